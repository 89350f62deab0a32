import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type PermitRule,
  type PersonId,
  type Rule,
  type RuleId,
  type StatePath,
} from '../../shared/plant/types.ts';
import { caseArbitrary } from '../support/generate-plant-cases.ts';
import { RUNS, askEngine, holdsForCases, identityOf, isYes, withRules } from './oracle-engine.ts';
import { governedInReach, matchingForbids, runbookAt } from './oracle-match.ts';

/** Does anything ever lift a forbid, or does less ever permit more?
 *  Promise: invariants `forbid-wins` and `empty-is-nobody`, whatever the plant says. */

const ANY_STATE = '*' as StatePath;

function withoutLastResort({ lastResort: _unused, ...rule }: PermitRule): PermitRule {
  return rule;
}

describe('forbid-wins', () => {
  it('no matching forbid on any line in reach, in any possible state, leaves a yes or a break-glass', () => {
    holdsForCases((one) => {
      const { plant, situation, question } = one;
      const identity = identityOf(one);
      const asked = { plant, identity, action: question.action, now: situation.now };
      const isForbidden = governedInReach(plant, identity).some((line) => {
        const runbook = runbookAt(plant, line);
        const states = situation.states.get(line) ?? [];
        return (
          runbook !== undefined && states.some((state) => matchingForbids(runbook, asked, state).length > 0)
        );
      });
      const { kind } = askEngine(one).answer;
      expect(kind === 'forbid').toBe(isForbidden && kind !== 'not-applicable');
    });
  });

  it('a forbid of everything beats whatever the rules gave before', () => {
    holdsForCases((one) => {
      const everything: Rule = {
        id: 'F-99' as RuleId,
        effect: 'forbid',
        where: { kind: 'in', paths: [ANY_STATE] },
        actions: [one.question.action],
        identities: {},
      };
      const runbooks = one.plant.runbooks.map((runbook) => ({
        ...runbook,
        rules: [...runbook.rules, everything],
      }));
      const { answer, actor } = askEngine({ ...one, plant: { ...one.plant, runbooks } });
      expect(['forbid', 'not-applicable']).toContain(answer.kind);
      expect(answer).not.toHaveProperty('breakGlass');
      if (actor !== null) expect(actor.may).toBe('may-not');
    });
  });
});

describe('empty-is-nobody', () => {
  it('taking people off shift never turns a no into a yes', () => {
    fc.assert(
      fc.property(caseArbitrary, fc.nat(63), (one, mask) => {
        if (isYes(askEngine(one))) return;
        const left = [...one.situation.onShift].filter((_person, index) => ((mask >> index) & 1) === 1);
        const situation = { ...one.situation, onShift: new Set(left) };
        expect(isYes(askEngine({ ...one, situation }))).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });

  it('nobody in the plant means nobody in the answer', () => {
    holdsForCases((one) => {
      const people = { onShift: new Set<PersonId>(), absent: new Set<PersonId>() };
      const empty = {
        ...one,
        plant: { ...one.plant, people: [] },
        situation: { ...one.situation, ...people },
      };
      const { answer } = askEngine(empty);
      expect(isYes(askEngine(empty))).toBe(false);
      if ('breakGlass' in answer) expect(answer.breakGlass).toBeNull();
    });
  });

  it('a line whose state nobody knows permits nothing', () => {
    fc.assert(
      fc.property(caseArbitrary, fc.boolean(), (one, isListed) => {
        const states = new Map(one.situation.states);
        states.delete(one.question.at);
        if (isListed) states.set(one.question.at, []);
        const { answer } = askEngine({ ...one, situation: { ...one.situation, states } });
        expect(['indeterminate', 'forbid', 'not-applicable']).toContain(answer.kind);
      }),
      { numRuns: RUNS },
    );
  });

  it.each<readonly [string, (rule: Rule) => Rule]>([
    ['ids', (rule) => ({ ...rule, identities: { ...rule.identities, ids: [] } })],
    ['types', (rule) => ({ ...rule, identities: { ...rule.identities, types: [] } })],
    ['tags', (rule) => ({ ...rule, identities: { ...rule.identities, tags: [] } })],
    ['vendors', (rule) => ({ ...rule, identities: { ...rule.identities, vendors: [] } })],
    ['actions', (rule) => ({ ...rule, actions: [] })],
    ['in', (rule) => ({ ...rule, where: { kind: 'in', paths: [] } })],
    ['while', (rule) => ({ ...rule, where: { kind: 'while', paths: [] } })],
    ['when.days', (rule) => ({ ...rule, when: { days: [] } })],
    ['holders', (rule) => (rule.effect === 'forbid' ? rule : { ...withoutLastResort(rule), holders: [] })],
    [
      'holders.roles',
      (rule) => (rule.effect === 'forbid' ? rule : { ...withoutLastResort(rule), holders: [{ roles: [] }] }),
    ],
  ])('an empty list in `%s` matches nothing, although the loader would refuse it', (_key, rewrite) => {
    fc.assert(
      fc.property(caseArbitrary, (one) => {
        expect(isYes(askEngine({ ...one, plant: withRules(one.plant, rewrite) }))).toBe(false);
      }),
      { numRuns: RUNS / 5 },
    );
  });
});
