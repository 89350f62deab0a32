import { type FactOf } from '../ledger/bodies/table.ts';
import { instantIn } from './ids.ts';
import { type World } from './world.ts';

/** What do records about the ledger and its clock change?
 *  Promise: opening the ledger signs everybody out; a clock jump is remembered for the timers set before it. */

export function reduceLogOpened(world: World): World {
  return { ...world, signedIn: [] };
}

/** A new segment begins empty: no plant is adopted in it, whatever the one before held. */
export function reduceLogRecovered(world: World, { body }: FactOf<'log.recovered'>): World {
  return { ...world, segmentOf: body.origin };
}

export function reduceClockAdjusted(world: World, fact: FactOf<'clock.adjusted'>): World {
  const adjustment = { seq: fact.seq, differenceMs: fact.body.differenceMs };
  const adjustments = [...world.adjustments, adjustment];
  return { ...world, adjustments, latestAt: instantIn(fact.body.shownAt) };
}
