import { defineConfig } from '@playwright/test';

/** How do the specs of the console run?
 *  Promise: built first; one program at a time; on either engine, and said aloud when on none. */

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './build.ts',
  outputDir: '../../.cache/browser-results',
  reporter: [['list'], ['../electron-double/tell-skipped.ts']],
  // What passes is no slower for it, and a machine that is busy gets its time.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 1,
});
