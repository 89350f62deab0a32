/** Which digit selects which line?
 *  Promise: a line that is called by a number has that number, so `3` is always Line 3 (ux.md §3); whoever has none,
 *  or shares one, is counted on behind the highest. The same names in the same order give the same places.
 *  Never: two lines with one place. */

const NUMBER = /\d+/gu;
const LARGEST = 99;

/** A place for each name, in the order of `names`; from 1. */
export function linePlaces(names: readonly string[]): readonly number[] {
  const called = names.map(numberIn);
  const own = called.map((number) => (called.filter((other) => other === number).length === 1 ? number : 0));
  let last = Math.max(0, ...own);
  return own.map((number) => (number > 0 ? number : ++last));
}

/** 0 when the name has no number, or several. */
function numberIn(name: string): number {
  const found = name.match(NUMBER) ?? [];
  const number = found.length === 1 ? Number(found[0]) : 0;
  return number <= LARGEST ? number : 0;
}
