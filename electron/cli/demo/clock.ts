import { type ClockPort } from '../../desk/ports.ts';
import { type Instant, instantOf } from '../../../shared/std/instant.ts';

/** What time is it in the demo?
 *  Promise: it starts where it is told to and moves only when somebody moves it, so a night plays in a second.
 *  Never: the machine's clock. */
export type ScriptedClock = ClockPort & { pass(ms: number): void };

export function scriptedClock(start: Instant): ScriptedClock {
  let passed = 0;
  return {
    wall: () => instantOf(start + passed),
    monotonicMs: () => passed,
    pass: (ms) => {
      passed += ms;
    },
  };
}
