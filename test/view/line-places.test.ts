import { expect, it } from 'vitest';
import { linePlaces } from '../../electron/view/line-places.ts';

/** Is `3` always Line 3? */

it.each([
  { names: ['Press', 'Paint', 'Pack'], places: [1, 2, 3], because: 'without numbers the order counts' },
  {
    names: ['Line 2', 'Line 3', 'Cold store'],
    places: [2, 3, 4],
    because: 'a number in the name is the key',
  },
  {
    names: ['Cold store', 'Line 3', 'Line 1'],
    places: [4, 3, 1],
    because: 'nobody takes the key of another',
  },
  { names: ['Line 3', 'Oven 3', 'Line 1'], places: [2, 3, 1], because: 'a shared number is nobody’s' },
  { names: ['Line 3 of 4', 'Line 2026'], places: [1, 2], because: 'two numbers, or a year, name no place' },
  { names: [], places: [], because: 'a plant may have no line' },
])('$names are $places, because $because', ({ names, places }) => {
  expect(linePlaces(names)).toEqual(places);
});
