import { type KeyboardEvent } from 'react';
import { placeAfter } from './rove-place.ts';

/** Where does the focus go inside a list, with the arrows, Home and End?
 *  Promise: along the elements marked `data-rove` of the nearest `data-roving`, in their order, and no further than
 *  its ends; `data-roving="select"` presses what it comes to.
 *  Never: hears another key; those go on to the one table of region keys. */

/** For `onKeyDown` of each element that is marked `data-rove`. */
export function rove(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const list = event.currentTarget.closest<HTMLElement>('[data-roving]');
  if (list === null) return;
  const all = [...list.querySelectorAll<HTMLElement>('[data-rove]')];
  const place = placeAfter(event.key, all.indexOf(event.currentTarget), all.length);
  const next = place === null ? undefined : all[place];
  if (next === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  next.focus();
  if (list.dataset['roving'] === 'select' && next !== event.currentTarget) next.click();
}
