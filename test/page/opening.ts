import { type Browser, type Page } from '@playwright/test';
import { type Settings } from '../../shared/contract/settings.ts';
import { type Instant } from '../../shared/std/instant.ts';
import { at as instantAt } from '../console/hosting.ts';
import { installBridge, tellPage } from './bridge-in-page.ts';
import { holdClock, moveClock } from './clock-in-page.ts';
import { Desk } from './desk.ts';
import { type Faults, watchContext, watchPage } from './faults.ts';
import { addressOf, servePage } from './page-files.ts';
import { type FolderWish, type ReadyFolders } from './ready-folders.ts';
import { type Screen, contextOptions } from './screens.ts';

/** How are a console and a page before it opened?
 *  Promise: the built page under the headers of the shell, the bridge of the contract over a real desk and ledger,
 *  one clock for both.
 *  Never: closes what it opened; that is the caller's. */

export type Wish = Screen & {
  /** `none` is the first run. */
  readonly plant?: 'none' | FolderWish;
  /** RFC 3339; a Saturday, 13:00 in Lisbon, else. */
  readonly at?: string;
  /** Signed in before the page is there, in this order. */
  readonly signedIn?: readonly string[];
  /** Those that differ from the usual ones. */
  readonly settings?: Partial<Settings>;
  readonly window?: 'live' | 'wall';
  /** A second window of the same console. */
  readonly desk?: Desk;
};
export type Opened = { readonly page: Page; readonly desk: Desk };
/** The first view is on screen: an answer, or the offers of a first run. Keys before it would go nowhere. */
const ANSWERED = '[data-sentence], [data-first]';

/** With whoever is to be signed in, and nobody looking yet. */
export async function openDesk(wish: Wish, ready: ReadyFolders): Promise<Desk> {
  const { plant = {}, at, signedIn = [] } = wish;
  const start: Instant = instantAt(at);
  const desk = new Desk(start, plant === 'none' ? undefined : await ready.copyOf(plant, start));
  await desk.begin(wish.settings);
  for (const person of signedIn) await desk.signIn(person);
  return desk;
}

export type Opening = {
  readonly browser: Browser;
  readonly desk: Desk;
  readonly faults: Faults;
  readonly wish: Wish;
};

export async function openPage({ browser, desk, faults, wish }: Opening): Promise<Page> {
  const context = await browser.newContext(contextOptions(wish));
  await watchContext(context, faults);
  await servePage(context, faults);
  await installBridge(context, desk.ask);
  await holdClock(context, desk.now);
  const page = await context.newPage();
  watchPage(page, faults);
  const stop = desk.attach({
    tell: (push, told) => tellPage(page, push, told),
    pass: (ms) => moveClock(context, ms),
  });
  page.once('close', stop);
  await page.goto(addressOf(wish.window ?? 'live'));
  await page.locator(ANSWERED).first().waitFor();
  return page;
}
