import { expect, it } from 'vitest';
import { nearestWord } from '../../shared/std/nearest.ts';

/** Which word was meant? */

const roles = ['shift-lead', 'ot-duty-engineer', 'security-duty', 'plant-manager'];

const cases = [
  { word: 'shiftlead', known: roles, meant: 'shift-lead', because: 'one character is missing' },
  { word: 'SHIFT-LEAD', known: roles, meant: 'shift-lead', because: 'case is a slip too' },
  {
    word: 'zekuriti-dudi',
    known: roles,
    meant: 'security-duty',
    because: 'a third of the letters may be wrong',
  },
  { word: 'cook', known: roles, meant: undefined, because: 'nothing is close enough to be worth saying' },
  { word: 'abc', known: ['xyz'], meant: undefined, because: 'a word of which nothing is left was not meant' },
  { word: 'pause', known: ['pause', 'pauses'], meant: 'pause', because: 'the word itself is nearest' },
  {
    word: 'pausd',
    known: ['paused', 'pause'],
    meant: 'paused',
    because: 'of two equally near the first is said',
  },
  { word: '<<', known: ['id'], meant: undefined, because: 'no letter of it is left' },
  { word: 'x', known: [], meant: undefined, because: 'there is nothing to suggest' },
];
it.each(cases)('for `$word` suggests $meant, because $because', ({ word, known, meant }) => {
  expect(nearestWord(word, known)).toBe(meant);
});
