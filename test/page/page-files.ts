import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, type Route } from '@playwright/test';
import { HOME, SCHEME } from '../../electron/shell/ours.ts';
import { answerPage } from '../../electron/shell/page-answer.ts';
import { PLAIN_PATH } from '../../electron/shell/plain-page.ts';
import { claimScheme, fromWeb, toWeb } from '../electron-double/engine/address.ts';
import { type Faults } from './faults.ts';

/** Where does the page under test come from?
 *  Promise: the built files, with the headers that the shell gives them, under the address that the stand-in gives
 *  them. A request for anything else fails, and is a fault.
 *  Never: a server, a port, the network. */

claimScheme(SCHEME);
export const PAGE_FOLDER =
  process.env['WATCHBILL_PAGE_FOLDER'] ?? join(import.meta.dirname, '..', '..', 'dist', 'page');

/** `live`, or the wall. */
export function addressOf(window: 'live' | 'wall'): string {
  return toWeb(window === 'wall' ? `${HOME}?wall` : HOME);
}

export function isPageBuilt(): boolean {
  return existsSync(join(PAGE_FOLDER, 'index.html'));
}

export async function servePage(context: BrowserContext, faults: Faults): Promise<void> {
  const answer = answerPage(PAGE_FOLDER, { path: PLAIN_PATH, text: () => '' });
  await context.route('**/*', async (route: Route) => {
    const request = route.request();
    const url = fromWeb(request.url());
    const response = await answer({ method: request.method(), url });
    if (!response.ok) faults.note(`request: ${request.method()} ${url} got ${response.status}`);
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
}
