import { describe, expect, it } from 'vitest';
import { type DurationText } from '../../shared/plant/types.ts';
import {
  countdown,
  countdownStepMs,
  durationWords,
  lengthWords,
  localTimeIn,
} from '../../shared/words/times.ts';
import { instant } from './harbour.ts';

/** Is every instant written the same way on every machine?
 *  Promise: zones with odd offsets, both sides of midnight and the repeated hour are here. */

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;

describe('an instant for people', () => {
  it.each([
    ['Europe/Oslo', '2026-11-21T13:30:00Z', '14:30 +01:00 (13:30 UTC)', 'local with offset, then UTC'],
    ['UTC', '2026-11-21T13:30:59.999Z', '13:30 +00:00 (13:30 UTC)', 'seconds are cut, never rounded up'],
    ['Asia/Kathmandu', '2026-11-21T13:30:00Z', '19:15 +05:45 (13:30 UTC)', 'an offset with quarters'],
    ['America/St_Johns', '2026-11-21T13:30:00Z', '10:00 -03:30 (13:30 UTC)', 'an offset west of UTC'],
    ['Europe/Oslo', '2026-11-21T22:30:00Z', '23:30 +01:00 (22:30 UTC)', 'the same local day'],
    ['Europe/Oslo', '2026-11-21T23:30:00Z', '2026-11-22 00:30 +01:00 (2026-11-21 23:30 UTC)', 'two dates'],
    ['Europe/Oslo', '2026-11-23T13:30:00Z', '2026-11-23 14:30 +01:00 (13:30 UTC)', 'one date for both'],
  ])('in %s at %s is %s: %s', (zone, text, expected) => {
    expect(localTimeIn(zone).moment(instant(text), instant('2026-11-21T13:00:00Z'))).toBe(expected);
  });

  it('tells the repeated hour apart by its offset', () => {
    const { moment } = localTimeIn('Europe/Oslo');
    const now = instant('2026-10-25T00:15:00Z');
    expect(moment(instant('2026-10-25T00:30:00Z'), now)).toBe('02:30 +02:00 (00:30 UTC)');
    expect(moment(instant('2026-10-25T01:30:00Z'), now)).toBe('02:30 +01:00 (01:30 UTC)');
  });

  it('has seconds where they count', () => {
    const at = instant('2026-11-21T13:23:05Z');
    expect(localTimeIn('Europe/Oslo').precise(at, at)).toBe('14:23:05 +01:00 (13:23:05 UTC)');
  });
});

describe('a countdown', () => {
  it.each([
    [25 * 3_600_000 + 59 * SECOND_MS, '1 d 1 h', 'days are days'],
    [119 * MINUTE_MS + 59 * SECOND_MS, '1 h 59 min', 'above 10 min whole minutes, rounded down'],
    [10 * MINUTE_MS + 1, '10 min', 'just above 10 min'],
    [10 * MINUTE_MS - 1, '9 min 50 s', 'from 10 to 2 min steps of 10 s'],
    [2 * MINUTE_MS, '2 min', 'exactly 2 min'],
    [2 * MINUTE_MS - 1, '1 min 59 s', 'below 2 min each second'],
    [999, '0 s', 'less than a second is nothing'],
    [-5000, '0 s', 'never below zero'],
  ])('%i ms is %s: %s', (ms, expected) => {
    expect(countdown(ms)).toBe(expected);
  });

  it.each([
    [10 * MINUTE_MS + 1, MINUTE_MS],
    [10 * MINUTE_MS, 10 * SECOND_MS],
    [2 * MINUTE_MS, 10 * SECOND_MS],
    [2 * MINUTE_MS - 1, SECOND_MS],
  ])('with %i ms left changes every %i ms', (left, step) => {
    expect(countdownStepMs(left)).toBe(step);
  });
});

describe('a length', () => {
  it.each([
    ['PT30M', '30 min'],
    ['P1DT2H', '1 d 2 h'],
    ['PT40S', '40 s'],
    ['soon', 'soon'],
  ])('%s is %s', (text, expected) => {
    expect(durationWords(text as DurationText)).toBe(expected);
  });

  it('of nothing is still a length', () => {
    expect(lengthWords(0)).toBe('0 s');
  });
});
