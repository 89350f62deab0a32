import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, parseDate } from '../../shared/std/date.ts';

/** Which day is it? */

describe('reading a calendar date', () => {
  it.each([
    { text: '1970-01-01', day: 0, because: 'days are counted from here' },
    { text: '1969-12-31', day: -1, because: 'and backwards' },
    { text: '2024-02-29', day: 19_782, because: '2024 is a leap year' },
  ])('reads $text as day $day, because $because', ({ text, day }) => {
    expect(parseDate(text)).toEqual({ ok: true, value: day });
  });

  it.each([
    { text: '2026-02-30', because: 'February has no 30th' },
    { text: '2023-02-29', because: '2023 is no leap year' },
    { text: '2026-13-01', because: 'a year has twelve months' },
    { text: '2026-1-1', because: 'month and day have two digits' },
    { text: '2026-11-21T00:00:00Z', because: 'this is an instant' },
    { text: '21.11.2026', because: 'this is another notation' },
    { text: '', because: 'nothing names nothing' },
  ])('refuses `$text`, because $because', ({ text }) => {
    expect(parseDate(text)).toEqual({ ok: false, error: 'not-a-date' });
  });

  it('reads what it writes as the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (day) => {
        expect(parseDate(formatDate(day))).toEqual({ ok: true, value: day });
      }),
    );
  });
});
