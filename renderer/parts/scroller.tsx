import { type FocusEvent, type ReactNode, type UIEvent } from 'react';

/** What is longer than its place?
 *  Promise: the keyboard scrolls it, and it has a name; nothing scrolls sideways.
 *  Never: around something that must always be seen. */
type Props = {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
  readonly onScroll?: (event: UIEvent<HTMLElement>) => void;
  readonly onFocus?: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur?: (event: FocusEvent<HTMLElement>) => void;
};

export function Scroller({ label, className, children, ...heard }: Props) {
  return (
    <div
      role="group"
      aria-label={label}
      className={`scroller ${className}`}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it the keyboard cannot scroll here
      tabIndex={0}
      {...heard}
    >
      {children}
    </div>
  );
}
