import { type KeyboardEvent, useId } from 'react';
import { type ReasonChoice } from '../../../../shared/contract/sheet.ts';
import { Key } from '../../../parts/key.tsx';
import { useWords } from '../../../parts/words-context.ts';
import { type FieldProps } from './text-field.tsx';

/** Why? The first nine by a digit, all of them by the arrows; the rest stand in a list of their own.
 *  Promise: a digit counts only while the focus is here. */
const BY_DIGIT = 9;

export function ReasonField({ field, value, isMet, onFill }: FieldProps<'reasons'>) {
  const { strip } = useWords();
  const labelId = useId();
  const first = field.options.slice(0, BY_DIGIT);
  const others = field.options.slice(BY_DIGIT);
  const byDigit = (event: KeyboardEvent<HTMLElement>): void => {
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
    const chosen = digit === undefined || !isPlain ? undefined : first[Number(digit) - 1];
    if (chosen === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    // The arrows go on from the one that is chosen.
    const radios = event.currentTarget.querySelectorAll('input');
    [...radios].find(({ value: code }) => code === chosen.code)?.focus();
    onFill(chosen.code);
  };
  return (
    <div className="strip-field strip-tall" data-met={isMet}>
      <span className="strip-label" id={labelId}>
        {strip.labels.reason}
      </span>
      <div className="strip-reasons">
        <div
          className="strip-radios"
          role="radiogroup"
          tabIndex={-1}
          aria-labelledby={labelId}
          aria-required
          onKeyDown={byDigit}
        >
          {first.map((reason, index) => (
            <Reason key={reason.code} reason={reason} digit={index + 1} value={value} onFill={onFill} />
          ))}
        </div>
        {others.length > 0 && <OtherReasons others={others} value={value} onFill={onFill} />}
      </div>
    </div>
  );
}

type ReasonProps = {
  readonly reason: ReasonChoice;
  readonly digit: number;
  readonly value: string;
  readonly onFill: (code: string) => void;
};

function Reason({ reason, digit, value, onFill }: ReasonProps) {
  const { strip } = useWords();
  return (
    <label className="strip-reason" title={reason.words}>
      <input
        type="radio"
        name="strip-reason"
        value={reason.code}
        checked={value === reason.code}
        onChange={() => {
          onFill(reason.code);
        }}
      />
      <Key name={String(digit)} />
      {strip.reason(reason.code)}
    </label>
  );
}

type OtherProps = {
  readonly others: readonly ReasonChoice[];
  readonly value: string;
  readonly onFill: (code: string) => void;
};

function OtherReasons({ others, value, onFill }: OtherProps) {
  const { strip } = useWords();
  const isHere = others.some(({ code }) => code === value);
  return (
    <select
      className="strip-others"
      aria-label={strip.moreReasons}
      value={isHere ? value : ''}
      onChange={(event) => {
        onFill(event.currentTarget.value);
      }}
    >
      <option value="" disabled>
        {strip.moreReasons}
      </option>
      {others.map(({ code }) => (
        <option key={code} value={code}>
          {strip.reason(code)}
        </option>
      ))}
    </select>
  );
}
