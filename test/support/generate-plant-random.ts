/** Where does a large plant get its chance from?
 *  Promise: the same seed gives the same numbers on every machine and for ever (a 32-bit counter, mixed).
 *  Never: for secrets, nor for statistics. */

export type Chance = {
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number;
  /** One of `items`; there must be at least one. */
  oneOf<T>(items: readonly T[]): T;
  /** True in `percent` of a hundred cases. */
  isLuckyIn(percent: number): boolean;
};

export function chanceFrom(seed: number): Chance {
  let counter = seed >>> 0;
  const next = (): number => {
    counter = (counter + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(counter ^ (counter >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
  const below = (limit: number): number => next() % limit;
  return {
    below,
    oneOf: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('there is nothing to choose from');
      return item;
    },
    isLuckyIn: (percent) => below(100) < percent,
  };
}
