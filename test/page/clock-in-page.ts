import { type BrowserContext } from '@playwright/test';
import { type Instant } from '../../shared/std/instant.ts';

/** How does time pass in a page under test?
 *  Promise: it stands still until the spec moves it; then every timer fires in its order. Frames are painted and
 *  timers of less than a frame fire all the while, because they are not time but order.
 *  Never: the machine's clock, except for measuring. */

/** What a measuring spec may read: `performance.now` of the machine. */
export const MACHINE_NOW = 'watchbill.machineNow';
/** Above it every timer is fired one by one, below only once: an hour has 3 600 beats. */
const EVERY_BEAT_MS = 180_000;

export async function holdClock(context: BrowserContext, at: Instant): Promise<void> {
  await context.addInitScript(keepFrames, MACHINE_NOW);
  await context.clock.install({ time: at });
  await context.clock.pauseAt(at);
  await context.addInitScript(giveFramesBack);
}

export async function moveClock(context: BrowserContext, ms: number): Promise<void> {
  if (ms <= EVERY_BEAT_MS) await context.clock.runFor(ms);
  else await context.clock.fastForward(ms);
}

/** Runs in the page before the clock is taken over. */
function keepFrames(machineNow: string): void {
  const { requestAnimationFrame, cancelAnimationFrame, setTimeout, clearTimeout, performance } = globalThis;
  Object.defineProperty(globalThis, Symbol.for('watchbill.frames'), {
    value: { requestAnimationFrame, cancelAnimationFrame, setTimeout, clearTimeout },
  });
  Object.defineProperty(globalThis, Symbol.for(machineNow), { value: performance.now.bind(performance) });
}

/** Runs in the page after the clock was taken over. Ids of the machine's timers stay below a million million; the
 *  held ones begin there. */
function giveFramesBack(): void {
  const FIRST_HELD_ID = 1e12;
  const FRAME_MS = 16;
  const held = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
  const kept = Reflect.get(globalThis, Symbol.for('watchbill.frames'));
  const own = (run: CallableFunction) => run.bind(globalThis);
  Object.assign(globalThis, {
    requestAnimationFrame: own(kept.requestAnimationFrame),
    cancelAnimationFrame: own(kept.cancelAnimationFrame),
    setTimeout: (run: () => void, ms = 0, ...rest: unknown[]) =>
      (ms < FRAME_MS ? own(kept.setTimeout) : held.setTimeout)(run, ms, ...rest),
    clearTimeout: (id?: number) => {
      if (id !== undefined) (id < FIRST_HELD_ID ? own(kept.clearTimeout) : held.clearTimeout)(id);
    },
  });
}
