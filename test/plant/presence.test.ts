import { expect, test } from 'vitest';
import {
  type PresenceEvent,
  compilePresence,
  declaredAbsent,
  peopleOnShift,
} from '../../shared/plant/presence.ts';
import { compileRota } from '../../shared/plant/rota.ts';
import { type PersonId, type RotaRow } from '../../shared/plant/types.ts';
import { type Instant, parseInstant } from '../../shared/std/instant.ts';

/** The rota corrected by what people said, on Wednesday 1 July 2026 in UTC. */
function at(time: string): Instant {
  const instant = parseInstant(`2026-07-${time.includes(' ') ? time.replace(' ', 'T') : `01T${time}`}:00Z`);
  if (!instant.ok) throw new Error(time);
  return instant.value;
}

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const ROWS: unknown = [
  { shift: 'early', days, from: '06:00', to: '14:00', crew: ['maya'] },
  { shift: 'long', days, from: '06:00', to: '16:00', crew: ['ana'] },
  { shift: 'night', days, from: '22:00', to: '04:00', crew: ['tomas'] },
];
const ROTA = compileRota({ timeZone: 'UTC', rota: ROWS as readonly RotaRow[] });

type Said = readonly [kind: 'absent' | 'present', person: string, at: string];
type Case = readonly [said: readonly Said[], now: string, onShift: string, absent: string, because: string];
const CASES: readonly Case[] = [
  [[], '09:00', 'ana maya', '', 'the rota alone'],
  [[['absent', 'maya', '08:00']], '07:59', 'ana maya', '', 'not yet said'],
  [[['absent', 'maya', '08:00']], '08:00', 'ana', 'maya', 'from that instant'],
  [[['absent', 'maya', '08:00']], '13:59', 'ana', 'maya', 'to the end of her own shift'],
  [[['absent', 'maya', '08:00']], '14:00', 'ana', '', 'and no longer'],
  [[['absent', 'tomas', '08:00']], '15:00', 'ana', 'tomas', 'not on shift: until the end of the next one'],
  [[['absent', 'tomas', '08:00']], '02 03:59', '', 'tomas', 'which is on the next day'],
  [[['absent', 'tomas', '08:00']], '02 22:00', 'tomas', '', 'the night after he is back'],
  [[['absent', 'jo', '08:00']], '02 07:59', 'ana maya', 'jo', 'nobody on the rota: 24 hours'],
  [[['absent', 'jo', '08:00']], '02 08:00', 'ana maya', '', 'and no longer'],
  [
    [
      ['absent', 'maya', '08:00'],
      ['present', 'maya', '09:00'],
    ],
    '09:00',
    'ana maya',
    '',
    'present ends absent',
  ],
  [
    [
      ['present', 'maya', '09:00'],
      ['absent', 'maya', '09:00'],
    ],
    '09:00',
    'ana',
    'maya',
    'absent beats present',
  ],
  [
    [
      ['absent', 'maya', '09:00'],
      ['present', 'maya', '09:00'],
    ],
    '09:00',
    'ana',
    'maya',
    'in whichever order',
  ],
  [[['present', 'jo', '08:00']], '15:59', 'ana jo', '', 'to the latest end of the rows running'],
  [[['present', 'jo', '08:00']], '16:00', '', '', 'and no longer'],
  [[['present', 'jo', '18:00']], '21:59', 'jo', '', 'none running: to the start of the next row'],
  [[['present', 'jo', '18:00']], '22:00', 'tomas', '', 'and no longer'],
  [
    [
      ['present', 'jo', '08:00'],
      ['absent', 'jo', '09:00'],
    ],
    '09:30',
    'ana maya',
    'jo',
    'a later absent ends present',
  ],
];

function eventsOf(said: readonly Said[]): readonly PresenceEvent[] {
  return said.map(([kind, person, when]) => ({ kind, person: person as PersonId, at: at(when) }));
}

test.each(CASES)('%j at %s: on shift %j, absent %j', (...[said, now, onShift, absent, because]) => {
  const events = eventsOf(said);
  expect([...peopleOnShift(ROTA, events, at(now))].sort().join(' '), because).toBe(onShift);
  expect([...declaredAbsent(ROTA, events, at(now))].sort().join(' '), because).toBe(absent);
});

test('without any rota a person who says so is here for a day', () => {
  const rota = compileRota({ timeZone: 'UTC', rota: [] });
  const events = [{ kind: 'present', person: 'jo' as PersonId, at: at('08:00') }] as const;
  expect(peopleOnShift(rota, events, at('02 07:59')).size).toBe(1);
  expect(peopleOnShift(rota, events, at('02 08:00')).size).toBe(0);
});

test('asked in any order, a compiled presence says the same', () => {
  const events = CASES.flatMap(([said]) => eventsOf(said));
  const presence = compilePresence(ROTA, events);
  const times = Array.from({ length: 200 }, (_, index) => (at('00:00') + index * 1_234_567) as Instant);
  const forwards = times.map((now) => [...presence.at(now).onShift].sort());
  const backwards = times.toReversed().map((now) => [...presence.at(now).onShift].sort());
  expect(backwards.toReversed()).toEqual(forwards);
});
