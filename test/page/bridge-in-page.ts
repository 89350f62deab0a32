import { type BrowserContext, type Page } from '@playwright/test';
import { type Bridge } from '../../shared/contract/bridge.ts';
import { BRIDGE_NAME, CHANNELS, type Channel, type PushName } from '../../shared/contract/names.ts';

/** What takes the place of the preload in a page without Electron?
 *  Promise: the frozen object of the contract, a function for each channel and one for each push; what is asked
 *  goes to `answer` in the test process as it came.
 *  Never: an answer of its own. */

declare global {
  // The page's own global object is an interface; only so can it get a member.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- declaration merging needs an interface
  interface Window {
    readonly watchbill: Bridge;
  }
}

/** Under which name the page listens; a push without one does not compile. */
const LISTENERS = {
  'view:changed': 'onView',
  'settings:changed': 'onSettings',
  'menu:chosen': 'onCommand',
} as const satisfies Readonly<Record<PushName, Exclude<keyof Bridge, Channel>>>;
const ASK = 'watchbillAsk';
const TELL = 'watchbill.tell';

type Names = {
  readonly name: string;
  readonly channels: readonly string[];
  readonly listeners: Readonly<Record<string, string>>;
  readonly ask: string;
  readonly tell: string;
};

export async function installBridge(
  context: BrowserContext,
  answer: (channel: string, request: unknown) => Promise<unknown>,
): Promise<void> {
  await context.exposeBinding(ASK, (_source, channel: string, request: unknown) => answer(channel, request));
  const names: Names = {
    name: BRIDGE_NAME,
    channels: CHANNELS,
    listeners: LISTENERS,
    ask: ASK,
    tell: TELL,
  };
  await context.addInitScript(bridgeInPage, names);
}

/** Tells a page something unasked; a page that is going away hears nothing. */
export async function tellPage(page: Page, push: PushName, told: unknown): Promise<void> {
  await page
    .evaluate(
      ([tell, name, what]) => {
        const hear: unknown = Reflect.get(globalThis, Symbol.for(tell));
        if (typeof hear === 'function') hear(name, what);
      },
      [TELL, push, told] as const,
    )
    .catch(() => undefined);
}

/** Runs in the page, before any script of it. */
function bridgeInPage({ name, channels, listeners, ask, tell }: Names): void {
  type Listener = (told: unknown) => void;
  const hearing = new Map<string, Set<Listener>>();
  const bridge: Record<string, unknown> = {};
  for (const channel of channels)
    bridge[channel] = (request: unknown): unknown => {
      const call: unknown = Reflect.get(globalThis, ask);
      return typeof call === 'function' ? call(channel, request) : undefined;
    };
  for (const [push, listen] of Object.entries(listeners)) {
    const set = new Set<Listener>();
    hearing.set(push, set);
    bridge[listen] = (listener: Listener) => {
      set.add(listener);
      return () => set.delete(listener);
    };
  }
  Object.defineProperty(globalThis, name, { value: Object.freeze(bridge), enumerable: true });
  Object.defineProperty(globalThis, Symbol.for(tell), {
    value: (push: string, told: unknown) => {
      for (const listener of [...(hearing.get(push) ?? [])]) listener(told);
    },
  });
}
