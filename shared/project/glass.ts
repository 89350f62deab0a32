import { type FactOf } from '../ledger/bodies/table.ts';
import { parseDuration } from '../std/duration.ts';
import { equipmentIdOf, identityIdOf, instantIn, personIdOf } from './ids.ts';
import { entryOf, withEntry } from './table.ts';
import { type DecisionState, type GlassState, type Timer, type World } from './world.ts';

/** What do records about break-glass change?
 *  Promise: INVARIANT (glass-is-reviewed): a break-glass leaves the debt list only by its review.
 *  Never: ends a decision that was taken under it; that has its own end. */

export function reduceGlassOpened(world: World, { body, seq }: FactOf<'breakglass.opened'>): World {
  const openedBy = personIdOf(body.openedBy.personId);
  const limit = parseDuration(body.limit);
  const glass: GlassState = {
    breakGlassId: body.breakGlassId,
    incidentId: body.incidentId,
    identity: identityIdOf(body.identityId),
    equipment: equipmentIdOf(body.equipmentId),
    action: body.action,
    openedBy,
    limitMs: limit.ok ? limit.value : 0,
    ends: { at: instantIn(body.endsAt), setSeq: seq },
    status: 'open',
    involved: [openedBy],
  };
  return {
    ...world,
    glasses: withEntry(world.glasses, glass.breakGlassId, glass),
    unreviewed: [...world.unreviewed, glass.breakGlassId],
  };
}

export function reduceGlassEnded(world: World, { body }: FactOf<'breakglass.ended'>): World {
  const glass = entryOf(world.glasses, body.breakGlassId);
  if (glass === undefined) return world;
  return { ...world, glasses: withEntry(world.glasses, glass.breakGlassId, { ...glass, status: 'ended' }) };
}

export function reduceGlassReviewed(world: World, { body }: FactOf<'breakglass.reviewed'>): World {
  const glass = entryOf(world.glasses, body.breakGlassId);
  if (glass === undefined) return world;
  return {
    ...world,
    glasses: withEntry(world.glasses, glass.breakGlassId, { ...glass, status: 'reviewed' }),
    unreviewed: world.unreviewed.filter((id) => id !== glass.breakGlassId),
  };
}

/** An extension names the break-glass instead of a decision. */
export function withGlassExtended(world: World, decision: DecisionState, ends: Timer | null): World {
  const glass = entryOf(world.glasses, decision.supersedes ?? '');
  if (decision.action !== 'extend' || glass === undefined || ends === null) return world;
  const known = entryOf(world.decisions, decision.decisionId) ?? decision;
  return {
    ...world,
    glasses: withEntry(world.glasses, glass.breakGlassId, { ...glass, ends }),
    decisions: withEntry(world.decisions, decision.decisionId, { ...known, glassEndsBefore: glass.ends }),
  };
}

/** The extension was taken back: a break-glass that still runs ends when it would have ended. */
export function withGlassTakenBack(
  world: World,
  { supersedes, glassEndsBefore: ends }: DecisionState,
): World {
  const glass = entryOf(world.glasses, supersedes ?? '');
  if (glass?.status !== 'open' || ends === null) return world;
  return { ...world, glasses: withEntry(world.glasses, glass.breakGlassId, { ...glass, ends }) };
}
