import { type Seat } from '../../../shared/authority/types.ts';
import { type IdentityId } from '../../../shared/plant/types.ts';
import { isSelected } from '../../../shared/authority/selector.ts';
import { governedAt, governedReach } from '../../../shared/project/compiled.ts';
import { type Result, err, ok } from '../../../shared/std/result.ts';
import { ask } from '../ask.ts';
import { decisionDraft } from '../decision-draft.ts';
import { type Decide } from '../intent.ts';
import { type Judged, judge } from '../judge.ts';
import { rolesToNotify } from '../obligations.ts';
import { type Approval, trySecond, whyNotSignedIn } from '../signing.ts';
import { refuseOnRecord, refusedRecord } from '../saying.ts';
import {
  type Trouble,
  type Moment,
  type Outcome,
  type Refusal,
  noPlant,
  plan,
  problem,
  refuse,
} from '../step.ts';
import { whyNotIncident } from './incident.ts';

/** A person decides: is it allowed, for every identity that is meant?
 *  Promise: one intent, one record an identity, all or none; a second person signs once for all of them.
 *  Never: a part of a class. */

export async function decide(moment: Moment, intent: Decide): Promise<Outcome> {
  // 1 who, and under which incident
  const wrong = whyNotBegun(moment, intent);
  if (wrong !== undefined) return refuse(wrong);
  // 2 which identities
  const identities = identitiesOf(moment, intent);
  if (!identities.ok) return refuse(identities.error);
  // 3 each of them judged by the engine, with what was brought
  const judged = judgeAll(moment, intent, identities.value);
  if (!judged.ok) return judged.error;
  // 4 the second person, once
  const approvals = await secondOf(moment, intent, judged.value);
  if (!approvals.ok) return approvals.error;
  // 5 the records
  const made = judged.value.map(() => moment.ports.ids.occurrence(moment.now));
  const drafts = judged.value.map((each, index) =>
    decisionDraft(moment, intent, {
      judged: each,
      approvals: approvalsFor(each, approvals.value),
      decisionId: made[index] ?? '',
    }),
  );
  const alerts = judged.value.flatMap(({ obligations }, index) => {
    const roles = rolesToNotify(obligations);
    return roles.length === 0 ? [] : [{ kind: 'notify' as const, roles, about: made[index] ?? null }];
  });
  return plan(drafts, { checkpoint: true, made, alerts });
}

function whyNotBegun(moment: Moment, intent: Decide): Trouble | undefined {
  const { adopted } = moment.world;
  if (adopted === null) return noPlant(moment.world);
  const missing = whyNotSignedIn(moment, intent.by) ?? whyNotIncident(moment.world, intent.incidentId);
  if (missing !== undefined) return missing;
  return governedAt(adopted.plant, intent.at) === undefined
    ? problem('not-governed', { equipment: intent.at })
    : undefined;
}

/** Of a class: whatever is meant, in reach, and not already as the action would make it. */
function identitiesOf(moment: Moment, intent: Decide): Result<readonly IdentityId[], Trouble> {
  const { target, at, by } = intent;
  const plant = moment.world.adopted?.plant;
  if (plant === undefined) return err(noPlant(moment.world));
  if (target.kind === 'identity') {
    const isKnown = plant.identities.some((each) => each.id === target.identity);
    return isKnown ? ok([target.identity]) : err(problem('unknown-identity', { identity: target.identity }));
  }
  // Empty means nobody, never everybody.
  const isEmpty = Object.keys(target.selector).length === 0;
  if (isEmpty) return err(problem('class-empty', { equipment: at }));
  const meant = plant.identities
    .filter((each) => isSelected(target.selector, each) && governedReach(plant, each.id).includes(at))
    .map((each) => each.id)
    .filter(
      (identity) => ask(moment, intent.action, { identity, at, actor: by }).answer.kind !== 'not-applicable',
    );
  return meant.length === 0 ? err(problem('class-empty', { equipment: at })) : ok(meant);
}

function judgeAll(
  moment: Moment,
  intent: Decide,
  identities: readonly IdentityId[],
): Result<readonly Judged[], Refusal> {
  const judged: Judged[] = [];
  const refused: { readonly identity: IdentityId; readonly problem: Trouble }[] = [];
  for (const identity of identities) {
    const one = judge(moment, intent, identity);
    if (one.ok) judged.push(one.value);
    else refused.push({ identity, problem: one.error });
  }
  const [first] = refused;
  if (first === undefined) return ok(judged);
  const drafts = refused.map((each) => refusedRecord(moment, aboutOf(intent, each.identity), each.problem));
  return err(refuse(first.problem, drafts));
}

/** Each record names the second in the role that its own rule asked for. */
function approvalsFor({ seats }: Judged, approvals: readonly Approval[]): readonly Approval[] {
  return approvals.flatMap((approval) => {
    const seat = seats?.find((each) => each.person === approval.person);
    return seat === undefined ? [] : [{ ...approval, role: seat.role }];
  });
}

function aboutOf({ action, by, at, incidentId }: Decide, identity: IdentityId) {
  return { action, by, identity, equipment: at, incidentId };
}

async function secondOf(
  moment: Moment,
  intent: Decide,
  judged: readonly Judged[],
): Promise<Result<readonly Approval[], Refusal>> {
  const needed = judged.filter(({ seats }) => seats !== null);
  const [first] = needed;
  // A second who is not asked for signs nothing: two are recorded only where two are needed.
  if (first === undefined || intent.second === null) return ok([]);
  const words = [intent.action, ...needed.map(({ identity }) => identity)];
  const tried = await trySecond(moment, intent.second, { seats: commonSeats(needed), words });
  if (tried.ok) return ok([tried.value]);
  const about = aboutOf(intent, first.identity);
  const refused = refuseOnRecord(moment, about, tried.error.problem);
  return err({ ...refused, drafts: [...tried.error.drafts, ...refused.drafts] });
}

/** Seats that fit every identity of the class. */
function commonSeats(needed: readonly Judged[]): readonly Seat[] {
  const [first, ...others] = needed.map(({ seats }) => seats ?? []);
  return (first ?? []).filter((seat) =>
    others.every((seats) => seats.some((each) => each.person === seat.person)),
  );
}
