import { describe, expect, test } from 'vitest';
import { compileRota, endOfShift, nextShiftStart } from '../../shared/plant/rota.ts';
import { type PersonId, type Plant, type RotaRow, type WallText } from '../../shared/plant/types.ts';
import { isWithin } from '../../shared/plant/when.ts';
import { type Instant, formatInstant, parseInstant } from '../../shared/std/instant.ts';
import { type Weekday } from '../../shared/std/zone.ts';

/** Rota rows and `when` windows over clock changes. */
const EVERY_DAY: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MAYA = 'maya-chen' as PersonId;
const TOMAS = 'tomas-ruiz' as PersonId;

function at(text: string): Instant {
  const instant = parseInstant(text.length === 17 ? text.replace('Z', ':00Z') : text);
  if (!instant.ok) throw new Error(text);
  return instant.value;
}

type Crewed = { readonly days?: readonly Weekday[]; readonly crew?: readonly PersonId[] };

function row(from: string, to: string, { days = EVERY_DAY, crew = [MAYA] }: Crewed = {}): RotaRow {
  return { shift: 'any', days, from: from as WallText, to: to as WallText, crew };
}

function rotaOf(timeZone: string, ...rota: readonly RotaRow[]): Pick<Plant, 'timeZone' | 'rota'> {
  return { timeZone, rota };
}

type Case = readonly [zone: string, day: Weekday, from: string, to: string, span: string, because: string];
const SPANS: readonly Case[] = [
  [
    'Europe/Lisbon',
    'sun',
    '01:30',
    '06:00',
    '2026-03-29T01:00Z 2026-03-29T05:00Z',
    'starts in the skipped hour',
  ],
  [
    'Europe/Lisbon',
    'sat',
    '22:00',
    '01:30',
    '2026-03-28T22:00Z 2026-03-29T01:00Z',
    'ends in the skipped hour',
  ],
  ['Europe/Lisbon', 'sun', '01:30', '06:00', '2026-10-25T00:30Z 2026-10-25T06:00Z', 'the first of two 01:30'],
  [
    'Europe/Lisbon',
    'sat',
    '22:00',
    '01:30',
    '2026-10-24T21:00Z 2026-10-25T00:30Z',
    'ends at the first of two',
  ],
  ['Europe/Berlin', 'sat', '22:00', '06:00', '2026-03-28T21:00Z 2026-03-29T04:00Z', 'a night of seven hours'],
  ['Europe/Berlin', 'sat', '22:00', '06:00', '2026-10-24T20:00Z 2026-10-25T05:00Z', 'a night of nine hours'],
  [
    'Europe/Berlin',
    'sat',
    '06:00',
    '06:00',
    '2026-03-28T05:00Z 2026-03-29T04:00Z',
    'to equal to from is a day',
  ],
  ['Europe/Berlin', 'sun', '02:30', '03:00', '2026-10-25T00:30Z 2026-10-25T02:00Z', 'from the first 02:30'],
  [
    'America/St_Johns',
    'sun',
    '02:30',
    '10:00',
    '2026-03-08T05:30Z 2026-03-08T12:30Z',
    'half an hour off, skipped',
  ],
  [
    'America/St_Johns',
    'sun',
    '01:30',
    '10:00',
    '2026-11-01T04:00Z 2026-11-01T13:30Z',
    'half an hour off, repeated',
  ],
  [
    'America/St_Johns',
    'sat',
    '23:30',
    '00:30',
    '2010-11-07T02:00Z 2010-11-07T04:00Z',
    '00:01 became 23:01: it ends once',
  ],
  [
    'Asia/Kathmandu',
    'mon',
    '06:00',
    '14:00',
    '2026-01-05T00:15Z 2026-01-05T08:15Z',
    'a quarter, and no change ever',
  ],
];

describe('a rota row runs from its first instant to its last', () => {
  test.each(SPANS)('%s, %s %s to %s: %s', (...[zone, day, from, to, span, because]) => {
    const rota = compileRota(rotaOf(zone, row(from, to, { days: [day] })));
    const [start = '', end = ''] = span.split(' ');
    const seen = [at(start) - 1, at(start), at(end) - 1, at(end)].map(
      (now) => rota.peopleAt(now as Instant).size,
    );
    expect(seen, because).toEqual([0, 1, 1, 0]);
    expect(rota.shiftsAt(at(start)).map((shift) => [shift.from, shift.to])).toEqual([[at(start), at(end)]]);
    expect(endOfShift(rota, MAYA, at(start))).toBe(at(end));
  });

  test.each(SPANS)('`when` agrees: %s, %s %s to %s: %s', (...[zone, day, from, to, span, because]) => {
    const when = { days: [day], from: from as WallText, to: to as WallText };
    const [start = '', end = ''] = span.split(' ');
    const seen = [at(start) - 1, at(start), at(end) - 1, at(end)].map((now) =>
      isWithin(when, zone, now as Instant),
    );
    expect(seen, because).toEqual([false, true, true, false]);
  });
});

test('a row wholly inside the skipped hour does not run', () => {
  const rota = compileRota(rotaOf('Europe/Berlin', row('02:15', '02:45', { days: ['sun'] })));
  expect(rota.shiftsStarting(at('2026-03-28T00:00Z'), at('2026-03-30T00:00Z'))).toEqual([]);
});

test('days alone is the whole local day', () => {
  const sunday = { days: ['sun'] as const };
  const seen = ['2026-10-24T21:59Z', '2026-10-24T22:00Z', '2026-10-25T22:59Z', '2026-10-25T23:00Z'];
  expect(seen.map((text) => isWithin(sunday, 'Europe/Berlin', at(text)))).toEqual([false, true, true, false]);
});

test('no `when` is always, and times without days are every day', () => {
  expect(isWithin(undefined, 'Europe/Berlin', at('2026-10-25T23:00Z'))).toBe(true);
  const night = { from: '22:00' as WallText, to: '06:00' as WallText };
  const seen = ['2026-07-01T03:59Z', '2026-07-01T04:00Z', '2026-07-01T20:00Z'];
  expect(seen.map((text) => isWithin(night, 'Europe/Berlin', at(text)))).toEqual([true, false, true]);
});

test('the set of people is one object while nothing changes', () => {
  const rota = compileRota(rotaOf('Europe/Berlin', row('06:00', '14:00')));
  expect(rota.peopleAt(at('2026-07-01T05:00Z'))).toBe(rota.peopleAt(at('2026-07-01T09:00Z')));
});

test('of two rows of one person the later end counts, and of others none', () => {
  const rows = [row('06:00', '14:00'), row('08:00', '16:00'), row('06:00', '22:00', { crew: [TOMAS] })];
  const rota = compileRota(rotaOf('UTC', ...rows));
  expect(endOfShift(rota, MAYA, at('2026-07-01T09:00Z'))).toBe(at('2026-07-01T16:00Z'));
  expect(endOfShift(rota, MAYA, at('2026-07-01T17:00Z'))).toBeNull();
});

test('the next shift is the first that starts later, over a week if need be', () => {
  const rota = compileRota(rotaOf('UTC', row('06:00', '14:00', { days: ['mon'] })));
  const next = nextShiftStart(rota, at('2026-07-06T06:00Z'));
  expect(next === null ? null : formatInstant(next)).toBe('2026-07-13T06:00:00.000Z');
  expect(nextShiftStart(compileRota(rotaOf('UTC')), at('2026-07-06T06:00Z')), 'no row at all').toBeNull();
});
