import { draftOf } from '../../../shared/ledger/bodies/table.ts';
import { type RuleRef } from '../../../shared/authority/types.ts';
import { type PersonId } from '../../../shared/plant/types.ts';
import { entryOf, entriesOf } from '../../../shared/project/table.ts';
import { type DecisionState, type World } from '../../../shared/project/world.ts';
import { formatInstant } from '../../../shared/std/instant.ts';
import { type Result, err, ok } from '../../../shared/std/result.ts';
import { ask } from '../ask.ts';
import { authorityBody } from '../decision-draft.ts';
import { type Withdraw } from '../intent.ts';
import { type Ground, groundOf } from '../judge.ts';
import { rolesToNotify, whyNotMet } from '../obligations.ts';
import { approvalBody, secondOf, whyNotSignedIn } from '../signing.ts';
import { refuseOnRecord } from '../saying.ts';
import { type Trouble, type Moment, type Outcome, plan, problem, refuse } from '../step.ts';

/** May a decision be taken back?
 *  Promise: only while nobody has reported its effect and nothing later rests on it; by the person who
 *  decided, or by whom a rule names for it. A forbid stops both.
 *  Never: rewrites what was decided. */

export async function withdraw(moment: Moment, intent: Withdraw): Promise<Outcome> {
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
  const { ground: found, rule } = ground.value;
  // 4 what must come with it
  const wrong = whyNotMet(found.obligations, brought(intent, found));
  if (wrong !== undefined) return refuseOnRecord(moment, about, wrong);
  const words = ['withdraw', decision.value.action, identity];
  const approvals = await secondOf(moment, intent.second, { seats: found.seats, words });
  if (!approvals.ok) {
    const refused = refuseOnRecord(moment, about, approvals.error.problem);
    return { ...refused, drafts: [...approvals.error.drafts, ...refused.drafts] };
  }
  // 5 the record
  const { decisionId, rationale, reasonCode, by } = intent;
  const body = {
    decisionId,
    withdrawnBy: { personId: by, roleId: found.role },
    approvals: approvals.value.map(approvalBody),
    authority: authorityBody(moment.world, found, { rule, breakGlassId: null }),
    rationale,
    reasonCode,
    withdrawnAt: formatInstant(moment.now),
  };
  const roles = rolesToNotify(found.obligations);
  const alerts = roles.length === 0 ? [] : [{ kind: 'notify' as const, roles, about: decisionId }];
  return plan([draftOf('decision.withdrawn', body)], { checkpoint: true, alerts });
}

function brought(intent: Withdraw, ground: Ground) {
  const { rationale, confirmed } = intent;
  const isAlone = ground.kind === 'last-resort' || ground.obligations.some((each) => 'review' in each);
  const needsRationale = isAlone || intent.reasonCode === 'other';
  return { rationale, confirmed, seats: ground.seats, hasSecond: intent.second !== null, needsRationale };
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

type Grounds = { readonly ground: Ground; readonly rule: RuleRef | null };

function groundFor(moment: Moment, by: PersonId, decision: DecisionState): Result<Grounds, Trouble> {
  const { identity, equipment, decidedBy } = decision;
  const answered = ask(moment, 'withdraw', { identity, at: equipment, actor: by, openDecision: true });
  if (by !== decidedBy || answered.answer.kind === 'forbid') {
    const ground = groundOf(answered);
    const rule = 'rule' in answered.answer ? answered.answer.rule : null;
    return ground.ok ? ok({ ground: ground.value, rule }) : ground;
  }
  const own = { kind: 'own-decision', role: decision.decidedAs } as const;
  return ok({ ground: { ...own, obligations: [], whyNot: [], seats: null }, rule: null });
}
