import { describe, expect, test } from 'vitest';
import { ageWords, elapsedText } from '../../renderer/parts/age-words.ts';
import { feedLevel } from '../../renderer/parts/feed-level.ts';
import { letterOf } from '../../renderer/parts/letter.ts';
import { placeAfter } from '../../renderer/parts/rove-place.ts';
import { isWaiting } from '../../renderer/rooms/live/alert-waiting.ts';
import { lastDecisions, tilesOf } from '../../renderer/rooms/wall/shown.ts';
import { type Alert, type AlertLevel } from '../../shared/contract/board.ts';
import { type LogRow, type OpenQuestion } from '../../shared/contract/matters.ts';
import { type EquipmentId, type IdentityId, type PersonId } from '../../shared/plant/types.ts';
import { instantOf } from '../../shared/std/instant.ts';

const MINUTE_MS = 60_000;

test.each([
  { ms: -5, age: '0 s', elapsed: '+00:00', because: 'a clock that was set back is no age' },
  { ms: 119_999, age: '1 min 59 s', elapsed: '+00:01', because: 'below two minutes seconds count' },
  { ms: 150_000, age: '2 min', elapsed: '+00:02', because: 'then they would only tick' },
  { ms: 26 * 60 * MINUTE_MS, age: '1 d 2 h', elapsed: '+26:00', because: 'an incident may last for days' },
])('$ms ms is $age, because $because', ({ ms, age, elapsed }) => {
  expect(ageWords(ms)).toBe(age);
  expect(elapsedText(ms)).toBe(elapsed);
});

test.each([
  { ms: 10_000, level: 'none', because: 'the program speaks at least every ten seconds' },
  { ms: 12_000, level: 'P3', because: 'one beat is missing' },
  { ms: 34_000, level: 'P2', because: 'three are' },
])('data of $ms ms is $level because $because', ({ ms, level }) => {
  expect(feedLevel(ms)).toBe(level);
});

test('the first 26 rows have a letter, because there are no more', () => {
  expect([letterOf(0), letterOf(25), letterOf(26), letterOf(-1)]).toEqual(['a', 'z', null, null]);
});

test.each([
  { key: 'ArrowRight', at: 0, to: 1, because: 'the next one' },
  { key: 'ArrowDown', at: 2, to: 2, because: 'it stops at the end' },
  { key: 'ArrowUp', at: 0, to: 0, because: 'it stops at the start' },
  { key: 'End', at: 0, to: 2, because: 'the last one' },
  { key: 'Home', at: 2, to: 0, because: 'the first one' },
  { key: 'p', at: 0, to: null, because: 'letters are not for moving' },
  { key: 'constructor', at: 0, to: null, because: 'only keys in the table count' },
])('$key leads from $at to $to because $because', ({ key, at, to }) => {
  expect(placeAfter(key, at, 3)).toBe(to);
});

describe('an alert waits', () => {
  const alert: Alert = {
    id: 'q-1',
    level: 'P1',
    sentence: '',
    since: instantOf(0),
    line: null,
    identity: null,
    questionId: 'q-1',
  };
  const maya = { person: 'maya-chen' as PersonId, name: 'Maya Chen', role: null, phone: null };
  const open: OpenQuestion = {
    questionId: 'q-1',
    cause: 'person',
    action: 'pause',
    identity: 'svc' as IdentityId,
    line: 'line-3' as EquipmentId,
    incidentId: null,
    sentence: '',
    level: 'P1',
    askedAt: instantOf(0),
    lapsesAt: null,
    ladder: [],
    acknowledgedBy: null,
    mayAcknowledge: false,
    mayEscalate: false,
  };

  test.each([
    { questions: [open], silenced: [], waits: true, because: 'nobody took it' },
    { questions: [open], silenced: ['q-1'], waits: false, because: 'somebody here silenced it' },
    { questions: [{ ...open, acknowledgedBy: maya }], silenced: [], waits: false, because: 'Maya has it' },
    { questions: [], silenced: ['q-2'], waits: true, because: 'a gap has no question' },
  ])('$waits because $because', ({ questions, silenced, waits }) => {
    expect(isWaiting(alert, questions, silenced)).toBe(waits);
  });
});

describe('the wall', () => {
  const lines = Array.from({ length: 20 }, (_nothing, index) => ({
    id: `line-${index + 1}` as EquipmentId,
    level: (index === 18 ? 'P1' : 'none') as AlertLevel,
  }));

  test('has twelve tiles in the order of the plant, the worst line among them', () => {
    const tiles = tilesOf(lines, 'line-19').map(({ id }) => id);
    expect(tiles).toHaveLength(12);
    expect(tiles.at(-1)).toBe('line-19');
    expect(tiles.slice(0, 11)).toEqual(lines.slice(0, 11).map(({ id }) => id));
  });

  test('shows the last three decisions, newest first, and nothing else of the log', () => {
    const types = ['person.signed-in', 'decision.recorded', 'state.declared', 'checkpoint.issued'];
    const log = [...types, ...types].map((type, index) => ({ type, seq: 9 - index }) as LogRow);
    expect(lastDecisions(log).map(({ seq }) => seq)).toEqual([8, 7, 4]);
  });
});
