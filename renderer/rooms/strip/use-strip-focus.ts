import { type RefObject, useEffect, useRef } from 'react';

/** Where is the focus when the strip opens, goes on to other fields, or closes?
 *  Promise: in the first field whenever the fields are others; afterwards back where it was, if it was in the strip.
 *  Never: taken from somebody who is typing in the same form. */

const FIRST = [
  'input:checked:not(:disabled)',
  'input:not(:disabled)',
  'select:not(:disabled)',
  'textarea:not(:disabled)',
  'button:not(:disabled)',
].join(', ');

/** `moment` names the form that is shown; null: none. */
export function useStripFocus(place: RefObject<HTMLElement | null>, moment: string | null): void {
  const before = useRef<Element | null>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (moment === null) {
      if (wasOpen.current && document.activeElement === document.body) back(before.current);
      wasOpen.current = false;
      return;
    }
    if (!wasOpen.current) before.current = document.activeElement;
    wasOpen.current = true;
    firstIn(place.current)?.focus();
  }, [place, moment]);
  // What had the focus is gone, a button that was pressed say: the keys must still reach the strip.
  useEffect(() => {
    if (moment !== null && document.activeElement === document.body) firstIn(place.current)?.focus();
  });
}

/** Of a group of radios, the one that is chosen. */
function firstIn(place: HTMLElement | null): HTMLElement | null {
  const body = place?.querySelector<HTMLElement>('[data-strip-first]') ?? place;
  const first = body?.querySelector<HTMLElement>(FIRST) ?? null;
  const group = first?.closest('[role="radiogroup"]');
  return group?.querySelector<HTMLElement>('input:checked') ?? first;
}

function back(element: Element | null): void {
  if (element instanceof HTMLElement && element.isConnected) element.focus();
}
