/** May a page that died be loaded again, and when?
 *  Promise: at most three times in five minutes, the first time at once; after that a plain page, which cannot die
 *  of the same fault.
 *  Never: reads a clock. */

const MOST = 3;
const WITHIN_MS = 5 * 60_000;
/** A fault that needs a moment to pass gets it, from the second time on. */
const PAUSE_MS = 5000;

export class ReloadLimit {
  #deaths: readonly number[] = [];

  /** Counts a death at `atMs` of a clock that only goes forward. Milliseconds until the reload; undefined: no
   *  more. */
  pauseBefore(atMs: number): number | undefined {
    const recent = this.#deaths.filter((each) => atMs - each < WITHIN_MS);
    this.#deaths = [...recent, atMs];
    if (recent.length >= MOST) return undefined;
    return recent.length === 0 ? 0 : PAUSE_MS;
  }
}
