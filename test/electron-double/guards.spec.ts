import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type ElectronApplication, type Page, expect } from '@playwright/test';
import { TOY } from './build-toy.ts';
import { engine, environment, test } from './launch.ts';

/** Does every guard of the app bite here, and does its absence show?
 *  Promise: the same on both engines; where only one can do it, the other skips aloud. */

test('a navigation away is stopped, and without the guard it is not', async ({ toy: { app, page } }) => {
  const before = page.url();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.once('will-navigate', ({ url, defaultPrevented }) => {
      Reflect.set(globalThis, 'asked', { url, defaultPrevented });
    });
  });
  await leave(page);
  const asked = { url: 'https://example.invalid/away', defaultPrevented: true };
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'asked'))).toEqual(asked);
  expect(page.url()).toBe(before);
  await app.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) contents.removeAllListeners('will-navigate');
  });
  await leave(page);
  await expect.poll(() => page.url()).not.toBe(before);
  if (engine.kind === 'stand-in') expect(await refused(app)).toEqual(['https://example.invalid/away']);
});

test('a window opened by the page is denied, and without the guard it is there', async ({
  toy: { app, page },
}) => {
  const count = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  expect(await page.evaluate(openAndLook)).toBe('closed');
  expect(await count()).toBe(1);
  await app.evaluate(({ webContents }) => {
    const [contents] = webContents.getAllWebContents();
    contents?.setWindowOpenHandler(({ url }) => {
      Reflect.set(globalThis, 'asked', url);
      return { action: 'allow', overrideBrowserWindowOptions: { show: false } };
    });
  });
  await page.evaluate(() => {
    window.open('./index.html');
  });
  await expect.poll(count).toBe(2);
  expect(await app.evaluate(() => Reflect.get(globalThis, 'asked'))).toBe('app://toy/index.html');
});

test('the policy lets no request leave the page, and none arrives anywhere', async ({
  toy: { app, page },
}) => {
  const reached = await page.evaluate(async () => {
    const image = new Image();
    const failed = new Promise((settle) => {
      image.onerror = () => {
        settle('failed');
      };
    });
    image.src = 'https://example.invalid/pixel.png';
    return [await fetch('https://example.invalid/').then(String, () => 'failed'), await failed];
  });
  expect(reached).toEqual(['failed', 'failed']);
  expect(await refused(app)).toEqual([]);
});

test('the policy of the page holds: no inline script, nothing outside its folder', async ({
  toy: { page },
}) => {
  const tried = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = 1';
    document.head.append(script);
    const status = async (path: string): Promise<number> => (await fetch(path)).status;
    return [
      'ran' in window,
      await status('index.html'),
      await status('nothing.html'),
      await status('..%2fmain.js'),
    ];
  });
  expect(tried).toEqual([false, 200, 404, 404]);
});

test('main sees its own addresses, because the guards compare them', async ({ toy: { app } }) => {
  const seen = await app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    ipcMain.removeHandler('toy:echo');
    const asked = new Promise((settle) => {
      ipcMain.handle('toy:echo', ({ senderFrame, sender }) => {
        settle([senderFrame?.url, senderFrame?.origin, senderFrame?.parent, sender === contents]);
      });
    });
    await contents?.executeJavaScript('window.toy.echo(1)');
    return [contents?.getURL(), contents?.mainFrame.url, await asked];
  });
  const address = 'app://toy/index.html';
  expect(seen).toEqual([address, address, [address, 'app://toy', null, true]]);
});

test('a window that is not ours is refused by every handler', async ({ toy: { app } }) => {
  const answer = await app.evaluate(async ({ BrowserWindow, app: own }) => {
    const preload = `${own.getAppPath()}/preload.cjs`;
    const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await other.loadURL('app://toy/index.html');
    const asked = other.webContents.executeJavaScript("window.toy.list().then(() => 'served', String)");
    return asked.finally(() => {
      other.destroy();
    });
  });
  expect(answer).toMatch(/untrusted sender/);
});

test('permissions are denied by the handlers of the app, and granted without them', async ({
  toy: { app, page },
}) => {
  const state = () =>
    page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state);
  expect(await state()).toBe('denied');
  await app.evaluate(({ session }) => {
    session.defaultSession.setPermissionCheckHandler(null);
    session.defaultSession.setPermissionRequestHandler(null);
  });
  await page.reload();
  await expect.poll(state).toBe('granted');
});

test('a page without its sandbox is not shown at all', async ({ toy: { app } }) => {
  test.skip(engine.kind === 'electron', 'Electron shows it; only the stand-in refuses');
  for (const webPreferences of [{ sandbox: false }, { contextIsolation: false }, { nodeIntegration: true }])
    await expect(
      app.evaluate(
        ({ BrowserWindow }, preferences) => new BrowserWindow({ webPreferences: preferences }).id,
        webPreferences,
      ),
    ).rejects.toThrow(/no page without sandbox/);
});

test('a second start hands over to the first and leaves', async ({ toy: { app, data } }) => {
  await app.evaluate(({ app: own }) => {
    own.on('second-instance', (...told) => Reflect.set(globalThis, 'second', told[3]));
  });
  const executable = engine.kind === 'none' ? '' : engine.executable;
  const second = spawn(executable, ['--no-sandbox', TOY], { env: environment(data), stdio: 'ignore' });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'second'))).toEqual({ from: 'toy' });
});

function leave(page: Page): Promise<void> {
  // The page may be gone before the answer comes.
  return page
    .evaluate(() => {
      location.href = 'https://example.invalid/away';
    })
    .catch(() => undefined);
}

function refused(app: ElectronApplication): Promise<readonly string[]> {
  return app.evaluate(() => Reflect.get(globalThis, Symbol.for('stand-in'))?.refused ?? []);
}

/** Electron gives null for a denied window, the stand-in one that closes at once. */
async function openAndLook(): Promise<'open' | 'closed'> {
  const opened = window.open('./index.html');
  for (let looks = 0; looks < 1000 && opened?.closed === false; looks += 1)
    await new Promise((settle) => setTimeout(settle, 20));
  return opened?.closed === false ? 'open' : 'closed';
}
