/** May a page that died be loaded again?
 *  Promise: at most three times in five minutes; after that a plain page, which cannot die of the same fault.
 *  Never: reads a clock. */

const MOST = 3;
const WITHIN_MS = 5 * 60_000;
/** Between a death and the reload: a fault that needs a moment to pass gets it. */
export const RELOAD_AFTER_MS = 5000;

export class ReloadLimit {
  #deaths: readonly number[] = [];

  /** Counts a death at `atMs` of any clock that only goes forward. */
  mayReload(atMs: number): boolean {
    const recent = this.#deaths.filter((each) => atMs - each < WITHIN_MS);
    this.#deaths = [...recent, atMs];
    return recent.length < MOST;
  }
}
