import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, expect } from '@playwright/test';
import { CHANNELS } from '../../shared/contract/names.ts';
import { engine, start, test } from './launch.ts';
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
  expect(found).toEqual({
    keys: [...CHANNELS, 'onView', 'onCommand', 'onSettings'].sort(),
    frozen: true,
    strange: [],
  });
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

test('the sandbox is on for every process, and the data lies where it was asked for', async ({
  console: { app, data },
}) => {
  expect(await app.evaluate(({ app: program }) => program.commandLine.hasSwitch('enable-sandbox'))).toBe(
    true,
  );
  expect(await app.evaluate(({ app: program }) => program.getPath('userData'))).toBe(data);
  expect(existsSync(join(data, 'watchbill'))).toBe(true);
});

test('a folder is chosen in a dialog, and its errors come back in their place', async ({ launch }) => {
  const { app, page, data } = await launch({ args: ['--trial'] });
  await app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
  }, data);
  const reply = await page.evaluate(() => window.watchbill['plant:load']({ version: -1, by: null }));
  expect(reply).toMatchObject({ kind: 'not-adopted', folder: data, errors: [{ file: 'plant.yaml' }] });
});

test('a folder that the program was opened with is where the dialog begins, and no more', async ({
  launch,
}) => {
  const { app, page } = await launch({ args: ['--trial'] });
  await page.evaluate(() => {
    window.watchbill.onCommand((command) => {
      document.documentElement.dataset['chosen'] = command;
    });
  });
  await app.evaluate(({ app: program, dialog }) => {
    dialog.showOpenDialog = (...asked: unknown[]) => {
      Reflect.set(globalThis, 'asked', asked.at(-1));
      return Promise.resolve({ canceled: true, filePaths: [] });
    };
    program.emit('open-file', { preventDefault: () => undefined }, '/plants/mine');
  });
  await expect(page.locator('html')).toHaveAttribute('data-chosen', 'load-plant');
  const reply = await page.evaluate(() => window.watchbill['plant:load']({ version: -1, by: null }));
  expect(reply).toEqual({ kind: 'nothing-chosen' });
  const asked = await app.evaluate(() => Reflect.get(globalThis, 'asked'));
  expect(asked).toMatchObject({ defaultPath: '/plants/mine', properties: ['openDirectory'] });
  expect((await viewOf(page)).plant).toBeNull();
});

test('a real folder is refused in the trial window', async ({ console: { page } }) => {
  test.skip(engine.kind !== 'stand-in', 'only the stand-in is a trial window');
  const reply = await page.evaluate(() => window.watchbill['plant:load']({ version: -1, by: null }));
  expect(reply).toMatchObject({ problem: { code: 'trial-only' } });
  expect((await viewOf(page)).banner).toContain('TRIAL WINDOW');
});

test('a packaged program does not start with a debugger', async ({ console: { data } }) => {
  test.skip(engine.kind !== 'stand-in', 'only a package that is built can show it elsewhere');
  // Playwright itself is the debugger.
  const started = start(join(data, 'second'), [], { STAND_IN_PACKAGED: '1' });
  await expect(started).rejects.toThrow(/opens the program to a debugger|closed|exit/);
});

test('sleep and waking are followed: what is due is looked at', async ({ console: { app, page } }) => {
  const lines: string[] = [];
  app.process().stderr?.on('data', (chunk) => lines.push(String(chunk)));
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('suspend');
    powerMonitor.emit('resume');
  });
  await expect.poll(() => lines.join('')).toContain('the machine is back: resume');
  await expect.poll(async () => (await viewOf(page)).ledger.kind).toBe('recording');
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

test('the page dies and is there again, with its answers', async ({ console: { app, page } }) => {
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
  await expect.poll(answers).toBe(10);
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
