import { expect, it } from 'vitest';
import { isZoneName, zoneNames } from '../../shared/std/zone-name.ts';

/** Which words name a time zone? */

it.each([
  { name: 'Europe/Lisbon', is: true, because: 'the database lists it' },
  { name: 'UTC', is: true, because: 'so is UTC' },
  { name: 'Europe/Lisbonne', is: false, because: 'no place is called so there' },
  { name: '+01:00', is: false, because: 'an offset knows no clock changes' },
  { name: '', is: false, because: 'nothing names nothing' },
  { name: 'Europe/Lisbon ', is: false, because: 'blanks are not part of it' },
])('`$name` is one: $is, because $because', ({ name, is }) => {
  expect(isZoneName(name)).toBe(is);
});

it('suggests only names that it would accept', () => {
  const names = zoneNames();
  expect(names).toContain('Europe/Lisbon');
  expect(names.filter((name) => !isZoneName(name))).toEqual([]);
});
