import { type RefObject, useEffect, useRef } from 'react';

/** Where is the focus after what held it has gone from the screen?
 *  Promise: on the region that took its place, so that its keys work at once.
 *  Never: taken from something that is still there. */

/** For an element inside the region. */
export function useLanding<E extends HTMLElement>(): RefObject<E | null> {
  const inside = useRef<E>(null);
  useEffect(() => {
    const held = document.activeElement;
    if (held === null || held === document.body)
      inside.current?.closest<HTMLElement>('[data-region]')?.focus();
  }, []);
  return inside;
}
