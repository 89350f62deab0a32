import { decode, encode } from '../engine/codec.ts';
import { type PageMessage } from './message.ts';

/** What is `ipcRenderer` for a preload?
 *  Promise: invoke, send and listen with Electron's wording.
 *  Never: closes over anything outside its functions; their source is run inside the page. */

type Listener = (event: { readonly sender: unknown; readonly ports: readonly unknown[] }, ...args: never[]) => void;
type Heard = { readonly given: Listener; readonly call: (...args: unknown[]) => void };
type Open = { settle(value: unknown): void; fail(error: Error): void };

/** `tell` is the door to main; `receive` is what main calls. */
export function makeIpc(tell: (message: PageMessage) => void) {
  const heard = new Map<string, Heard[]>();
  const open = new Map<number, Open>();
  let last = 0;
  const invoke = (channel: string, ...args: unknown[]): Promise<unknown> =>
    new Promise((settle, fail) => {
      last += 1;
      tell({ kind: 'invoke', channel, id: last, body: encode(args) });
      open.set(last, { settle, fail });
    });
  const send = (channel: string, ...args: unknown[]): void => {
    tell({ kind: 'send', channel, id: 0, body: encode(args) });
  };
  const ipcRenderer = { invoke, send, ...makeListening(heard) };
  const receive = (kind: 'reply' | 'event', key: number | string, body: string): void => {
    const value = decode(body);
    if (kind === 'reply') settleReply(open, Number(key), value);
    else
      for (const { call } of [...(heard.get(String(key)) ?? [])])
        call({ sender: ipcRenderer, ports: [] }, ...(Array.isArray(value) ? value : []));
  };
  return { ipcRenderer, receive };
}

export function settleReply(open: Map<number, Open>, id: number, answer: unknown): void {
  const waiting = open.get(id);
  open.delete(id);
  const [failed, value]: unknown[] = Array.isArray(answer) ? answer : [];
  if (failed === true) waiting?.fail(new Error(String(value)));
  else waiting?.settle(value);
}

export function makeListening(heard: Map<string, Heard[]>) {
  const listen = (channel: string, given: Listener, once: boolean): void => {
    const call = (...args: unknown[]): void => {
      if (once) drop(channel, given);
      Reflect.apply(given, undefined, args);
    };
    heard.set(channel, [...(heard.get(channel) ?? []), { given, call }]);
  };
  const drop = (channel: string, given: Listener): void => {
    const all = heard.get(channel) ?? [];
    const at = all.findLastIndex((each) => each.given === given);
    heard.set(channel, at < 0 ? all : all.toSpliced(at, 1));
  };
  return {
    on(channel: string, listener: Listener) {
      listen(channel, listener, false);
      return this;
    },
    addListener(channel: string, listener: Listener) {
      listen(channel, listener, false);
      return this;
    },
    once(channel: string, listener: Listener) {
      listen(channel, listener, true);
      return this;
    },
    off(channel: string, listener: Listener) {
      drop(channel, listener);
      return this;
    },
    removeListener(channel: string, listener: Listener) {
      drop(channel, listener);
      return this;
    },
    removeAllListeners(channel?: string) {
      if (channel === undefined) heard.clear();
      else heard.delete(channel);
      return this;
    },
    listenerCount: (channel: string): number => heard.get(channel)?.length ?? 0,
  };
}

export const IPC_PARTS = [makeIpc, settleReply, makeListening] as const;
