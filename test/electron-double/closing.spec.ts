import { type ElectronApplication, expect } from '@playwright/test';
import { test } from './launch.ts';

/** Does a window close at whichever moment it is told to?
 *  Promise: the same on both engines; nothing of it stays behind, and its load ends. */

type Moment = 'did-start-loading' | 'did-navigate' | 'dom-ready' | 'did-finish-load' | 'ready-to-show';
type Stage = { readonly stage: Moment | 'constructed' | 'asked to load'; readonly because: string };

const STAGES: readonly Stage[] = [
  { stage: 'constructed', because: 'there is no page yet' },
  { stage: 'asked to load', because: 'its page is being made' },
  { stage: 'did-start-loading', because: 'its page is there and has nothing in it' },
  { stage: 'did-navigate', because: 'one document takes the place of another just then' },
  { stage: 'dom-ready', because: 'it is still loading' },
  { stage: 'did-finish-load', because: 'it has loaded' },
  { stage: 'ready-to-show', because: 'it is about to be shown' },
];
const WAYS = ['close', 'destroy'] as const;

for (const way of WAYS)
  for (const { stage, because } of STAGES)
    test(`${way} at \`${stage}\` closes, because ${because}`, async ({ toy: { app } }) => {
      for (let times = 0; times < 3; times += 1) expect(await closed(app, { way, stage })).toBe('closed');
      // Whatever was made for a window before this one is there by now.
      expect(await closed(app, { way, stage: 'ready-to-show' })).toBe('closed');
      await expect.poll(() => app.windows().length).toBe(1);
    });

test('a load ends when its window closes before there is a page', async ({ toy: { app } }) => {
  const told = await app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
    const load = window.loadURL('app://toy/index.html').then(
      () => 'loaded',
      () => 'failed',
    );
    window.close();
    return load;
  });
  expect(told).toBe('failed');
});

test('a page that wants to stay stays, also when it shows something else afterwards', async ({
  toy: { app, page },
}) => {
  // Playwright would answer for the page otherwise.
  page.on('dialog', () => undefined);
  await page.evaluate(() => {
    window.onbeforeunload = (event) => {
      event.preventDefault();
    };
  });
  // Only a page that somebody has touched may ask.
  await page.mouse.click(5, 5);
  const stayed = await app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0];
    const asked = new Promise((settle) => window?.webContents.once('will-prevent-unload', settle));
    window?.close();
    await asked;
    await window?.webContents.executeJavaScript("document.title = 'still here'");
    return !window?.isDestroyed();
  });
  expect(stayed).toBe(true);
  await page.evaluate(() => {
    window.onbeforeunload = null;
  });
  expect(await page.title()).toBe('still here');
});

/** Opens a window, closes it at the stage, and says what came of it. */
function closed(
  app: ElectronApplication,
  asked: { readonly way: 'close' | 'destroy'; readonly stage: Stage['stage'] },
): Promise<string> {
  return app.evaluate(({ BrowserWindow }, { way, stage }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
    const gone = new Promise<string>((settle) => {
      window.once('closed', () => {
        settle('closed');
      });
    });
    const close = (): void => {
      if (way === 'close') window.close();
      else window.destroy();
    };
    const load = (): void => {
      window.loadURL('app://toy/index.html').catch(() => undefined);
    };
    if (stage === 'ready-to-show') window.once(stage, close);
    else if (stage === 'did-start-loading') window.webContents.once(stage, close);
    else if (stage === 'did-navigate') window.webContents.once(stage, close);
    else if (stage === 'dom-ready') window.webContents.once(stage, close);
    else if (stage === 'did-finish-load') window.webContents.once(stage, close);
    if (stage !== 'constructed') load();
    if (stage === 'constructed' || stage === 'asked to load') close();
    return gone;
  }, asked);
}
