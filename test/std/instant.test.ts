import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInstant, instantOf, parseInstant } from '../../shared/std/instant.ts';

/** Which instant is it? */

describe('reading RFC 3339', () => {
  const read = [
    { text: '2026-11-21T13:00:00Z', written: '2026-11-21T13:00:00.000Z', because: 'UTC is the plain case' },
    {
      text: '2026-11-21t13:00:00z',
      written: '2026-11-21T13:00:00.000Z',
      because: 'the standard allows small letters',
    },
    {
      text: '2026-11-21T13:00:00+01:30',
      written: '2026-11-21T11:30:00.000Z',
      because: 'east of UTC is earlier in UTC',
    },
    {
      text: '2026-11-21T23:30:00-05:00',
      written: '2026-11-22T04:30:00.000Z',
      because: 'an offset may change the day',
    },
    { text: '2026-11-21T13:00:00.1Z', written: '2026-11-21T13:00:00.100Z', because: 'a tenth is 100 ms' },
    {
      text: '2026-11-21T13:00:00.123999999Z',
      written: '2026-11-21T13:00:00.123Z',
      because: 'finer parts are cut, never rounded up',
    },
    { text: '2024-02-29T00:00:00Z', written: '2024-02-29T00:00:00.000Z', because: '2024 is a leap year' },
    {
      text: '1969-12-31T23:59:59.999Z',
      written: '1969-12-31T23:59:59.999Z',
      because: 'instants before 1970 exist',
    },
  ];
  it.each(read)('reads $text as $written, because $because', ({ text, written }) => {
    const instant = parseInstant(text);
    expect(instant.ok && formatInstant(instant.value)).toBe(written);
  });

  const refused = [
    { text: '2026-02-30T00:00:00Z', because: 'February has no 30th' },
    { text: '2023-02-29T00:00:00Z', because: '2023 is no leap year' },
    { text: '2026-11-21T24:00:00Z', because: 'a day ends before 24:00' },
    { text: '2026-11-21T13:60:00Z', because: 'an hour has 60 minutes' },
    { text: '2026-11-21T13:00:60Z', because: 'leap seconds are not ours' },
    { text: '2026-11-21T13:00:00', because: 'without an offset it names no instant' },
    { text: '2026-11-21 13:00:00Z', because: 'the letter T is part of the format here' },
    { text: '2026-11-21', because: 'a day is not an instant' },
    { text: '2026-11-21T13:00:00+24:00', because: 'no offset is a whole day' },
    { text: '2026-11-21T13:00:00+01:60', because: 'an hour has 60 minutes in an offset too' },
    { text: '2026-11-21T13:00:00.Z', because: 'a point needs decimals' },
    { text: '2026-11-21T13:00:00.0000000000Z', because: 'ten decimals are more than anybody measures' },
    { text: ' 2026-11-21T13:00:00Z', because: 'blanks are not part of it' },
    { text: '2026-13-01T00:00:00Z', because: 'a year has twelve months' },
    { text: '', because: 'nothing names nothing' },
  ];
  it.each(refused)('refuses `$text`, because $because', ({ text }) => {
    expect(parseInstant(text)).toEqual({ ok: false, error: 'not-an-instant' });
  });

  it('reads what it writes as the same instant, because records are read back', () => {
    const years1To9999 = fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 });
    fc.assert(
      fc.property(years1To9999, (ms) => {
        expect(parseInstant(formatInstant(instantOf(ms)))).toEqual({ ok: true, value: ms });
      }),
    );
  });
});
