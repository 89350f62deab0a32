import { fromWeb } from './address.ts';
import { type FrameFacts, type Report } from './protocol.ts';

/** Which frames does a page have, and where are they?
 *  Promise: addresses are the app's, never the mapped ones; a frame that left says `detached` and keeps its
 *  last address. */

export type Frame = {
  readonly key: string;
  /** Counts all frames of the process from 1. */
  readonly number: number;
  readonly parent: Frame | null;
  readonly children: Map<string, Frame>;
  url: string;
  detached: boolean;
};

let lastNumber = 0;

export class Frames {
  #byKey = new Map<string, Frame>();
  #main: Frame | null = null;

  get main(): Frame | null {
    return this.#main;
  }

  find(key: string): Frame | null {
    return this.#byKey.get(key) ?? null;
  }

  /** Takes in what a report says of frames; any other report changes nothing. */
  hear({ method, params }: Report): void {
    if (method === 'Page.frameAttached') this.learn({ id: params.frameId, parentId: params.parentFrameId });
    if (method === 'Page.frameNavigated') this.learn(params.frame);
    if (method === 'Page.navigatedWithinDocument') this.learn({ id: params.frameId, url: params.url });
    if (method === 'Page.frameDetached' && params.reason !== 'swap') this.#forget(params.frameId);
  }

  learn({ id, parentId, url, urlFragment = '' }: FrameFacts): Frame {
    const frame = this.#byKey.get(id) ?? this.#add(id, this.find(parentId ?? ''));
    if (url !== undefined) frame.url = fromWeb(url + urlFragment);
    return frame;
  }

  #add(key: string, parent: Frame | null): Frame {
    lastNumber += 1;
    const frame = { key, number: lastNumber, parent, children: new Map(), url: '', detached: false };
    this.#byKey.set(key, frame);
    parent?.children.set(key, frame);
    if (parent === null) this.#main = frame;
    return frame;
  }

  #forget(key: string): void {
    const frame = this.#byKey.get(key);
    if (frame === undefined) return;
    frame.detached = true;
    frame.parent?.children.delete(key);
    this.#byKey.delete(key);
  }
}
