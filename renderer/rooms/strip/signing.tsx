import { type PersonId } from '../../../shared/plant/types.ts';
import { type Composition, type Field } from '../../state/strip/form.ts';
import { isMet } from '../../state/strip/met.ts';
import { personNameIn } from '../../state/strip/reading.ts';
import { useFilling, useStripState } from '../../state/strip/use-strip.ts';
import { useView } from '../../state/use-console.ts';
import { PinField } from './fields/pin-field.tsx';
import { SecondField } from './fields/second-field.tsx';

/** Whose PIN is asked for, and do wrong ones make them wait?
 *  Promise: each PIN field belongs to one person and begins empty with every other. */

type SecondProps = {
  readonly field: Extract<Field, { readonly kind: 'second' }>;
  readonly composition: Composition;
};

export function Second({ field, composition }: SecondProps) {
  const filled = useStripState(({ context }) => context.filled);
  const pinRound = useStripState(({ context }) => context.pinRound);
  const waits = useView((view) => view.pinWaits) ?? [];
  const { fill, typePin } = useFilling();
  return (
    <SecondField
      field={field}
      entries={composition.entries}
      isMet={isMet(field, { ...composition, filled })}
      waits={waits}
      pinRound={pinRound}
      isPinFilled={filled.second}
      onFill={fill}
      onPin={(pin) => {
        typePin('second', pin);
      }}
    />
  );
}

type OwnProps = { readonly person: PersonId | null };

export function OwnPin({ person }: OwnProps) {
  const filled = useStripState(({ context }) => context.filled);
  const pinRound = useStripState(({ context }) => context.pinRound);
  const wait = useView((view) => view.pinWaits.find((each) => each.person === person));
  const name = useView((view) => (person === null ? null : personNameIn(view, person)));
  const { typePin } = useFilling();
  return (
    <PinField
      key={`${person ?? ''} ${pinRound}`}
      name={name ?? ''}
      wait={wait ?? undefined}
      isMet={filled.own}
      onType={(pin) => {
        typePin('own', pin);
      }}
    />
  );
}
