import { useId } from 'react';
import { type EntryName, type Entries } from '../../../../shared/contract/draft.ts';
import { type PinWait } from '../../../../shared/contract/matters.ts';
import { type PersonCall } from '../../../../shared/contract/sheet.ts';
import { Mark } from '../../../parts/mark.tsx';
import { useWords } from '../../../parts/words-context.ts';
import { type Field } from '../../../state/strip/form.ts';
import { unsaidOf } from '../../../state/strip/met.ts';
import { Frame, hintIdOf } from './frame.tsx';
import { PinField } from './pin-field.tsx';

/** Who signs as the second, here or by telephone?
 *  Promise: nobody is chosen beforehand; by telephone is marked as the lower assurance that it is. */
export type SecondProps = {
  readonly field: Extract<Field, { readonly kind: 'second' }>;
  readonly entries: Entries;
  readonly isMet: boolean;
  readonly waits: readonly PinWait[];
  /** The PIN field begins anew with each. */
  readonly pinRound: number;
  readonly isPinFilled: boolean;
  readonly onFill: (name: EntryName, value: string) => void;
  readonly onPin: (pin: string) => void;
};

export function SecondField(props: SecondProps) {
  const { field, entries, isMet, onFill } = props;
  const { strip } = useWords();
  const isByPhone = entries.secondWay === 'phone';
  const second = field.seconds.find(({ person }) => person === entries.second);
  return (
    <fieldset className="strip-field strip-tall strip-second" data-met={isMet}>
      <legend className="strip-label">{strip.labels.second}</legend>
      <Person seconds={field.seconds} value={entries.second ?? ''} onFill={onFill} />
      <div className="strip-ways" role="radiogroup" aria-label={strip.labels.secondWay}>
        {(['pin', 'phone'] as const).map((way) => (
          <label key={way} className="strip-box">
            <input
              type="radio"
              name="strip-way"
              checked={(way === 'phone') === isByPhone}
              onChange={() => {
                onFill('secondWay', way);
              }}
            />
            {strip.value(way)}
          </label>
        ))}
      </div>
      {second !== undefined && <Signature {...props} second={second} isByPhone={isByPhone} />}
    </fieldset>
  );
}

type PersonProps = {
  readonly seconds: readonly PersonCall[];
  readonly value: string;
  readonly onFill: (name: EntryName, value: string) => void;
};

function Person({ seconds, value, onFill }: PersonProps) {
  const { strip } = useWords();
  return (
    <select
      aria-label={strip.labels.second}
      aria-required
      value={value}
      onChange={(event) => {
        onFill('second', event.currentTarget.value);
      }}
    >
      <option value="">{strip.choose}</option>
      {seconds.map(({ person, name, role }) => (
        <option key={person} value={person}>
          {strip.person(name, role)}
        </option>
      ))}
    </select>
  );
}

type SignatureProps = SecondProps & { readonly second: PersonCall; readonly isByPhone: boolean };

function Signature(props: SignatureProps) {
  const { second, isByPhone, pinRound, waits, isPinFilled, onPin } = props;
  if (isByPhone) return <ByPhone {...props} />;
  return (
    <PinField
      key={`${second.person} ${pinRound}`}
      name={second.name}
      wait={waits.find(({ person }) => person === second.person)}
      isMet={isPinFilled}
      onType={onPin}
    />
  );
}

function ByPhone({ field, entries, second, onFill }: SignatureProps) {
  const { strip } = useWords();
  const id = useId();
  const said = entries.readBack ?? '';
  const missing = unsaidOf(field.readBack, said);
  const words = field.readBack.join(' ');
  const hint = said === '' ? strip.readBackHint(words) : strip.readBackMissing(missing.join(' '));
  if (second.phone === null) return <p className="strip-hint">{strip.noNumber(second.name)}</p>;
  return (
    <>
      <p className="strip-assurance">
        <Mark shape="triangle" />
        <strong>{strip.lowerAssurance}</strong>
        <span>{strip.call(second.name, second.phone)}</span>
      </p>
      <Frame
        id={id}
        label={strip.labels.readBack}
        hint={missing.length === 0 ? strip.readBackWhole : hint}
        isMet={missing.length === 0}
        isFlat
      >
        <input
          id={id}
          type="text"
          autoComplete="off"
          value={said}
          aria-describedby={hintIdOf(id)}
          aria-required
          onChange={(event) => {
            onFill('readBack', event.currentTarget.value);
          }}
        />
      </Frame>
    </>
  );
}
