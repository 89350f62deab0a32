import { type BodyOf, draftOf } from '../../shared/ledger/bodies/table.ts';
import { type Draft } from '../../shared/ledger/types.ts';
import { type EquipmentId, type IdentityId } from '../../shared/plant/types.ts';
import { type RuleRef } from '../../shared/authority/types.ts';
import { governedReach } from '../../shared/project/compiled.ts';
import { standingOf } from '../../shared/project/standing.ts';
import { entryOf } from '../../shared/project/table.ts';
import { type World } from '../../shared/project/world.ts';
import { Bug } from '../../shared/std/bug.ts';
import { type Instant, formatInstant } from '../../shared/std/instant.ts';
import { options } from './ask.ts';
import { type Decide } from './intent.ts';
import { type Ground, type Judged } from './judge.ts';
import { type Approval, approvalBody } from './signing.ts';
import { type Moment, plainOf } from './step.ts';

/** How is a decision written down?
 *  Promise: with the rule and its digest, the states it was taken on, and everything the screen offered.
 *  Never: more than was known at that instant. */

type Body = BodyOf<'decision.recorded'>;
export type Deciding = {
  readonly judged: Judged;
  readonly approvals: readonly Approval[];
  readonly decisionId: string;
};

export function decisionDraft(moment: Moment, intent: Decide, deciding: Deciding): Draft {
  const { world, now } = moment;
  const { judged, approvals, decisionId } = deciding;
  const { identity, answered, role, endsAt, supersedes } = judged;
  const { shownAt } = intent;
  const rule = 'rule' in answered.answer && judged.kind !== 'break-glass' ? answered.answer.rule : null;
  return draftOf('decision.recorded', {
    decisionId,
    incidentId: intent.incidentId,
    action: intent.action,
    identityId: identity,
    equipmentId: intent.at,
    decidedBy: { personId: intent.by, roleId: role },
    approvals: approvals.map(approvalBody),
    authority: authorityBody(world, judged, { rule, breakGlassId: intent.breakGlassId }),
    snapshot: snapshotOf(world, identity, now),
    options: options(moment, intent.action, { identity, at: intent.at, actor: intent.by }).map(optionBody),
    standingBefore: standingOf(world, identity).kind,
    rationale: intent.rationale,
    reasonCode: intent.reasonCode,
    endsAt: endsAt === null ? null : formatInstant(endsAt),
    supersedes,
    askedAt: formatInstant(answered.askedAt),
    shownAt: formatInstant(shownAt === null || shownAt > now ? now : shownAt),
    decidedAt: formatInstant(now),
  });
}

function optionBody({ action, answer, actor }: ReturnType<typeof options>[number]) {
  return { action, kind: answer.kind, may: actor?.may ?? 'may-not' };
}

type Basis = { readonly rule: RuleRef | null; readonly breakGlassId: string | null };

/** The ground of a decision, a declaration or a withdrawal, as records hold it. */
export function authorityBody(
  world: World,
  ground: Pick<Ground, 'kind' | 'obligations' | 'whyNot'>,
  { rule, breakGlassId }: Basis,
): Body['authority'] {
  return {
    kind: ground.kind,
    rule: rule === null ? null : { ...rule, digest: digestOf(world, rule) },
    obligations: plainOf(ground.obligations),
    whyNot: plainOf(ground.whyNot),
    breakGlassId,
  };
}

function digestOf({ adopted }: World, { runbook }: RuleRef): string {
  const digest = adopted?.runbooks.get(runbook);
  if (digest === undefined) throw new Bug(`runbook \`${runbook}\` decided and is not adopted`);
  return digest;
}

function snapshotOf(world: World, identity: IdentityId, now: Instant): Body['snapshot'] {
  const reach = world.adopted === null ? [] : governedReach(world.adopted.plant, identity);
  return { states: reach.map((equipment) => stateBody(world, equipment, now)) };
}

function stateBody(world: World, equipment: EquipmentId, now: Instant): Body['snapshot']['states'][number] {
  const state = entryOf(world.machines, equipment);
  if (state === undefined) return { equipmentId: equipment, leaves: [], age: 0, quality: 'undefined' };
  const age = Math.max(0, Math.floor((now - state.since) / 1000));
  return { equipmentId: equipment, leaves: [...state.snapshot.configuration], age, quality: 'good' };
}
