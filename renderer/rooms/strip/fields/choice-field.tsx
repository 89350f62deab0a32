import { useId } from 'react';
import { useWords } from '../../../parts/words-context.ts';
import { Frame, hintIdOf } from './frame.tsx';
import { type FieldProps } from './text-field.tsx';

/** Which one of a few?
 *  Promise: chosen beforehand only where the flow names what is usual. */
export function ChoiceField({ field, value, isMet, onFill }: FieldProps<'choice'>) {
  const { strip } = useWords();
  const id = useId();
  const chosen = value === '' ? (field.usual ?? '') : value;
  return (
    <Frame id={id} label={strip.labels[field.name]} hint={isMet ? '' : strip.needed} isMet={isMet}>
      <select
        id={id}
        value={chosen}
        aria-describedby={hintIdOf(id)}
        aria-required
        onChange={(event) => {
          onFill(event.currentTarget.value);
        }}
      >
        {field.usual === null && <option value="">{strip.choose}</option>}
        {field.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words ?? strip.value(option.value)}
          </option>
        ))}
      </select>
    </Frame>
  );
}
