import { decode, encode } from '../engine/codec.ts';
import { type PageMessage } from '../page/message.ts';
import { Emitter } from './emitter.ts';
import { makeEvent, type Preventable } from './event.ts';
import { type WebFrameMain } from './web-frame-main.ts';

/** What is `ipcMain`?
 *  Promise: one handler a channel; failures reach the page with Electron's wording. */

export type Sender = { send(channel: string, ...args: unknown[]): void };

export type InvokeEvent<From extends Sender> = Preventable & {
  readonly type: 'frame';
  readonly sender: From;
  readonly senderFrame: WebFrameMain | null;
  readonly frameId: number;
  readonly processId: number;
};
export type SendEvent<From extends Sender> = InvokeEvent<From> & {
  readonly ports: never[];
  returnValue: unknown;
  readonly reply: (channel: string, ...args: unknown[]) => void;
};
type Handle = (event: never, ...args: unknown[]) => unknown;

class IpcMain extends Emitter<string> {
  #handlers = new Map<string, { readonly handle: Handle; readonly once: boolean }>();

  handle(channel: string, handle: Handle): void {
    this.#add(channel, handle, false);
  }
  handleOnce(channel: string, handle: Handle): void {
    this.#add(channel, handle, true);
  }
  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }
  #add(channel: string, handle: Handle, once: boolean): void {
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, { handle, once });
  }

  static handlerOf(ipc: IpcMain, channel: string): Handle | undefined {
    const found = ipc.#handlers.get(channel);
    if (found?.once === true) ipc.#handlers.delete(channel);
    return found?.handle;
  }
}

export type { IpcMain };
export const ipcMain = new IpcMain();

/** One message of a page, to whoever handles its channel; `answer` takes what the codec wrote. */
export async function dispatchMessage(
  message: PageMessage,
  from: Pick<InvokeEvent<Sender>, 'sender' | 'senderFrame'>,
  answer: (body: string) => void,
): Promise<void> {
  const { kind, channel, body } = message;
  const place = { frameId: from.senderFrame?.routingId ?? 0, processId: 1 };
  const event: InvokeEvent<Sender> = makeEvent({ type: 'frame', ...from, ...place });
  const values = decode(body);
  const args: unknown[] = Array.isArray(values) ? values : [];
  if (kind === 'send') {
    const reply = (to: string, ...more: unknown[]): void => {
      from.sender.send(to, ...more);
    };
    ipcMain.emit(channel, Object.assign(event, { ports: [], reply, returnValue: undefined }), ...args);
    return;
  }
  const told = (why: unknown): string =>
    encode([true, `Error invoking remote method '${channel}': ${String(why)}`]);
  const handle = IpcMain.handlerOf(ipcMain, channel);
  if (handle === undefined) {
    answer(told(new Error(`No handler registered for '${channel}'`)));
    return;
  }
  try {
    // The handler starts before this call returns, so that it may read `senderFrame` while the frame is there.
    answer(encodeResult(await Reflect.apply(handle, undefined, [event, ...args])));
  } catch (error) {
    process.stderr.write(`Error occurred in handler for '${channel}': ${String(error)}\n`);
    answer(told(error));
  }
}

function encodeResult(value: unknown): string {
  try {
    return encode([false, value]);
  } catch (error) {
    // Electron names the kind of it `Error`, whatever refused the clone.
    throw new Error(error instanceof Error ? error.message : String(error));
  }
}
