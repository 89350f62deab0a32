import { browser } from '../engine/browser.ts';
import { note } from '../engine/settings.ts';
import { makeEvent, type Preventable } from './event.ts';
import { openWindows, watchWindows } from './open-windows.ts';

/** In which order does the app end?
 *  Promise: before-quit, close of every window, will-quit, quit, as Electron tells them; each of the first
 *  three can stop it. Whatever happens, the browser and the utility processes do not outlive the app. */

export type LifeEvents = {
  beforeQuit(event: Preventable): void;
  /** True when somebody listened. */
  allClosed(): boolean;
  willQuit(event: Preventable): void;
  quit(code: number): void;
};

const atEnd = new Set<() => void>();

/** Runs when the app ends, in whichever way. */
export function runAtEnd(task: () => void): void {
  atEnd.add(task);
}

export class Life {
  #events: LifeEvents;
  #quitting = false;
  #ending = false;

  constructor(events: LifeEvents) {
    this.#events = events;
    watchWindows({
      emptied: () => {
        this.#emptied();
      },
      refused: () => {
        this.#quitting = false;
      },
    });
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
      process.on(signal, () => {
        this.quit();
      });
  }

  get ending(): boolean {
    return this.#ending;
  }

  quit(): void {
    if (this.#quitting) return;
    const event = makeEvent({});
    this.#events.beforeQuit(event);
    if (event.defaultPrevented) return;
    this.#quitting = true;
    const windows = openWindows();
    if (windows.length === 0) this.#askLast();
    for (const window of windows) if (this.#quitting) window.close();
  }

  /** Without asking anybody. */
  exit(code: number): void {
    if (this.#ending) return;
    this.#ending = true;
    this.#events.quit(code);
    for (const task of atEnd) task();
    void browser.close().then(() => process.exit(code));
  }

  /** The browser went away under us: its windows are lost, and the app with them. */
  lost(why: string): void {
    note(`browser gone: ${why}`);
    if (this.#ending) return;
    for (const window of openWindows()) window.lose();
    this.exit(1);
  }

  #emptied(): void {
    if (this.#ending) return;
    if (this.#quitting) this.#askLast();
    else if (!this.#events.allClosed()) this.quit();
  }

  #askLast(): void {
    const event = makeEvent({});
    this.#events.willQuit(event);
    if (event.defaultPrevented) this.#quitting = false;
    else this.exit(0);
  }
}
