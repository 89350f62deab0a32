import { describe, expect, it } from 'vitest';
import { isSelected } from '../../shared/authority/selector.ts';
import { exactnessOf, stateExactness } from '../../shared/authority/specificity.ts';
import { type Configuration } from '../../shared/machine/types.ts';
import { type Identity, type Rule, type Selector, type Where } from '../../shared/plant/types.ts';
import { plain } from '../support/plain.ts';
import { WORKED_PLANT } from '../support/worked-plant.ts';
import { askFor, briefOf, permit, plantWith } from './ask.ts';

const whereIn = (...paths: readonly string[]) => ({ kind: 'in', paths }) as const;
const whereWhile = (...paths: readonly string[]) => ({ kind: 'while', paths }) as const;

const STATES = [
  { where: whereIn('*'), state: ['running.normal'], says: 0, because: '* is always active and says nothing' },
  { where: whereIn('running'), state: ['running.normal'], says: 1, because: 'a prefix at a dot is active' },
  { where: whereIn('running.normal'), state: ['running.normal'], says: 2, because: 'a leaf is active' },
  { where: whereIn('run'), state: ['running.normal'], says: undefined, because: 'half a name is no prefix' },
  {
    where: whereIn('running.normal'),
    state: ['running'],
    says: undefined,
    because: 'below a leaf is nothing',
  },
  { where: whereIn('*', 'a.b.c', 'a'), state: ['a.b.c'], says: 3, because: 'the longest path counts' },
  { where: whereIn('x', 'a'), state: ['a.b', 'c'], says: 1, because: 'only paths that match count' },
  { where: whereWhile('a', 'c.d'), state: ['a.b', 'c.d'], says: 3, because: 'while sums its segments' },
  { where: whereWhile('a', 'x'), state: ['a.b', 'c.d'], says: undefined, because: 'while needs all of them' },
  { where: whereIn(), state: ['a'], says: undefined, because: 'an empty list matches nothing' },
  { where: whereWhile(), state: ['a'], says: undefined, because: 'all of nothing is not everything' },
];

describe('how exactly a rule speaks about the state', () => {
  it.each(STATES)('$where.kind $where.paths in $state: $because', ({ where, state, says }) => {
    expect(stateExactness(plain<Where>(where), plain<Configuration>(state))).toBe(says);
  });
});

const IDENTITY: Identity = { ...plain<Identity>(WORKED_PLANT.identities[0] ?? never()), criticality: 4 };

const SELECTORS = [
  { selector: {}, selects: true, because: 'no key matches every identity' },
  { selector: { ids: ['vnd-acme-rdp'] }, selects: true, because: 'it is named' },
  { selector: { types: ['apiKey', 'remoteAccess'] }, selects: true, because: 'a list means any of' },
  {
    selector: { types: ['remoteAccess'], vendors: ['other'] },
    selects: false,
    because: 'every key must match',
  },
  { selector: { tags: ['robot', 'none'] }, selects: true, because: 'one tag in common is enough' },
  { selector: { criticalityAtLeast: 4 }, selects: true, because: 'at least means from there on' },
  { selector: { criticalityAtLeast: 5 }, selects: false, because: 'it is less critical' },
  { selector: { safetyCritical: false }, selects: true, because: 'false is a value to match' },
  { selector: { safetyCritical: true }, selects: false, because: 'it is not safety-critical' },
  { selector: { ids: [] }, selects: false, because: 'an empty list matches nobody' },
  { selector: { tags: [] }, selects: false, because: 'an empty list matches nobody' },
] as const;

describe('which identities a selector means', () => {
  it.each(SELECTORS)('$selector: $because', ({ selector, selects }) => {
    expect(isSelected(plain<Selector>(selector), IDENTITY)).toBe(selects);
  });

  it('never takes an absent vendor for a listed one', () => {
    const { vendor: _, ...without } = IDENTITY;
    expect(isSelected({ vendors: ['acme'] }, without)).toBe(false);
  });

  it('counts `ids` above any number of keys, and keys by their number', () => {
    const all = plain<Selector>({ types: ['apiKey'], tags: ['a'], vendors: ['b'], criticalityAtLeast: 1 });
    expect(exactnessOf(plain<Selector>({ ids: ['a'] }))).toBeGreaterThan(exactnessOf(all));
    expect([exactnessOf({}), exactnessOf({ safetyCritical: false }), exactnessOf(all)]).toEqual([0, 1, 4]);
  });
});

const SESSION = whereIn('running.vendorSession');
const RUNNING = whereIn('running');
const VENDOR = { tags: ['vendor'] };
const CHOICES: readonly {
  rules: readonly Rule[];
  decides?: string;
  ties?: readonly string[];
  because: string;
}[] = [
  { rules: [permit('R-1')], decides: 'R-1', because: 'one rule matches' },
  {
    rules: [permit('R-1', { where: RUNNING }), permit('R-2', { where: SESSION })],
    decides: 'R-2',
    because: 'the state is named more exactly',
  },
  {
    rules: [permit('R-1', { identities: VENDOR }), permit('R-2')],
    decides: 'R-1',
    because: 'the identity is named more exactly',
  },
  {
    rules: [permit('R-1'), permit('R-2')],
    ties: ['R-1', 'R-2'],
    because: 'both are alike; the order in the file decides nothing',
  },
  {
    rules: [permit('R-1', { where: SESSION }), permit('R-2', { identities: VENDOR })],
    ties: ['R-1', 'R-2'],
    because: 'each is more exact in one way',
  },
  {
    rules: [permit('R-1', { where: SESSION }), permit('R-2', { identities: VENDOR, above: ['R-1'] })],
    decides: 'R-2',
    because: 'a tie is settled by name',
  },
  {
    rules: [permit('R-1', { above: ['R-2'] }), permit('R-2', { where: SESSION })],
    decides: 'R-1',
    because: 'above beats specificity in that pair',
  },
  {
    rules: [
      permit('R-1', { above: ['R-2'] }),
      permit('R-2', { above: ['R-3'] }),
      permit('R-3', { above: ['R-1'] }),
    ],
    ties: ['R-1', 'R-2', 'R-3'],
    because: 'in a circle nobody is on top, so all are named',
  },
  {
    rules: [permit('R-1', { above: ['R-2'] }), permit('R-2'), permit('R-3')],
    ties: ['R-1', 'R-3'],
    because: 'only rules that nothing is above are tied; above does not reach further',
  },
  {
    rules: [permit('R-1', { when: { days: ['mon'] }, where: SESSION }), permit('R-2')],
    decides: 'R-2',
    because: 'a closed window does not match',
  },
  {
    rules: [permit('R-1', { when: { days: ['sat'] }, where: SESSION }), permit('R-2')],
    decides: 'R-1',
    because: 'an open window does',
  },
  {
    rules: [permit('R-1', { actions: ['revoke'], where: SESSION }), permit('R-2')],
    decides: 'R-2',
    because: 'another action is another rule',
  },
];

describe('which rule decides', () => {
  it.each(CHOICES)('$decides $ties: $because', ({ rules, decides, ties }) => {
    const said = askFor({ plant: plantWith({ rules }) });
    if (decides === undefined) {
      expect(briefOf(said)).toEqual({ kind: 'indeterminate', rules: ties });
      expect(said).toMatchObject({
        why: [{ code: 'rule-tie' }],
        whenUnsure: 'pause',
        breakGlass: { limit: 'PT30M' },
      });
    } else expect(briefOf(said)).toMatchObject({ kind: 'permit', rule: decides });
  });

  it('does not fall back to a less specific rule when the deciding one finds nobody', () => {
    const rules = [permit('R-1', { where: SESSION, holders: [{ roles: ['security-duty'] }] }), permit('R-2')];
    const said = askFor({ plant: plantWith({ rules }) });
    expect(briefOf(said)).toEqual({ kind: 'nobody', why: ['rung-unmanned', 'no-last-resort'] });
  });
});

function never(): never {
  throw new Error('the worked plant has identities');
}
