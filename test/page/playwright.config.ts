import { defineConfig } from '@playwright/test';
import { findChromium } from '../electron-double/engine/chromium.ts';

/** How do the specs of the page run?
 *  Promise: built first; one browser, one page after the other; said aloud when there is no browser.
 *  Never: a network, or a browser of the person's own profile. */

const executablePath = findChromium();

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './build.ts',
  outputDir: '../../.cache/page-results',
  reporter: [['list'], ['../electron-double/tell-skipped.ts']],
  timeout: 180_000,
  expect: { timeout: 20_000 },
  workers: 1,
  fullyParallel: false,
  use: {
    browserName: 'chromium',
    actionTimeout: 20_000,
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ['--host-resolver-rules=MAP * ~NOTFOUND', '--no-proxy-server', '--disable-background-networking'],
    },
  },
});
