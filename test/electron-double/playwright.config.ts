import { defineConfig } from '@playwright/test';

/** How do the stand-in's own specs run?
 *  Promise: the toy is built first; one app at a time, because time is measured. */

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './build-toy.ts',
  outputDir: '../../.cache/electron-double-results',
  reporter: [['list'], ['./tell-skipped.ts']],
  timeout: 45_000,
  workers: 1,
});
