/** How is a window made?
 *  Promise: sandboxed, isolated, without Node, webviews and a spell checker; shown when it has something to show; its
 *  place remembered by name.
 *  Never: one option of these decided elsewhere. */

export type WindowKind = 'live' | 'wall';

/** The surface of the day theme, so that nothing flashes before the first paint. */
const SURFACE = '#d5d7da';
const SMALLEST = { minWidth: 1024, minHeight: 640 } as const;

export function windowOptions(kind: WindowKind, preload: string) {
  const title = kind === 'wall' ? 'Watchbill wall' : 'Watchbill';
  return {
    width: 1920,
    height: 1000,
    ...SMALLEST,
    title,
    name: kind,
    windowStatePersistence: true,
    show: false,
    backgroundColor: SURFACE,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  };
}
