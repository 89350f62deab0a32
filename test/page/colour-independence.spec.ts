import { type Locator, type Page, expect } from '@playwright/test';
import { changeTheme } from './going.ts';
import { test } from './harness.ts';
import { inkOf } from './pixels.ts';

/** Can every state be told without colour? Check 9 of fifteen.
 *  Promise: looked at in what is painted, not in what was meant. */

const EYES = ['achromatopsia', 'protanopia', 'deuteranopia', 'tritanopia'] as const;
/** Drawn against its paper, for a graphic (WCAG 1.4.11). */
const LEAST_CONTRAST = 3;
/** Part of the pixels of a mark that must differ for two shapes to be two. */
const LEAST_DIFFERENCE = 0.04;
const PLANT = { size: 'big', rota: 'none' } as const;

for (const theme of ['day', 'night'] as const)
  test(`each state has its own shape and a word in ${theme}, whatever the eye`, async ({ open }) => {
    const { page } = await open({ plant: PLANT });
    await changeTheme(page, theme);
    await eachHasAWord(page);
    const client = await page.context().newCDPSession(page);
    for (const type of EYES) {
      await client.send('Emulation.setEmulatedVisionDeficiency', { type });
      await shapesDiffer(page, type);
    }
  });

test('each state has its own shape and a word in forced colours', async ({ open }) => {
  const { page } = await open({ plant: PLANT, forcedColors: true });
  await eachHasAWord(page);
  await shapesDiffer(page, 'forced colours');
});

/** A line and its level: the same word never has two shapes, nor one shape two levels. */
test('a level has one shape wherever it stands', async ({ open }) => {
  const { page, desk } = await open({ plant: PLANT });
  const SHAPES = { P1: 'octagon', P2: 'triangle', P3: 'diamond', none: 'circle' } as const;
  for (const { name, level, stateWords } of desk.view.lines) {
    const row = page
      .locator('[data-region="lines"]')
      .locator('[role="option"], button, tr, li')
      .filter({ hasText: name });
    await expect(
      row.locator(`[data-mark="${SHAPES[level]}"]`).first(),
      `${name} ${stateWords}`,
    ).toBeVisible();
  }
});

/** The word stands in the nearest thing around the mark that has any text. */
async function eachHasAWord(page: Page): Promise<void> {
  await expect(page.locator('[data-mark]').first()).toBeVisible();
  const silent = await page.locator('[data-mark]:visible').evaluateAll((marks) =>
    marks.flatMap((mark) => {
      const box = mark.closest('[data-cell], button, [role="option"], tr, li, p, [data-region]');
      const words = box instanceof HTMLElement ? box.innerText.trim() : '';
      return /[A-Za-z]{2}/.test(words) ? [] : [mark.outerHTML.slice(0, 80)];
    }),
  );
  expect(silent).toEqual([]);
}

/** One of each shape, as this eye sees it. */
async function shapesDiffer(page: Page, eye: string): Promise<void> {
  const shapes = await page
    .locator('[data-mark]:visible')
    .evaluateAll((marks) => [...new Set(marks.map((mark) => mark.getAttribute('data-mark') ?? ''))]);
  expect(shapes.length).toBeGreaterThanOrEqual(3);
  const drawn = new Map<string, Awaited<ReturnType<typeof inkOf>>>();
  for (const shape of shapes) drawn.set(shape, await inkOf(page, firstOf(page, shape)));
  for (const [one, ink] of drawn) {
    expect.soft(ink.contrast, `${one} for ${eye}`).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    for (const [other, { covered }] of drawn) {
      if (one >= other) continue;
      const differing = ink.covered.filter((is, place) => is !== covered[place]).length / covered.length;
      expect.soft(differing, `${one} and ${other} for ${eye}`).toBeGreaterThan(LEAST_DIFFERENCE);
    }
  }
}

function firstOf(page: Page, shape: string): Locator {
  return page.locator(`[data-mark="${shape}"]:visible`).first();
}
