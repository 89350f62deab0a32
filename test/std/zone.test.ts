import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Instant, formatInstant, instantOf, parseInstant } from '../../shared/std/instant.ts';
import { instantAt, offsetMinutes, wallAt, weekdayOf } from '../../shared/std/zone.ts';

/** What does the wall clock of a plant show, clock changes included? */

const MINUTE_MS = 60_000;

function at(text: string): Instant {
  const instant = parseInstant(text);
  return instant.ok ? instant.value : instantOf(Number.NaN);
}

function dayOf(date: string): number {
  return at(`${date}T00:00:00Z`) / 86_400_000;
}

function minutesOf(wall: string): number {
  return Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3));
}

describe('a wall time becomes an instant', () => {
  const cases = [
    {
      zone: 'UTC',
      date: '2026-11-21',
      wall: '06:00',
      instant: '2026-11-21T06:00:00.000Z',
      because: 'UTC is itself',
    },
    {
      zone: 'Europe/Lisbon',
      date: '2026-11-21',
      wall: '06:00',
      instant: '2026-11-21T06:00:00.000Z',
      because: 'Lisbon keeps UTC in winter',
    },
    {
      zone: 'Europe/Lisbon',
      date: '2026-07-01',
      wall: '06:00',
      instant: '2026-07-01T05:00:00.000Z',
      because: 'and one hour more in summer',
    },
    {
      zone: 'Europe/Lisbon',
      date: '2026-03-29',
      wall: '01:30',
      instant: '2026-03-29T01:00:00.000Z',
      because: '01:30 is skipped: the first instant after the gap',
    },
    {
      zone: 'Europe/Lisbon',
      date: '2026-03-29',
      wall: '01:00',
      instant: '2026-03-29T01:00:00.000Z',
      because: 'the start of the gap is skipped too',
    },
    {
      zone: 'Europe/Lisbon',
      date: '2026-03-29',
      wall: '00:59',
      instant: '2026-03-29T00:59:00.000Z',
      because: 'the minute before the gap exists',
    },
    {
      zone: 'Europe/Lisbon',
      date: '2026-03-29',
      wall: '02:00',
      instant: '2026-03-29T01:00:00.000Z',
      because: 'the end of the gap exists',
    },
    {
      zone: 'Europe/Lisbon',
      date: '2026-10-25',
      wall: '01:30',
      instant: '2026-10-25T00:30:00.000Z',
      because: '01:30 comes twice: the first counts',
    },
    {
      zone: 'Europe/Lisbon',
      date: '2026-10-25',
      wall: '02:00',
      instant: '2026-10-25T02:00:00.000Z',
      because: 'after the repetition there is one again',
    },
    {
      zone: 'America/New_York',
      date: '2026-03-08',
      wall: '02:30',
      instant: '2026-03-08T07:00:00.000Z',
      because: 'west of UTC the gap is later in UTC',
    },
    {
      zone: 'America/New_York',
      date: '2026-11-01',
      wall: '01:30',
      instant: '2026-11-01T05:30:00.000Z',
      because: 'summer time comes first',
    },
    {
      zone: 'Australia/Lord_Howe',
      date: '2026-10-04',
      wall: '02:15',
      instant: '2026-10-03T15:30:00.000Z',
      because: 'a gap may be half an hour',
    },
    {
      zone: 'Australia/Lord_Howe',
      date: '2026-04-05',
      wall: '01:45',
      instant: '2026-04-04T14:45:00.000Z',
      because: 'so may a repetition',
    },
    {
      zone: 'Asia/Kathmandu',
      date: '2026-11-21',
      wall: '06:00',
      instant: '2026-11-21T00:15:00.000Z',
      because: 'offsets need not be whole hours',
    },
    {
      zone: 'Pacific/Apia',
      date: '2011-12-30',
      wall: '12:00',
      instant: '2011-12-30T10:00:00.000Z',
      because: 'a whole day was skipped: the first instant after it',
    },
    {
      zone: 'America/Sao_Paulo',
      date: '2018-11-04',
      wall: '00:00',
      instant: '2018-11-04T03:00:00.000Z',
      because: 'midnight itself may be skipped',
    },
    {
      zone: 'Pacific/Kiritimati',
      date: '2026-11-21',
      wall: '00:00',
      instant: '2026-11-20T10:00:00.000Z',
      because: 'offsets reach 14 hours',
    },
  ];
  it.each(cases)('$zone $date $wall is $instant, because $because', ({ zone, date, wall, instant }) => {
    expect(formatInstant(instantAt(zone, dayOf(date), minutesOf(wall)))).toBe(instant);
  });

  it('shows the very wall time again, or the first later one where a change skipped it', () => {
    const zones = fc.constantFrom(
      'Europe/Lisbon',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Pacific/Auckland',
    );
    const days = fc.integer({ min: dayOf('2015-01-01'), max: dayOf('2037-12-31') });
    fc.assert(
      fc.property(zones, days, fc.integer({ min: 0, max: 1439 }), (zone, day, minutes) => {
        const instant = instantAt(zone, day, minutes);
        const shown = wallAt(zone, instant);
        const late = (shown.day - day) * 1440 + shown.minutes - minutes;
        expect(late).toBeGreaterThanOrEqual(0);
        expect(late).toBeLessThanOrEqual(60);
        const changes = offsetMinutes(zone, instantOf(instant - 1)) !== offsetMinutes(zone, instant);
        if (!changes) expect(late).toBe(0);
      }),
      { numRuns: 400 },
    );
  });

  it('never names the second of two occurrences, because a repeated time means its first', () => {
    const days = fc.integer({ min: dayOf('2015-01-01'), max: dayOf('2037-12-31') });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1439 }), (day, minutes) => {
        const instant = instantAt('Europe/Lisbon', day, minutes);
        const earlier = wallAt('Europe/Lisbon', instantOf(instant - 60 * MINUTE_MS));
        expect({ day: earlier.day, minutes: earlier.minutes }).not.toEqual({ day, minutes });
      }),
      { numRuns: 400 },
    );
  });
});

describe('an instant becomes a wall time', () => {
  const cases = [
    {
      zone: 'Europe/Lisbon',
      instant: '2026-03-29T00:59:59Z',
      date: '2026-03-29',
      minutes: 59,
      seconds: 59,
      because: 'the last second before the gap',
    },
    {
      zone: 'Europe/Lisbon',
      instant: '2026-03-29T01:00:00Z',
      date: '2026-03-29',
      minutes: 120,
      seconds: 0,
      because: 'and the first one after it',
    },
    {
      zone: 'America/New_York',
      instant: '2026-01-01T03:00:00Z',
      date: '2025-12-31',
      minutes: 1320,
      seconds: 0,
      because: 'the day there may be another one',
    },
    {
      zone: 'Asia/Kathmandu',
      instant: '2026-11-21T00:00:30.900Z',
      date: '2026-11-21',
      minutes: 345,
      seconds: 30,
      because: 'parts of a second are cut',
    },
    {
      zone: 'UTC',
      instant: '1969-12-31T23:59:00Z',
      date: '1969-12-31',
      minutes: 1439,
      seconds: 0,
      because: 'days before 1970 count down',
    },
  ];
  it.each(cases)('$zone shows minute $minutes of $date at $instant, because $because', (row) => {
    expect(wallAt(row.zone, at(row.instant))).toEqual({
      day: dayOf(row.date),
      minutes: row.minutes,
      seconds: row.seconds,
    });
  });

  it.each([
    { date: '2026-11-21', weekday: 'sat', because: 'the calendar says so' },
    { date: '1970-01-01', weekday: 'thu', because: 'day 0 was a Thursday' },
    { date: '1969-12-31', weekday: 'wed', because: 'days before it count too' },
    { date: '2024-02-29', weekday: 'thu', because: 'leap days have weekdays' },
  ])('$date is a $weekday, because $because', ({ date, weekday }) => {
    expect(weekdayOf(dayOf(date))).toBe(weekday);
  });
});
