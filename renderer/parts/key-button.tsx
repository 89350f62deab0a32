import { type ButtonHTMLAttributes, type ReactNode } from 'react';
import { Key } from './key.tsx';

/** What does this button do, and which key does the same (ux.md §4)?
 *  Promise: the key is shown where there is one; one that decides is large enough (ux.md §6).
 *  Never: disabled without a word; what may not be done is said by whoever is asked. */
type Own = {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly shortcut?: string;
  readonly decides?: boolean;
};
type Props = Own &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'type' | 'aria-keyshortcuts' | keyof Own> & {
    readonly [data: `data-${string}`]: string | undefined;
  };

export function KeyButton({ children, onPress, shortcut, decides = false, ...rest }: Props) {
  return (
    <button
      {...rest}
      type="button"
      data-decision={decides ? '' : undefined}
      aria-keyshortcuts={shortcut}
      onClick={onPress}
    >
      {shortcut === undefined ? null : <Key name={shortcut} />}
      {children}
    </button>
  );
}
