import { type ReactNode } from 'react';

/** Where do label, field and hint stand?
 *  Promise: the hint is tied to the field by the id that the field names in `aria-describedby`. */
type Props = {
  readonly id: string;
  readonly label: string;
  readonly hint: ReactNode;
  /** Is it as it should be? Said in words by the hint, and by its look. */
  readonly isMet: boolean;
  /** Two rows high. */
  readonly isTall?: boolean;
  /** Label and field in one row. */
  readonly isFlat?: boolean;
  readonly children: ReactNode;
};

export const hintIdOf = (id: string): string => `${id}-hint`;

export function Frame({ id, label, hint, isMet, isTall = false, isFlat = false, children }: Props) {
  return (
    <div
      className={`strip-field ${isTall ? 'strip-tall' : ''} ${isFlat ? 'strip-flat' : ''}`}
      data-met={isMet}
    >
      <label className="strip-label" htmlFor={id}>
        {label}
      </label>
      {children}
      <p className="strip-hint" id={hintIdOf(id)}>
        {hint}
      </p>
    </div>
  );
}
