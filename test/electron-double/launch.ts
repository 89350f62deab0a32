import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, type Page, _electron, test as base } from '@playwright/test';
import { TOY } from './build-toy.ts';
import { chooseEngine } from './engine-choice.ts';

/** How does a spec get an app that runs?
 *  Promise: on whichever engine is there, through Playwright's own launcher; every app and every folder is gone
 *  after it. The page is handed over once its preload is there: a first window may still be blank, in Electron
 *  too. */

export type Started = { readonly app: ElectronApplication; readonly page: Page; readonly data: string };
type Options = { readonly data?: string; readonly args?: readonly string[] };
type Fixtures = { launch(options?: Options): Promise<Started>; toy: Started };

export const engine = chooseEngine();

export function environment(data: string): Record<string, string> {
  const own = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return { ...Object.fromEntries(own), TOY_DATA: data, STAND_IN_TEST: '1' };
}

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
      await page.waitForFunction(
        () => 'toy' in window && document.documentElement.dataset['ready'] === 'yes',
      );
      return { app, page, data };
    });
    for (const app of apps) await app.close().catch(() => undefined);
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  toy: async ({ launch }, use) => {
    await use(await launch());
  },
});

async function start(data: string, args: readonly string[]): Promise<ElectronApplication> {
  if (engine.kind === 'none') throw new Error(engine.because);
  const { executable: executablePath } = engine;
  // Null, because Playwright would otherwise choose the colours, and not the app.
  const options = { executablePath, args: [TOY, ...args], env: environment(data), colorScheme: null };
  return _electron.launch(options);
}

function newFolder(folders: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'toy-'));
  folders.push(folder);
  return folder;
}
