import { type EntryName } from '../../../shared/contract/draft.ts';
import { assertNever } from '../../../shared/std/bug.ts';
import { type Composition, type Field } from '../../state/strip/form.ts';
import { isMet } from '../../state/strip/met.ts';
import { useFilling, useStripState } from '../../state/strip/use-strip.ts';
import { ChoiceField } from './fields/choice-field.tsx';
import { ConfirmField } from './fields/confirm-field.tsx';
import { LineCodeField } from './fields/line-code-field.tsx';
import { ManyField } from './fields/many-field.tsx';
import { MinutesField } from './fields/minutes-field.tsx';
import { ReasonField } from './fields/reason-field.tsx';
import { TextField } from './fields/text-field.tsx';
import { OwnPin, Second } from './signing.tsx';

/** Which component shows this field?
 *  Promise: what is filled in goes to the flow and comes back from it. */
type Props = { readonly field: Field; readonly composition: Composition };

export function StripField({ field, composition }: Props) {
  const filled = useStripState(({ context }) => context.filled);
  const { fill, confirm } = useFilling();
  const entry = (name: EntryName, usual = '') => ({
    isMet: isMet(field, { ...composition, filled }),
    value: composition.entries[name] ?? usual,
    onFill: (value: string) => {
      fill(name, value);
    },
  });
  switch (field.kind) {
    case 'reasons':
      return <ReasonField field={field} {...entry(field.name)} />;
    case 'text':
      return <TextField field={field} {...entry(field.name)} />;
    case 'choice':
      return <ChoiceField field={field} {...entry(field.name)} />;
    case 'many':
      return <ManyField field={field} {...entry(field.name, field.usual)} />;
    case 'minutes':
      return <MinutesField field={field} {...entry(field.name)} />;
    case 'ago':
      return <MinutesField field={field} {...entry(field.name)} />;
    case 'line-code':
      return <LineCodeField field={field} {...entry(field.name)} />;
    case 'confirm':
      return <ConfirmField {...field} confirmed={composition.confirmed} onConfirm={confirm} />;
    case 'second':
      return <Second field={field} composition={composition} />;
    case 'pin':
      return <OwnPin person={field.person} />;
    default:
      return assertNever(field);
  }
}
