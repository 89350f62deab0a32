import { dirname, join } from 'node:path';
import { type ElectronApplication, expect } from '@playwright/test';
import { MAIN, start, test } from './launch.ts';
import { loadSample } from './sample.ts';
import { storeOf } from './store-process.ts';

/** Is every rule of the shell connected to the program that is built?
 *  Promise: the same on either engine; what each rule does by itself is tried in test/shell. */

test('a window that is not ours is refused, even with our page and our preload', async ({
  console: { app },
}) => {
  const preload = join(dirname(MAIN), 'preload.cjs');
  const code = await app.evaluate(async ({ BrowserWindow }, file) => {
    const other = new BrowserWindow({ show: false, webPreferences: { preload: file, sandbox: true } });
    await other.loadURL('app://console/index.html');
    const ask = "window.watchbill['view:get']({}).then(({ kind, problem }) => problem?.code ?? kind)";
    const told: unknown = await other.webContents.executeJavaScript(ask);
    other.destroy();
    return told;
  }, preload);
  expect(code).toBe('untrusted');
});

const ENDS = [
  { what: 'the session of Windows ends', tell: endSession },
  { what: 'the system shuts down', tell: shutDown },
];
for (const { what, tell } of ENDS)
  test(`${what}: the ledger is closed, although nobody asked to quit`, async ({ console: { app, page } }) => {
    await loadSample(page);
    await tell(app);
    const reply = () => page.evaluate(() => window.watchbill['registry:get']({}));
    await expect.poll(reply).toMatchObject({ kind: 'refused', problem: { code: 'no-store' } });
  });

test('a process that went is noted', async ({ console: { app, page, data } }) => {
  await loadSample(page);
  const lines: string[] = [];
  app.process().stderr?.on('data', (chunk) => lines.push(String(chunk)));
  process.kill(storeOf(data), 'SIGKILL');
  await expect.poll(() => lines.join('')).toMatch(/utility process gone/i);
});

test('a second start hands over the folder that it was opened with', async ({
  console: { app, page, data },
}) => {
  await page.evaluate(() => {
    window.watchbill.onCommand((command) => {
      document.documentElement.dataset['chosen'] = command;
    });
  });
  await start(data, ['--plant=/plants/other']).then(
    (second) => second.close(),
    () => undefined,
  );
  await expect(page.locator('html')).toHaveAttribute('data-chosen', 'load-plant');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

async function endSession(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.emit('query-session-end', { preventDefault: () => undefined });
  });
}

async function shutDown(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('shutdown', { preventDefault: () => undefined });
  });
}
