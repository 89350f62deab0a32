import { EventEmitter } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftFile } from '../../electron/shell/draft-file.ts';
import { menuTemplate } from '../../electron/shell/menu.ts';
import { type Pane, Windows } from '../../electron/shell/windows.ts';
import { COMMANDS } from '../../shared/contract/names.ts';

/** Which windows are there, and what do they hear? */

class FakePane extends EventEmitter implements Pane {
  did: string[] = [];
  sent: unknown[][] = [];
  webContents = { send: (...told: unknown[]) => void this.sent.push(told) };
  isLow = false;
  loadURL(address: string): Promise<void> {
    this.did.push(address);
    return Promise.resolve();
  }
  show = (): void => void this.did.push('show');
  showInactive = (): void => void this.did.push('showInactive');
  focus = (): void => void this.did.push('focus');
  restore = (): void => void this.did.push('restore');
  isMinimized = (): boolean => this.isLow;
  close = (): void => void this.emit('closed');
}

function opened() {
  const panes: FakePane[] = [];
  const ends: string[] = [];
  const windows = new Windows({
    make: () => {
      const pane = new FakePane();
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
