/** How alarming is the age of what is on screen? (ux.md §10)
 *  Promise: none within one interval of the program's own beat, P3 after it, P2 after three. */

/** The program tells a view at least so often, and looks each second. */
const INTERVAL_MS = 11_000;

export function feedLevel(ageMs: number): 'none' | 'P3' | 'P2' {
  if (ageMs <= INTERVAL_MS) return 'none';
  return ageMs <= 3 * INTERVAL_MS ? 'P3' : 'P2';
}
