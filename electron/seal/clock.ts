import { type Instant, instantOf } from '../../shared/std/instant.ts';

/** What time is it on this machine?
 *  Promise: the wall clock in whole milliseconds, and a clock that nobody can set.
 *  Never: judges whether the two agree; that is the desk's. */

/** The system's clocks, in the shape of the desk's clock port. */
export const systemClock = {
  wall: (): Instant => instantOf(Date.now()),
  monotonicMs: (): number => performance.now(),
};
