import { type Refused } from '../../shared/contract/replies.ts';
import { type ShellProblem, shellProblemSentence } from '../../shared/words/shell-problems.ts';
import {
  type AskName,
  type Asks,
  type FromStore,
  type StoreReply,
  type ToStore,
  type UnnumberedView,
} from './store-messages.ts';

/** How does the window process speak with the one that holds the ledger?
 *  Promise: its only client; when it ends by itself, every question that waits is answered and it is started
 *  again, with what was selected before.
 *  Never: a question asked twice: nobody knows what the first one did. */

export type StoreProcess = {
  post(message: ToStore): void;
  onMessage(listener: (message: FromStore) => void): void;
  onExit(listener: () => void): void;
  kill(): void;
};
export type StoreSurroundings = {
  start(): StoreProcess;
  wait(ms: number): Promise<void>;
  onView(view: UnnumberedView): void;
  /** It ended unasked. */
  onGone(): void;
};

/** Pauses before the first, second and every later start; a process that lives so long starts from the first
 *  again. */
const PAUSES_MS = [200, 1000, 5000];
type Waiting = (reply: StoreReply<AskName>) => void;

export class StoreClient {
  #around: StoreSurroundings;
  #process: StoreProcess | null = null;
  #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #falls = 0;
  #selected: Asks['view:select']['request'] | null = null;
  #closing: (() => void) | null = null;

  constructor(around: StoreSurroundings) {
    this.#around = around;
    this.#begin();
  }

  ask<N extends AskName>(name: N, request: Asks[N]['request']): Promise<StoreReply<N>> {
    if (name === 'view:select') this.#selected = request as Asks['view:select']['request'];
    const store = this.#process;
    if (store === null || this.#closing !== null) return Promise.resolve(refusedBy('no-store'));
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((settle) => {
      // The store answers each name with its own reply; the compiler cannot follow that through the map.
      this.#waiting.set(id, settle as Waiting);
      store.post({ kind: 'ask', id, ask: { name, request } as Extract<ToStore, { kind: 'ask' }>['ask'] });
    });
  }

  lookAgain(): void {
    this.#process?.post({ kind: 'look-again' });
  }

  /** Settles when the ledger is closed and the process has ended. */
  close(): Promise<void> {
    const store = this.#process;
    if (store === null) return Promise.resolve();
    return new Promise((settle) => {
      this.#closing = settle;
      store.post({ kind: 'close' });
    });
  }

  #begin(): void {
    const store = this.#around.start();
    this.#process = store;
    store.onMessage((message) => {
      this.#hear(message);
    });
    store.onExit(() => {
      this.#ended(store);
    });
    if (this.#selected !== null) void this.ask('view:select', this.#selected);
  }

  #hear(message: FromStore): void {
    switch (message.kind) {
      case 'view':
        this.#falls = 0;
        this.#around.onView(message.view);
        return;
      case 'reply':
        this.#waiting.get(message.id)?.(message.reply);
        this.#waiting.delete(message.id);
        return;
      case 'closed':
        this.#process?.kill();
        return;
    }
  }

  #ended(store: StoreProcess): void {
    if (store !== this.#process) return;
    this.#process = null;
    for (const settle of this.#waiting.values()) settle(refusedBy('store-stopped'));
    this.#waiting.clear();
    if (this.#closing !== null) {
      this.#closing();
      return;
    }
    this.#around.onGone();
    const pause = PAUSES_MS[Math.min(this.#falls, PAUSES_MS.length - 1)] ?? 0;
    this.#falls += 1;
    void this.#around.wait(pause).then(() => {
      if (this.#closing === null) this.#begin();
    });
  }
}

export function refusedBy(code: ShellProblem): Refused {
  return { kind: 'refused', problem: { code, sentence: shellProblemSentence(code), why: [] } };
}
