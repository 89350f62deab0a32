import { describe, expect, it } from 'vitest';
import { type Question } from '../../shared/authority/types.ts';
import { type Instant, instantOf } from '../../shared/std/instant.ts';
import { type Case } from '../support/generate-plant-cases.ts';
import { askEngine, holdsForCases } from './oracle-engine.ts';

/** Is it always exactly one rung whose turn it is?
 *  Promise: invariant `one-rung-holds`, whatever the plant says. */

/** The same case later; acknowledgements and escalations that had not happened at its own instant are left
 *  out. */
function laterCase({ plant, situation, question }: Case, now: Instant): Case {
  const known = ({ at }: { readonly at: Instant }): boolean => at <= situation.now;
  const { acknowledgements, escalations } = question;
  const settled: Question = {
    ...question,
    acknowledgements: acknowledgements.filter(known),
    escalations: escalations.filter(known),
  };
  return { plant, situation: { ...situation, now }, question: settled };
}

describe('one-rung-holds', () => {
  it('the turn passes to the rung that was announced, at the instant that was announced, and not before', () => {
    holdsForCases((one) => {
      const { answer: before } = askEngine(laterCase(one, one.situation.now));
      if (before.kind !== 'permit') return;
      const [next] = before.next;
      expect(before.holder.since).toBeLessThanOrEqual(one.situation.now);
      if (next === undefined || next.at === null) return;
      expect(next.at).toBeGreaterThan(one.situation.now);
      const { answer: justBefore } = askEngine(laterCase(one, instantOf(next.at - 1)));
      const { answer: then } = askEngine(laterCase(one, next.at));
      // A window of `when` may open or close in between; then another rule decides, and this says nothing.
      if (justBefore.kind !== 'permit' || justBefore.rule.id !== before.rule.id) return;
      expect(justBefore.holder).toEqual(before.holder);
      if (then.kind !== 'permit' || then.rule.id !== before.rule.id) return;
      expect(then.holder).toEqual({
        rung: next.rung,
        of: before.holder.of,
        roles: next.roles,
        people: next.people,
        since: next.at,
      });
    });
  });

  it('the rungs behind come later, in the order of the rule', () => {
    holdsForCases((one) => {
      const { answer } = askEngine(one);
      if (answer.kind !== 'permit') return;
      const places = [answer.holder.rung, ...answer.next.map(({ rung }) => rung)];
      expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
      const instants = answer.next.map(({ at }) => at ?? Number.POSITIVE_INFINITY);
      expect(instants).toEqual(instants.toSorted((a, b) => a - b));
    });
  });
});
