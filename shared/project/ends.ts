import { type BodyOf } from '../ledger/bodies/table.ts';
import { withoutHold } from './holds.ts';
import { entryOf, withEntry } from './table.ts';
import { type EffectRef, type World } from './world.ts';

/** What changes when a pause, an opened access, a constraint or an override comes to its end?
 *  Promise: the identity stands as before; the return is an effect that somebody has to see, unless the
 *  decision itself is known to have failed.
 *  Never: by itself; only by the record of the end. */

export function reduceEnded(world: World, body: BodyOf<'pause.ended'>): World {
  const decision = entryOf(world.decisions, body.decisionId);
  if (decision === undefined) return world;
  const next = withoutHold(world, decision);
  const rest = next.unconfirmed.filter((ref) => ref.decisionId !== decision.decisionId);
  const isOwed = decision.effect !== 'failed';
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
