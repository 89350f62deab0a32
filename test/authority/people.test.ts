import { describe, expect, it } from 'vitest';
import { type Person, type PermitRule, type Role } from '../../shared/plant/types.ts';
import { type Plain, plain } from '../support/plain.ts';
import { WORKED_PLANT } from '../support/worked-plant.ts';
import { type Ask, askAll, askFor, briefOf, peopleOf, permit, plantWith } from './ask.ts';

const person = (id: string, ...roles: readonly (readonly [string, string])[]): Plain<Person> => ({
  id,
  name: id,
  roles: roles.map(([role, at]) => ({ role, at })),
});

const CREW = [
  person('a-site', ['operator', 'plant-2']),
  person('b-area', ['operator', 'packaging']),
  person('c-line', ['operator', 'line-3']),
  person('d-cell', ['operator', 'line-3.robot']),
  person('e-other', ['operator', 'line-4']),
  { ...person('f-acme', ['operator', 'line-3']), vendor: 'acme' },
  { ...person('g-bolt', ['operator', 'line-3']), vendor: 'bolt' },
  person('h-both', ['shift-lead', 'line-3'], ['operator', 'plant-2']),
];
const EVERYBODY = CREW.map(({ id }) => id);
const ROLES = plain<readonly Role[]>([
  { id: 'operator', name: 'Operator', team: 'production' },
  { id: 'shift-lead', name: 'Shift lead', team: 'OT' },
  { id: 'ot-duty-engineer', name: 'OT duty engineer', team: 'OT' },
  { id: 'security-duty', name: 'Security duty officer', team: 'security' },
]);

function ask(changes: Partial<Plain<PermitRule>>, more: Ask = {}): Ask {
  const plant = plantWith({
    rules: [permit('R-1', { actions: ['pause', 'restore'], ...changes })],
    people: CREW,
  });
  return { plant: { ...plant, roles: ROLES }, onShift: EVERYBODY, ...more };
}

const operators = { holders: [{ roles: ['operator'] }] };

const STANDING: readonly { more: Ask; people: readonly string[]; because: string }[] = [
  {
    more: {},
    people: ['a-site', 'b-area', 'c-line', 'g-bolt', 'h-both'],
    because: 'held here or above, never below or beside, and not of the vendor',
  },
  { more: { onShift: ['c-line'] }, people: ['c-line'], because: 'only people on shift' },
  {
    more: { absent: ['a-site', 'c-line'] },
    people: ['b-area', 'g-bolt', 'h-both'],
    because: 'absent beats present',
  },
  {
    more: { identity: 'svc-safety' },
    people: ['a-site', 'b-area', 'c-line', 'f-acme', 'g-bolt', 'h-both'],
    because: 'the vendor of another identity is no outsider',
  },
  {
    more: { at: 'line-4' },
    people: ['a-site', 'b-area', 'e-other', 'h-both'],
    because: 'another line has other people',
  },
];

describe('who can act in a rung', () => {
  it.each(STANDING)('$people: $because', ({ more, people }) => {
    expect(peopleOf(askFor(ask(operators, more)))).toEqual(people);
  });

  it('acts in the first role of the rung that they hold here', () => {
    const said = askFor(
      ask({ holders: [{ roles: ['shift-lead', 'operator'] }] }, { onShift: ['h-both', 'c-line'] }),
    );
    expect(said).toMatchObject({
      holder: {
        people: [
          { person: 'c-line', role: 'operator' },
          { person: 'h-both', role: 'shift-lead' },
        ],
      },
    });
  });

  it('never lets who revoked restore, nor be second, nor be called', () => {
    const dual = { obligations: [{ dualApproval: { roles: ['operator'], distinctTeams: false } }] };
    const by = (more: Ask) => ({
      action: 'restore' as const,
      identity: 'svc-safety',
      onShift: ['a-site', 'b-area'],
      ...more,
    });
    const revoked = { standings: { 'svc-safety': { kind: 'revoked', by: 'a-site' } } } as const;
    const byOther = { standings: { 'svc-safety': { kind: 'revoked', by: 'c-line' } } } as const;
    expect(peopleOf(askFor(ask(operators, by(revoked))))).toEqual(['b-area']);
    expect(briefOf(askFor(ask({ ...operators, ...dual }, by(revoked))))).toMatchObject({
      why: ['no-second-person', 'no-last-resort'],
    });
    expect(peopleOf(askFor(ask({ ...operators, ...dual }, by(byOther))))).toEqual(['a-site', 'b-area']);
    expect(
      peopleOf(askFor(ask({ holders: [{ roles: ['security-duty'] }], lastResort: 'operator' }, by(revoked)))),
    ).not.toContain('a-site');
  });

  it('lets who revoked take every other action', () => {
    const standings = { 'svc-safety': { kind: 'revoked', by: 'a-site' } } as const;
    const changes = { ...operators, actions: ['override'] } as const;
    expect(
      peopleOf(
        askFor(ask(changes, { action: 'override', identity: 'svc-safety', standings, onShift: ['a-site'] })),
      ),
    ).toEqual(['a-site']);
  });
});

type Seconds = {
  readonly distinct: boolean;
  readonly roles: readonly string[];
  readonly onShift: readonly string[];
  readonly says: Record<string, readonly string[]>;
  readonly because: string;
};

const LEADS = { holders: [{ roles: ['shift-lead'] }] };
const SECONDS: readonly Seconds[] = [
  {
    distinct: false,
    roles: ['operator'],
    onShift: ['h-both', 'c-line'],
    says: { people: ['h-both'], seconds: ['c-line'] },
    because: 'somebody else on shift in a role of the approval',
  },
  {
    distinct: false,
    roles: ['operator'],
    onShift: ['h-both'],
    says: { people: [], seconds: [] },
    because: 'nobody is their own second',
  },
  {
    distinct: false,
    roles: ['operator'],
    onShift: ['h-both', 'f-acme'],
    says: { people: [], seconds: [] },
    because: 'the second is not of the identity’s vendor either',
  },
  {
    distinct: false,
    roles: ['operator'],
    onShift: ['h-both', 'e-other'],
    says: { people: [], seconds: [] },
    because: 'the second too holds the role here or above',
  },
  {
    distinct: true,
    roles: ['operator'],
    onShift: ['h-both', 'c-line'],
    says: { people: ['h-both'], seconds: ['c-line'] },
    because: 'production is another team than OT',
  },
  {
    distinct: true,
    roles: ['ot-duty-engineer'],
    onShift: ['h-both', 'tomas-ruiz'],
    says: { people: [], seconds: [] },
    because: 'the engineer is of the same team',
  },
  {
    distinct: false,
    roles: ['shift-lead'],
    onShift: ['h-both', 'maya-chen'],
    says: { people: ['maya-chen', 'h-both'], seconds: ['maya-chen', 'h-both'] },
    because: 'two holders may be second to each other',
  },
];

describe('two people', () => {
  it.each(SECONDS)(
    '$roles distinct $distinct with $onShift: $because',
    ({ distinct, roles, onShift, says }) => {
      const obligations = [{ dualApproval: { roles, distinctTeams: distinct } }];
      const said = askFor(ask({ ...LEADS, obligations }, { onShift }));
      const seconds = said.kind === 'permit' ? said.seconds.map((seat) => seat.person) : [];
      expect({ people: peopleOf(said), seconds }).toEqual(says);
    },
  );

  it('counts the first person alone with `aloneWithReview` when no second can be found', () => {
    const obligations = [
      { dualApproval: { roles: ['operator'], distinctTeams: false } },
      { aloneWithReview: true },
    ] as const;
    const alone = askAll(ask({ ...LEADS, obligations }, { onShift: ['h-both'], actor: 'h-both' }));
    expect(alone.answer).toMatchObject({ kind: 'permit', seconds: [], obligations });
    expect(alone.actor).toMatchObject({
      may: 'may-alone-with-review',
      role: 'shift-lead',
      why: [{ code: 'no-second-person', people: ['h-both'] }],
    });
    const two = askAll(ask({ ...LEADS, obligations }, { onShift: ['h-both', 'c-line'], actor: 'h-both' }));
    expect(two.actor).toMatchObject({
      may: 'may-with-second',
      seconds: [{ person: 'c-line', role: 'operator' }],
    });
  });

  it.each(['shift-lead', 'operator'])(
    'never counts a role without a team as another team: %s',
    (teamless) => {
      const obligations = [{ dualApproval: { roles: ['operator'], distinctTeams: true } }];
      const asked = ask({ ...LEADS, obligations }, { onShift: ['h-both', 'c-line'] });
      const roles = ROLES.map((role) => (role.id === teamless ? { ...role, team: '' } : role));
      const plant = { ...(asked.plant ?? WORKED_PLANT), roles };
      expect(briefOf(askFor({ ...asked, plant }))).toEqual({
        kind: 'nobody',
        why: ['no-second-person', 'no-last-resort'],
      });
    },
  );

  it('seats a second in the role that fits, not in the first one', () => {
    const obligations = [{ dualApproval: { roles: ['shift-lead', 'operator'], distinctTeams: true } }];
    const said = askFor(
      ask({ holders: [{ roles: ['ot-duty-engineer'] }], obligations }, { onShift: ['tomas-ruiz', 'h-both'] }),
    );
    expect(said).toMatchObject({ seconds: [{ person: 'h-both', role: 'operator' }] });
  });

  it('counts seconds for the one who acknowledged alone', () => {
    const obligations = [{ dualApproval: { roles: ['shift-lead'], distinctTeams: false } }];
    const said = askFor(
      ask({ ...LEADS, obligations }, { onShift: ['h-both', 'maya-chen'], acknowledged: [['h-both', 0]] }),
    );
    expect(said).toMatchObject({ seconds: [{ person: 'maya-chen', role: 'shift-lead' }] });
  });
});
