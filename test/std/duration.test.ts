import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration, parseDuration } from '../../shared/std/duration.ts';

/** How long is it? */

describe('reading ISO 8601 durations', () => {
  const read = [
    { text: 'PT30M', ms: 1_800_000, because: 'minutes' },
    { text: 'PT8H', ms: 28_800_000, because: 'hours' },
    { text: 'PT40S', ms: 40_000, because: 'seconds' },
    { text: 'P1DT2H3M4S', ms: 93_784_000, because: 'all parts add up' },
    { text: 'P31D', ms: 2_678_400_000, because: 'the longest allowed' },
    { text: 'PT90M', ms: 5_400_000, because: 'a part may exceed the next larger unit' },
    { text: 'PT0H5M', ms: 300_000, because: 'a part may be zero when the whole is not' },
  ];
  it.each(read)('reads $text as $ms ms, because $because', ({ text, ms }) => {
    expect(parseDuration(text)).toEqual({ ok: true, value: ms });
  });

  const refused = [
    { text: 'PT0S', because: 'a limit of nothing is no limit' },
    { text: 'P31DT1S', because: 'it is longer than 31 days' },
    { text: 'P1M', because: 'a month has no fixed length' },
    { text: 'P1Y', because: 'neither has a year' },
    { text: 'P1W', because: 'weeks are not in the format' },
    { text: 'P', because: 'it says nothing' },
    { text: 'PT', because: 'it says nothing' },
    { text: 'P1DT', because: 'T announces a time that does not come' },
    { text: 'PT1.5H', because: 'only whole numbers' },
    { text: '-PT1H', because: 'time does not run back' },
    { text: 'PT1M1H', because: 'the order of units is fixed' },
    { text: 'pt1h', because: 'capital letters only' },
    { text: 'PT1H ', because: 'blanks are not part of it' },
    { text: '30m', because: 'this is another notation' },
  ];
  it.each(refused)('refuses `$text`, because $because', ({ text }) => {
    expect(parseDuration(text)).toEqual({ ok: false, error: 'not-a-duration' });
  });

  it('reads what it writes as the same length, because durations are printed on cards and typed again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_678_400 }), (seconds) => {
        expect(parseDuration(formatDuration(seconds * 1000))).toEqual({ ok: true, value: seconds * 1000 });
      }),
    );
  });

  it.each([
    { ms: 0, text: 'PT0S', because: 'nothing left is still said' },
    { ms: 1_999, text: 'PT1S', because: 'a part of a second is dropped' },
    { ms: 86_400_000, text: 'P1D', because: 'a whole day has no time part' },
    { ms: 90_061_000, text: 'P1DT1H1M1S', because: 'every part has its unit' },
  ])('writes $ms ms as $text, because $because', ({ ms, text }) => {
    expect(formatDuration(ms)).toBe(text);
  });
});
