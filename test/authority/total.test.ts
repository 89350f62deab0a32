import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, choices } from '../../shared/authority/answer.ts';
import { compileAuthority } from '../../shared/authority/compile.ts';
import { ACTIONS, type Person } from '../../shared/plant/types.ts';
import { plain } from '../support/plain.ts';
import { WORKED_PLANT } from '../support/worked-plant.ts';
import {
  type Ask,
  SATURDAY,
  TUESDAY,
  askAll,
  askFor,
  permit,
  plantWith,
  questionOf,
  situationOf,
} from './ask.ts';

const UNKNOWN: readonly { ask: Ask; code: string; whenUnsure: string | null; because: string }[] = [
  {
    ask: { identity: 'nothing' },
    code: 'unknown-identity',
    whenUnsure: null,
    because: 'the plant has no such identity',
  },
  {
    ask: { identity: 'constructor' },
    code: 'unknown-identity',
    whenUnsure: null,
    because: 'a word of the language is no identity',
  },
  { ask: { at: 'line-9' }, code: 'not-governed', whenUnsure: 'pause', because: 'there is no such equipment' },
  {
    ask: { at: 'packaging' },
    code: 'not-governed',
    whenUnsure: 'pause',
    because: 'an area names no runbook',
  },
  {
    ask: { at: 'line-3.robot' },
    code: 'not-governed',
    whenUnsure: 'pause',
    because: 'the cell is answered at its line',
  },
  {
    ask: { at: 'line-5', plant: withLine5() },
    code: 'not-in-reach',
    whenUnsure: 'pause',
    because: 'the identity does not reach that line',
  },
];

describe('a question that cannot be answered', () => {
  it.each(UNKNOWN)('is indeterminate and offers nothing: $because', ({ ask, code, whenUnsure }) => {
    const { answer: said, actor } = askAll({ ...ask, actor: 'maya-chen' });
    expect(said).toMatchObject({
      kind: 'indeterminate',
      rules: [],
      whenUnsure,
      breakGlass: null,
      why: [{ code }],
    });
    expect(actor).toMatchObject({ may: 'may-not', why: [{ code }] });
  });
});

describe('reach', () => {
  const WAYS: readonly { reach: readonly string[]; lines: readonly string[]; because: string }[] = [
    { reach: ['line-3'], lines: ['line-3'], because: 'the line itself' },
    { reach: ['line-3.robot'], lines: ['line-3'], because: 'below a line is that line' },
    { reach: ['packaging'], lines: ['line-3', 'line-4'], because: 'above lines is all of them' },
    {
      reach: ['line-4', 'line-3.robot', 'plant-2'],
      lines: ['line-3', 'line-4'],
      because: 'each line once, in equipment order',
    },
  ];

  it.each(WAYS)('$reach: $because', ({ reach, lines }) => {
    const identities = WORKED_PLANT.identities.map((each) => ({
      ...each,
      reach: plain<typeof each.reach>(reach),
    }));
    const said = askFor({ plant: plantWith({ rules: [permit('R-1')], plant: { identities } }) });
    expect(said.kind === 'permit' && ['line-3', ...said.inform.map(({ equipment }) => equipment)]).toEqual(
      lines,
    );
  });
});

describe('choices', () => {
  it('are an answer for each action, in the order of the list, the same as each asked alone', () => {
    const engine = compileAuthority(WORKED_PLANT);
    const ask = { actor: 'maya-chen', acknowledged: [['maya-chen', 0]] } as const;
    const { action: _, ...asked } = questionOf(ask);
    const all = choices(engine, situationOf(ask), asked);
    expect(all.map(({ action }) => action)).toEqual(ACTIONS);
    expect(all).toEqual(ACTIONS.map((action) => askAll({ ...ask, action })));
  });
});

describe('the engine', () => {
  it('says the same to whoever asks first, in whatever order', () => {
    const engine = compileAuthority(WORKED_PLANT);
    fc.assert(
      fc.property(askArbitrary, (ask) => {
        expect(answer(engine, situationOf(ask), questionOf(ask))).toEqual(askAll(ask));
      }),
    );
  });

  it('answers every question without a throw, and every deny with a reason', () => {
    fc.assert(
      fc.property(askArbitrary, (ask) => {
        const { answer: said, actor } = askAll(ask);
        if ('why' in said) expect(said.why.length).toBeGreaterThan(0);
        if (actor?.may === 'may-not') expect(actor.why.length).toBeGreaterThan(0);
      }),
    );
  });

  it('notices who has come and gone between two situations', () => {
    const engine = compileAuthority(WORKED_PLANT);
    const kinds = [[], ['maya-chen'], []].map(
      (onShift) => answer(engine, situationOf({ onShift }), questionOf({})).answer.kind,
    );
    expect(kinds).toEqual(['last-resort', 'permit', 'last-resort']);
  });

  it('notices who was declared absent since', () => {
    const engine = compileAuthority(WORKED_PLANT);
    const situation = situationOf({ onShift: ['maya-chen'] });
    const kinds = [[], ['maya-chen'], []].map((absent) => {
      const { absent: gone } = situationOf({ absent });
      return answer(engine, { ...situation, absent: gone }, questionOf({})).answer.kind;
    });
    expect(kinds).toEqual(['permit', 'last-resort', 'permit']);
  });

  it('notices that a window has closed', () => {
    const engine = compileAuthority(WORKED_PLANT);
    const kinds = [SATURDAY, TUESDAY, SATURDAY].map(
      (now) => answer(engine, situationOf({ now }), questionOf({ now })).answer.kind,
    );
    expect(kinds).toEqual(['permit', 'nobody', 'permit']);
  });

  it('lists people in the order of the plant', () => {
    const lead = (id: string) =>
      plain<Person>({ id, name: id, roles: [{ role: 'shift-lead', at: 'plant-2' }] });
    const plant = plantWith({ rules: [permit('R-1')], plant: { people: [lead('zoe'), lead('abe')] } });
    expect(askFor({ plant, onShift: ['abe', 'zoe'] })).toMatchObject({
      holder: { people: [{ person: 'zoe' }, { person: 'abe' }] },
    });
  });
});

const anyOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const somePeople = fc.subarray(['maya-chen', 'tomas-ruiz', 'jo-acme', 'ana-silva', 'lea-novak']);
const someStates = fc.array(
  anyOf([], ['running.normal'], ['running.vendorSession'], ['emergency'], ['no.such', 'x']),
  { maxLength: 3 },
);

const askArbitrary: fc.Arbitrary<Ask> = fc.record({
  action: anyOf(...ACTIONS),
  identity: anyOf('vnd-acme-rdp', 'svc-safety', 'nothing', '__proto__'),
  at: anyOf('line-3', 'line-4', 'packaging', ''),
  now: anyOf(SATURDAY, TUESDAY),
  askedAgo: anyOf(-1, 0, 4, 5, 60),
  states: fc.record({ 'line-3': someStates, 'line-4': someStates }),
  standings: fc.record({
    'svc-safety': anyOf({ kind: 'revoked', by: 'maya-chen' } as const, { kind: 'active' } as const),
  }),
  onShift: somePeople,
  absent: somePeople,
  acknowledged: fc.array(fc.tuple(anyOf('maya-chen', 'x'), anyOf(-1, 0, 5))),
  escalated: fc.array(fc.tuple(anyOf('maya-chen', 'x'), anyOf(-1, 0, 5))),
  actor: anyOf('maya-chen', 'jo-acme', 'ines-alves', 'nobody-here'),
});

function withLine5() {
  const equipment = [
    ...WORKED_PLANT.equipment,
    ...plain<typeof WORKED_PLANT.equipment>([
      { id: 'line-5', level: 'workCenter', parent: 'packaging', name: 'Line 5', runbook: 'packaging-line' },
    ]),
  ];
  return plantWith({ plant: { equipment } });
}
