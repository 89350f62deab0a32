import { defineConfig } from '@playwright/test';

/** How do the stand-in's own specs run?
 *  Promise: the toy is built first; one app at a time, because time is measured. */

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './build-toy.ts',
  outputDir: '../../.cache/electron-double-results',
  reporter: [['list'], ['./tell-skipped.ts']],
  // What passes is no slower for it, and a machine that is busy gets its time.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: 1,
});
