import { expect } from '@playwright/test';
import { OVERLAYS, ROOM_NAMES, type Overlay, closeOverlay, goTo, openOverlay } from './going.ts';
import { test } from './harness.ts';
import { type Target, targetsOf } from './looking.ts';

/** Can everything be hit with a glove on? Check 8 of fifteen.
 *  Promise: as large as drawn; only what is in sight counts. */

const LEAST = 24;
const LEAST_DECISION = 44;
const LEAST_GAP = 8;
const OVERLAY_NAMES = Object.keys(OVERLAYS).filter((name): name is Overlay => name in OVERLAYS);

for (const viewport of ['1920x1080', '1366x768'] as const)
  test(`controls are large and decisions apart at ${viewport}, because a slip must not decide`, async ({
    open,
  }) => {
    const plant = { size: 'big', story: 'busy' } as const;
    const { page, desk } = await open({ viewport, plant, signedIn: ['maya-chen'] });
    for (const room of ROOM_NAMES) {
      await goTo(page, desk, room);
      for (const overlay of OVERLAY_NAMES) {
        await openOverlay(page, overlay);
        const targets = await targetsOf(page);
        expect(targets.length).toBeGreaterThan(0);
        expect.soft(targets.flatMap(tooSmall), `${room}, ${overlay}`).toEqual([]);
        expect.soft(tooClose(targets), `${room}, ${overlay}`).toEqual([]);
        await closeOverlay(page, overlay);
      }
    }
    await goTo(page, desk, 'live');
    expect((await targetsOf(page)).some(({ isDecision }) => isDecision)).toBe(true);
  });

function tooSmall({ name, isDecision, ...rect }: Target): readonly string[] {
  const least = isDecision ? LEAST_DECISION : LEAST;
  const [wide, high] = [rect.right - rect.left, rect.bottom - rect.top];
  const isSmall = wide < least - 0.5 || high < least - 0.5;
  return isSmall ? [`${name} is ${Math.round(wide)} × ${Math.round(high)}, least ${least}`] : [];
}

/** A decision keeps its distance from everything. */
function tooClose(targets: readonly Target[]): readonly string[] {
  return targets
    .filter(({ isDecision }) => isDecision)
    .flatMap((one) =>
      targets
        .filter((other) => other !== one && gapOf(one, other) < LEAST_GAP - 0.5)
        .map((other) => `${one.name} is ${Math.round(gapOf(one, other))} from ${other.name}`),
    );
}

function gapOf(one: Target, other: Target): number {
  const across = Math.max(one.left, other.left) - Math.min(one.right, other.right);
  const down = Math.max(one.top, other.top) - Math.min(one.bottom, other.bottom);
  return Math.max(across, down);
}
