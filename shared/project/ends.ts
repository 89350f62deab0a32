import { type BodyOf } from '../ledger/bodies/table.ts';
import { withoutHold } from './holds.ts';
import { standingOf } from './standing.ts';
import { entryOf, withEntry } from './table.ts';
import { type EffectRef, type World } from './world.ts';

/** What changes when a pause, an opened access, a constraint or an override comes to its end?
 *  Promise: the identity stands as before; the return is an effect that somebody has to see, unless nothing
 *  returns: the decision is known to have failed, or a later one stands above it.
 *  Never: by itself; only by the record of the end. */

export function reduceEnded(world: World, body: BodyOf<'pause.ended'>): World {
  const decision = entryOf(world.decisions, body.decisionId);
  if (decision === undefined) return world;
  const next = withoutHold(world, decision);
  const rest = next.unconfirmed.filter((ref) => ref.decisionId !== decision.decisionId);
  // Where a later decision stands above the ended one, nothing comes back and nobody has anything to see.
  const isLifted = standingOf(world, decision.identity).kind !== standingOf(next, decision.identity).kind;
  const isOwed = isLifted && decision.effect !== 'failed';
  const owed: readonly EffectRef[] = isOwed ? [{ decisionId: decision.decisionId, of: 'end' }] : [];
  const isReported = decision.effect === 'confirmed' || decision.effect === 'failed';
  const ended = {
    ...decision,
    effect: isReported ? decision.effect : 'superseded',
    endEffect: isOwed ? 'decided' : 'none',
  } as const;
  return {
    ...next,
    decisions: withEntry(next.decisions, decision.decisionId, ended),
    unconfirmed: [...rest, ...owed],
  };
}
