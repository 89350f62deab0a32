import { type FactOf } from '../ledger/bodies/table.ts';
import { entryOf, withEntry } from './table.ts';
import { type EffectRef, type EffectStatus, type World } from './world.ts';

/** What do reports about carrying out change?
 *  Promise: an effect stays on the board until it is confirmed; a failed one stays too.
 *  Never: a standing. */

export function reduceInstructed(world: World, { body }: FactOf<'effect.instructed'>): World {
  return withEffect(world, body, 'instructed');
}

export function reduceConfirmed(world: World, { body }: FactOf<'effect.confirmed'>): World {
  const next = withEffect(world, body, 'confirmed');
  const unconfirmed = next.unconfirmed.filter(
    (ref) => ref.decisionId !== body.decisionId || ref.of !== body.of,
  );
  return { ...next, unconfirmed };
}

export function reduceFailed(world: World, { body }: FactOf<'effect.failed'>): World {
  return withEffect(world, body, 'failed');
}

function withEffect(world: World, ref: EffectRef, status: EffectStatus): World {
  const decision = entryOf(world.decisions, ref.decisionId);
  if (decision === undefined) return world;
  const key = ref.of === 'end' ? 'endEffect' : 'effect';
  return { ...world, decisions: withEntry(world.decisions, ref.decisionId, { ...decision, [key]: status }) };
}
