import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeptSettings } from '../../electron/shell/kept-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/contract/settings.ts';

/** Which settings hold after a start, and after a choice? */

const DUSK: Settings = { ...DEFAULT_SETTINGS, theme: 'dusk', zoomPercent: 125, tourDone: true };
let folder = '';
let notes: string[] = [];
let told: Settings[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
  notes = [];
  told = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function started({ isDark = false, path = join(folder, 'settings.json') } = {}): KeptSettings {
  const changed = (settings: Settings): void => void told.push(settings);
  return new KeptSettings({ path, isDark, changed, note: (line) => notes.push(line) });
}

describe('settings', () => {
  it('are the usual ones before anybody has chosen, and nothing is written for that', () => {
    expect(started().latest).toEqual(DEFAULT_SETTINGS);
    expect([readdirSync(folder), notes]).toEqual([[], []]);
  });

  it('begin at night where the system is dark, until somebody chooses', () => {
    expect(started({ isDark: true }).latest).toEqual({ ...DEFAULT_SETTINGS, theme: 'night' });
    started().keep(DEFAULT_SETTINGS);
    expect(started({ isDark: true }).latest).toEqual(DEFAULT_SETTINGS);
  });

  it('hold at once, are told, and are there after a restart, whole and alone', () => {
    const settings = started();
    expect(settings.keep(DUSK)).toEqual(DUSK);
    expect([settings.latest, told]).toEqual([DUSK, [DUSK]]);
    expect(started().latest).toEqual(DUSK);
    expect(readdirSync(folder)).toEqual(['settings.json']);
    if (process.platform !== 'win32') expect(statSync(join(folder, 'settings.json')).mode & 0o77).toBe(0);
  });

  const damaged = [
    { text: '', because: 'an empty file' },
    { text: '{"theme":"day"', because: 'half a file' },
    { text: 'null', because: 'no settings at all' },
    { text: JSON.stringify({ ...DUSK, zoomPercent: 5 }), because: 'a value outside its limits' },
    { text: JSON.stringify({ ...DUSK, later: 1 }), because: 'a file of another version' },
    { text: JSON.stringify({ theme: 'night' }), because: 'only some of them' },
  ];
  it.each(damaged)('are the usual ones, with a note, for a damaged file: $because', ({ text }) => {
    writeFileSync(join(folder, 'settings.json'), text);
    const settings = started();
    expect(settings.latest).toEqual(DEFAULT_SETTINGS);
    expect(notes).toHaveLength(1);
    settings.keep(DUSK);
    expect(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).toEqual(DUSK);
  });

  it('hold also when the disk takes nothing, with a note, because a zoom is needed now', () => {
    const settings = started({ path: join(folder, 'missing', 'settings.json') });
    expect(settings.keep(DUSK)).toEqual(DUSK);
    expect([settings.latest, told, notes.length]).toEqual([DUSK, [DUSK], 1]);
  });
});
