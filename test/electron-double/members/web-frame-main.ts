import { originOf } from '../engine/address.ts';
import { type Frame } from '../engine/frames.ts';
import { unsupported } from '../engine/refuse.ts';

/** What is a frame to the main process?
 *  Promise: the same frame is the same object for ever; its address is the app's. */

type Send = (channel: string, args: readonly unknown[]) => void;

const known = new WeakMap<Frame, WebFrameMain>();

/** The facade of a frame; null for none. */
export function frameOf(frame: Frame | null, send: Send): WebFrameMain | null {
  if (frame === null) return null;
  const made = known.get(frame) ?? new WebFrameMain(frame, send);
  known.set(frame, made);
  return made;
}

export class WebFrameMain {
  #frame: Frame;
  #send: Send;

  constructor(frame: Frame, send: Send) {
    this.#frame = frame;
    this.#send = send;
  }
  get url(): string {
    return this.#frame.url;
  }
  get origin(): string {
    return originOf(this.#frame.url);
  }
  get parent(): WebFrameMain | null {
    return frameOf(this.#frame.parent, this.#send);
  }
  get top(): WebFrameMain | null {
    return this.parent?.top ?? this;
  }
  get frames(): WebFrameMain[] {
    return [...this.#frame.children.values()].flatMap((child) => frameOf(child, this.#send) ?? []);
  }
  get detached(): boolean {
    return this.#frame.detached;
  }
  get routingId(): number {
    return this.#frame.number;
  }
  get frameTreeNodeId(): number {
    return this.#frame.number;
  }
  get processId(): number {
    return 1;
  }
  isDestroyed(): boolean {
    return this.#frame.detached;
  }
  send(channel: string, ...args: unknown[]): void {
    if (this.#frame.parent !== null) unsupported('sending to a frame inside the page');
    this.#send(channel, args);
  }
}
