import { type Page, expect } from '@playwright/test';
import { goTo } from './going.ts';
import { test } from './harness.ts';
import { region } from './looking.ts';

/** Does anything move that need not? Check 10 of fifteen.
 *  Promise: what the engine itself says is running. */

const NOBODY_THERE = { size: 'big', rota: 'none' } as const;

test('only the mark of an unacknowledged P1 blinks, once a second, and F8 ends it', async ({ open }) => {
  const { page, desk } = await open({ plant: NOBODY_THERE });
  const blinking = page.locator('[data-unack]');
  await expect(blinking.first()).toBeVisible();
  expect(desk.view.alerts.some(({ level }) => level === 'P1')).toBe(true);
  await expect(blinking).toHaveCount(1);
  expect(await animationsOf(page)).toEqual([{ isMarker: true, duration: 1000, text: '' }]);
  expect(await flashesIn(page, 5)).toBeLessThanOrEqual(5);
  await silenceAll(page, desk.view.alerts.length);
  await expect(blinking).toHaveCount(0);
  expect(await animationsOf(page)).toEqual([]);
});

test('nothing at all moves for whoever asked for less motion', async ({ open }) => {
  const { page, desk } = await open({ plant: NOBODY_THERE, reducedMotion: true });
  await expect(page.locator('[data-mark="octagon"]').first()).toBeVisible();
  for (const room of ['live', 'registry', 'identity'] as const) {
    await goTo(page, desk, room);
    expect(await animationsOf(page), room).toEqual([]);
  }
});

test('no element has a transition, because a state is there or it is not', async ({ open }) => {
  const { page, desk } = await open({ plant: NOBODY_THERE });
  await expect(region(page, 'answer')).toBeVisible();
  for (const room of ['live', 'registry', 'identity'] as const) {
    await goTo(page, desk, room);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((each) =>
          getComputedStyle(each)
            .transitionDuration.split(', ')
            .some((time) => time !== '0s'),
        )
        .map((each) => each.className.toString()),
    );
    expect(moving, room).toEqual([]);
  }
});

function animationsOf(page: Page) {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .map(({ effect }) => {
        const target = effect instanceof KeyframeEffect ? effect.target : null;
        return {
          isMarker: target?.closest('[data-unack]') !== null && target !== null,
          duration: Number(effect?.getComputedTiming().duration),
          // A marker has no words: text that comes and goes cannot be read.
          text: target?.textContent ?? '',
        };
      }),
  );
}

/** Times the marker goes from seen to unseen in so many seconds of its own time line. */
function flashesIn(page: Page, seconds: number): Promise<number> {
  return page.evaluate((count) => {
    const [blink] = document.getAnimations();
    const target = blink?.effect instanceof KeyframeEffect ? blink.effect.target : null;
    if (blink === undefined || target === null) return 0;
    blink.pause();
    const isSeen = (): boolean => {
      const { opacity, visibility } = getComputedStyle(target);
      return Number(opacity) > 0.5 && visibility === 'visible';
    };
    const seen = Array.from({ length: count * 50 }, (_nothing, step) => {
      blink.currentTime = step * 20;
      return isSeen();
    });
    blink.play();
    return seen.filter((is, step) => !is && seen[step - 1] === true).length;
  }, seconds);
}

/** F8 takes the oldest of the highest level, one at a time. */
async function silenceAll(page: Page, most: number): Promise<void> {
  for (let each = 0; each < most; each += 1) await page.keyboard.press('F8');
}
