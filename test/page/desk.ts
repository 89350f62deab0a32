import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerAsk } from '../../electron/console/answers.ts';
import { Host } from '../../electron/console/host.ts';
import { placeIn } from '../../electron/console/place.ts';
import { draftFile } from '../../electron/shell/draft-file.ts';
import { KeptSettings } from '../../electron/shell/kept-settings.ts';
import { Views, emptyView } from '../../electron/shell/views.ts';
import { type PushName } from '../../shared/contract/names.ts';
import { type ReplyOf } from '../../shared/contract/replies.ts';
import { type RequestOf } from '../../shared/contract/requests.ts';
import { type Settings } from '../../shared/contract/settings.ts';
import { type View } from '../../shared/contract/view.ts';
import { type Instant, instantOf } from '../../shared/std/instant.ts';
import { pinOf } from '../support/sample-pins.ts';
import { type Around, openDoor } from './door.ts';
import { type Length, lengthMs } from './length.ts';
import { changeRecord, lockLedger } from './ledger-place.ts';

/** What stands behind a page under test?
 *  Promise: the real console over a real ledger in a folder of its own; requests are parsed as in the product, views
 *  are numbered as in the product; time passes when the spec says so, everywhere at once.
 *  Never: a rule of its own. */

/** Whoever looks: told of every push, and of time. */
export type Looker = {
  tell(push: PushName, told: unknown): Promise<void>;
  pass(ms: number): Promise<void>;
};

export class Desk {
  readonly folder: string;
  /** What the program would have noted about its own mistakes; must stay empty. */
  readonly notes: string[] = [];
  readonly around: Around;
  readonly ask: (channel: string, request: unknown) => Promise<unknown>;
  #now: Instant;
  /** A clock that nobody can set. */
  #steadyMs = 0;
  #host: Host;
  #views: Views;
  #lookers = new Set<Looker>();
  #telling: Promise<unknown> = Promise.resolve();
  #isHeld = false;
  #settings: KeptSettings;

  constructor(at: Instant, folder = mkdtempSync(join(tmpdir(), 'watchbill-page-'))) {
    this.folder = folder;
    this.#now = at;
    this.#views = new Views(emptyView('live', at), (view) => {
      this.tell('view:changed', view);
    });
    this.#host = this.#made();
    this.#settings = new KeptSettings({
      path: join(folder, 'settings.json'),
      isDark: false,
      changed: (settings) => {
        this.tell('settings:changed', settings);
      },
      note: (line) => this.notes.push(line),
    });
    this.around = {
      answer: (ask) => answerAsk(this.#host, ask),
      latestView: () => this.view,
      drafts: draftFile(join(folder, 'draft.json')),
      chosen: null,
      settings: this.#settings,
      windows: { isWallOpen: false, isFullScreen: false, isMenuShown: false },
      note: (line) => this.notes.push(line),
    };
    this.ask = openDoor(this.around);
  }

  get now(): Instant {
    return this.#now;
  }
  get view(): View {
    return this.#views.latest;
  }

  /** The tour begins by itself only where a spec says so. */
  async begin(settings: Partial<Settings> = {}): Promise<void> {
    this.#settings.keep({ ...this.#settings.latest, tourDone: true, ...settings });
    await this.#host.begin();
  }

  /** The page looks from now on; call the result to stop. */
  attach(looker: Looker): () => void {
    this.#lookers.add(looker);
    return () => this.#lookers.delete(looker);
  }

  /** As the program pushes it, to every window. */
  tell(push: PushName, told: unknown): void {
    if (this.#isHeld) return;
    const all = [...this.#lookers].map((looker) => looker.tell(push, told));
    this.#telling = Promise.all([this.#telling, ...all]);
  }

  /** Time passes: first in the pages, then at the desk, which does all that is due and says so. */
  async advance(length: Length): Promise<void> {
    const ms = lengthMs(length);
    this.#now = instantOf(this.#now + ms);
    this.#steadyMs += ms;
    await Promise.all([...this.#lookers].map((looker) => looker.pass(ms)));
    if (!this.#isHeld) await this.#host.tick();
    await this.settled();
  }

  /** The wall clock of the machine is set: `-58 s` back. Time does not pass; the desk sees it when it looks next. */
  setClock(by: Length): void {
    this.#now = instantOf(this.#now + lengthMs(by));
  }

  /** Every page has been told what there was to tell. */
  async settled(): Promise<void> {
    await this.#telling;
  }

  /** The store stops talking: views grow old, and nothing that is due happens. */
  hold(): void {
    this.#isHeld = true;
  }
  async release(): Promise<void> {
    this.#isHeld = false;
    await this.#host.tick();
    await this.settled();
  }

  /** Nothing can be recorded until the result is called. Every try takes two real seconds. */
  lock(): () => void {
    return lockLedger(this.folder);
  }

  /** Somebody changed a record while the console was not running. */
  async spoil(): Promise<void> {
    await this.#host.close();
    changeRecord(this.folder);
    await this.#again();
  }

  /** The process that holds the ledger ends cleanly and is started again. */
  async restart(): Promise<void> {
    await this.#host.close();
    await this.#again();
  }

  /** As the page would ask, schema and all. */
  submit(intent: RequestOf<'intent:submit'>): Promise<ReplyOf<'intent:submit'>> {
    // The door answers each channel with its own reply.
    return this.ask('intent:submit', intent) as Promise<ReplyOf<'intent:submit'>>;
  }

  /** Of the sample plant, or of one that has its people. */
  async signIn(person: string): Promise<void> {
    const reply = await this.submit({ kind: 'signIn', person, pin: pinOf(person) });
    if (reply.kind === 'refused') throw new Error(reply.problem.sentence);
  }

  async adopt(folder: string, isSample: boolean): Promise<void> {
    const request = { folder, by: null, version: this.view.version, isSample };
    const reply = await answerAsk(this.#host, { name: 'plant:adopt', request });
    if (!('digest' in reply)) throw new Error(JSON.stringify(reply));
  }

  /** What is open, for whoever must write under the desk. */
  get host(): Host {
    return this.#host;
  }

  /** The folder stays. */
  async close(): Promise<void> {
    await this.#host.close();
  }

  async end(): Promise<void> {
    await this.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #again(): Promise<void> {
    this.#host = this.#made();
    await this.#host.begin();
    await this.settled();
  }

  #made(): Host {
    return new Host({
      place: placeIn(this.folder),
      clock: { wall: () => this.#now, monotonicMs: () => this.#steadyMs },
      mode: 'live',
      product: 'watchbill page test',
      tell: (view) => {
        this.#views.accept(view);
      },
    });
  }
}
