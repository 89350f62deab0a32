import { draftOf } from '../../../shared/ledger/bodies/table.ts';
import { type PersonId } from '../../../shared/plant/types.ts';
import { entryOf, entriesOf } from '../../../shared/project/table.ts';
import { type DecisionState, type World } from '../../../shared/project/world.ts';
import { formatInstant } from '../../../shared/std/instant.ts';
import { type Result, err, ok } from '../../../shared/std/result.ts';
import { ask } from '../ask.ts';
import { authorityBody } from '../decision-draft.ts';
import { type Withdraw } from '../intent.ts';
import { type Ground, groundOf } from '../judge.ts';
import { whyNotSignedIn } from '../signing.ts';
import { type Trouble, type Moment, type Outcome, plan, problem, refuse, refuseOnRecord } from '../step.ts';
import { whyNoRationale } from '../words.ts';

/** May a decision be taken back?
 *  Promise: only while nobody has reported its effect and nothing later rests on it; by the person who
 *  decided, or by whom a rule names for it. A forbid stops both.
 *  Never: rewrites what was decided. */

export function withdraw(moment: Moment, intent: Withdraw): Outcome {
  // 1 who
  const missing = whyNotSignedIn(moment, intent.by);
  if (missing !== undefined) return refuse(missing);
  // 2 what, and is it still open
  const decision = openDecision(moment.world, intent.decisionId);
  if (!decision.ok) return refuse(decision.error);
  const { identity, equipment, incidentId } = decision.value;
  const about = { action: 'withdraw', by: intent.by, identity, equipment, incidentId };
  // 3 on which ground
  const ground = groundFor(moment, intent.by, decision.value);
  if (!ground.ok) return refuseOnRecord(moment, about, ground.error);
  const isNeeded =
    intent.reasonCode === 'other' || ground.value.obligations.some((each) => 'rationale' in each);
  const wrong = whyNoRationale(intent.rationale, isNeeded);
  if (wrong !== undefined) return refuseOnRecord(moment, about, wrong);
  // 4 the record
  const { decisionId, rationale, reasonCode, by } = intent;
  const body = {
    decisionId,
    withdrawnBy: { personId: by, roleId: ground.value.role },
    authority: authorityBody(moment.world, ground.value, { rule: null, breakGlassId: null }),
    rationale,
    reasonCode,
    withdrawnAt: formatInstant(moment.now),
  };
  return plan([draftOf('decision.withdrawn', body)], { checkpoint: true });
}

function openDecision(world: World, id: string): Result<DecisionState, Trouble> {
  const decision = entryOf(world.decisions, id);
  if (decision === undefined) return err(problem('unknown-occurrence', { what: 'decision', id }));
  if (decision.withdrawn) return err(problem('already-closed', { what: 'decision', id }));
  const isReported = decision.effect === 'confirmed' || decision.effect === 'failed';
  if (isReported || decision.endEffect !== 'none') return err(problem('effect-reported', { id }));
  const isLast = entriesOf(world.decisions).every(
    ([, other]) => other.identity !== decision.identity || other.withdrawn || other.seq <= decision.seq,
  );
  return isLast ? ok(decision) : err(problem('not-last-decision', { id }));
}

function groundFor(moment: Moment, by: PersonId, decision: DecisionState): Result<Ground, Trouble> {
  const { identity, equipment, decidedBy } = decision;
  const answered = ask(moment, 'withdraw', { identity, at: equipment, actor: by, openDecision: true });
  if (by !== decidedBy || answered.answer.kind === 'forbid') return groundOf(answered);
  const role = decision.decidedAs;
  return ok({ kind: 'own-decision', role, obligations: [], whyNot: [], seats: null });
}
