/** Which place of a list does a key lead to?
 *  Promise: no further than its ends. */

const STEP: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

/** The place after `key` was pressed at `at` of `count`; null: not a key of ours, or an empty list. */
export function placeAfter(key: string, at: number, count: number): number | null {
  const step = Object.hasOwn(STEP, key) ? STEP[key] : undefined;
  return step === undefined || count === 0 ? null : step(at, count - 1);
}
