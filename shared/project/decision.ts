import { type BodyOf, type FactOf } from '../ledger/bodies/table.ts';
import { parseDuration } from '../std/duration.ts';
import { withApprovals } from './approvals.ts';
import { withDecisionHolds, withHoldsTakenBack } from './holds.ts';
import { equipmentIdOf, identityIdOf, instantIn, personIdOf, roleIdOf } from './ids.ts';
import { withGlassExtended, withGlassTakenBack } from './glass.ts';
import { withAnswered } from './question.ts';
import { entryOf, withEntry } from './table.ts';
import { type DecisionState, type EffectRef, type EffectStatus, type World } from './world.ts';

/** What does a decision change?
 *  Promise: the standing of its identity, the questions it answers, the effect that is now owed, the review
 *  it owes.
 *  Never: an effect. Decided is not effective. */

export function reduceDecisionRecorded(world: World, fact: FactOf<'decision.recorded'>): World {
  const { body, seq } = fact;
  const decision = decisionOf(fact);
  const ends = body.endsAt === null ? null : { at: instantIn(body.endsAt), setSeq: seq };
  const held = withDecisionHolds(world, decision, {
    ends,
    rule: body.authority.rule,
    untilExit: body.authority.obligations.some((each) => each['untilExit'] === true),
  });
  const glassed = withGlassExtended(withGlassUsed(held, fact), decision, ends);
  const answered = withAnswered(glassed, decision);
  return withApprovals(withDebts(answered, decision, body), body.approvals, seq);
}

function decisionOf({ body, seq }: FactOf<'decision.recorded'>): DecisionState {
  const isBoundToNothing = body.action === 'keep' || body.action === 'extend';
  return {
    decisionId: body.decisionId,
    seq,
    action: body.action,
    identity: identityIdOf(body.identityId),
    equipment: equipmentIdOf(body.equipmentId),
    incidentId: body.incidentId,
    decidedBy: personIdOf(body.decidedBy.personId),
    decidedAs: roleIdOf(body.decidedBy.roleId),
    decidedAt: instantIn(body.decidedAt),
    standingBefore: body.standingBefore,
    supersedes: body.supersedes,
    breakGlassId: body.authority.breakGlassId,
    limitMs: limitOf(body.authority.obligations),
    effect: isBoundToNothing ? 'none' : 'decided',
    endEffect: 'none',
    withdrawn: false,
    took: [],
    glassEndsBefore: null,
    replacedEffects: [],
  };
}

function limitOf(obligations: BodyOf<'decision.recorded'>['authority']['obligations']): number | null {
  const text = obligations.map((each) => each['timeLimit']).find((each) => typeof each === 'string');
  const read = text === undefined ? undefined : parseDuration(text);
  return read?.ok === true ? read.value : null;
}

function withDebts(world: World, decision: DecisionState, body: BodyOf<'decision.recorded'>): World {
  const { decisionId } = decision;
  const reviewed = withReviewOwed(world, decision, body.authority);
  if (decision.effect === 'none') return reviewed;
  const next = withEffectsSuperseded(reviewed, decision);
  const owed: EffectRef = { decisionId, of: 'decision' };
  return { ...next, unconfirmed: [...next.unconfirmed, owed] };
}

type Authority = BodyOf<'decision.recorded'>['authority'];

function withReviewOwed(world: World, { decisionId }: DecisionState, { obligations }: Authority): World {
  const isOwed = obligations.some((each) => each['review'] === true);
  if (!isOwed || world.reviewsOwed.includes(decisionId)) return world;
  return { ...world, reviewsOwed: [...world.reviewsOwed, decisionId] };
}

/** What was still to be carried out for this identity no longer matters: the newest decision says what is. */
function withEffectsSuperseded(world: World, decision: DecisionState): World {
  const isReplaced = (ref: EffectRef): boolean =>
    entryOf(world.decisions, ref.decisionId)?.identity === decision.identity;
  const replacedEffects = world.unconfirmed.filter(isReplaced);
  let decisions = world.decisions;
  for (const ref of replacedEffects) decisions = withEffectStatus(decisions, ref, 'superseded');
  const known = entryOf(decisions, decision.decisionId) ?? decision;
  return {
    ...world,
    decisions: withEntry(decisions, decision.decisionId, { ...known, replacedEffects }),
    unconfirmed: world.unconfirmed.filter((ref) => !isReplaced(ref)),
  };
}

function withEffectStatus(decisions: World['decisions'], ref: EffectRef, status: EffectStatus) {
  const decision = entryOf(decisions, ref.decisionId);
  if (decision === undefined) return decisions;
  const key = ref.of === 'end' ? 'endEffect' : 'effect';
  return withEntry(decisions, ref.decisionId, { ...decision, [key]: status });
}

/** Who decides under it, seconds, or lengthens it has taken part. */
function withGlassUsed(world: World, { body }: FactOf<'decision.recorded'>): World {
  const glass = entryOf(world.glasses, body.authority.breakGlassId ?? body.supersedes ?? '');
  if (glass === undefined) return world;
  const people = [body.decidedBy.personId, ...body.approvals.map((each) => each.personId)].map(personIdOf);
  const involved = [...new Set([...glass.involved, ...people])];
  return { ...world, glasses: withEntry(world.glasses, glass.breakGlassId, { ...glass, involved }) };
}

/** Taken back: the identity stands as before, and what the decision had made needless is owed again. Somebody who
 *  was told to carry it out may have done so: then the return is owed too. A review stays owed. */
export function reduceDecisionWithdrawn(world: World, { body, seq }: FactOf<'decision.withdrawn'>): World {
  const decision = entryOf(world.decisions, body.decisionId);
  if (decision === undefined) return world;
  const taken = withGlassTakenBack(withHoldsTakenBack(world, decision), decision);
  const isOwed = decision.effect === 'instructed';
  const endEffect = isOwed ? 'decided' : decision.endEffect;
  const withdrawn = { ...decision, withdrawn: true, effect: 'superseded', endEffect } as const;
  let decisions = withEntry(taken.decisions, decision.decisionId, withdrawn);
  for (const ref of decision.replacedEffects) decisions = withEffectStatus(decisions, ref, 'decided');
  const others = taken.unconfirmed.filter((ref) => ref.decisionId !== decision.decisionId);
  const owed: readonly EffectRef[] = isOwed ? [{ decisionId: decision.decisionId, of: 'end' }] : [];
  const next = { ...taken, decisions, unconfirmed: [...others, ...decision.replacedEffects, ...owed] };
  return withApprovals(withReviewOwed(next, decision, body.authority), body.approvals, seq);
}
