import { offerBreakGlass } from './break-glass.ts';
import { type Case, postAt } from './case.ts';
import { informAbout } from './inform.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { type Choice, type CompiledPermit } from './compiled.ts';
import { assertNever } from '../std/bug.ts';
import { type Answer } from './types.ts';

/** What is the answer in one state, once its rules have been matched?
 *  Promise: a name, or an explicit nobody with every reason why.
 *  Never: knows that other states are plausible too. */

// INVARIANT (name-or-nobody): each way out names people or says why there are none.
export function answerIn(about: Case, choice: Choice): Answer {
  switch (choice.kind) {
    case 'none':
      return { kind: 'nobody', breakGlass: offerBreakGlass(about), why: [{ code: 'no-rule' }] };
    case 'tie': {
      const rules = choice.rules.map((rule) => rule.ref);
      const { whenUnsure } = about.identity;
      return {
        kind: 'indeterminate',
        rules,
        whenUnsure,
        breakGlass: offerBreakGlass(about),
        why: [{ code: 'rule-tie', rules }],
      };
    }
    case 'one':
      return answerBy(about, choice.rule);
    default:
      return assertNever(choice);
  }
}

function answerBy(about: Case, rule: CompiledPermit): Answer {
  const { question, situation, here } = about;
  const { askedAt, acknowledgements, escalations } = question;
  const course = { now: situation.now, askedAt, acknowledgements, escalations };
  return withRule(about, rule, outcomeOf(rule.basis, postAt(about, here), course));
}

function withRule(about: Case, { ref: rule }: CompiledPermit, outcome: Outcome): Answer {
  switch (outcome.kind) {
    case 'permit': {
      const { kind, holder, next, lastResort, obligations, seconds } = outcome;
      return { kind, rule, holder, next, lastResort, obligations, inform: informAbout(about), seconds };
    }
    case 'last-resort': {
      const { kind, lastResort, obligations, why } = outcome;
      return {
        kind,
        rule,
        lastResort,
        obligations,
        inform: informAbout(about),
        breakGlass: offerBreakGlass(about),
        why,
      };
    }
    case 'nobody':
      return { kind: 'nobody', breakGlass: offerBreakGlass(about), why: outcome.why };
    default:
      return assertNever(outcome);
  }
}
