import fc from 'fast-check';
import {
  type DurationText,
  type IdentityId,
  type MachineConfig,
  type Obligation,
  type PermitRule,
  type Rule,
  type RuleId,
  type Runbook,
  type RunbookId,
  type Selector,
  type StatePath,
  type WallText,
  type When,
  type Where,
} from '../../shared/plant/types.ts';
import { LIMIT, ROLES, RULE_ACTIONS, TAGS, TYPES, some } from './generate-plant-words.ts';

/** Which rules overlap, tie, forbid and stand above each other?
 *  Promise: rules over few states, verbs and selectors, so that several match most questions.
 *  Never: `above` in a circle of its own; the loader refuses that. */

export type Shape = 'line' | 'cell';
const LINE_MACHINE: MachineConfig = {
  initial: 'running',
  states: {
    running: { initial: 'normal', states: { normal: {}, vendorSession: {} } },
    // A name that begins another one: a path is a prefix at a dot only.
    run: {},
    emergency: { tags: ['abnormal'] },
  },
};
const CELL_MACHINE: MachineConfig = {
  type: 'parallel',
  states: {
    process: { initial: 'idle', states: { idle: {}, busy: {} } },
    guard: { initial: 'shut', states: { shut: {}, open: {} } },
  },
};
const MACHINES = { line: LINE_MACHINE, cell: CELL_MACHINE };

/** Every configuration of the machine of a shape. */
export const CONFIGURATIONS: Readonly<Record<Shape, readonly (readonly StatePath[])[]>> = {
  line: [['running.normal'], ['running.vendorSession'], ['run'], ['emergency']].map(paths),
  cell: [
    ['process.idle', 'guard.shut'],
    ['process.busy', 'guard.shut'],
    ['process.idle', 'guard.open'],
    ['process.busy', 'guard.open'],
  ].map(paths),
};
const PATHS: Readonly<Record<Shape, readonly StatePath[]>> = {
  line: paths(['running', 'running.normal', 'running.vendorSession', 'run', 'emergency']),
  cell: paths(['process', 'process.idle', 'process.busy', 'guard', 'guard.shut', 'guard.open']),
};

function paths(texts: readonly string[]): readonly StatePath[] {
  return texts.map((text) => text as StatePath);
}

function whereArbitrary(shape: Shape): fc.Arbitrary<Where> {
  const any = fc.constant<Where>({ kind: 'in', paths: paths(['*']) });
  const listed = some(PATHS[shape]).map((all): Where => ({ kind: 'in', paths: all.slice(0, 2) }));
  const both = fc
    .constantFrom(['process.busy', 'guard'], ['process', 'guard.open'], ['running', 'running.normal'])
    .filter(([first]) => (first?.startsWith('running') === true) === (shape === 'line'))
    .map((all): Where => ({ kind: 'while', paths: paths(all) }));
  return fc.oneof({ weight: 3, arbitrary: any }, { weight: 3, arbitrary: listed }, both);
}

function selectorArbitrary(ids: readonly IdentityId[]): fc.Arbitrary<Selector> {
  const keys = fc.record(
    {
      ids: some(ids),
      types: some(TYPES),
      tags: some(TAGS),
      vendors: some(['acme', 'bolt']),
      criticalityAtLeast: fc.constantFrom(2, 4),
      safetyCritical: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  const few = keys.map((selector): Selector => Object.fromEntries(Object.entries(selector).slice(0, 1)));
  return fc.oneof({ weight: 3, arbitrary: fc.constant<Selector>({}) }, { weight: 3, arbitrary: few }, keys);
}

const whenArbitrary: fc.Arbitrary<When | undefined> = fc.option(
  fc.oneof(
    fc.record({ days: some(['sat', 'sun', 'mon'] as const) }),
    fc.record({ from: wall(), to: wall() }),
    fc.record({ days: some(['sat', 'sun'] as const), from: wall(), to: wall() }),
  ),
  { nil: undefined, freq: 4 },
);

function wall(): fc.Arbitrary<WallText> {
  return fc.constantFrom('00:00', '01:30', '06:00', '14:00', '22:00').map((text) => text as WallText);
}

const dualArbitrary = fc.record({ roles: some(ROLES), distinctTeams: fc.boolean() });
const obligationsArbitrary: fc.Arbitrary<Obligation[]> = fc
  .record({
    rationale: fc.boolean(),
    timeLimit: fc.boolean(),
    dual: fc.option(dualArbitrary, { freq: 2 }),
    alone: fc.boolean(),
    review: fc.boolean(),
  })
  .map(({ rationale, timeLimit, dual, alone, review }): Obligation[] => [
    ...(rationale ? [{ rationale: true } as const] : []),
    ...(review ? [{ review: true } as const] : []),
    ...(dual === null ? [] : [{ dualApproval: dual }]),
    ...(dual !== null && alone ? [{ aloneWithReview: true } as const] : []),
    ...(timeLimit ? [{ timeLimit: LIMIT }] : []),
  ]);

const holdersArbitrary = fc.array(
  fc.record(
    {
      roles: fc.shuffledSubarray(ROLES, { minLength: 1, maxLength: 2 }),
      after: fc.constantFrom('PT1M', 'PT5M').map((text) => text as DurationText),
    },
    { requiredKeys: ['roles'] },
  ),
  { minLength: 1, maxLength: 4 },
);

type Draft = { readonly rule: Rule; readonly above: readonly number[] };

function draftArbitrary(shape: Shape, ids: readonly IdentityId[]): fc.Arbitrary<Draft> {
  const base = {
    where: whereArbitrary(shape),
    actions: some(RULE_ACTIONS, 2),
    identities: selectorArbitrary(ids),
    when: whenArbitrary,
  };
  const forbid = fc.record(base).map(({ when, actions, ...rest }): Draft => ({
    rule: { ...rest, ...given(when), actions: actions.slice(0, 2), effect: 'forbid', id: 'F-1' as RuleId },
    above: [],
  }));
  const permit = fc
    .record({
      ...base,
      holders: holdersArbitrary,
      lastResort: fc.option(fc.constantFrom(...ROLES), { nil: undefined, freq: 2 }),
      obligations: obligationsArbitrary,
      above: fc.uniqueArray(fc.nat(6), { maxLength: 2 }),
    })
    .map(({ when, lastResort, above, ...rest }): Draft => ({
      rule: {
        ...rest,
        ...given(when),
        ...(lastResort === undefined ? {} : { lastResort }),
        effect: 'permit',
        id: 'R-1' as RuleId,
        onExpiry: 'resume',
        above: [],
      },
      above,
    }));
  return fc.oneof({ weight: 8, arbitrary: permit }, { weight: 1, arbitrary: forbid });
}

function given(when: When | undefined): { when?: When } {
  return when === undefined ? {} : { when };
}

/** Numbers the drafts and lets a permit stand above earlier permits only. */
function numbered(drafts: readonly Draft[]): readonly Rule[] {
  const rules: Rule[] = [];
  for (const [index, { rule, above }] of drafts.entries()) {
    const id = `${rule.effect === 'permit' ? 'R' : 'F'}-${index + 1}` as RuleId;
    if (rule.effect === 'forbid') rules.push({ ...rule, id });
    else rules.push({ ...rule, id, above: earlierPermits(rules, above) });
  }
  return rules;
}

function earlierPermits(rules: readonly Rule[], places: readonly number[]): readonly RuleId[] {
  const isPermit = (rule: Rule | undefined): rule is PermitRule => rule?.effect === 'permit';
  return places
    .map((place) => rules[place])
    .filter(isPermit)
    .map(({ id }) => id);
}

export function runbookArbitrary(of: {
  readonly runbook: RunbookId;
  readonly ids: readonly IdentityId[];
  readonly shape: Shape;
}): fc.Arbitrary<Runbook> {
  const breakGlass = fc.option(
    fc.record({ roles: some(ROLES), actions: some(RULE_ACTIONS), limit: fc.constant(LIMIT) }),
    { nil: undefined, freq: 2 },
  );
  const drafts = fc.array(draftArbitrary(of.shape, of.ids), { minLength: 2, maxLength: 8 });
  return fc.record({ drafts, breakGlass }).map(({ drafts: written, breakGlass: row }) => ({
    runbook: of.runbook,
    version: '1.0.0',
    machine: MACHINES[of.shape],
    declare: [],
    rules: numbered(written),
    ...(row === undefined ? {} : { breakGlass: row }),
    expect: [],
  }));
}
