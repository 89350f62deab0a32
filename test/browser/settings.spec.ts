import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, type Page, expect } from '@playwright/test';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/contract/settings.ts';
import { test } from './launch.ts';

/** Do the settings of the window hold in the built program?
 *  Promise: the same on either engine. */

const NIGHT: Settings = { ...DEFAULT_SETTINGS, theme: 'night', zoomPercent: 150 };

test('settings are kept, hold over a reload and a restart, and every window is told', async ({ launch }) => {
  const first = await launch();
  const wall = first.app.waitForEvent('window');
  await first.page.evaluate(() => window.watchbill['window:wall']({ open: true }));
  const other = await wall;
  await other.waitForFunction(() => 'watchbill' in window);
  const heard = other.evaluate(() => new Promise((settle) => window.watchbill.onSettings(settle)));
  expect(await keep(first.page, NIGHT)).toEqual({ kind: 'settings', settings: NIGHT });
  expect(await heard).toEqual(NIGHT);
  await expect.poll(() => zoom(first.app)).toBe(1.5);
  await first.page.reload();
  await expect.poll(() => zoom(first.app)).toBe(1.5);
  await first.app.close();
  const second = await launch({ data: first.data });
  expect(await settingsOf(second.page)).toEqual(NIGHT);
  await expect.poll(() => zoom(second.app)).toBe(1.5);
});

test('a page that is zoomed is really larger', async ({ console: { page } }) => {
  // Electron draws more pixels; the stand-in enlarges the root element.
  const scale = () =>
    page.evaluate(() => window.devicePixelRatio * Number(getComputedStyle(document.documentElement).zoom));
  const before = await scale();
  await keep(page, { ...DEFAULT_SETTINGS, zoomPercent: 200 });
  await expect.poll(scale).toBe(before * 2);
});

test('settings that nobody can read keep nobody from starting', async ({ launch }) => {
  const first = await launch();
  await first.app.close();
  const file = join(first.data, 'watchbill', 'settings.json');
  writeFileSync(file, '{"theme":');
  const second = await launch({ data: first.data });
  expect((await settingsOf(second.page)).theme).toMatch(/^(day|night)$/);
  await keep(second.page, NIGHT);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(NIGHT);
});

test('the window that asks fills the screen, shows its menu bar, and neither any more', async ({
  console: { app, page },
}) => {
  const state = () =>
    app.evaluate(({ BrowserWindow }) => {
      const live = BrowserWindow.getAllWindows()[0];
      return [live?.isFullScreen(), live?.isMenuBarVisible()];
    });
  const turn = () =>
    page.evaluate(async () => [
      await window.watchbill['window:full']({}),
      await window.watchbill['window:menu']({}),
    ]);
  expect(await state()).toEqual([false, false]);
  expect(await turn()).toEqual([
    { kind: 'full', on: true },
    { kind: 'menu', shown: true },
  ]);
  await expect.poll(state).toEqual([true, true]);
  expect(await turn()).toEqual([
    { kind: 'full', on: false },
    { kind: 'menu', shown: false },
  ]);
  await expect.poll(state).toEqual([false, false]);
});

function keep(page: Page, settings: Settings): Promise<unknown> {
  return page.evaluate((asked) => window.watchbill['settings:keep']({ settings: asked }), settings);
}

function settingsOf(page: Page): Promise<Settings> {
  return page.evaluate(async () => {
    const reply = await window.watchbill['settings:get']({});
    if (reply.kind !== 'settings') throw new Error(reply.problem.sentence);
    return reply.settings;
  });
}

function zoom(app: ElectronApplication): Promise<number | undefined> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor());
}
