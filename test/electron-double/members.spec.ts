import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { engine, test } from './launch.ts';

/** Does what the app asks of the engine work, and can a spec stand in for the person and the system?
 *  Promise: the same on both engines; where only one can do it, the other skips aloud. */

test('a menu can be clicked and the system can speak, from the spec', async ({ toy: { app, page } }) => {
  const power = await app.evaluate(({ Menu, powerMonitor, BrowserWindow }) => {
    Menu.getApplicationMenu()?.getMenuItemById('add-one')?.click();
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const sent: unknown[] = [];
    if (contents !== undefined) contents.send = (...message: unknown[]) => void sent.push(message);
    powerMonitor.emit('suspend');
    return sent;
  });
  expect(power).toEqual([['toy:power', 'suspend']]);
  await expect(page.getByRole('listitem')).toHaveText(['from the menu']);
});

test('a dialog that nobody answers fails instead of hanging', async ({ toy: { page } }) => {
  test.skip(engine.kind === 'electron', 'Electron opens it and waits');
  const told = await page.evaluate(() => window.toy.print().catch(String));
  expect(told).toMatch(/dialog\.showSaveDialog was not answered: replace/);
});

test('a page is printed where the answered dialog says', async ({ toy: { app, page, data } }) => {
  const file = join(data, 'out.pdf');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  expect(await page.evaluate(() => window.toy.print())).toBe(file);
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a window is captured, moved, and told where it is', async ({ toy: { app } }) => {
  const seen = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setBounds({ x: 0, y: 0, width: 900, height: 640 });
    const picture = await window?.webContents.capturePage();
    return {
      ...window?.getBounds(),
      title: window?.getTitle(),
      empty: picture?.isEmpty(),
      png: picture?.toPNG()[1],
    };
  });
  expect(seen).toMatchObject({ width: 900, height: 640, title: 'Toy console', empty: false, png: 0x50 });
});

test('a window comes back where it was, because it has a name', async ({ launch }) => {
  const first = await launch();
  await first.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ width: 880, height: 620 });
  });
  await first.app.close();
  const second = await launch({ data: first.data });
  const box = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  expect(box).toMatchObject({ width: 880, height: 620 });
});

test('zoom makes everything larger, and holds over a reload', async ({ toy: { app, page } }) => {
  const height = async () => (await page.getByRole('heading').boundingBox())?.height ?? 0;
  const before = await height();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2);
  });
  await expect.poll(height).toBeGreaterThan(before * 1.5);
  await page.reload();
  await expect.poll(height).toBeGreaterThan(before * 1.5);
});

test('the chosen theme reaches the page', async ({ toy: { app, page } }) => {
  const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  for (const source of ['dark', 'light'] as const) {
    await app.evaluate(({ nativeTheme }, chosen) => {
      nativeTheme.themeSource = chosen;
    }, source);
    await expect.poll(isDark).toBe(source === 'dark');
  }
});

test('a utility process answers by structured clone, and its death is told twice', async ({
  toy: { app },
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'utility-'));
  const file = join(folder, 'worker.mjs');
  writeFileSync(file, WORKER);
  const told = await app.evaluate(async ({ utilityProcess, app: own }, path) => {
    const worker = utilityProcess.fork(path, ['argument'], { serviceName: 'store' });
    const heard = (name: 'message' | 'exit') =>
      new Promise((settle) => worker.once(name as 'message', settle));
    const first = heard('message');
    worker.postMessage({ at: new Date(7), map: new Map([[1, 'one']]) });
    const answer = await first;
    const gone = new Promise((settle) => {
      own.once('child-process-gone', (_event, { type, exitCode, name }) => {
        settle({ type, exitCode, name });
      });
    });
    const exit = heard('exit');
    worker.postMessage('die');
    return { answer, exit: await exit, gone: await gone, pid: worker.pid };
  }, file);
  rmSync(folder, { recursive: true });
  expect(told).toEqual({
    answer: { isDate: true, one: 'one', type: 'utility', argument: 'argument' },
    exit: 3,
    gone: { type: 'Utility', exitCode: 3, name: 'store' },
    pid: undefined,
  });
});

test('a secret is opened by who sealed it, and not when it was touched', async ({ toy: { app } }) => {
  const told = await app.evaluate(async ({ safeStorage }) => {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) return 'not available here';
    const sealed = await safeStorage.encryptStringAsync('the key');
    const { result } = await safeStorage.decryptStringAsync(sealed);
    const touched = Buffer.from(sealed);
    touched.writeUInt8(touched.readUInt8(touched.length - 1) ^ 1, touched.length - 1);
    const opened = await safeStorage.decryptStringAsync(touched).then(
      () => 'opened',
      () => 'refused',
    );
    return [result, sealed.includes('the key'), opened];
  });
  test.skip(told === 'not available here', 'no key store on this machine');
  expect(told).toEqual(['the key', false, 'refused']);
});

test('the app knows its name, its version and its folders', async ({ toy: { app, data } }) => {
  const told = await app.evaluate(({ app: own }) => ({
    name: own.getName(),
    version: own.getVersion(),
    data: own.getPath('userData'),
    session: own.getPath('sessionData'),
    packaged: own.isPackaged,
    sandboxed: own.commandLine.hasSwitch('enable-sandbox'),
    type: process.type,
  }));
  const expected = {
    name: 'Toy Console',
    version: '1.2.3',
    data,
    session: data,
    packaged: false,
    sandboxed: true,
  };
  expect(told).toEqual({ ...expected, type: 'browser' });
});

test('nothing is opened outside, only remembered', async ({ toy: { app } }) => {
  test.skip(engine.kind === 'electron', 'Electron would open it');
  const opened = await app.evaluate(async ({ shell }) => {
    await shell.openExternal('https://example.invalid/help');
    return Reflect.get(globalThis, Symbol.for('stand-in-opened'));
  });
  expect(opened).toEqual(['https://example.invalid/help']);
});

const WORKER = `
process.parentPort.on('message', ({ data }) => {
  if (data === 'die') process.exit(3);
  const { at, map } = data;
  const [argument] = process.argv.slice(-1);
  process.parentPort.postMessage({ isDate: at instanceof Date, one: map.get(1), type: process.type, argument });
});
`;
