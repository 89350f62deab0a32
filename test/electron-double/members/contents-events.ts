import { fromWeb } from '../engine/address.ts';
import { type Frames } from '../engine/frames.ts';
import { type Report } from '../engine/protocol.ts';
import { makeEvent } from './event.ts';

/** What does a page's report mean in the words of Electron?
 *  Promise: only what needs no answer; the guards and the crash are in web-contents.ts. */

export type ContentsEvent =
  | 'console-message'
  | 'destroyed'
  | 'did-create-window'
  | 'did-fail-load'
  | 'did-finish-load'
  | 'did-navigate'
  | 'did-navigate-in-page'
  | 'did-start-loading'
  | 'did-stop-loading'
  | 'dom-ready'
  | 'preload-error'
  | 'render-process-gone'
  | 'responsive'
  | 'unresponsive'
  | 'will-attach-webview'
  | 'will-frame-navigate'
  | 'will-navigate'
  | 'will-prevent-unload';

type Told = { readonly name: ContentsEvent; readonly given: readonly unknown[] };

/** The events that a report is worth, in order. */
export function eventsOf({ method, params }: Report, frames: Frames): readonly Told[] {
  if (method === 'Page.frameNavigated' && params.frame.parentId === undefined)
    return [{ name: 'did-navigate', given: [makeEvent({}), frames.main?.url ?? '', 200, ''] }];
  if (method === 'Page.navigatedWithinDocument')
    return [{ name: 'did-navigate-in-page', given: [makeEvent({}), fromWeb(params.url), true, 1, 1] }];
  if (method === 'Page.domContentEventFired') return [{ name: 'dom-ready', given: [] }];
  if (method !== 'Runtime.consoleAPICalled') return [];
  const message = params.args.map(({ value, description }) => String(value ?? description ?? '')).join(' ');
  return [{ name: 'console-message', given: [makeEvent({ level: params.type, message })] }];
}
