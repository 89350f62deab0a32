import { useId } from 'react';
import { useWords } from '../../../parts/words-context.ts';
import { type Field } from '../../../state/strip/form.ts';
import { LONGEST_TEXT } from '../../../state/strip/met.ts';
import { Frame, hintIdOf } from './frame.tsx';

/** What is to be written in free words?
 *  Promise: the shortest length is shown, with what is written so far. */
export type FieldProps<K extends Field['kind']> = {
  readonly field: Extract<Field, { readonly kind: K }>;
  readonly value: string;
  readonly isMet: boolean;
  readonly onFill: (value: string) => void;
};

export function TextField({ field, value, isMet, onFill }: FieldProps<'text'>) {
  const { strip } = useWords();
  const id = useId();
  const common = {
    id,
    value,
    maxLength: LONGEST_TEXT,
    'aria-describedby': hintIdOf(id),
    'aria-required': field.atLeast > 0,
  };
  return (
    <Frame
      id={id}
      label={strip.labels[field.name]}
      hint={hintOf(strip, field, value)}
      isMet={isMet}
      isTall={field.isLong}
    >
      {field.isLong ? (
        <textarea
          {...common}
          onChange={(event) => {
            onFill(event.currentTarget.value);
          }}
        />
      ) : (
        <input
          {...common}
          type="text"
          autoComplete="off"
          onChange={(event) => {
            onFill(event.currentTarget.value);
          }}
        />
      )}
    </Frame>
  );
}

type Words = ReturnType<typeof useWords>['strip'];

function hintOf(
  strip: Words,
  { atLeast, name, otherwise }: FieldProps<'text'>['field'],
  value: string,
): string {
  if (name === 'tags') return strip.tagsHint;
  if (otherwise !== null && value.trim() === '') return strip.ifEmpty(otherwise);
  if (atLeast === 0) return strip.mayBeEmpty;
  return atLeast === 1 ? strip.needed : strip.rationaleHint(atLeast, value.trim().length);
}
