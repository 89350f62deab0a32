import { type Page, expect } from '@playwright/test';
import { type Overlay, choose, closeOverlay, openOverlay } from './going.ts';
import { test } from './harness.ts';
import { coveredPoints, region } from './looking.ts';

/** Is the state in sight whatever is open? Check 6 of fifteen.
 *  Promise: what would be hit there, point by point. */

const OPEN: readonly Overlay[] = ['none', 'strip', 'palette', 'help'];

for (const viewport of ['1920x1080', '1366x768', '1280x720'] as const)
  test(`mode bar, answer and next timer stay free and live at ${viewport}, because a decision needs them`, async ({
    open,
  }) => {
    const plant = { size: 'big', story: 'busy' } as const;
    const { page, desk } = await open({ viewport, plant, signedIn: ['maya-chen'] });
    for (const overlay of OPEN) {
      await openOverlay(page, overlay);
      await nothingCovers(page, overlay);
      const before = await shown(page);
      await desk.advance('11 s');
      for (const [place, text] of (await shown(page)).entries())
        expect.soft(text, `${overlay}: it stands still`).not.toBe(before[place]);
      await closeOverlay(page, overlay);
    }
  });

test('menus and settings leave the state free, too', async ({ open }) => {
  const { page, desk } = await open({
    plant: { story: 'busy' },
    viewport: '1366x768',
    signedIn: ['maya-chen'],
  });
  for (const command of ['sign-in', 'sign-out', 'break-glass', 'decide', 'find', 'help'] as const) {
    await choose(page, desk, command);
    await nothingCovers(page, command);
    await page.keyboard.press('Escape');
  }
  await page.keyboard.press('Control+,');
  await nothingCovers(page, 'settings');
  for (const button of await page.locator('button[aria-haspopup]:visible').all()) {
    await button.focus();
    await page.keyboard.press('Enter');
    await nothingCovers(page, `menu of ${(await button.textContent()) ?? ''}`);
    await page.keyboard.press('Escape');
  }
});

async function nothingCovers(page: Page, what: string): Promise<void> {
  for (const place of [
    region(page, 'mode-bar'),
    region(page, 'answer'),
    page.locator('[data-timer="next"]').first(),
  ]) {
    await expect(place, what).toBeVisible();
    expect.soft(await coveredPoints(place), what).toEqual([]);
  }
}

/** What moves while time passes. */
async function shown(page: Page): Promise<readonly (string | null)[]> {
  const places = [region(page, 'mode-bar'), page.locator('[data-timer="next"]').first()];
  const [clock, timer] = await Promise.all(places.map((place) => place.textContent()));
  return [clock ?? '', timer ?? ''];
}
