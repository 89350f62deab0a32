import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileAuthority } from '../../shared/authority/compile.ts';
import { isSelected, likenessOf, mentionsOf } from '../../shared/authority/selector.ts';
import {
  type Identity,
  type IdentityType,
  type PermitRule,
  type Selector,
} from '../../shared/plant/types.ts';
import { type Plain, plain } from '../support/plain.ts';
import { WORKED_PLANT } from '../support/worked-plant.ts';
import { answerTo, permit, plantWith } from './ask.ts';

/** The engine remembers by likeness and by ladder. What it takes for the same must be the same. */

const [BASE = none()] = WORKED_PLANT.identities;

const few = <T>(...values: readonly T[]) => fc.subarray([...values]);
const level = fc.constantFrom(1, 2, 3, 4, 5);

const identityArbitrary: fc.Arbitrary<Identity> = fc
  .record(
    {
      id: fc.constantFrom('a', 'b', 'c'),
      type: fc.constantFrom('apiKey', 'certificate', 'person'),
      tags: fc.shuffledSubarray(['red', 'blue', 'green']),
      vendor: fc.constantFrom('acme', 'bolt'),
      criticality: level,
      safetyCritical: fc.boolean(),
    },
    { requiredKeys: ['id', 'type', 'tags', 'criticality', 'safetyCritical'] },
  )
  .map((facts) => ({ ...BASE, ...plain<Partial<Identity>>(facts) }));

const selectorArbitrary: fc.Arbitrary<Selector> = fc
  .record(
    {
      ids: few('a', 'b'),
      types: few<IdentityType>('apiKey', 'certificate'),
      tags: few('red', 'blue'),
      vendors: few('acme'),
      criticalityAtLeast: level,
      safetyCritical: fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .map((keys) => plain<Selector>(keys));

describe('identities of one likeness', () => {
  it('are selected by the same selectors, all of them', () => {
    fc.assert(
      fc.property(
        fc.array(selectorArbitrary, { maxLength: 4 }),
        identityArbitrary,
        identityArbitrary,
        (selectors, a, b) => {
          const mentions = mentionsOf(selectors);
          const told = selectors.map((selector) => isSelected(selector, a) === isSelected(selector, b));
          if (likenessOf(mentions, a) === likenessOf(mentions, b)) expect(told).not.toContain(false);
        },
      ),
      { numRuns: 3000 },
    );
  });

  const TOLD_APART: readonly {
    selector: Plain<Selector>;
    a: Partial<Plain<Identity>>;
    b: Partial<Plain<Identity>>;
  }[] = [
    { selector: { ids: ['a'] }, a: { id: 'a' }, b: { id: 'b' } },
    { selector: { types: ['apiKey'] }, a: { type: 'apiKey' }, b: { type: 'person' } },
    { selector: { tags: ['red'] }, a: { tags: ['red', 'blue'] }, b: { tags: ['blue'] } },
    { selector: { vendors: ['acme'] }, a: { vendor: 'acme' }, b: { vendor: 'bolt' } },
    { selector: { criticalityAtLeast: 4 }, a: { criticality: 4 }, b: { criticality: 3 } },
    { selector: { safetyCritical: true }, a: { safetyCritical: true }, b: { safetyCritical: false } },
  ];

  it.each(TOLD_APART)('are not two that $selector tells apart', ({ selector, a, b }) => {
    const mentions = mentionsOf([plain<Selector>(selector)]);
    const like = (facts: Partial<Plain<Identity>>) =>
      likenessOf(mentions, { ...BASE, ...plain<Partial<Identity>>(facts) });
    expect(like(a)).not.toBe(like(b));
    expect(like({ ...a, name: 'another', purpose: 'another' })).toBe(like(a));
  });

  it('are few: what no selector mentions tells nobody apart', () => {
    const mentions = mentionsOf([plain<Selector>({ tags: ['red'] })]);
    const other = {
      ...BASE,
      ...plain<Partial<Identity>>({ id: 'b', type: 'person', tags: ['blue'], criticality: 5 }),
    };
    expect(likenessOf(mentions, other)).toBe(likenessOf(mentions, { ...BASE, tags: [] }));
  });
});

const APART: readonly {
  first: Partial<Plain<PermitRule>>;
  second: Partial<Plain<PermitRule>>;
  because: string;
}[] = [
  {
    first: { holders: [{ roles: ['shift-lead'] }] },
    second: { holders: [{ roles: ['ot-duty-engineer'] }] },
    because: 'other roles',
  },
  {
    first: { holders: [{ roles: ['shift-lead'] }, { roles: ['ot-duty-engineer'], after: 'PT5M' }] },
    second: { holders: [{ roles: ['shift-lead'] }, { roles: ['ot-duty-engineer'], after: 'PT9M' }] },
    because: 'another time to take over',
  },
  { first: { lastResort: 'plant-manager' }, second: {}, because: 'no last resort' },
  {
    first: { obligations: [{ dualApproval: { roles: ['ot-duty-engineer'], distinctTeams: false } }] },
    second: { obligations: [{ dualApproval: { roles: ['ot-duty-engineer'], distinctTeams: true } }] },
    because: 'two teams',
  },
  {
    first: { obligations: [{ dualApproval: { roles: ['vendor-technician'], distinctTeams: false } }] },
    second: {
      obligations: [
        { dualApproval: { roles: ['vendor-technician'], distinctTeams: false } },
        { aloneWithReview: true },
      ],
    },
    because: 'one may act alone',
  },
];

describe('ladders that differ', () => {
  it.each(APART)('stay apart in one engine: $because', ({ first, second }) => {
    const both = compileAuthority(
      plantWith({
        rules: [
          permit('R-1', { actions: ['pause'], ...first }),
          permit('R-2', { actions: ['keep'], ...second }),
        ],
      }),
    );
    const alone = compileAuthority(plantWith({ rules: [permit('R-2', { actions: ['keep'], ...second })] }));
    answerTo(both, { action: 'pause' });
    expect(answerTo(both, { action: 'keep' })).toEqual(answerTo(alone, { action: 'keep' }));
  });
});

function none(): never {
  throw new Error('the worked plant has identities');
}
