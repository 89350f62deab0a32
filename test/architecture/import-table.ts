/** Which room may import what?
 *  Promise: the one table; ESLint and the architecture tests both read it. A room or a package that is not here cannot
 *  be imported until it is.
 *  Never: a way around. A wish for another row is a question about the design. */

export type RoomRow = {
  /** A folder or a file; `*` stands for one name. The longest row that matches counts. */
  readonly room: string;
  /** Folders and files it may import, with all below them. Its own files need no mention. */
  readonly may: readonly string[];
  /** Files of which it may import types and nothing else. */
  readonly types?: readonly string[];
};

const RECORDS = ['shared/machine', 'shared/authority', 'shared/ledger', 'shared/plant', 'shared/std'];
const ENGINE_TYPES = ['shared/machine/types.ts', 'shared/authority/types.ts', 'shared/plant/types.ts'];
const SCREEN = ['renderer/state', 'renderer/parts', 'renderer/style', 'shared/words', 'shared/std'];
/** What the window shows is typed by the contract and by the things of the plant. */
const SHOWN = ['shared/contract', ...ENGINE_TYPES];
const WINDOW = ['shared/contract', 'shared/words', 'shared/std'];
const VERIFIER = [
  'shared/ledger/types.ts',
  'shared/std/result.ts',
  'shared/std/bug.ts',
  'shared/std/brand.ts',
];

/** From the ground up: a room may only import rooms that stand above it here. */
export const ROOMS: readonly RoomRow[] = [
  { room: 'shared/std', may: [] },
  { room: 'shared/plant', may: ['shared/std'] },
  { room: 'shared/machine', may: ['shared/plant', 'shared/std'] },
  { room: 'shared/authority', may: ['shared/plant', 'shared/std'], types: ['shared/machine/types.ts'] },
  // Of the plant it may also read the closed lists: a sentence for each member, none forgotten.
  { room: 'shared/words', may: ['shared/std', 'shared/plant/types.ts'], types: ENGINE_TYPES },
  { room: 'shared/ledger', may: ['shared/std'] },
  { room: 'shared/ledger/bodies', may: ['shared/ledger/types.ts', 'shared/std'] },
  {
    room: 'shared/ledger/reading',
    may: ['shared/ledger/types.ts', 'shared/ledger/bodies', 'shared/std'],
  },
  // The checker shares nothing with the writer beyond primitives, or it would repeat its mistakes.
  { room: 'shared/ledger/verify', may: VERIFIER },
  { room: 'shared/project', may: RECORDS },
  {
    room: 'shared/check',
    may: ['shared/plant', 'shared/machine', 'shared/authority', 'shared/words', 'shared/std'],
  },
  { room: 'shared/exercise', may: ['shared/project', ...RECORDS] },
  { room: 'shared/review', may: ['shared/project', ...RECORDS] },
  // Closed lists and the form of an id are those of the rooms above: a request and a record must agree on them.
  {
    room: 'shared/contract',
    may: ['shared/std', 'shared/plant/types.ts', 'shared/ledger/bodies'],
    types: [...ENGINE_TYPES, 'shared/ledger/types.ts'],
  },
  { room: 'electron/desk', may: ['shared'] },
  { room: 'electron/store', may: ['shared/std', 'shared/ledger'] },
  { room: 'electron/seal', may: ['shared/std', 'shared/ledger'] },
  // Another thread opens the ledger for itself, so this room knows the store.
  { room: 'electron/verify', may: ['electron/store', 'electron/seal', 'shared/std', 'shared/ledger'] },
  { room: 'electron/folder', may: ['shared/plant', 'shared/std'] },
  // What everybody may see: the desk's own answers, worded.
  { room: 'electron/view', may: ['electron/desk', 'shared'] },
  { room: 'electron/ipc', may: WINDOW, types: ['electron/desk'] },
  { room: 'electron/shell', may: WINDOW, types: ['electron/desk', 'shared/plant/types.ts'] },
  // Desk, ledger and view put together, in a process of their own.
  {
    room: 'electron/console',
    may: ['electron/desk', 'electron/store', 'electron/seal', 'electron/folder', 'electron/view', 'shared'],
    types: ['electron/shell/store-messages.ts'],
  },
  { room: 'electron/build', may: [] },
  // The way of `npm start` in a checkout; it runs the program and is no part of it.
  { room: 'electron/start', may: ['shared/std'] },
  {
    room: 'electron/cli',
    may: ['electron/desk', 'electron/store', 'electron/seal', 'electron/verify', 'electron/folder', 'shared'],
  },
  { room: 'electron/preload.ts', may: ['shared/contract'] },
  { room: 'electron/utility.ts', may: ['electron/console', 'electron/seal'], types: ['electron/shell'] },
  { room: 'electron/main.ts', may: ['electron', 'shared'] },
  { room: 'renderer/bridge', may: ['shared/contract'] },
  {
    room: 'renderer/state',
    may: ['renderer/bridge', 'shared/contract', 'shared/words', 'shared/std'],
    types: ENGINE_TYPES,
  },
  { room: 'renderer/style', may: [] },
  { room: 'renderer/parts', may: ['renderer/style', 'shared/words', 'shared/std'], types: SHOWN },
  { room: 'renderer/rooms/*', may: SCREEN, types: SHOWN },
  // Which room stands where, and what every room gets: the only place that knows them all.
  { room: 'renderer/app', may: ['renderer', 'shared/words', 'shared/std'], types: SHOWN },
  { room: 'renderer/main.tsx', may: ['renderer', 'shared/std'] },
  { room: 'runbooks', may: [] },
  { room: 'test', may: ['electron', 'renderer', 'shared', 'test'] },
  { room: 'eslint.config.js', may: ['test/architecture'] },
];

/** Rooms that read or write files. */
const DISK = [
  'electron/store',
  'electron/seal',
  'electron/folder',
  'electron/cli',
  'electron/main.ts',
  'electron/console',
  'electron/shell',
  'electron/build',
  'electron/start',
];

/** A package (or a built-in module of Node) and the rooms that own it. Tests may import all of them. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'date-fns': ['shared/std'],
  '@date-fns/tz': ['shared/std'],
  leven: ['shared/std'],
  zod: ['shared/plant', 'shared/ledger/bodies', 'shared/contract'],
  yaml: ['shared/plant', 'shared/contract'],
  'js-yaml': ['shared/plant'],
  'csv-parse': ['shared/plant'],
  xstate: ['shared/machine', 'renderer/state'],
  'better-sqlite3': ['electron/store'],
  commander: ['electron/cli'],
  electron: ['electron/ipc', 'electron/shell', 'electron/seal', 'electron/main.ts', 'electron/preload.ts'],
  react: ['renderer'],
  'react-dom': ['renderer/main.tsx'],
  'react-aria': ['renderer/parts', 'renderer/rooms'],
  'react-aria-components': ['renderer/parts', 'renderer/rooms'],
  zustand: ['renderer/state'],
  '@tanstack/react-virtual': ['renderer/parts', 'renderer/rooms'],
  '@dagrejs/dagre': ['renderer/rooms/runbook'],
  'lucide-react': ['renderer/parts', 'renderer/rooms'],
  '@fontsource/ibm-plex-sans': ['renderer/style'],
  '@fontsource/ibm-plex-mono': ['renderer/style'],
  '@axe-core/playwright': [],
  culori: [],
  'node:crypto': ['electron/seal'],
  'node:fs': DISK,
  'node:path': DISK,
  'node:os': ['electron/store', 'electron/console', 'electron/cli', 'electron/main.ts', 'electron/start'],
  'node:url': ['electron/store', 'electron/folder', 'electron/cli', 'electron/main.ts'],
  'node:util': ['electron/seal', 'electron/cli'],
  'node:process': ['electron/cli', 'electron/main.ts'],
  'node:readline': ['electron/cli'],
  'node:stream': ['electron/cli'],
  'node:module': ['electron/cli', 'electron/build', 'electron/start'],
  'node:timers': ['electron/cli', 'electron/main.ts', 'electron/start'],
  'node:child_process': ['electron/start'],
  'node:events': [],
  'node:worker_threads': ['electron/verify'],
  'node:perf_hooks': [],
  'fast-check': [],
  vitest: [],
  typescript: [],
  vite: ['electron/build'],
  '@playwright/test': [],
  '@electron/asar': [],
  '@electron/fuses': [],
  'app-builder-lib': [],
  'builder-util': [],
  // Whatever app the stand-in for Electron is asked to run; it gives this name to it.
  'app-to-run': [],
  eslint: ['eslint.config.js'],
  'eslint-plugin-jsx-a11y': ['eslint.config.js'],
  'eslint-plugin-react-hooks': ['eslint.config.js'],
  'typescript-eslint': ['eslint.config.js'],
};
