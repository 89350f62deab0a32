import { type Page, expect } from '@playwright/test';
import { CHANNELS } from '../../shared/contract/names.ts';
import { start, test } from './launch.ts';
import { loadSample, viewOf } from './sample.ts';

/** Do the rules of the shell bite in the built program?
 *  Promise: the same on either engine. */

test('the page has one frozen object with the channels of the table, and nothing of Node or Electron', async ({
  console: { page },
}) => {
  const found = await page.evaluate(() => ({
    keys: Object.keys(window.watchbill).sort(),
    frozen: Object.isFrozen(window.watchbill),
    strange: ['require', 'process', 'module', 'ipcRenderer', 'Buffer'].filter((name) => name in window),
  }));
  expect(found).toEqual({ keys: [...CHANNELS, 'onView', 'onCommand'].sort(), frozen: true, strange: [] });
});

test('a request that was not agreed is refused as an answer, and does nothing', async ({
  console: { page },
}) => {
  const ask = (request: unknown): Promise<unknown> =>
    page.evaluate((asked) => window.watchbill['plant:load'](asked as never), request);
  for (const request of [
    undefined,
    null,
    'x',
    { version: 1, by: null, folder: '/' },
    { version: '1', by: null },
  ])
    expect(await ask(request)).toMatchObject({ kind: 'refused', problem: { code: 'wrong-request' } });
  expect((await viewOf(page)).plant).toBeNull();
});

test('no second window, no other page, no frame', async ({ console: { app, page } }) => {
  const before = page.url();
  await page.evaluate(() => {
    window.open('https://example.invalid/popup');
    location.assign('https://example.invalid/away');
  });
  await frame(page, 'https://example.invalid/frame');
  expect(page.url()).toBe(before);
  expect(
    page
      .frames()
      .map((each) => each.url())
      .filter((url) => url.includes('example')),
  ).toEqual([]);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('nothing inline runs, no style is inlined, and no request leaves', async ({ console: { page } }) => {
  const reached = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.inline = "ran"';
    document.head.append(script);
    const style = document.createElement('style');
    style.textContent = 'body { z-index: 77 }';
    document.head.append(style);
    const fetched = await fetch('https://example.invalid/').then(String, () => 'failed');
    return {
      inline: document.documentElement.dataset['inline'] ?? 'blocked',
      style: getComputedStyle(document.body).zIndex,
      fetched,
    };
  });
  expect(reached).toEqual({ inline: 'blocked', style: 'auto', fetched: 'failed' });
});

test('files outside the page are not served, whatever the address tries', async ({ console: { page } }) => {
  const status = (path: string): Promise<number> =>
    page.evaluate(async (asked) => (await fetch(asked)).status, path);
  expect(await status('./index.html')).toBe(200);
  expect(await status('./..%2fmain.js')).toBe(403);
  expect(await status('./%2e%2e%2f%2e%2e%2fpackage.json')).toBe(403);
  expect(await status('./none.html')).toBe(404);
});

test('no permission is granted, asked for or not', async ({ console: { page } }) => {
  const states = await page.evaluate(async () => {
    const names: PermissionName[] = ['notifications', 'geolocation'];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(states).toEqual(['denied', 'denied']);
});

test('the window is sandboxed and isolated, and named so that its place is remembered', async ({
  console: { app, page },
}) => {
  expect(await page.evaluate(() => typeof Reflect.get(globalThis, 'global'))).toBe('undefined');
  const visible = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  await expect.poll(visible).toBe(true);
});

test('a second start ends and brings the first to the front', async ({ console: { app, data } }) => {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.minimize();
  });
  await start(data, []).then(
    (second) => second.close(),
    () => undefined,
  );
  const low = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized());
  await expect.poll(low).toBe(false);
});

test('the page dies and is there again within ten seconds, with its answers', async ({
  console: { app, page },
}) => {
  await loadSample(page);
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  // Playwright gives up a page that crashed; the program itself is asked.
  const answers = (): Promise<number> =>
    app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (contents === undefined || contents.isCrashed()) return 0;
      const ask = "window.watchbill['view:get']({}).then(({ view }) => view.worstSheet.choices.length)";
      return Number(await contents.executeJavaScript(ask).catch(() => 0));
    });
  await expect.poll(answers, { timeout: 10_000 }).toBe(10);
});

test('the menu tells the page, and offers neither reload nor developer tools', async ({
  console: { app, page },
}) => {
  await page.evaluate(() => {
    window.watchbill.onCommand((command) => {
      document.documentElement.dataset['chosen'] = command;
    });
  });
  const labels = await app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    items.find(({ id }) => id === 'find')?.click();
    return items.map(({ label }) => label).join();
  });
  await expect(page.locator('html')).toHaveAttribute('data-chosen', 'find');
  expect(labels).not.toMatch(/reload|developer/i);
});

test('the wall opens beside the live window and closes with a call', async ({ console: { app, page } }) => {
  const count = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  const wall = (open: boolean) =>
    page.evaluate((wanted) => window.watchbill['window:wall']({ open: wanted }), open);
  expect(await wall(true)).toEqual({ kind: 'wall', open: true });
  expect(await count()).toBe(2);
  await wall(false);
  await expect.poll(count).toBe(1);
});

async function frame(page: Page, url: string): Promise<void> {
  await page.evaluate((address) => {
    const inner = document.createElement('iframe');
    inner.src = address;
    document.body.append(inner);
  }, url);
}
