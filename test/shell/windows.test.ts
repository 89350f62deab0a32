import { EventEmitter } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftFile } from '../../electron/shell/draft-file.ts';
import { menuTemplate } from '../../electron/shell/menu.ts';
import { type Pane, Windows } from '../../electron/shell/windows.ts';
import { surfaceOf } from '../../electron/shell/window-options.ts';
import { COMMANDS } from '../../shared/contract/names.ts';
import { DEFAULT_SETTINGS } from '../../shared/contract/settings.ts';

/** Which windows are there, and what do they hear? */

class FakePane extends EventEmitter implements Pane {
  did: string[] = [];
  sent: unknown[][] = [];
  zooms: number[] = [];
  webContents = {
    send: (...told: unknown[]) => void this.sent.push(told),
    on: (_name: 'dom-ready', hear: () => void) => this.on('dom-ready', hear),
    setZoomFactor: (factor: number) => void this.zooms.push(factor),
  };
  isLow = false;
  /** Closes at once, or when it is told that it is gone. */
  isSlow = false;
  colour: string;
  full = false;
  bar = false;
  constructor({ backgroundColor }: { readonly backgroundColor: string }) {
    super();
    this.colour = backgroundColor;
  }
  loadURL(address: string): Promise<void> {
    this.did.push(address);
    return Promise.resolve();
  }
  show = (): void => void this.did.push('show');
  showInactive = (): void => void this.did.push('showInactive');
  focus = (): void => void this.did.push('focus');
  restore = (): void => void this.did.push('restore');
  isMinimized = (): boolean => this.isLow;
  close = (): void => {
    this.did.push('close');
    if (!this.isSlow) this.emit('closed');
  };
  setBackgroundColor = (colour: string): void => void (this.colour = colour);
  isFullScreen = (): boolean => this.full;
  setFullScreen = (full: boolean): void => void (this.full = full);
  isMenuBarVisible = (): boolean => this.bar;
  setMenuBarVisibility = (visible: boolean): void => void (this.bar = visible);
}

function opened() {
  const panes: FakePane[] = [];
  const ends: string[] = [];
  const windows = new Windows({
    make: (options) => {
      const pane = new FakePane(options);
      panes.push(pane);
      return pane;
    },
    preload: '/preload.cjs',
    systemEnds: () => ends.push('end'),
    note: () => undefined,
  });
  windows.open('live');
  return { windows, panes, ends };
}

describe('the windows', () => {
  it('shows the live one only when it has something to show', () => {
    const { panes } = opened();
    expect(panes[0]?.did).toEqual(['app://console/index.html']);
    panes[0]?.emit('ready-to-show');
    expect(panes[0]?.did).toContain('show');
  });

  it('brings the open one to the front instead of a second, because one console has one live window', () => {
    const { windows, panes } = opened();
    if (panes[0] !== undefined) panes[0].isLow = true;
    windows.open('live');
    expect(panes).toHaveLength(1);
    expect(panes[0]?.did.slice(-2)).toEqual(['restore', 'focus']);
  });

  it('tells every window a view, and only the live one what was chosen in the menu', () => {
    const { windows, panes } = opened();
    windows.openWall(true);
    windows.tell('view:changed', 1);
    windows.tellLive('menu:chosen', 'help');
    expect(panes.map(({ sent }) => sent.length)).toEqual([2, 1]);
  });

  it('closes the wall with the live window, because nobody else could', () => {
    const { windows, panes } = opened();
    windows.openWall(true);
    panes[0]?.close();
    expect(windows.isOurWindow(panes[1]?.webContents ?? {})).toBe(false);
  });

  it('knows its own contents and no other, because every call is asked for that', () => {
    const { windows, panes } = opened();
    expect(windows.isOurWindow(panes[0]?.webContents ?? {})).toBe(true);
    expect(windows.isOurWindow({})).toBe(false);
    panes[0]?.close();
    expect(windows.isOurWindow(panes[0]?.webContents ?? {})).toBe(false);
  });

  it.each(['query-session-end', 'session-end'])('closes the ledger at %s', (name) => {
    const { panes, ends } = opened();
    panes[0]?.emit(name);
    expect(ends).toEqual(['end']);
  });
});

describe('the wall', () => {
  it('is there again when it is wanted before it has gone, because the last wish counts', () => {
    const { windows, panes } = opened();
    windows.openWall(true);
    if (panes[1] !== undefined) panes[1].isSlow = true;
    windows.openWall(false);
    expect(windows.openWall(true)).toBe(true);
    panes[1]?.emit('closed');
    expect(panes).toHaveLength(3);
    expect(windows.isOurWindow(panes[2]?.webContents ?? {})).toBe(true);
  });

  it('stays away when it is unwanted again, because the last wish counts', () => {
    const { windows, panes } = opened();
    windows.openWall(true);
    if (panes[1] !== undefined) panes[1].isSlow = true;
    for (const wanted of [false, true, false]) windows.openWall(wanted);
    panes[1]?.emit('closed');
    expect(panes).toHaveLength(2);
  });

  it('goes for good with the live window, also when it was just wanted again', () => {
    const { windows, panes } = opened();
    windows.openWall(true);
    if (panes[1] !== undefined) panes[1].isSlow = true;
    for (const wanted of [false, true]) windows.openWall(wanted);
    panes[0]?.close();
    panes[1]?.emit('closed');
    expect(panes).toHaveLength(2);
  });
});

describe('settings', () => {
  const night = { ...DEFAULT_SETTINGS, theme: 'night', zoomPercent: 150 } as const;

  it('give a new window its surface, because a white flash blinds at night', () => {
    const { windows, panes } = opened();
    windows.look(night);
    windows.openWall(true);
    expect(panes[1]?.colour).toBe(surfaceOf('night'));
  });

  it('reach the windows that are open: the surface all of them, the zoom the live one', () => {
    const { windows, panes } = opened();
    windows.openWall(true);
    windows.look(night);
    expect(panes.map(({ colour }) => colour)).toEqual([surfaceOf('night'), surfaceOf('night')]);
    expect(panes.map(({ zooms }) => zooms)).toEqual([[1.5], []]);
  });

  it('hold for every document, because a reload begins at the usual size', () => {
    const { windows, panes } = opened();
    windows.look(night);
    panes[0]?.emit('dom-ready');
    expect(panes[0]?.zooms).toEqual([1.5, 1.5]);
  });
});

describe('a window that asks', () => {
  it('fills the screen and gives it back, and no other window does', () => {
    const { windows, panes } = opened();
    windows.openWall(true);
    const turned = [1, 2].map(() => windows.turnFullScreen(panes[1]?.webContents ?? {}));
    expect(turned).toEqual([true, false]);
    windows.turnFullScreen(panes[1]?.webContents ?? {});
    expect(panes.map(({ full }) => full)).toEqual([false, true]);
  });

  it('shows its menu bar and hides it, and no other window does', () => {
    const { windows, panes } = opened();
    windows.openWall(true);
    const turned = [1, 2, 3].map(() => windows.turnMenuBar(panes[0]?.webContents ?? {}));
    expect(turned).toEqual([true, false, true]);
    expect(panes.map(({ bar }) => bar)).toEqual([true, false]);
  });

  it('gets nothing when it is none of ours', () => {
    const { windows, panes } = opened();
    expect([windows.turnFullScreen({}), windows.turnMenuBar({})]).toEqual([false, false]);
    expect(panes.map(({ full, bar }) => full || bar)).toEqual([false]);
  });
});

describe('the menu', () => {
  const chosen: string[] = [];
  const items = menuTemplate((command) => chosen.push(command)).flatMap(({ submenu }) => submenu);

  it('has every command once, and hears no key itself, because the page hears it', () => {
    expect(items.map(({ id }) => id).sort()).toEqual([...COMMANDS].sort());
    expect(items.filter((item) => 'accelerator' in item && item.registerAccelerator)).toEqual([]);
  });

  it('has no reload and no developer tools, because neither is for a control room', () => {
    expect(JSON.stringify(items)).not.toMatch(/reload|devtools|role/i);
  });

  it('tells the page what was chosen', () => {
    items[0]?.click();
    expect(chosen).toEqual([items[0]?.id]);
  });
});

describe('a draft', () => {
  const folder = mkdtempSync(join(tmpdir(), 'draft-'));
  const drafts = draftFile(join(folder, 'draft.json'));

  it('is there after it was kept, alone and for this account only; then forgotten', () => {
    expect(drafts.read()).toBeNull();
    drafts.keep('{"a":1}');
    drafts.keep('{"a":2}');
    expect(draftFile(join(folder, 'draft.json')).read()).toBe('{"a":2}');
    expect(readdirSync(folder)).toEqual(['draft.json']);
    if (process.platform !== 'win32') expect(statSync(join(folder, 'draft.json')).mode & 0o77).toBe(0);
    drafts.keep(null);
    expect(drafts.read()).toBeNull();
    rmSync(folder, { recursive: true });
  });
});
