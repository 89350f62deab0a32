import { describe, expect, it } from 'vitest';
import { type Rule } from '../../shared/plant/types.ts';
import { type Ask, SATURDAY, askFor, later, permit, plantWith } from './ask.ts';

/** Three rungs: the shift lead, the engineer after five minutes, the security officer ten minutes later. */
const LADDER = permit('R-1', {
  holders: [
    { roles: ['shift-lead'], after: 'PT1M' },
    { roles: ['ot-duty-engineer'], after: 'PT5M' },
    { roles: ['security-duty'], after: 'PT10M' },
  ],
});
/** The same, but the engineer never takes over by time. */
const STOPPED = permit('R-1', {
  holders: [
    { roles: ['shift-lead'] },
    { roles: ['ot-duty-engineer'] },
    { roles: ['security-duty'], after: 'PT10M' },
  ],
});
const ALL = ['maya-chen', 'tomas-ruiz', 'lea-novak'];

type Row = Pick<Ask, 'askedAgo' | 'acknowledged' | 'escalated'> & {
  readonly rule?: Rule;
  readonly onShift?: readonly string[];
  /** Who holds, since which minute, and what is still to come: person and minute. */
  readonly holds: readonly [string, number];
  readonly next: readonly (readonly [string, number | null])[];
  readonly because: string;
};

const BY_TIME: readonly Row[] = [
  {
    askedAgo: 0,
    holds: ['maya-chen', 0],
    next: [
      ['tomas-ruiz', 5],
      ['lea-novak', 15],
    ],
    because: 'the first rung holds from the question on, whatever its after',
  },
  {
    askedAgo: 4,
    holds: ['maya-chen', 0],
    next: [
      ['tomas-ruiz', 5],
      ['lea-novak', 15],
    ],
    because: 'five minutes have not passed',
  },
  {
    askedAgo: 5,
    holds: ['tomas-ruiz', 5],
    next: [['lea-novak', 15]],
    because: 'the next rung holds from that very instant',
  },
  { askedAgo: 99, holds: ['lea-novak', 15], next: [], because: 'the last rung holds for good' },
  {
    askedAgo: 10,
    onShift: ['maya-chen', 'lea-novak'],
    holds: ['lea-novak', 10],
    next: [],
    because: 'an empty rung is skipped and its after with it',
  },
  {
    askedAgo: 2,
    onShift: ['tomas-ruiz', 'lea-novak'],
    holds: ['tomas-ruiz', 0],
    next: [['lea-novak', 10]],
    because: 'the first rung with people holds at once',
  },
  {
    askedAgo: 99,
    rule: STOPPED,
    holds: ['maya-chen', 0],
    next: [
      ['tomas-ruiz', null],
      ['lea-novak', null],
    ],
    because: 'without after neither it nor anything behind it takes over',
  },
];

const ACKNOWLEDGED: readonly Row[] = [
  {
    askedAgo: 99,
    acknowledged: [['maya-chen', 2]],
    holds: ['maya-chen', 0],
    next: [
      ['tomas-ruiz', null],
      ['lea-novak', null],
    ],
    because: 'it freezes on who acknowledged; the rest waits without an instant',
  },
  {
    askedAgo: 99,
    acknowledged: [['tomas-ruiz', 2]],
    holds: ['lea-novak', 15],
    next: [],
    because: 'a rung that does not hold cannot acknowledge',
  },
  {
    askedAgo: 99,
    acknowledged: [['maya-chen', 5]],
    holds: ['lea-novak', 15],
    next: [],
    because: 'at the takeover the rung before has ceased to hold',
  },
  {
    askedAgo: 99,
    acknowledged: [['tomas-ruiz', 5]],
    holds: ['tomas-ruiz', 5],
    next: [['lea-novak', null]],
    because: 'at the takeover the next one holds',
  },
  {
    askedAgo: 99,
    acknowledged: [
      ['tomas-ruiz', 6],
      ['maya-chen', 1],
    ],
    holds: ['maya-chen', 0],
    next: [
      ['tomas-ruiz', null],
      ['lea-novak', null],
    ],
    because: 'the earliest valid one counts, in whatever order they come',
  },
  {
    askedAgo: 4,
    acknowledged: [['maya-chen', 5]],
    holds: ['maya-chen', 0],
    next: [
      ['tomas-ruiz', 5],
      ['lea-novak', 15],
    ],
    because: 'what lies after now has not happened',
  },
  {
    askedAgo: 4,
    acknowledged: [['maya-chen', -1]],
    holds: ['maya-chen', 0],
    next: [
      ['tomas-ruiz', 5],
      ['lea-novak', 15],
    ],
    because: 'before the question nobody holds',
  },
  {
    askedAgo: 6,
    onShift: ['tomas-ruiz', 'lea-novak'],
    acknowledged: [['maya-chen', 1]],
    holds: ['tomas-ruiz', 0],
    next: [['lea-novak', 10]],
    because: 'who has gone has not acknowledged',
  },
];

const ESCALATED: readonly Row[] = [
  {
    askedAgo: 3,
    escalated: [['maya-chen', 2]],
    holds: ['tomas-ruiz', 2],
    next: [['lea-novak', 12]],
    because: 'the next rung starts then, and later ones count from it',
  },
  {
    askedAgo: 3,
    escalated: [
      ['maya-chen', 1],
      ['maya-chen', 2],
    ],
    holds: ['lea-novak', 2],
    next: [],
    because: 'a second escalation goes one further',
  },
  {
    askedAgo: 3,
    escalated: [
      ['maya-chen', 1],
      ['maya-chen', 2],
      ['maya-chen', 3],
    ],
    holds: ['lea-novak', 2],
    next: [],
    because: 'behind the last rung is nothing',
  },
  {
    askedAgo: 8,
    escalated: [['tomas-ruiz', 7]],
    holds: ['lea-novak', 7],
    next: [],
    because: 'the rung that had taken over by time is the one that is passed',
  },
  {
    askedAgo: 3,
    rule: STOPPED,
    escalated: [['maya-chen', 2]],
    holds: ['tomas-ruiz', 2],
    next: [['lea-novak', 12]],
    because: 'it starts a rung that time would never start',
  },
  {
    askedAgo: 3,
    escalated: [['maya-chen', 4]],
    holds: ['maya-chen', 0],
    next: [
      ['tomas-ruiz', 5],
      ['lea-novak', 15],
    ],
    because: 'what lies after now has not happened',
  },
  {
    askedAgo: 99,
    escalated: [['maya-chen', 2]],
    acknowledged: [['tomas-ruiz', 3]],
    holds: ['tomas-ruiz', 2],
    next: [['lea-novak', null]],
    because: 'who was called may acknowledge from then on',
  },
  {
    askedAgo: 99,
    acknowledged: [['maya-chen', 2]],
    escalated: [['tomas-ruiz', 3]],
    holds: ['maya-chen', 0],
    next: [
      ['tomas-ruiz', null],
      ['lea-novak', null],
    ],
    because: 'nothing passes over who has acknowledged',
  },
];

describe('whose turn it is', () => {
  it.each(BY_TIME)('by time, $askedAgo min: $because', expectTurn);
  it.each(ACKNOWLEDGED)('acknowledged $acknowledged, $askedAgo min: $because', expectTurn);
  it.each(ESCALATED)('escalated $escalated, $askedAgo min: $because', expectTurn);

  it('tells the place among all rungs of the rule, manned or not', () => {
    const said = askFor({ plant: plantWith({ rules: [LADDER] }), onShift: ['lea-novak'] });
    expect(said).toMatchObject({ holder: { rung: 2, of: 3 } });
  });

  it('leaves only the one who acknowledged on a rung of several', () => {
    const people = [{ id: 'bo-berg', name: 'Bo Berg', roles: [{ role: 'shift-lead', at: 'line-3' }] }];
    const ask = { plant: plantWith({ rules: [LADDER], people }), onShift: ['maya-chen', 'bo-berg'] };
    const said = askFor({ ...ask, acknowledged: [['bo-berg', 0]] });
    expect(said).toMatchObject({
      holder: { people: [{ person: 'bo-berg', role: 'shift-lead' }], acknowledgedBy: 'bo-berg' },
    });
  });

  it('is nobody’s when the question lies in the future', () => {
    const said = askFor({ askedAgo: -1 });
    expect(said).toMatchObject({
      kind: 'indeterminate',
      rules: [],
      breakGlass: null,
      why: [{ code: 'asked-in-the-future' }],
    });
  });
});

function expectTurn(row: Row): void {
  const { rule = LADDER, onShift = ALL, holds, next, askedAgo = 0, acknowledged = [], escalated = [] } = row;
  const said = askFor({ plant: plantWith({ rules: [rule] }), onShift, askedAgo, acknowledged, escalated });
  const askedAt = later(SATURDAY, -askedAgo);
  expect(said.kind).toBe('permit');
  if (said.kind !== 'permit') return;
  const minute = (at: number | null) => (at === null ? null : (at - askedAt) / 60_000);
  expect([said.holder.people.map(({ person }) => person), minute(said.holder.since)]).toEqual([
    [holds[0]],
    holds[1],
  ]);
  expect(said.next.map(({ people, at }) => [people[0]?.person, minute(at)])).toEqual(next);
}
