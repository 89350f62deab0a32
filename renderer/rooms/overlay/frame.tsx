import { type ReactNode, useEffect, useRef } from 'react';
import { Key } from '../../parts/key.tsx';
import { Region } from '../../parts/region.tsx';
import { useWords } from '../../parts/words-context.ts';

/** Where does an overlay stand, and how is it left?
 *  Promise: the focus goes to what is marked with `data-begin`, and back to where it was when the overlay goes.
 *  Never: keeps the focus in; F6 and Tab lead out of it. */
type Props = {
  readonly title: string;
  /** Null: it stands beside the work, takes no focus, and is left by a button of its own. */
  readonly onClose: (() => void) | null;
  readonly children: ReactNode;
};

export function OverlayFrame({ title, onClose, children }: Props) {
  const { overlay } = useWords();
  const place = useRef<HTMLDivElement>(null);
  useFocusInAndBack(place, onClose !== null);
  return (
    <div className="overlay-place" ref={place}>
      <Region name="overlay" label={title}>
        <div className="overlay-head">
          <h2>{title}</h2>
          {onClose !== null && (
            <button type="button" aria-keyshortcuts="Escape" onClick={onClose}>
              {overlay.close} <Key name="Esc" />
            </button>
          )}
        </div>
        <div className="overlay-body">{children}</div>
      </Region>
    </div>
  );
}

type Place = { readonly current: HTMLDivElement | null };

function useFocusInAndBack(place: Place, takesFocus: boolean): void {
  useEffect(() => {
    const frame = place.current;
    const before = document.activeElement;
    if (takesFocus) frame?.querySelector<HTMLElement>('[data-begin]')?.focus();
    return () => {
      const isLost =
        document.activeElement === document.body || frame?.contains(document.activeElement) === true;
      if (isLost && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [place, takesFocus]);
}
