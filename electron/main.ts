import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  BrowserWindow,
  Menu,
  app,
  dialog,
  ipcMain,
  nativeTheme,
  powerMonitor,
  protocol,
  session,
  utilityProcess,
} from 'electron';
import { formatInstant, instantOf } from '../shared/std/instant.ts';
import { handlersOf } from './ipc/handlers.ts';
import { serve } from './ipc/serve.ts';
import { whyNotStart, wishesOf, wishesOfSecond } from './shell/arguments.ts';
import { CloseOnce } from './shell/close-once.ts';
import { draftFile } from './shell/draft-file.ts';
import { keepAlive } from './shell/keep-alive.ts';
import { KeptSettings } from './shell/kept-settings.ts';
import { guardContents, refusePermissions } from './shell/lockdown.ts';
import { menuTemplate } from './shell/menu.ts';
import { HOST, PRIVILEGES, SCHEME, isOurs } from './shell/ours.ts';
import { answerPage } from './shell/page-answer.ts';
import { PLAIN_PATH, plainPage } from './shell/plain-page.ts';
import { followPower } from './shell/power.ts';
import { sampleOnce } from './shell/sample-once.ts';
import { StoreClient } from './shell/store-client.ts';
import { forkStore, storeSide } from './shell/store-process.ts';
import { Views, emptyView } from './shell/views.ts';
import { Windows } from './shell/windows.ts';

/** How is the desktop program put together?
 *  Promise: what must be said before `ready` is said in the order of this file; after it, lockdown comes before
 *  the first window. The ledger is in a process of its own.
 *  Never: a decision, a sentence, a rule; those are in the rooms. */

/** The stand-in has no version of Electron to name. */
const mode = process.versions['electron'] === undefined ? 'trial' : 'live';
const argv = process.argv.slice(1);
const wishes = wishesOf(argv);
const here = import.meta.dirname;
const sampleFolder = join(here, '..', 'runbooks', 'sample-plant');
/** A plant folder that somebody opened the program with: no more than where the dialog begins. */
let suggested = wishes.folder;

const startable = whyNotStart(argv, app.isPackaged);
if (startable.ok) begin();
else refuseToStart(startable.error);

/** Everything that Electron hears only before it is ready. */
function begin(): void {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged(PRIVILEGES);
  // A trial never opens the ledger of the desktop program.
  const usual = mode === 'trial' ? 'Watchbill trial' : 'Watchbill';
  const data = wishes.data ?? join(app.getPath('appData'), usual);
  // A folder that is not there yet is refused by some systems.
  mkdirSync(data, { recursive: true, mode: 0o700 });
  app.setPath('userData', data);
  if (app.requestSingleInstanceLock({ argv })) void run();
  else app.exit(0);
}

function refuseToStart(sentence: string): void {
  note(sentence);
  app.exit(2);
}

async function run(): Promise<void> {
  const folder = join(app.getPath('userData'), 'watchbill');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const windows = new Windows({
    make: (options) => new BrowserWindow(options),
    preload: join(here, 'preload.cjs'),
    systemEnds: () => {
      ending.systemEnds();
    },
    note,
  });
  const views = viewsFor(windows);
  const held: { store?: StoreClient } = {};
  const ending = new CloseOnce({
    close: () => held.store?.close() ?? Promise.resolve(),
    quit: () => {
      app.quit();
    },
    wait,
  });
  followApp(windows, ending);
  await app.whenReady();
  lockDown(views);
  const store = openStore(folder, views);
  held.store = store;
  const settings = keptSettings(folder, windows);
  answerCalls({ windows, views, store, settings, folder });
  offerMenu(windows);
  followPower(powerMonitor, {
    lookAgain: () => {
      store.lookAgain();
    },
    systemEnds: () => {
      ending.systemEnds();
    },
    note,
  });
  windows.open('live');
  if (wishes.wall) windows.open('wall');
}

function viewsFor(windows: Windows<BrowserWindow>): Views {
  return new Views(emptyView(mode, instantOf(Date.now())), (view) => {
    windows.tell('view:changed', view);
  });
}

function followApp(windows: Windows<BrowserWindow>, ending: CloseOnce): void {
  const around = {
    monotonicMs: () => performance.now(),
    wait,
    note,
    plain: `${SCHEME}://${HOST}${PLAIN_PATH}`,
    isEnding: () => ending.isEnding,
  };
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents);
    keepAlive(contents, around);
  });
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (!ending.isEnding) note(`${type} process gone: ${reason}`);
  });
  app.on('before-quit', (event) => {
    ending.beforeQuit(event);
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  app.on('second-instance', (...[, , , data]) => {
    suggest(windows, wishesOfSecond(data).folder);
    windows.open('live');
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    suggest(windows, wishesOf([`--plant=${path}`]).folder);
  });
}

function suggest(windows: Windows<BrowserWindow>, folder: string | null): void {
  if (folder === null) return;
  suggested = folder;
  windows.tellLive('menu:chosen', 'load-plant');
}

function lockDown(views: Views): void {
  refusePermissions(session.defaultSession);
  const text = (): string => plainPage(views.latest, formatInstant(views.latest.now));
  protocol.handle(SCHEME, answerPage(join(here, 'page'), { path: PLAIN_PATH, text }));
}

function openStore(folder: string, views: Views): StoreClient {
  const start = { folder, mode, product: `watchbill ${app.getVersion()}` } as const;
  const hearSample = sampleOnce(() => {
    const request = {
      version: views.latest.version,
      by: null,
      folder: sampleFolder,
      isSample: true,
    } as const;
    void storeSide(store).adopt(request);
  });
  const store = new StoreClient({
    start: () => forkStore(utilityProcess.fork, join(here, 'utility.js'), start),
    wait,
    onView: (view) => {
      views.accept(view);
      if (wishes.sample) hearSample(view);
    },
    onGone: () => {
      note('the store ended: it is started again');
      views.storeIsAway();
    },
  });
  return store;
}

function keptSettings(folder: string, windows: Windows<BrowserWindow>): KeptSettings {
  const settings = new KeptSettings({
    path: join(folder, 'settings.json'),
    isDark: nativeTheme.shouldUseDarkColors,
    changed: (latest) => {
      windows.look(latest);
      windows.tell('settings:changed', latest);
    },
    note,
  });
  windows.look(settings.latest);
  return settings;
}

type Served = {
  readonly windows: Windows<BrowserWindow>;
  readonly views: Views;
  readonly store: StoreClient;
  readonly settings: KeptSettings;
  readonly folder: string;
};

function answerCalls({ windows, views, store, settings, folder }: Served): void {
  const handlers = handlersOf({
    store: storeSide(store),
    latestView: () => views.latest,
    drafts: draftFile(join(folder, 'draft.json')),
    chooseFolder,
    sampleFolder,
    mayLoadReal: mode === 'live' || wishes.trial,
    settings,
    windows,
  });
  serve(ipcMain, { handlers, isOurs, isOurWindow: (contents) => windows.isOurWindow(contents), note });
}

/** Without a parent window: a modal dialog would lie over live state. */
async function chooseFolder(): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog({
    properties: ['openDirectory'],
    defaultPath: suggested ?? app.getPath('documents'),
  });
  return canceled ? null : (filePaths[0] ?? null);
}

function offerMenu(windows: Windows<BrowserWindow>): void {
  const template = menuTemplate((command) => {
    windows.tellLive('menu:chosen', command);
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function note(line: string): void {
  process.stderr.write(`watchbill: ${line}\n`);
}
