import { type Obligation } from '../plant/types.ts';
import { assertNever } from '../std/bug.ts';
import { type Speaker } from './phrases.ts';

/** What must be done with the decision?
 *  Promise: one sentence for each obligation, in the order of the rule.
 *  Never: the second person of `dualApproval`; the head of the answer names them. */
export function obligationSentences(obligations: readonly Obligation[], say: Speaker): readonly string[] {
  return obligations
    .map((obligation) => obligationSentence(obligation, say))
    .filter((sentence) => sentence !== null);
}

function obligationSentence(obligation: Obligation, say: Speaker): string | null {
  const phrases = say.phrases.obligation;
  if ('rationale' in obligation) return phrases.rationale;
  if ('dualApproval' in obligation) return obligation.dualApproval.distinctTeams ? phrases.otherTeam : null;
  if ('confirm' in obligation) return phrases.confirm(obligation.confirm);
  if ('timeLimit' in obligation) {
    const length = say.phrases.grammar.length(obligation.timeLimit);
    return obligation.untilExit === true ? phrases.timeLimitUntilExit(length) : phrases.timeLimit(length);
  }
  if ('notify' in obligation) return phrases.notify(say.allOf(obligation.notify.map(say.role)));
  if ('review' in obligation) return phrases.review;
  if ('effectsConfirmed' in obligation) return phrases.effectsConfirmed;
  if ('aloneWithReview' in obligation) return phrases.alone;
  return assertNever(obligation);
}
