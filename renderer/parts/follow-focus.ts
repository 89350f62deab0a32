import { type RefObject, useEffect, useRef } from 'react';

/** Where is the focus after another row was selected, by whatever key?
 *  Promise: the row marked `aria-current` is in view; where the focus was in the list it goes with the selection.
 *  Never: takes the focus from another place. */
export function useFollowFocus<T extends HTMLElement>(selected: string | null): RefObject<T | null> {
  const list = useRef<T | null>(null);
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-current="true"]');
    if (row === null || row === undefined) return;
    if (list.current === null) return;
    if (list.current.contains(document.activeElement)) row.focus();
    bringIntoView(list.current, row);
  }, [selected]);
  return list;
}

/** Scrolls the list and nothing around it: the answer stays where it is. */
function bringIntoView(list: HTMLElement, row: HTMLElement): void {
  const place = list.getBoundingClientRect();
  const at = row.getBoundingClientRect();
  if (at.top < place.top) list.scrollTop -= place.top - at.top;
  else if (at.bottom > place.bottom) list.scrollTop += at.bottom - place.bottom;
}
