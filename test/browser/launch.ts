import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, type Page, _electron, test as base } from '@playwright/test';
import { type Bridge } from '../../shared/contract/bridge.ts';
import { chooseEngine } from '../electron-double/engine-choice.ts';

/** How does a spec get the console?
 *  Promise: the built program on whichever engine is there, each with a data folder of its own; every program and
 *  folder is gone afterwards. The page is handed over once its bridge is there.
 *  Never: a stale bundle; the run builds first. */

export type Started = { readonly app: ElectronApplication; readonly page: Page; readonly data: string };
type Options = { readonly data?: string; readonly args?: readonly string[] };
type Fixtures = { launch(options?: Options): Promise<Started>; console: Started };

declare global {
  // The page's own global object is an interface; only so can it get a member.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- declaration merging needs an interface
  interface Window {
    readonly watchbill: Bridge;
  }
}

export const engine = chooseEngine();
export const MAIN = join(import.meta.dirname, '..', '..', 'dist', 'main.js');

export const test = base.extend<Fixtures>({
  // Playwright reads the names of the fixtures out of this pattern.
  launch: async ({}, use) => {
    test.skip(engine.kind === 'none', engine.kind === 'none' ? engine.because : '');
    const apps: ElectronApplication[] = [];
    const folders: string[] = [];
    await use(async ({ data = newFolder(folders), args = [] } = {}) => {
      const app = await start(data, args);
      apps.push(app);
      const page = await app.firstWindow();
      await page.waitForFunction(() => 'watchbill' in window && document.readyState === 'complete');
      return { app, page, data };
    });
    for (const app of apps) await app.close().catch(() => undefined);
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  console: async ({ launch }, use) => {
    await use(await launch());
  },
});

export async function start(
  data: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Promise<ElectronApplication> {
  if (engine.kind === 'none') throw new Error(engine.because);
  const { executable: executablePath } = engine;
  return _electron.launch({
    executablePath,
    args: [MAIN, `--data=${data}`, ...args],
    env: { ...environment(), ...more },
  });
}

function environment(): Record<string, string> {
  const own = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return { ...Object.fromEntries(own), STAND_IN_TEST: '1' };
}

function newFolder(folders: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'watchbill-'));
  folders.push(folder);
  return folder;
}
