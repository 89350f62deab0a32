import { expect, test } from 'vitest';
import { formatDate, parseDate } from '../../shared/std/date.ts';
import { isZoneName } from '../../shared/std/zone-name.ts';

test.each([
  ['1970-01-01', 0, 'the first day'],
  ['2024-02-29', 19_782, 'a leap day'],
  ['2026-02-29', undefined, 'no leap year'],
  ['2026-13-01', undefined, 'no such month'],
  ['2026-1-1', undefined, 'two digits each'],
  ['2026-01-01T00:00:00Z', undefined, 'an instant is no date'],
  ['', undefined, 'nothing'],
])('%j is day %j', (text, day, because) => {
  const parsed = parseDate(text);
  expect(parsed.ok ? parsed.value : undefined, because).toBe(day);
  if (parsed.ok) expect(formatDate(parsed.value)).toBe(text);
});

test.each([
  ['Europe/Lisbon', true, 'a zone'],
  ['Asia/Kathmandu', true, 'a zone that has an older name too'],
  ['UTC', true, 'the zone without changes'],
  ['Europe/Atlantis', false, 'no such place'],
  ['+01:00', false, 'an offset keeps no summer'],
  ['', false, 'nothing'],
])('%j is a zone: %j', (name, expected, because) => {
  expect(isZoneName(name), because).toBe(expected);
});
