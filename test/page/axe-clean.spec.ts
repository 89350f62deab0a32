import { AxeBuilder } from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';
import {
  OVERLAYS,
  ROOM_NAMES,
  THEMES,
  type Overlay,
  changeTheme,
  closeOverlay,
  goTo,
  openOverlay,
} from './going.ts';
import { test } from './harness.ts';

/** Does axe find anything, on any screen, in any theme, with anything open? Check 1 of fifteen. */

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
const OPEN: readonly Overlay[] = Object.keys(OVERLAYS).filter((name): name is Overlay => name in OVERLAYS);

for (const theme of THEMES)
  test(`axe finds nothing in ${theme}, because everybody must be able to read who may act`, async ({
    open,
  }) => {
    const plant = { size: 'big', story: 'busy' } as const;
    const { page, desk } = await open({ plant, signedIn: ['maya-chen'] });
    await changeTheme(page, theme);
    for (const room of ROOM_NAMES) {
      await goTo(page, desk, room);
      for (const overlay of OPEN) {
        await openOverlay(page, overlay);
        expect.soft(await violationsOf(page), `${room}, ${overlay}`).toEqual([]);
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

async function violationsOf(page: Page): Promise<readonly string[]> {
  const usual = axe(page)
    .withTags(TAGS)
    .options({ rules: { 'target-size': { enabled: true } } });
  const critical = axe(page).include('[data-critical]').withRules(['color-contrast-enhanced']);
  const has = await page.locator('[data-critical]').count();
  const runs = [await usual.analyze(), ...(has === 0 ? [] : [await critical.analyze()])];
  return runs.flatMap(({ violations }) =>
    violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 120)} ${any[0]?.message ?? ''}`).join(' | ')}`,
    ),
  );
}

/** Without a second page, which would not be ours. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true);
}
