import { describe, expect, it } from 'vitest';
import { type Answer, type RuleRef } from '../../shared/authority/types.ts';
import { formatInstant } from '../../shared/std/instant.ts';
import { type Step, walk } from './authority-walk.ts';
import { loadSamplePlant } from './sample-plant.ts';

/** Does the sample plant have the faults in authority that its README lists, and no others? */

const plant = loadSamplePlant();
const steps = [...walk(plant)];

describe('the authority of the sample plant', () => {
  it('walks something', () => {
    expect(steps.length).toBeGreaterThan(30_000);
  });

  it('leaves nobody without a name, anywhere in a week', () => {
    expect(namesOf('nobody')).toEqual([]);
  });

  it('has the planted conflict and no other', () => {
    expect(namesOf('indeterminate')).toEqual(['cold-store/R-16+cold-store/R-17 scada-setpoint-sync pause']);
  });

  it('has the planted rota hole and no other', () => {
    expect(namesOf('last-resort')).toEqual(['cold-store/R-9 svc-temp-records pause']);
  });

  it('has the planted single point and no other', () => {
    const looked = steps.filter(({ line, now }) => line !== 'line-4' && LOOKED_AT.has(formatInstant(now)));
    expect(looked.length).toBeGreaterThan(1000);
    const alone = looked.filter(hangsOnOnePerson).map(nameOf);
    expect(distinct(alone)).toEqual(['cold-store/R-9 svc-temp-records pause']);
  });

  it('finds nothing that does not apply but overrides and extensions of what rests paused', () => {
    const strange = steps.filter(
      ({ answer, identity }) => answer.kind === 'not-applicable' && identity.atRest === 'active',
    );
    expect(strange.map(nameOf)).toEqual([]);
  });

  it('lets nobody make something unsafe alone', () => {
    expect(distinct(steps.filter(isUnsafeAlone).map(nameOf))).toEqual([]);
  });

  it('gives every pause, constraint and override an end', () => {
    const endless = steps.filter(
      ({ action, answer }) => STANDS.has(action) && !hasObligation(answer, 'timeLimit'),
    );
    expect(distinct(endless.map(nameOf))).toEqual([]);
  });

  it('has no rule that never decides', () => {
    const spoken = new Set(steps.flatMap(({ answer }) => rulesOf(answer).map(ruleText)));
    const all = plant.runbooks.flatMap(({ runbook, rules }) => rules.map(({ id }) => `${runbook}/${id}`));
    expect(all.filter((rule) => !spoken.has(rule))).toEqual([]);
  });
});

/** A Monday, a Tuesday with Bento in the house, a Friday night under Bento, a Sunday night. */
const LOOKED_AT: ReadonlySet<string> = new Set([
  '2026-11-16T10:00:00.000Z',
  '2026-11-17T10:00:00.000Z',
  '2026-11-20T23:00:00.000Z',
  '2026-11-22T23:00:00.000Z',
]);
const STANDS: ReadonlySet<string> = new Set(['pause', 'constrain', 'override', 'extend']);
const TAKES_AWAY: ReadonlySet<string> = new Set(['pause', 'constrain', 'revoke', 'override']);

function namesOf(kind: Answer['kind']): readonly string[] {
  return distinct(steps.filter(({ answer }) => answer.kind === kind).map(nameOf));
}

function nameOf({ answer, identity, action }: Step): string {
  return `${rulesOf(answer).map(ruleText).join('+')} ${identity.id} ${action}`;
}

function hangsOnOnePerson({ answer, onShift, without }: Step): boolean {
  return answer.kind === 'permit' && [...onShift].some((person) => without(person).kind !== 'permit');
}

function isUnsafeAlone({ answer, identity, action }: Step): boolean {
  if (answer.kind !== 'permit' || identity.ifPaused.effect !== 'unsafe' || !TAKES_AWAY.has(action))
    return false;
  return !hasObligation(answer, 'dualApproval') || hasObligation(answer, 'aloneWithReview');
}

/** True of whatever is no permit: there is nothing to oblige. */
function hasObligation(answer: Answer, name: string): boolean {
  return answer.kind !== 'permit' || answer.obligations.some((obligation) => name in obligation);
}

function rulesOf(answer: Answer): readonly RuleRef[] {
  if ('rules' in answer) return answer.rules;
  return 'rule' in answer ? [answer.rule] : [];
}

function ruleText({ runbook, id }: RuleRef): string {
  return `${runbook}/${id}`;
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].toSorted();
}
