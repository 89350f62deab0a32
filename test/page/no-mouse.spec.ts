import { type Page, expect } from '@playwright/test';
import { pinOf } from '../support/sample-pins.ts';
import { focusStops, obscuredFocus, weakRing } from './focus-order.ts';
import { ROOM_NAMES, changeTheme, goTo } from './going.ts';
import { test } from './harness.ts';
import { region } from './looking.ts';
import { commit, expectRecorded, fillStrip, openStrip } from './strip-by-keys.ts';

/** Can all of it be done with the keyboard, and is the focus always seen? Check 5 of fifteen. The tiers T2 to T5 are in
 *  friction.spec.ts and break-glass.spec.ts, by keys alone as well.
 *  Promise: real Tab presses; the ring and what lies over it as painted. */

const BUSY = { story: 'busy' } as const;
const RDP = { line: 'line-3', identity: 'vnd-acme-rdp' } as const;

test('T0 and T1 are one key: theme, acknowledge, escalate', async ({ open }) => {
  const { page, desk } = await open({ plant: BUSY, signedIn: ['maya-chen'] });
  await changeTheme(page, 'dusk');
  await page.keyboard.press('F8');
  await expect.poll(() => desk.view.log.some(({ type }) => type === 'question.acknowledged')).toBe(true);
  // In another console: what somebody has acknowledged stays with them.
  const other = await open({ plant: BUSY, signedIn: ['maya-chen'] });
  await other.page.keyboard.press('F7');
  await expect.poll(() => other.desk.view.log.some(({ type }) => type === 'question.escalated')).toBe(true);
});

test('a PAUSE with a reason code is six keys where no rule asks for a rationale', async ({ open }) => {
  const { page, desk } = await open({ plant: { rationale: 'none' }, signedIn: ['maya-chen'] });
  await expect(page.locator('[data-sentence]').first()).toBeVisible();
  for (const key of ['2', 'a', 'F2', 'p', '1']) await page.keyboard.press(key);
  await expect(region(page, 'strip')).toContainText('svc-erp-orders');
  await commit(page, desk);
  await expectRecorded(page);
  expect(desk.view.effects).toMatchObject([{ action: 'pause', identity: 'svc-erp-orders', line: 'line-2' }]);
});

test('somebody signs in on the way, and a REVOKE of two people is keys alone', async ({ open }) => {
  const { page, desk } = await open({ plant: BUSY });
  await openStrip(page, desk, { ...RDP, key: 'r' });
  const strip = region(page, 'strip');
  await strip.getByLabel('Person').first().focus();
  await page.keyboard.type('Maya');
  await strip.locator('input[type="password"]').focus();
  await page.keyboard.type(pinOf('maya-chen'));
  await commit(page, desk);
  await expect.poll(() => desk.view.signedIn.map(({ person }) => person)).toEqual(['maya-chen']);
  await expect(strip).toContainText('Second person');
  await fillStrip(page, desk);
  await commit(page, desk);
  await expectRecorded(page);
  expect(desk.view.effects).toMatchObject([{ action: 'revoke', identity: RDP.identity }]);
});

test('the focus goes as the eye goes, its ring is strong, and nothing lies over it', async ({ open }) => {
  const { page, desk } = await open({ plant: { size: 'big', ...BUSY }, signedIn: ['maya-chen'] });
  for (const room of ROOM_NAMES) {
    await goTo(page, desk, room);
    const stops = await focusStops(page);
    expect(stops.length, room).toBeGreaterThan(5);
    expect.soft(stops.flatMap(weakRing), room).toEqual([]);
    expect.soft(stops.flatMap(obscuredFocus), room).toEqual([]);
    expect.soft(outOfOrder(stops), room).toEqual([]);
  }
});

test('F6 goes round the regions and Alt+F6 to the answer', async ({ open }) => {
  const { page } = await open({ plant: BUSY });
  const seen = new Set<string>();
  for (let press = 0; press < 8; press += 1) {
    await page.keyboard.press('F6');
    seen.add(await regionInFocus(page));
  }
  for (const name of ['mode-bar', 'lines', 'answer', 'identities', 'log', 'status'])
    expect([...seen], name).toContain(name);
  await page.keyboard.press('Alt+F6');
  expect(await regionInFocus(page)).toBe('answer');
});

test('what a mouse can press, a key can reach', async ({ open }) => {
  const { page, desk } = await open({ plant: BUSY, signedIn: ['maya-chen'] });
  for (const room of ROOM_NAMES) {
    await goTo(page, desk, room);
    const unreachable = await page.locator('button:visible:enabled').evaluateAll((all) =>
      all.flatMap((button) => {
        const isStop = button instanceof HTMLElement && button.tabIndex >= 0;
        const hasKey = button.hasAttribute('aria-keyshortcuts');
        const group = button.closest(
          'ul, [data-roving], [role="toolbar"], [role="listbox"], [role="tablist"], table',
        );
        const isInGroup = group?.querySelector('[tabindex="0"], button:not([tabindex="-1"])') != null;
        return isStop || hasKey || isInGroup ? [] : [button.outerHTML.slice(0, 100)];
      }),
    );
    expect(unreachable, room).toEqual([]);
  }
});

test('keys of a browser do nothing: no reload, no tools, no closing', async ({ open }) => {
  const { page } = await open({ plant: BUSY });
  await page.evaluate(() => (document.documentElement.dataset['same'] = 'page'));
  for (const key of ['Control+R', 'Control+Shift+R', 'F12', 'Control+Shift+I', 'F5', 'Control+P'])
    await page.keyboard.press(key);
  await expect(page.locator('html')).toHaveAttribute('data-same', 'page');
  await expect(page.locator('[data-sentence]').first()).toBeVisible();
});

type Stop = Awaited<ReturnType<typeof focusStops>>[number];

/** Inside a region down, and in a row to the right. */
function outOfOrder(stops: readonly Stop[]): readonly string[] {
  return stops.flatMap(({ name, where, rect, before }, place) => {
    const last = stops[place - 1];
    if (before === null || last === undefined || last.where !== where) return [];
    const isBelow = rect.top >= before.top + before.height - 4;
    const isBeside = rect.left >= before.left - 4 && rect.top + rect.height > before.top;
    const isInside = rect.top >= before.top && rect.top + rect.height <= before.top + before.height;
    return isBelow || isBeside || isInside ? [] : [`${where}: ${name} comes after ${last.name}`];
  });
}

function regionInFocus(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.closest('[data-region]')?.getAttribute('data-region') ?? 'none',
  );
}
