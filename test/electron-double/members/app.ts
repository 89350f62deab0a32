import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserEvents, browser } from '../engine/browser.ts';
import { packaged } from '../engine/settings.ts';
import { howStarted } from '../engine/started.ts';
import { type PathName, pathOf, setPath } from './app-paths.ts';
import { CommandLine } from './command-line.ts';
import { Emitter } from './emitter.ts';
import { makeEvent } from './event.ts';
import { Life, runAtEnd } from './life.ts';
import { appFolder, appName, appVersion } from './manifest.ts';
import { openWindows } from './open-windows.ts';
import { InstanceLock } from './single-instance.ts';

/** What is `app`?
 *  Promise: Electron's names and order of events, for what is offered here; `open-file` comes only when a test
 *  emits it.
 *  Never: ready before the main file has run to its end. */

export type AppEvent =
  | 'activate'
  | 'before-quit'
  | 'browser-window-created'
  | 'child-process-gone'
  | 'open-file'
  | 'quit'
  | 'ready'
  | 'render-process-gone'
  | 'second-instance'
  | 'web-contents-created'
  | 'will-finish-launching'
  | 'will-quit'
  | 'window-all-closed';

export class App extends Emitter<AppEvent> {
  readonly commandLine = new CommandLine(howStarted().switches);
  readonly isPackaged = packaged;
  #name = appName;
  #ready = false;
  #whenReady: Promise<void>;
  #setReady: () => void = () => undefined;
  #lock = new InstanceLock();
  #life = new Life({
    beforeQuit: (event) => this.emit('before-quit', event),
    allClosed: () => this.emit('window-all-closed'),
    willQuit: (event) => this.emit('will-quit', event),
    quit: (code) => {
      this.emit('quit', makeEvent({}), code);
      this.#lock.release();
    },
  });

  constructor() {
    super();
    this.#whenReady = new Promise((settle) => {
      this.#setReady = settle;
    });
  }

  get name(): string {
    return this.#name;
  }
  set name(name: string) {
    this.#name = name;
  }
  getName(): string {
    return this.#name;
  }
  setName(name: string): void {
    this.#name = name;
  }
  getVersion(): string {
    return appVersion;
  }
  getAppPath(): string {
    return appFolder;
  }
  getPath(name: PathName): string {
    return pathOf(name);
  }
  setPath(name: PathName, path: string): void {
    setPath(name, path);
  }
  getLocale(): string {
    return 'en-US';
  }
  getSystemLocale(): string {
    return 'en-US';
  }
  getPreferredSystemLanguages(): string[] {
    return ['en-US'];
  }
  isReady(): boolean {
    return this.#ready;
  }
  whenReady(): Promise<void> {
    return this.#whenReady;
  }
  enableSandbox(): void {
    if (this.#ready) throw new Error('app.enableSandbox() can only be called before app is ready');
    this.commandLine.appendSwitch('enable-sandbox');
  }
  disableHardwareAcceleration(): void {
    this.commandLine.appendSwitch('disable-gpu');
  }
  setAppUserModelId(_id: string): void {
    // Windows groups its task bar by it; there is none here.
  }
  focus(): void {
    openWindows()[0]?.focus();
  }
  requestSingleInstanceLock(data?: Record<string, unknown>): boolean {
    const start = { argv: process.argv, cwd: process.cwd(), data: data ?? {} };
    const folder = this.getPath('userData');
    mkdirSync(folder, { recursive: true });
    return this.#lock.take(folder, {
      start,
      hear: (second) => this.emit('second-instance', makeEvent({}), second.argv, second.cwd, second.data),
    });
  }
  hasSingleInstanceLock(): boolean {
    return this.#lock.held;
  }
  releaseSingleInstanceLock(): void {
    this.#lock.release();
  }
  relaunch(): void {
    runAtEnd(() => {
      spawn(this.getPath('exe'), process.argv.slice(1), { detached: true, stdio: 'ignore' }).unref();
    });
  }
  quit(): void {
    this.#life.quit();
  }
  exit(code = 0): void {
    this.#life.exit(code);
  }

  /** Once, when the main file has run: opens the browser, then tells `ready`. */
  static launch(app: App, popup: BrowserEvents['popup']): void {
    if (app.#life.ending) return;
    const profile = join(app.getPath('sessionData'), 'stand-in-chromium');
    const ready = (): void => {
      app.#ready = true;
      app.emit('will-finish-launching');
      app.emit('ready', makeEvent({}), {});
      app.#setReady();
    };
    const gone = (why: string): void => {
      app.#life.lost(why);
    };
    browser.start(profile, {
      switches: CommandLine.switchesOf(app.commandLine),
      events: { ready, gone, popup },
    });
  }
}

export const app = new App();
