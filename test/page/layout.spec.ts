import { type Page, expect } from '@playwright/test';
import { LANGUAGES } from '../support/long-names.ts';
import { goTo } from './going.ts';
import { test } from './harness.ts';
import { clippedTexts, isWholeInView, region, sidewaysOf } from './looking.ts';
import { VIEWPORTS, type Viewport } from './screens.ts';

/** Is the answer whole in view on every screen, whatever things are called? Check 7 of fifteen.
 *  Promise: no sideways scroll, nothing cut, the cells in their places. */

const NAMES = Object.keys(VIEWPORTS).filter((name): name is Viewport => name in VIEWPORTS);
/** At most so wide, it is one column. */
const ONE_COLUMN = 1000;
const PLANTS = [
  { names: undefined, because: 'it is the usual case' },
  ...LANGUAGES.map((names) => ({ names, because: 'long words break layouts' })),
];

for (const { names, because } of PLANTS)
  test(`${names ?? 'usual'} names leave the answer whole at every size, because ${because}`, async ({
    open,
  }) => {
    const plant = { size: 'big', story: 'busy', ...(names === undefined ? {} : { names }) } as const;
    const { page, desk } = await open({ plant, signedIn: ['maya-chen'] });
    for (const name of NAMES) {
      await page.setViewportSize(VIEWPORTS[name]);
      await lookAtLive(page, name, names === undefined);
    }
    for (const room of ['identity', 'registry'] as const) {
      await goTo(page, desk, room);
      for (const name of NAMES) {
        await page.setViewportSize(VIEWPORTS[name]);
        expect.soft(await sidewaysOf(page), `${room} at ${name}`).toEqual([]);
        expect.soft(await clippedTexts(page), `${room} at ${name}`).toEqual([]);
      }
    }
  });

test('twice the density changes no place, because a pixel of the layout is no pixel of the screen', async ({
  open,
}) => {
  const places = async (viewport: Viewport) => {
    const { page } = await open({ viewport });
    await expect(region(page, 'answer')).toBeVisible();
    return page
      .locator('[data-region], [data-cell]')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()));
  };
  expect(await places('3840x2160@2')).toEqual(await places('1920x1080'));
});

test('the three cells never move, whatever verb is looked at', async ({ open }) => {
  for (const viewport of ['1920x1080', '1366x768'] as const) {
    const { page } = await open({ plant: { story: 'busy' }, viewport, signedIn: ['maya-chen'] });
    const places = () =>
      page
        .locator('[data-cell]')
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()));
    const before = await places();
    expect(before).toHaveLength(3);
    for (const verb of await page.locator('[data-region="answer"] [data-action]').all()) {
      await verb.focus();
      expect
        .soft(await places(), `${viewport}: ${(await verb.getAttribute('data-action')) ?? ''}`)
        .toEqual(before);
    }
  }
});

async function lookAtLive(page: Page, name: Viewport, isUsual: boolean): Promise<void> {
  await expect(region(page, 'answer')).toBeVisible();
  expect.soft(await sidewaysOf(page), name).toEqual([]);
  expect.soft(await clippedTexts(page), name).toEqual([]);
  if (VIEWPORTS[name].width <= ONE_COLUMN) {
    // Names of 60 characters make a sentence longer than the window; that it is not cut was looked at above.
    const isWhole = await isWholeInView(page.locator('[data-sentence]').first());
    if (isUsual) expect.soft(isWhole, `sentence at ${name}`).toBe(true);
    return;
  }
  expect.soft(await isWholeInView(region(page, 'answer')), `answer at ${name}`).toBe(true);
  for (const cell of ['pause', 'revoke', 'override'])
    expect.soft(await isWholeInView(page.locator(`[data-cell="${cell}"]`)), `${cell} at ${name}`).toBe(true);
  const scrolls = await region(page, 'answer').evaluate(
    ({ scrollHeight, clientHeight }) => scrollHeight - clientHeight,
  );
  expect.soft(scrolls, `the answer scrolls at ${name}`).toBeLessThanOrEqual(1);
}
