import { AxeBuilder } from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';
import { OVERLAYS, ROOM_NAMES, THEMES, type Overlay, closeOverlay, goTo, openOverlay } from './going.ts';
import { test } from './harness.ts';

/** Does axe find anything, on any screen, in any theme, with anything open? Check 1 of fifteen.
 *  Promise: every rule in day; in the other themes those that a theme can break. */

const ENHANCED = 'color-contrast-enhanced';
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
const OPEN: readonly Overlay[] = Object.keys(OVERLAYS).filter((name): name is Overlay => name in OVERLAYS);

for (const theme of THEMES)
  test(`axe finds nothing in ${theme}, because everybody must be able to read who may act`, async ({
    open,
  }) => {
    const plant = { size: 'big', story: 'busy' } as const;
    const { page, desk } = await open({ plant, signedIn: ['maya-chen'], settings: { theme } });
    for (const room of ROOM_NAMES) {
      await goTo(page, desk, room);
      for (const overlay of OPEN) {
        await openOverlay(page, overlay);
        expect
          .soft(await violationsOf(page, theme === 'day' ? 'all' : 'colour'), `${room}, ${overlay}`)
          .toEqual([]);
        await closeOverlay(page, overlay);
      }
    }
    const wall = await open({ desk, window: 'wall' });
    await expect(wall.page.locator('[data-sentence]').first()).toBeVisible();
    expect.soft(await violationsOf(wall.page), 'wall').toEqual([]);
  });

test('axe finds nothing on a first run, and nothing where nothing can be recorded', async ({ open }) => {
  const first = await open({ plant: 'none' });
  await expect(first.page.getByText('No plant data').first()).toBeVisible();
  expect.soft(await violationsOf(first.page), 'first run').toEqual([]);
  const { page, desk } = await open({ plant: {}, signedIn: ['maya-chen'] });
  await desk.spoil();
  await expect(page.locator('[data-mark="octagon"]').first()).toBeVisible();
  expect.soft(await violationsOf(page), 'broken ledger').toEqual([]);
});

test('the enhanced contrast has something to look at', async ({ open }) => {
  const { page } = await open();
  await expect(page.locator('[data-critical]').first()).toBeVisible();
});

/** With only the rules that a theme can break, or with all of them. */
async function violationsOf(page: Page, rules: 'all' | 'colour' = 'all'): Promise<readonly string[]> {
  // Legacy mode: without a second page, which would not be ours.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const enabled = { 'target-size': { enabled: true }, [ENHANCED]: { enabled: true } };
  if (rules === 'all') axe.options({ runOnly: TAGS, rules: enabled });
  else axe.withRules(['color-contrast', ENHANCED]);
  const { violations } = await axe.analyze();
  const critical = new Set(
    await page
      .locator('[data-critical]')
      .evaluateAll((all) =>
        all.flatMap((each) => [each, ...each.querySelectorAll('*')]).map((each) => each.outerHTML),
      ),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => id !== ENHANCED || critical.has(html) || isCut(html))
      .map(({ html, any }) => `${id}: ${html.slice(0, 120)} ${any[0]?.message ?? ''}`),
  );
}

/** Axe shortens what is long; better one too many than one too few. */
function isCut(html: string): boolean {
  return html.length > 290 && html.includes('data-critical');
}
