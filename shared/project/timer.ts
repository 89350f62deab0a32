import { type Instant } from '../std/instant.ts';
import { type Timer, type World } from './world.ts';

/** Is a timer due, although the wall clock may have jumped since it was set?
 *  Promise: judged by the wall clock and by the clock as it would have run on steadily; the more cautious one
 *  counts.
 *  Never: due by a clock that was put right before the timer was set. */

/** `restriction`: it takes ability away (a pause), so both clocks must agree that it is over. `grant`: it
 *  gives ability or time, so one clock is enough. */
export type Caution = 'restriction' | 'grant';

export function isDue(
  world: World,
  timer: Timer,
  due: { readonly now: Instant; readonly caution: Caution },
): boolean {
  const jumped = world.adjustments
    .filter((adjustment) => adjustment.seq > timer.setSeq)
    .reduce((sum, adjustment) => sum + adjustment.differenceMs, 0);
  const byWall = due.now >= timer.at;
  const bySteady = due.now - jumped >= timer.at;
  return due.caution === 'restriction' ? byWall && bySteady : byWall || bySteady;
}
