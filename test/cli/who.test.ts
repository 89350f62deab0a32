import { describe, expect, test } from 'vitest';
import { CLOCK, SAMPLE_PLANT, type, typeForJson } from './capture.ts';
import { formatInstant } from '../../shared/std/instant.ts';

/** Does one question get the answer of the contract, whatever its options say? */

type Seen = Readonly<Record<string, unknown>>;

const WHO = ['who', '--plant', SAMPLE_PLANT];
const PAUSE = [...WHO, '--identity', 'vnd-acme-rdp', '--action', 'pause', '--at', 'line-3'];
const ROBOT = [...WHO, '--identity', 'robot-4-controller', '--action', 'pause'];
const RESTORE = [...WHO, '--identity', 'safety-plc-3', '--action', 'restore', '--actor', 'tomas-ruiz'];
const VPN = [...WHO, '--identity', 'vnd-acme-vpn', '--action', 'resume'];
const DEFROST = ['--identity', 'scada-setpoint-sync', '--state', 'cold-store=cooling.defrost'];

/** Every key, in the order of the contract, with `rules` and `breakGlass` in their places. */
const KEYS =
  'kind sentence equipment state now rule rules holder next lastResort obligations inform seconds breakGlass actor why';

describe('every kind of answer carries every key', () => {
  test.each([
    ['permit', PAUSE, 'maya-chen is there'],
    ['last-resort', [...PAUSE, '--absent', 'maya-chen', '--absent', 'tomas-ruiz'], 'no rung is manned'],
    [
      'nobody',
      [...PAUSE, ...['maya-chen', 'tomas-ruiz', 'ines-alves'].flatMap((each) => ['--absent', each])],
      'the last resort is away too',
    ],
    [
      'forbid',
      [...RESTORE, '--standing', 'safety-plc-3=revoked', '--state', 'line-3=emergency'],
      'F-1 wins over every permit',
    ],
    ['indeterminate', [...WHO, '--action', 'pause', ...DEFROST], 'R-16 and R-17 tie'],
    ['not-applicable', VPN.map((word) => (word === 'resume' ? 'withdraw' : word)), 'the desk knows better'],
  ])('%s', async (kind, argv, because) => {
    const seen = await typeForJson<Seen>(argv);
    expect(seen['kind'], because).toBe(kind);
    expect(Object.keys(seen).join(' ')).toBe(KEYS);
    expect(Object.values(seen)).not.toContain(undefined);
  });
});

test('the worked example of the contract, whole', async () => {
  const { sentence, ...seen } = await typeForJson<Seen>([
    ...PAUSE,
    '--state',
    'line-3=running.vendorSession',
    '--now',
    '2026-11-21T13:00:00Z',
  ]);
  expect(sentence).toMatch(/^Maya Chen, shift lead, may PAUSE vnd-acme-rdp on Line 3 now\. /);
  expect(seen).toEqual({
    kind: 'permit',
    equipment: 'line-3',
    state: ['running.vendorSession'],
    now: '2026-11-21T13:00:00.000Z',
    rule: { runbook: 'packaging-line', version: '1.2.0', id: 'R-12' },
    rules: [],
    holder: {
      rung: 0,
      roles: ['shift-lead'],
      people: ['maya-chen'],
      since: '2026-11-21T13:00:00.000Z',
    },
    next: [{ rung: 1, roles: ['ot-duty-engineer'], people: ['tomas-ruiz'], at: '2026-11-21T13:05:00.000Z' }],
    lastResort: { role: 'plant-manager', people: ['ines-alves'] },
    obligations: [{ rationale: true }, { timeLimit: 'PT30M', untilExit: true }],
    inform: [{ equipment: 'line-4', people: ['ana-silva'] }],
    seconds: [],
    breakGlass: null,
    actor: null,
    why: [],
  });
});

test('a tie names the rules that spoke and offers the glass, because nothing else is permitted', async () => {
  const seen = await typeForJson<Seen>([...WHO, '--action', 'pause', ...DEFROST]);
  expect(seen).toMatchObject({
    rule: null,
    rules: [{ id: 'R-16' }, { id: 'R-17' }],
    holder: null,
    breakGlass: { people: ['ana-silva', 'tomas-ruiz'], limit: 'PT30M' },
    why: [{ code: 'rule-tie', person: null, sentence: expect.stringContaining('R-17') }],
  });
});

type OptionCase = {
  readonly option: string;
  readonly argv: readonly string[];
  readonly seen: object;
  readonly because: string;
};

const EARLY = ['--asked', '2026-11-21T12:50:00Z'];
const rung = (number: number): object => ({ holder: { rung: number } });
const held = (...people: readonly string[]): object => ({ holder: { people } });
const may = (word: string, ...codes: readonly string[]): object => ({
  actor: { may: word, why: codes.map((code) => ({ code })) },
});
const IDLE = 'production.idle,safety.guarded,cleaning.clean,vendor.away';

const OPTIONS: readonly OptionCase[] = [
  {
    option: '--at',
    argv: [...WHO, '--identity', 'cert-hmi-line-2', '--action', 'pause'],
    seen: { equipment: 'line-2' },
    because: 'the only governed equipment in reach need not be said',
  },
  {
    option: '--now',
    argv: [...PAUSE, '--now', '2026-11-21T04:00:00.5+01:00'],
    seen: { now: '2026-11-21T03:00:00.500Z', ...held('bento-faria') },
    because: 'it is the night shift in Lisbon, whatever the offset is written in',
  },
  {
    option: '--now',
    argv: PAUSE,
    seen: { now: formatInstant(CLOCK), holder: { since: formatInstant(CLOCK) } },
    because: 'without it the clock counts, for the question as well',
  },
  {
    option: '--asked',
    argv: [...PAUSE, '--asked', '2026-11-21T12:50:00.001Z'],
    seen: rung(0),
    because: 'a millisecond is left of the ten minutes',
  },
  { option: '--asked', argv: [...PAUSE, ...EARLY], seen: rung(1), because: 'the ten minutes are over' },
  {
    option: '--asked',
    argv: [...PAUSE, '--asked', '2026-11-21T13:00:00Z'],
    seen: rung(0),
    because: 'asked and answered in the same instant is not later',
  },
  {
    option: '--ack',
    argv: [...PAUSE, ...EARLY, '--ack', 'maya-chen@2026-11-21T12:51:00Z'],
    seen: { holder: { rung: 0 }, next: [{ rung: 1, at: null }] },
    because: 'whoever acknowledged keeps it, and nobody knows until when',
  },
  {
    option: '--escalate',
    argv: [...PAUSE, '--escalate', 'maya-chen@2026-11-21T13:00:00Z'],
    seen: rung(1),
    because: 'she handed it on',
  },
  {
    option: '--state',
    argv: ROBOT,
    seen: { state: [IDLE] },
    because: 'the default is the initial state, one leaf a region',
  },
  {
    option: '--state',
    argv: [...ROBOT, '--state', 'line-4=vendor.session,production.running'],
    seen: { state: ['production.running.normal,safety.guarded,cleaning.clean,vendor.session'] },
    because: 'silent parts take their initial states, in the order of the runbook',
  },
  {
    option: '--state',
    argv: [...ROBOT, '--state', 'line-4=safety.open|safety.occupied,vendor.session'],
    seen: {
      state: [
        'production.idle,safety.open,cleaning.clean,vendor.away',
        'production.idle,safety.occupied,cleaning.clean,vendor.session',
      ],
    },
    because: '`|` binds weakest, so each alternative is a whole configuration',
  },
  {
    option: '--state',
    argv: [...PAUSE, '--state', 'line-3=running|emergency'],
    seen: { kind: 'indeterminate', rules: [{ id: 'R-10' }, { id: 'R-17' }] },
    because: 'each is plausible and they do not agree',
  },
  {
    option: '--state',
    argv: [...PAUSE, '--state', 'line-4=vendor.session', '--state', 'line-3=emergency'],
    seen: { state: ['emergency'], rule: { id: 'R-17' } },
    because: 'it may be repeated, for each equipment once',
  },
  {
    option: '--standing',
    argv: VPN,
    seen: { kind: 'permit', rule: { id: 'R-14' } },
    because: 'at rest it is paused, which is the default',
  },
  {
    option: '--standing',
    argv: [...VPN, '--standing', 'vnd-acme-vpn=active'],
    seen: { kind: 'not-applicable', why: [{ code: 'standing-does-not-allow' }] },
    because: 'what is active cannot be resumed',
  },
  {
    option: '--standing',
    argv: [...VPN.slice(0, 5), '--action', 'release', '--standing', 'vnd-acme-vpn=constrained'],
    seen: { kind: 'permit' },
    because: 'what is constrained can be released',
  },
  {
    option: '--standing',
    argv: [...RESTORE, '--standing', 'safety-plc-3=revoked'],
    seen: { holder: { rung: 0, people: ['tomas-ruiz'] }, ...may('may-with-second') },
    because: 'nobody is said to have revoked it',
  },
  {
    option: '--standing',
    argv: [...RESTORE, '--standing', 'safety-plc-3=revoked@tomas-ruiz'],
    seen: { holder: { rung: 1, people: ['maya-chen'] }, ...may('may-not', 'revoked-it') },
    because: 'whoever revoked it does not bring it back',
  },
  {
    option: '--absent',
    argv: [...PAUSE, '--absent', 'maya-chen'],
    seen: { holder: { rung: 1, people: ['tomas-ruiz'] } },
    because: 'she is away, whatever the rota says',
  },
  {
    option: '--present',
    argv: [...PAUSE, '--present', 'rui-costa'],
    seen: held('maya-chen', 'rui-costa'),
    because: 'he is there, whatever the rota says',
  },
  {
    option: '--present',
    argv: [...PAUSE, '--present', 'maya-chen', '--absent', 'maya-chen'],
    seen: held('tomas-ruiz'),
    because: 'absent beats present, in any order',
  },
  {
    option: '--actor',
    argv: [...PAUSE, '--actor', 'maya-chen'],
    seen: { actor: { person: 'maya-chen', may: 'may', why: [] } },
    because: 'she holds it',
  },
  {
    option: '--actor',
    argv: [...PAUSE, '--actor', 'jo-acme'],
    seen: may('may-not', 'vendor-of-identity'),
    because: 'nobody decides about an identity of their own vendor',
  },
  {
    option: '--actor',
    argv: [
      ...[...WHO, '--identity', 'svc-erp-orders', '--action', 'revoke', '--at', 'line-3'],
      ...['--state', 'line-3=emergency', '--actor', 'maya-chen'],
      ...['--absent', 'nuno-reis', '--absent', 'ravi-patel'],
    ],
    seen: may('may-alone-with-review', 'no-second-person'),
    because: 'no second is there and R-18 lets one person act, reviewed',
  },
];

describe('an option says what the situation is', () => {
  test.each(OPTIONS)('$option: $because', async ({ argv, seen, because }) => {
    expect(await typeForJson<Seen>(argv), because).toMatchObject(seen);
  });
});

test('people are told the one sentence, whole, and the exit is 0 even when the answer is no', async () => {
  const told = await type(...RESTORE, '--standing', 'safety-plc-3=revoked', '--state', 'line-3=emergency');
  expect(told).toMatchObject({ code: 0, warned: [], clockReadings: 1 });
  expect(told.out).toHaveLength(1);
  expect(told.out[0]).toBe(
    'You (Tomás Ruiz, OT duty engineer) may NOT RESTORE safety-plc-3 on Line 3 now. NO ONE may RESTORE safety-plc-3 on Line 3 in EMERGENCY now. FORBIDDEN by packaging-line 1.2.0 F-1. Break-glass does not lift this.',
  );
});
