import { type Theme } from '../../shared/contract/settings.ts';

/** How is a window made?
 *  Promise: sandboxed, isolated, without Node, webviews and a spell checker; shown when it has something to show; its
 *  place remembered by name.
 *  Never: one option of these decided elsewhere. */

export type WindowKind = 'live' | 'wall';

/** `bg` of each theme, so that nothing flashes before the first paint. */
const SURFACES: Readonly<Record<Theme, string>> = { day: '#D6D8DB', dusk: '#23282C', night: '#121416' };
const SMALLEST = { minWidth: 1024, minHeight: 640 } as const;

type Look = { readonly preload: string; readonly theme: Theme };

export function surfaceOf(theme: Theme): string {
  return SURFACES[theme];
}

export function windowOptions(kind: WindowKind, { preload, theme }: Look) {
  const title = kind === 'wall' ? 'Watchbill wall' : 'Watchbill';
  return {
    width: 1920,
    height: 1000,
    ...SMALLEST,
    title,
    name: kind,
    windowStatePersistence: true,
    show: false,
    backgroundColor: surfaceOf(theme),
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
