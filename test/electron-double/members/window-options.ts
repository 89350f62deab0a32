import { unsupported } from '../engine/refuse.ts';

/** What may be asked of a window, and what does it tell?
 *  Promise: a page with more rights than the rules allow is refused, in doubt no window.
 *  Never: `session-end` and its question by themselves; a test emits them. */

export type WindowEvent =
  | 'blur'
  | 'close'
  | 'closed'
  | 'enter-full-screen'
  | 'focus'
  | 'hide'
  | 'leave-full-screen'
  | 'maximize'
  | 'minimize'
  | 'move'
  | 'page-title-updated'
  | 'query-session-end'
  | 'ready-to-show'
  | 'resize'
  | 'restore'
  | 'session-end'
  | 'show'
  | 'unmaximize';

/** Of Electron's options, those that mean something here. */
export type WindowOptions = {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly show?: boolean;
  readonly title?: string;
  readonly autoHideMenuBar?: boolean;
  readonly name?: string;
  readonly windowStatePersistence?: boolean | object;
  readonly webPreferences?: {
    readonly preload?: string;
    readonly sandbox?: boolean;
    readonly contextIsolation?: boolean;
    readonly nodeIntegration?: boolean;
    readonly webviewTag?: boolean;
  };
};

/** Fails: for a page without its sandbox, in the preload's own world, with Node or with <webview>. */
export function refuseUnsafe({ webPreferences = {} }: WindowOptions): void {
  const { sandbox, contextIsolation, nodeIntegration, webviewTag } = webPreferences;
  if (sandbox === false || contextIsolation === false || nodeIntegration === true || webviewTag === true)
    unsupported('page without sandbox and isolation, with Node or with <webview>');
}
