import { decode, encode } from '../engine/codec.ts';
import { type PageMessage } from './message.ts';

/** What is `ipcRenderer` for a preload?
 *  Promise: invoke, send and listen, with Electron's wording.
 *  Never: closes over anything outside its functions; their source is run inside the page. */

type Listener = (...given: never[]) => void;
type Heard = { readonly given: Listener; readonly once: boolean };
type Open = { settle(value: unknown): void; fail(error: Error): void };

export type Ipc = {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  send(channel: string, ...args: unknown[]): void;
  on(channel: string, listener: Listener): Ipc;
  once(channel: string, listener: Listener): Ipc;
  off(channel: string, listener: Listener): Ipc;
  addListener(channel: string, listener: Listener): Ipc;
  removeListener(channel: string, listener: Listener): Ipc;
  removeAllListeners(channel?: string): Ipc;
};

/** `tell` is the door to main; `receive` is what main calls. */
export function makeIpc(tell: (message: PageMessage) => void) {
  const heard = new Map<string, readonly Heard[]>();
  const open = new Map<number, Open>();
  const ipcRenderer: Ipc = { ...makeSpeaking(open, tell), ...makeListening(heard, () => ipcRenderer) };
  const receive = (kind: 'reply' | 'event', key: number | string, body: string): void => {
    const values = decode(body);
    const list: readonly unknown[] = Array.isArray(values) ? values : [];
    if (kind === 'reply') settleReply(open, Number(key), list);
    else hearEvent(heard, String(key), [{ sender: ipcRenderer, ports: [] }, ...list]);
  };
  return { ipcRenderer, receive };
}

export function makeSpeaking(open: Map<number, Open>, tell: (message: PageMessage) => void) {
  let last = 0;
  return {
    invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      return new Promise((settle, fail) => {
        last += 1;
        tell({ kind: 'invoke', channel, id: last, body: encode(args) });
        open.set(last, { settle, fail });
      });
    },
    send(channel: string, ...args: unknown[]): void {
      tell({ kind: 'send', channel, id: 0, body: encode(args) });
    },
  };
}

export function settleReply(open: Map<number, Open>, id: number, answer: readonly unknown[]): void {
  const waiting = open.get(id);
  open.delete(id);
  const [failed, value] = answer;
  if (failed === true) waiting?.fail(new Error(String(value)));
  else waiting?.settle(value);
}

export function hearEvent(heard: Map<string, readonly Heard[]>, channel: string, given: unknown[]): void {
  const all = heard.get(channel) ?? [];
  const lasting = all.filter(({ once }) => !once);
  if (lasting.length < all.length) heard.set(channel, lasting);
  for (const { given: listener } of all) Reflect.apply(listener, undefined, given);
}

export function makeListening(heard: Map<string, readonly Heard[]>, self: () => Ipc) {
  const listen = (channel: string, given: Listener, once: boolean): Ipc => {
    heard.set(channel, [...(heard.get(channel) ?? []), { given, once }]);
    return self();
  };
  const drop = (channel: string, given: Listener): Ipc => {
    const all = heard.get(channel) ?? [];
    const at = all.findLastIndex((each) => each.given === given);
    heard.set(channel, at < 0 ? all : all.toSpliced(at, 1));
    return self();
  };
  return {
    on: (channel: string, listener: Listener) => listen(channel, listener, false),
    addListener: (channel: string, listener: Listener) => listen(channel, listener, false),
    once: (channel: string, listener: Listener) => listen(channel, listener, true),
    off: drop,
    removeListener: drop,
    removeAllListeners(channel?: string): Ipc {
      if (channel === undefined) heard.clear();
      else heard.delete(channel);
      return self();
    },
  };
}

export const IPC_PARTS = [makeIpc, makeSpeaking, settleReply, hearEvent, makeListening] as const;
