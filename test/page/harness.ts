import { type Page, test as base } from '@playwright/test';
import { findChromium } from '../electron-double/engine/chromium.ts';
import { type Desk } from './desk.ts';
import { type Faults, collectFaults } from './faults.ts';
import { type Opened, type Wish, openDesk, openPage } from './opening.ts';
import { isPageBuilt } from './page-files.ts';
import { ReadyFolders } from './ready-folders.ts';

/** How does a spec get the page with a real console behind it?
 *  Promise: `open` gives one, as often as it is called; everything is closed afterwards, and a fault that nobody
 *  looked for fails the spec. Skipped aloud where there is no browser.
 *  Never: Electron; that is test/browser. */

type Fixtures = { open(wish?: Wish): Promise<Opened>; faults: Faults; present: void };
type Shared = { ready: ReadyFolders };

export const test = base.extend<Fixtures, Shared>({
  // Playwright reads the names of the fixtures out of these patterns.
  present: [
    async ({}, use) => {
      test.skip(findChromium() === undefined, 'there is no Chromium, Chrome or Edge');
      test.skip(!isPageBuilt(), 'there is no built page');
      await use();
    },
    { auto: true },
  ],
  ready: [
    async ({}, use) => {
      const ready = new ReadyFolders();
      await use(ready);
      await ready.end();
    },
    { scope: 'worker' },
  ],
  faults: async ({}, use) => {
    await use(collectFaults());
  },
  open: async ({ browser, ready, faults }, use) => {
    const desks = new Set<Desk>();
    const pages: Page[] = [];
    await use(async (wish = {}) => {
      const desk = wish.desk ?? (await openDesk(wish, ready));
      desks.add(desk);
      const page = await openPage({ browser, desk, faults, wish });
      pages.push(page);
      return { page, desk };
    });
    for (const page of pages) await page.context().close();
    for (const desk of desks) await desk.end();
    base.expect([...faults.all, ...[...desks].flatMap(({ notes }) => notes)]).toEqual([]);
  },
});
