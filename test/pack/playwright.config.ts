import { defineConfig } from '@playwright/test';

/** How does the pack check run?
 *  Promise: built first, one package for all; what cannot run is said aloud with its number. */

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: '../browser/build.ts',
  outputDir: '../../.cache/pack-results',
  reporter: [['list'], ['../electron-double/tell-skipped.ts']],
  timeout: 60_000,
  workers: 1,
});
