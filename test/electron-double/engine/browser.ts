import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { toWeb } from './address.ts';
import { argumentsFor, demandChromium, windowArguments } from './chromium.ts';
import { Pipe } from './pipe.ts';
import { type Commands, type Report, type TargetFacts } from './protocol.ts';
import { headless, note } from './settings.ts';

/** Which Chromium runs, and whose is each of its pages?
 *  Promise: one browser a process; every page is either one that a window asked for or a popup, and is told to
 *  its owner before its first line runs. */

export type Attached = { readonly targetId: string; readonly sessionId: string };

/** Whoever owns a page hears its reports, that it shows something else now, and its end. */
export type Owner = { hear(report: Report): void; changed(): void; end(): void };

export type BrowserEvents = {
  ready(): void;
  gone(why: string): void;
  /** A page opened another; false closes it. */
  popup(target: TargetFacts, attached: Attached): boolean;
};

type Size = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Where a window on the screen waits for its first navigation; never answered. */
const MARK = '/.stand-in-';

/** Is this the place of a window that still waits? */
export function isMark(webUrl: string): boolean {
  return URL.parse(webUrl)?.pathname.startsWith(MARK) === true;
}

class Browser {
  #pipe: Pipe | undefined;
  #events: BrowserEvents | undefined;
  #profile = '';
  #bySession = new Map<string, Owner>();
  #byTarget = new Map<string, { readonly owner: Owner; readonly sessionId: string }>();
  #awaited = new Map<string, (attached: Attached) => void>();

  get running(): boolean {
    return this.#pipe?.closed === false;
  }

  /** Fails: without a Chromium; later failures are told by `gone`. */
  start(
    profile: string,
    asked: { readonly switches: readonly string[]; readonly events: BrowserEvents },
  ): void {
    mkdirSync(profile, { recursive: true });
    this.#profile = profile;
    this.#events = asked.events;
    const command = { file: demandChromium(), args: argumentsFor(profile, asked.switches) };
    this.#pipe = new Pipe(command, {
      report: (report) => {
        this.#route(report);
      },
      line: (line) => {
        // Whoever drives the pages from outside waits for this very line.
        if (line.startsWith('DevTools listening on')) process.stderr.write(`${line}\n`);
        else note(line);
      },
      gone: asked.events.gone,
    });
    void this.#watch(asked.events);
  }

  async #watch(events: BrowserEvents): Promise<void> {
    try {
      await this.send('Target.setDiscoverTargets', { discover: true });
      const all = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };
      await this.send('Target.setAutoAttach', all);
      events.ready();
    } catch (error) {
      note(String(error));
    }
  }

  /** Fails: when the browser is gone, or says no. */
  async send<Method extends keyof Commands>(
    method: Method,
    params: Commands[Method]['takes'],
    sessionId?: string,
  ): Promise<Commands[Method]['gives']> {
    if (this.#pipe === undefined) throw new Error(`${method}: the browser has not started`);
    return this.#pipe.send(method, params, sessionId);
  }

  /** For commands whose failure only means that the page is gone. */
  tell<Method extends keyof Commands>(
    method: Method,
    params: Commands[Method]['takes'],
    sessionId?: string,
  ): void {
    this.send(method, params, sessionId).catch((error: unknown) => {
      note(String(error));
    });
  }

  own(attached: Attached, owner: Owner): void {
    this.#bySession.set(attached.sessionId, owner);
    this.#byTarget.set(attached.targetId, { owner, sessionId: attached.sessionId });
  }

  ownerOf(targetId: string): Owner | undefined {
    return this.#byTarget.get(targetId)?.owner;
  }

  /** Nobody wants this page. */
  dismiss({ targetId, sessionId }: Attached): void {
    // Held at its start, a popup would hold its opener too.
    this.tell('Runtime.runIfWaitingForDebugger', {}, sessionId);
    this.tell('Target.closeTarget', { targetId });
  }

  /** A page in a window of its own, stopped before its first line. `near` is where it will go. */
  openPage(near: string, size: Size): Promise<Attached> {
    return new Promise((settle, fail) => {
      const name = randomBytes(8).toString('hex');
      // A window without an address bar must be told its address when it is made.
      const mark = headless ? `about:blank#${name}` : new URL(`${MARK}${name}`, toWeb(near)).href;
      this.#awaited.set(mark, settle);
      if (headless) {
        const { width, height } = size;
        this.send('Target.createTarget', { url: mark, newWindow: true, width, height }).catch(fail);
        return;
      }
      const place = [`--window-size=${size.width},${size.height}`, `--window-position=${size.x},${size.y}`];
      spawn(demandChromium(), [...windowArguments(this.#profile, mark), ...place], { stdio: 'ignore' }).on(
        'error',
        fail,
      );
    });
  }

  /** Ends in any case: killed when it does not go by itself. */
  async close(): Promise<void> {
    const pipe = this.#pipe;
    if (pipe === undefined || pipe.closed) return;
    const gone = new Promise((settle) => pipe.process.once('exit', settle));
    const limit = setTimeout(() => pipe.process.kill('SIGKILL'), 3000);
    this.tell('Browser.close', {});
    await gone;
    clearTimeout(limit);
  }

  #route(report: Report): void {
    if (report.method === 'Target.attachedToTarget')
      this.#greet(report.params.targetInfo, report.params.sessionId);
    else if (report.method === 'Target.targetInfoChanged')
      this.ownerOf(report.params.targetInfo.targetId)?.changed();
    else if (report.method === 'Target.targetDestroyed') this.#bury(report.params.targetId);
    else this.#bySession.get(report.sessionId ?? '')?.hear(report);
  }

  #greet(target: TargetFacts, sessionId: string): void {
    const { targetId } = target;
    if (target.type !== 'page') {
      this.tell('Runtime.runIfWaitingForDebugger', {}, sessionId);
      this.tell('Target.detachFromTarget', { sessionId });
      return;
    }
    const take = this.#awaited.get(target.url);
    this.#awaited.delete(target.url);
    if (take !== undefined) {
      take({ targetId, sessionId });
      return;
    }
    if (this.#events?.popup(target, { targetId, sessionId }) !== true) this.dismiss({ targetId, sessionId });
  }

  #bury(targetId: string): void {
    const owned = this.#byTarget.get(targetId);
    if (owned === undefined) return;
    this.#byTarget.delete(targetId);
    this.#bySession.delete(owned.sessionId);
    owned.owner.end();
  }
}

export const browser = new Browser();
