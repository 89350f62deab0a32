import { type DeclareAnswered, answerDeclare } from '../../../shared/authority/declare.ts';
import { draftOf } from '../../../shared/ledger/bodies/table.ts';
import { tagsOf } from '../../../shared/machine/active.ts';
import { advance } from '../../../shared/machine/machine.ts';
import { type Configuration } from '../../../shared/machine/types.ts';
import { governedAt, governedReach } from '../../../shared/project/compiled.ts';
import { entryOf } from '../../../shared/project/table.ts';
import { type World } from '../../../shared/project/world.ts';
import { formatInstant } from '../../../shared/std/instant.ts';
import { type Result, err, ok } from '../../../shared/std/result.ts';
import { engineOf } from '../ask.ts';
import { authorityBody } from '../decision-draft.ts';
import { type Declare } from '../intent.ts';
import { type Ground, aloneWhy, seatsOf } from '../judge.ts';
import { rolesToNotify, whyNotMet } from '../obligations.ts';
import { approvalBody, secondOf, whyNotSignedIn } from '../signing.ts';
import { refuseOnRecord } from '../saying.ts';
import { type Trouble, type Moment, type Outcome, noPlant, plan, problem, refuse } from '../step.ts';
import { whyNoRationale } from '../words.ts';
import { whyNotIncident } from './incident.ts';

/** Which production state holds, because a person says so?
 *  Promise: by whom the runbook names, with all it asks for; what the move ends, raises and lapses is in the
 *  same transaction.
 *  Never: moves a machine that ignores the event. */

export async function declare(moment: Moment, intent: Declare): Promise<Outcome> {
  const { world, now } = moment;
  // 1 who, where, under which incident
  const wrong = whyNotBegun(moment, intent);
  if (wrong !== undefined) return refuse(wrong);
  const { at, by, event, incidentId } = intent;
  const about = { action: 'declare', by, identity: null, equipment: at, incidentId };
  // 2 who may send the event, and is everything there
  const ground = groundFor(moment, intent);
  if (!ground.ok) return refuseOnRecord(moment, about, ground.error);
  // 3 where it leads
  const move = moveOf(world, intent);
  if (!move.ok) return refuseOnRecord(moment, about, move.error);
  const unsaid = whyNoRationale(intent.rationale, isBackToNormal(world, intent, move.value));
  if (unsaid !== undefined) return refuseOnRecord(moment, about, unsaid);
  // 4 the second person
  const approvals = await secondOf(moment, intent.second, { seats: ground.value.seats, words: [event, at] });
  if (!approvals.ok) {
    const refused = refuseOnRecord(moment, about, approvals.error.problem);
    return { ...refused, drafts: [...approvals.error.drafts, ...refused.drafts] };
  }
  // 5 the record
  const draft = draftOf('state.declared', {
    incidentId,
    equipmentId: at,
    event,
    ...move.value,
    declaredBy: { personId: by, roleId: ground.value.role },
    approvals: approvals.value.map(approvalBody),
    authority: authorityBody(world, ground.value, { rule: null, breakGlassId: null }),
    confirmed: [...intent.confirmed],
    rationale: intent.rationale,
    declaredAt: formatInstant(now),
  });
  const roles = rolesToNotify(ground.value.obligations);
  const alerts = roles.length === 0 ? [] : [{ kind: 'notify' as const, roles, about: null }];
  return plan([draft], { checkpoint: true, alerts });
}

function whyNotBegun(moment: Moment, intent: Declare): Trouble | undefined {
  const { adopted } = moment.world;
  if (adopted === null) return noPlant(moment.world);
  const missing = whyNotSignedIn(moment, intent.by) ?? whyNotIncident(moment.world, intent.incidentId);
  if (missing !== undefined) return missing;
  return governedAt(adopted.plant, intent.at) === undefined
    ? problem('not-governed', { equipment: intent.at })
    : undefined;
}

function groundFor(moment: Moment, intent: Declare): Result<Ground, Trouble> {
  const { world, now, situation } = moment;
  const { event, at, by } = intent;
  const said = answerDeclare(engineOf(world), situation, { event, at, askedAt: now, actor: by });
  const ground = groundOf(said, intent);
  if (!ground.ok) return ground;
  const { obligations, seats, kind } = ground.value;
  const isAlone = kind !== 'permit' || obligations.some((each) => 'review' in each);
  const missing =
    whyNotMet(obligations, {
      rationale: intent.rationale,
      confirmed: intent.confirmed,
      seats,
      hasSecond: intent.second !== null,
      needsRationale: isAlone,
    }) ??
    (obligations.some((each) => 'effectsConfirmed' in each) ? whyUnconfirmed(world, intent) : undefined);
  return missing === undefined ? ground : err(missing);
}

function groundOf({ answer, actor }: DeclareAnswered, intent: Declare): Result<Ground, Trouble> {
  const deed = { kind: 'declare', event: intent.event, equipment: intent.at } as const;
  const facts = { person: intent.by, deed };
  const mayNot = (why: Trouble['why']) => err(problem('may-not', facts, { answer: answer.kind, why }));
  if (actor === null || actor.may === 'may-not') return mayNot(actor?.why ?? []);
  if (answer.kind !== 'permit' && answer.kind !== 'last-resort') return mayNot(answer.why);
  const whyNot = answer.kind === 'last-resort' ? answer.why : [];
  return ok({
    kind: answer.kind,
    ...seatsOf(actor, answer.obligations),
    whyNot: [...whyNot, ...aloneWhy(actor)],
  });
}

/** `effectsConfirmed`: whatever was decided about identities that reach this line has been seen to work. */
function whyUnconfirmed(world: World, { at }: Declare): Trouble | undefined {
  const plant = world.adopted?.plant;
  if (plant === undefined) return undefined;
  const open = world.unconfirmed.flatMap((ref) => entryOf(world.decisions, ref.decisionId) ?? []);
  // The line of the decision too: an identity that has left the plant reaches nothing any more.
  const here = open.filter(
    ({ identity, equipment }) => equipment === at || governedReach(plant, identity).includes(at),
  );
  const identities = [...new Set(here.map(({ identity }) => identity))];
  return identities.length === 0 ? undefined : problem('effects-unconfirmed', { identities });
}

const ABNORMAL = 'abnormal';
type Move = { readonly from: Configuration; readonly to: Configuration };

function moveOf({ adopted, machines }: World, { at, event }: Declare): Result<Move, Trouble> {
  const governed = adopted === null ? undefined : governedAt(adopted.plant, at);
  const state = entryOf(machines, at);
  if (governed === undefined || state === undefined) return err(problem('not-governed', { equipment: at }));
  const step = advance(governed.machine, state.snapshot, event);
  if (step.kind === 'ignored') return err(problem('event-ignored', { event, equipment: at }));
  return ok({ from: [...state.snapshot.configuration], to: [...step.snapshot.configuration] });
}

/** Out of every abnormal state: the step that asks for a reason, whatever the runbook says. */
function isBackToNormal({ adopted }: World, { at }: Declare, { from, to }: Move): boolean {
  const machine = adopted === null ? undefined : governedAt(adopted.plant, at)?.machine;
  if (machine === undefined) return false;
  return tagsOf(machine, from).includes(ABNORMAL) && !tagsOf(machine, to).includes(ABNORMAL);
}
