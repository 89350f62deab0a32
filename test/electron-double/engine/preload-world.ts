import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ISOLATED_PARTS, MAIN_PARTS, joinSource } from '../page/inject.ts';
import { type PageMessage } from '../page/message.ts';
import { type Report } from './protocol.ts';
import { type Tab } from './tab.ts';

/** How does main reach the preload of a page, and the preload main?
 *  Promise: the preload runs in a world of its own, before any line of the page; what is sent before it is
 *  ready waits for it, in order; the name of the door is random and is gone once the preload holds it. */

const WORLD = 'preload';

export type PreloadEvents = {
  message(message: PageMessage, from: { readonly context: number; readonly frameKey: string }): void;
  failed(problem: string): void;
};

export class PreloadWorld {
  #tab: Tab;
  #events: PreloadEvents;
  #secret = randomBytes(12).toString('hex');
  #frameOf = new Map<number, string>();
  #context: number | undefined;
  #ready = false;
  #waiting: { readonly channel: string; readonly body: string }[] = [];

  constructor(tab: Tab, events: PreloadEvents) {
    this.#tab = tab;
    this.#events = events;
  }

  /** Before the page runs: both shims, and the door. `preload` is the file; without one the page gets none. */
  install(preload: string | undefined): void {
    const names = { door: `d${this.#secret}`, receiver: `r${this.#secret}`, nonce: `n${this.#secret}` };
    const { platform, arch, versions } = process;
    const settings = { ...names, platform, arch, versions: { node: versions.node } };
    const source = preload === undefined ? '' : readFileSync(preload, 'utf8');
    const asFunction = `function({require,process,module,exports,global}){${source}\n}`;
    const start = `startPreload(${JSON.stringify(settings)}, ${asFunction})`;
    this.#tab.begin('Runtime.addBinding', { name: names.door, executionContextName: WORLD });
    this.#tab.begin('Page.addScriptToEvaluateOnNewDocument', {
      source: joinSource(MAIN_PARTS, `openMainEnd(${JSON.stringify(names.nonce)})`),
    });
    this.#tab.begin('Page.addScriptToEvaluateOnNewDocument', {
      source: joinSource(ISOLATED_PARTS, start),
      worldName: WORLD,
    });
  }

  /** An event for the page's preload. */
  deliver(channel: string, body: string): void {
    if (this.#ready && this.#context !== undefined) void this.#call(this.#context, ['event', channel, body]);
    else this.#waiting.push({ channel, body });
  }

  /** The answer to an invocation, back to where it came from. */
  reply(context: number, id: number, body: string): void {
    void this.#call(context, ['reply', id, body]);
  }

  hear({ method, params }: Report): void {
    if (method === 'Runtime.executionContextCreated') this.#enter(params.context);
    if (method === 'Runtime.executionContextDestroyed') this.#leave(params.executionContextId);
    if (method === 'Runtime.executionContextsCleared' || method === 'Inspector.targetCrashed')
      this.#leaveAll();
    if (method === 'Runtime.bindingCalled' && params.name === `d${this.#secret}`)
      this.#take(JSON.parse(params.payload), params.executionContextId);
  }

  #enter(context: { id: number; name: string; auxData?: { readonly frameId?: string } }): void {
    const frameKey = context.auxData?.frameId ?? '';
    this.#frameOf.set(context.id, frameKey);
    if (context.name !== WORLD || frameKey !== this.#tab.mainKey) return;
    this.#context = context.id;
    this.#ready = false;
  }

  #leave(context: number): void {
    this.#frameOf.delete(context);
    if (this.#context !== context) return;
    this.#context = undefined;
    this.#ready = false;
  }

  #leaveAll(): void {
    this.#frameOf.clear();
    this.#context = undefined;
    this.#ready = false;
  }

  #take(message: PageMessage, context: number): void {
    if (message.kind === 'failed') this.#events.failed(message.channel);
    else if (message.kind !== 'ready')
      this.#events.message(message, { context, frameKey: this.#frameOf.get(context) ?? '' });
    else if (context === this.#context) {
      this.#ready = true;
      for (const { channel, body } of this.#waiting.splice(0)) this.deliver(channel, body);
    }
  }

  async #call(executionContextId: number, values: readonly unknown[]): Promise<void> {
    const functionDeclaration = `function(...values){globalThis.r${this.#secret}(...values)}`;
    await this.#tab
      .send('Runtime.callFunctionOn', {
        functionDeclaration,
        executionContextId,
        arguments: values.map((value) => ({ value })),
      })
      // The page that asked has gone; nobody waits for the answer.
      .catch(() => undefined);
  }
}
