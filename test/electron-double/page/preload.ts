import { type PageMessage, type PreloadSettings } from './message.ts';
import { makeIpc } from './ipc-renderer.ts';
import { openPreloadEnd } from './meet.ts';

/** What does a sandboxed preload find around it?
 *  Promise: `require('electron')` with what the renderer may have, a small `process`, and nothing of Node. Its
 *  failure is told to main; the page then runs without it, as in Electron.
 *  Never: closes over anything outside its functions; their source is run inside the page. */

/** Everything that its source may name. */
type Place = {
  readonly require: (id: string) => unknown;
  readonly process: object;
  readonly module: { exports: object };
  readonly exports: object;
  readonly global: object;
};
type Preload = (place: Place) => void;

export function startPreload(settings: PreloadSettings, preload: Preload): void {
  const door: unknown = Reflect.get(globalThis, settings.door);
  if (window !== window.top || typeof door !== 'function') return;
  Reflect.deleteProperty(globalThis, settings.door);
  const tell = (message: PageMessage): void => {
    Reflect.apply(door, undefined, [JSON.stringify(message)]);
  };
  const { ipcRenderer, receive } = makeIpc(tell);
  Object.defineProperty(globalThis, settings.receiver, { value: receive });
  const electron = { ipcRenderer, contextBridge: openPreloadEnd(settings.nonce) };
  const require = (id: string): unknown => {
    if (/^electron(\/(renderer|common))?$/.test(id)) return electron;
    throw new Error(`module not found: ${id}`);
  };
  const { platform, arch, versions } = settings;
  const process = {
    platform,
    arch,
    versions,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    env: {},
  };
  const module = { exports: {} };
  try {
    preload({ require, process, module, exports: module.exports, global: globalThis });
  } catch (error) {
    const channel = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tell({ kind: 'failed', channel, id: 0, body: '' });
  }
  tell({ kind: 'ready', channel: '', id: 0, body: '' });
}
