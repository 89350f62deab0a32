import { defineConfig } from 'vitest/config';

/** The one test run: every `*.test.ts` below `test/`, offline, in any order. */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    sequence: { shuffle: true },
    testTimeout: 60_000,
  },
});
