/** Which letter selects the row at this place, from 0?
 *  Promise: the first 26 have one (ux.md §4), in the order of the alphabet. */
export function letterOf(place: number): string | null {
  return 'abcdefghijklmnopqrstuvwxyz'[place] ?? null;
}
