import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type ElectronApplication, expect } from '@playwright/test';
import { engine, environment, test } from './launch.ts';

/** Does an app live and die here as it does in Electron?
 *  Promise: the same on both engines: the order of the events, what is on the disk, the exit code. */

test('an entry goes through IPC to the disk and is there after a restart', async ({ launch }) => {
  const first = await launch();
  await first.page.evaluate(() => window.toy.add('valve 7 opened'));
  await expect(first.page.getByRole('listitem')).toHaveText(['valve 7 opened']);
  await first.app.close();
  expect(existsSync(join(first.data, 'flushed'))).toBe(true);
  const second = await launch({ data: first.data });
  await expect(second.page.getByRole('listitem')).toHaveText(['valve 7 opened']);
});

test('quitting tells before-quit, close, closed, will-quit, quit, in this order', async ({ launch }) => {
  const { app } = await launch();
  const told: string[] = [];
  app.on('console', (message) => {
    if (message.text().startsWith('life ')) told.push(message.text().slice(5));
  });
  await app.evaluate(({ app: own, BrowserWindow }) => {
    const tell = (name: string) => () => {
      console.log(`life ${name}`);
    };
    own.on('before-quit', tell('before-quit'));
    own.on('will-quit', tell('will-quit'));
    own.on('quit', tell('quit'));
    const window = BrowserWindow.getAllWindows()[0];
    window?.on('close', tell('close'));
    window?.on('closed', tell('closed'));
  });
  await quit(app);
  // The toy prevents the first one, to flush.
  expect(told.slice(0, 4)).toEqual(['before-quit', 'before-quit', 'close', 'closed']);
  expect(told.slice(4)).toEqual(['will-quit', 'quit']);
});

test('a window may refuse to close, and the quitting ends there', async ({ toy: { app } }) => {
  const state = await app.evaluate(async ({ app: own, BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    const asked = new Promise((settle) => {
      window?.once('close', (event) => {
        event.preventDefault();
        setImmediate(settle);
      });
    });
    own.quit();
    await asked;
    return [window?.isDestroyed(), await window?.webContents.executeJavaScript('1 + 1')];
  });
  expect(state).toEqual([false, 2]);
});

test('closing the last window quits, through the choice of the app', async ({ launch }) => {
  const { app, data } = await launch();
  const gone = once(app.process(), 'exit');
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });
  expect(await gone).toEqual([0, null]);
  expect(existsSync(join(data, 'flushed'))).toBe(true);
});

test('exit asks nobody', async ({ launch }) => {
  const { app, data } = await launch();
  const gone = once(app.process(), 'exit');
  await app
    .evaluate(({ app: own }) => {
      own.exit(3);
    })
    .catch(() => undefined);
  expect(await gone).toEqual([3, null]);
  expect(existsSync(join(data, 'flushed'))).toBe(false);
});

test('SIGTERM ends it in order; SIGKILL leaves what was written', async ({ launch }) => {
  const first = await launch();
  await first.page.evaluate(() => window.toy.add('kept'));
  await end(first.app, 'SIGKILL');
  expect(existsSync(join(first.data, 'flushed'))).toBe(false);
  const second = await launch({ data: first.data });
  await expect(second.page.getByRole('listitem')).toHaveText(['kept']);
  await end(second.app, 'SIGTERM');
  expect(existsSync(join(first.data, 'flushed'))).toBe(true);
  rmSync(first.data, { recursive: true, force: true, maxRetries: 5 });
});

test('a crashed page is told and comes back with its data', async ({ toy: { app, page } }) => {
  await page.evaluate(() => window.toy.add('before the crash'));
  const reason = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return new Promise((settle) => {
      contents?.once('render-process-gone', (_event, details) => {
        settle(details.reason);
      });
      contents?.forcefullyCrashRenderer();
    });
  });
  expect(reason).toMatch(/^(crashed|killed|abnormal-exit)$/);
  const text = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]
        ?.webContents.executeJavaScript("document.querySelector('li')?.textContent")
        .catch(() => ''),
    );
  await expect.poll(text).toBe('before the crash');
});

test('ready comes after the main file has run to its end, and some calls are too late then', async () => {
  test.skip(engine.kind === 'none', engine.kind === 'none' ? engine.because : '');
  const folder = mkdtempSync(join(tmpdir(), 'order-'));
  writeFileSync(join(folder, 'main.mjs'), ORDER);
  const executable = engine.kind === 'none' ? '' : engine.executable;
  const run = spawn(executable, ['--no-sandbox', join(folder, 'main.mjs')], { env: environment(folder) });
  expect(await text(run.stdout)).toContain('order: main, ready, too late');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function quit(app: ElectronApplication): Promise<void> {
  const gone = once(app.process(), 'exit');
  await app
    .evaluate(({ app: own }) => {
      own.quit();
    })
    .catch(() => undefined);
  await gone;
}

async function end(app: ElectronApplication, signal: NodeJS.Signals): Promise<void> {
  const gone = once(app.process(), 'exit');
  app.process().kill(signal);
  await gone;
}

const ORDER = `
import { app, protocol } from 'electron';
const told = [];
app.setPath('userData', process.env.TOY_DATA);
app.on('ready', () => told.push('ready'));
await new Promise((settle) => setTimeout(settle, 100));
told.push('main');
app.whenReady().then(() => {
  try {
    protocol.registerSchemesAsPrivileged([]);
  } catch {
    told.push('too late');
  }
  console.log('order: ' + told.join(', '));
  app.exit(0);
});
`;
