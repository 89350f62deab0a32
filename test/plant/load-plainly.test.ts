import { expect, test } from 'vitest';
import { loadPlainly } from '../../shared/plant/load-plainly.ts';
import { GOOD, filesOf, loaded, spoiled } from './folder.ts';

/** Is the plant of the quick way that of the thorough one, and does the quick way keep silent otherwise? */

test('a good folder is the same plant either way', () => {
  expect(loadPlainly({ files: filesOf(GOOD) })).toEqual(loaded(GOOD).plant);
});

const { 'identities.yaml': _, ...WITHOUT_IDENTITIES } = GOOD;
const CSV = 'id,name,type,reach\nsvc-mes,MES,serviceAccount,packaging\n';
const CASES = [
  [spoiled('people.yaml', 'watchbill: 1', '&a watchbill: 1'), 'an anchor, which is no error'],
  [spoiled('people.yaml', 'name: Maya Chen', 'name: "Maya\\x20Chen"'), 'an escape, which is no error'],
  [spoiled('plant.yaml', 'harbour-foods\n', '[harbour-foods\n'), 'a file that is not YAML'],
  [spoiled('plant.yaml', 'parent: packaging', 'parent: nowhere'), 'a name that is unknown'],
  [spoiled('plant.yaml', 'name: Plant 2', 'nam: Plant 2'), 'a key that is unknown'],
  [{ ...GOOD, 'plant.yaml': '' }, 'a file that is empty'],
  [{ ...GOOD, 'people.yaml': '\u001B' }, 'a file that may not be read'],
  [{ ...WITHOUT_IDENTITIES, 'identities.csv': CSV }, 'a CSV file'],
  [{}, 'no file at all'],
] as const;

test.each(CASES)('folder %#: nothing is said about it', (texts, because) => {
  expect(loadPlainly({ files: filesOf(texts) }), because).toBeUndefined();
});
