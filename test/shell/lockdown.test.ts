import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { type Guarded, guardContents, refusePermissions } from '../../electron/shell/lockdown.ts';
import { windowOptions } from '../../electron/shell/window-options.ts';

/** What may a page not do? */

class FakeContents extends EventEmitter {
  opening: (() => { readonly action: string }) | undefined;
  setWindowOpenHandler(handler: () => { readonly action: 'deny' }): void {
    this.opening = handler;
  }
}

function guarded(): FakeContents {
  const contents = new FakeContents();
  guardContents(contents as Guarded & FakeContents);
  return contents;
}

function isStopped(name: string, url: string): boolean {
  let stopped = false;
  guarded().emit(name, {
    url,
    preventDefault: () => {
      stopped = true;
    },
  });
  return stopped;
}

const goings = [
  { name: 'will-navigate', url: 'https://example.org/', stopped: true, because: 'another site' },
  { name: 'will-navigate', url: 'app://console/index.html', stopped: false, because: 'our own page' },
  {
    name: 'will-frame-navigate',
    url: 'https://example.org/',
    stopped: true,
    because: 'a frame is a page, too',
  },
  { name: 'will-frame-navigate', url: 'app://other/', stopped: true, because: 'another host of our scheme' },
  { name: 'will-attach-webview', url: 'app://console/', stopped: true, because: 'no webview at all' },
];

describe('a page', () => {
  it.each(goings)('$name $url is stopped: $stopped, because: $because', ({ name, url, stopped }) => {
    expect(isStopped(name, url)).toBe(stopped);
  });

  it('opens no window, because a second one would have no guard of its own', () => {
    expect(guarded().opening?.()).toEqual({ action: 'deny' });
  });
});

describe('a permission', () => {
  type Ask = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void;
  const handlers: { ask?: Ask; check?: () => boolean } = {};
  refusePermissions({
    setPermissionRequestHandler: (handler) => {
      handlers.ask = handler;
    },
    setPermissionCheckHandler: (handler) => {
      handlers.check = handler;
    },
  });

  it.each(['media', 'geolocation', 'notifications', 'clipboard-read'])('%s is refused when asked', (name) => {
    const answers: boolean[] = [];
    handlers.ask?.({}, name, (granted) => answers.push(granted));
    expect(answers).toEqual([false]);
  });

  it('is not there when checked, because a check asks nobody', () => {
    expect(handlers.check?.()).toBe(false);
  });
});

describe('a window', () => {
  it.each(['live', 'wall'] as const)('%s is sandboxed and isolated', (kind) => {
    expect(windowOptions(kind, { preload: '/preload.cjs', theme: 'day' })).toMatchObject({
      show: false,
      name: kind,
      windowStatePersistence: true,
      webPreferences: {
        preload: '/preload.cjs',
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
      },
    });
  });

  it.each([
    { theme: 'day', surface: '#D6D8DB', because: 'grey against glare' },
    { theme: 'dusk', surface: '#23282C', because: 'a room with the lights down' },
    { theme: 'night', surface: '#121416', because: 'white would flash at night' },
  ] as const)('has in theme $theme a surface of its own: $because', ({ theme, surface }) => {
    expect(windowOptions('live', { preload: '', theme }).backgroundColor).toBe(surface);
  });
});
