import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import buildAnew from '../browser/build.ts';
import { findChromium } from '../electron-double/engine/chromium.ts';
import { collectFaults } from '../page/faults.ts';
import { type Wish, openDesk, openPage } from '../page/opening.ts';
import { ReadyFolders } from '../page/ready-folders.ts';
import { type Scene, SCENES } from './scenes.ts';

/** How are the pictures of the README taken?
 *  Promise: of the built page over a real desk; a fault on the way fails the run.
 *  Never: touches a picture up. */

const README: Readonly<Record<string, NonNullable<Wish['settings']>['theme']>> = {
  live: 'day',
  revoke: 'dusk',
  runbook: 'day',
  registry: 'day',
  wall: 'night',
};
const { values } = parseArgs({ options: { all: { type: 'string' }, only: { type: 'string' } } });
const executablePath = findChromium();
const ready = new ReadyFolders();

if (process.env['WATCHBILL_PAGE_FOLDER'] === undefined) buildAnew();
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
try {
  if (values.all === undefined) await takeForReadme(browser);
  else await takeAll(browser, values.all);
} finally {
  await browser.close();
  await ready.end();
}

async function takeForReadme(by: Browser): Promise<void> {
  for (const scene of SCENES) {
    const theme = README[scene.name];
    if (theme === undefined) continue;
    const path = join(import.meta.dirname, `${scene.name}.png`);
    await take(by, { scene, wish: { ...scene.wish, settings: { theme } }, path });
  }
}

async function takeAll(by: Browser, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const scene of SCENES.filter(({ name }) => values.only === undefined || values.only === name)) {
    for (const theme of ['day', 'dusk', 'night'] as const) {
      for (const viewport of ['1920x1080', '1366x768'] as const) {
        const path = join(folder, `${scene.name}-${viewport}-${theme}.png`);
        await take(by, { scene, wish: { ...scene.wish, viewport, settings: { theme } }, path });
      }
    }
  }
}

type Taking = { readonly scene: Scene; readonly wish: Wish; readonly path: string };

async function take(by: Browser, { scene, wish, path }: Taking): Promise<void> {
  const faults = collectFaults();
  const desk = await openDesk(wish, ready);
  const page = await openPage({ browser: by, desk, faults, wish });
  await page.locator('#root > *').first().waitFor();
  await scene.go(page, desk);
  await desk.advance('1 s');
  await page.screenshot({ path });
  await page.context().close();
  await desk.end();
  process.stdout.write(`${path}: ${scene.says}\n`);
  if (faults.all.length > 0) throw new Error(`${scene.name}: ${faults.all.join('; ')}`);
}
