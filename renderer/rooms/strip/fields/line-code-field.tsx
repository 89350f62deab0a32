import { useId } from 'react';
import { useWords } from '../../../parts/words-context.ts';
import { Frame, hintIdOf } from './frame.tsx';
import { type FieldProps } from './text-field.tsx';

/** Does the hand know on which line it is?
 *  Promise: the code is typed, not chosen (T5). */
export function LineCodeField({ field, value, isMet, onFill }: FieldProps<'line-code'>) {
  const { strip } = useWords();
  const id = useId();
  return (
    <Frame id={id} label={strip.labels.lineCode} hint={strip.lineCodeHint(field.code)} isMet={isMet}>
      <input
        id={id}
        className="mono"
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={value}
        aria-describedby={hintIdOf(id)}
        aria-required
        onChange={(event) => {
          onFill(event.currentTarget.value);
        }}
      />
    </Frame>
  );
}
