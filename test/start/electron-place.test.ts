import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { failedBefore, forgetFailure, rememberFailure } from '../../electron/start/attempt.ts';
import { findBrowser } from '../../electron/start/browser-place.ts';
import { type Place, electronPlace, executableIn } from '../../electron/start/electron-place.ts';
import { findElectron } from '../electron-double/engine-choice.ts';
import { findChromium } from '../electron-double/engine/chromium.ts';

/** Where does a start look for what could show a window? */

let top = '';
let place: Place = { folder: '', version: '', carried: null, installer: '' };
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'start-'));
  const folder = join(top, 'electron');
  place = { folder, version: '45.4.1', carried: null, installer: join(folder, 'install.js') };
});
afterEach(() => {
  rmSync(top, { recursive: true });
});

const fetched = {
  'electron/package.json': '{ "version": "45.4.1" }',
  'electron/path.txt': 'electron',
  'electron/dist/version': 'v45.4.1',
  'electron/dist/electron': '',
};
const zip = { 'carried/version': '45.4.1', 'carried/electron': '', 'carried/electron.exe': '' };

const cases = [
  { name: 'fetched', files: fetched, finds: 'electron/dist/electron', because: 'both texts agree' },
  {
    name: 'without path.txt',
    files: { ...fetched, 'electron/path.txt': null },
    finds: null,
    because: 'unpacking did not come to its end',
  },
  {
    name: 'of another version',
    files: { ...fetched, 'electron/dist/version': '45.4.0' },
    finds: null,
    because: 'it is not what was tested',
  },
  {
    name: 'without its program',
    files: { ...fetched, 'electron/dist/electron': null },
    finds: null,
    because: 'there is nothing to run',
  },
] as const;

it.each(cases)('$name: finds $finds as the specs do, because $because', ({ files, finds }) => {
  write(files);
  const found = finds === null ? null : join(top, finds);
  expect(executableIn(place, 'linux')).toBe(found);
  expect(findElectron({ folder: place.folder, dist: join(place.folder, 'dist') }) ?? null).toBe(found);
});

it.each([
  { platform: 'linux', name: 'electron' },
  { platform: 'win32', name: 'electron.exe' },
] as const)('finds $name in a zip that was carried in, because nobody ran the install script', (each) => {
  write({ ...zip, 'electron/package.json': fetched['electron/package.json'] });
  const carried = join(top, 'carried');
  expect(executableIn({ ...place, carried }, each.platform)).toBe(join(carried, each.name));
});

it('does not find a carried zip of another version, because it would run another program', () => {
  write({ ...zip, 'carried/version': '45.3.0' });
  expect(executableIn({ ...place, carried: join(top, 'carried') }, 'linux')).toBeNull();
});

it('takes an empty ELECTRON_OVERRIDE_DIST_PATH as none, because that is how a shell unsets it', () => {
  expect(electronPlace('')?.carried).toBeNull();
  expect(electronPlace('/carried')?.carried).toBe('/carried');
});

it('finds the browser that the stand-in would start, because the way leads there', () => {
  expect(findBrowser(process.platform, process.env)).toBe(findChromium() ?? null);
});

it('does not try again what failed, because a plant network has no way out', () => {
  expect(failedBefore(place, {})).toBe(false);
  rememberFailure(place, {});
  expect(failedBefore(place, { LANG: 'C' })).toBe(true);
  forgetFailure(place);
  expect(failedBefore(place, {})).toBe(false);
});

it.each([
  { what: 'a mirror', env: { ELECTRON_MIRROR: 'https://mirror.invalid/' } },
  { what: 'a mirror of npm', env: { npm_config_electron_mirror: 'https://mirror.invalid/' } },
  { what: 'a proxy', env: { HTTPS_PROXY: 'http://proxy.invalid' } },
])('tries again with $what, because that is the remedy', ({ env }) => {
  rememberFailure(place, {});
  expect(failedBefore(place, env)).toBe(false);
});

it('tries again for another version, because that one was never asked for', () => {
  rememberFailure(place, {});
  expect(failedBefore({ ...place, version: '45.5.0' }, {})).toBe(false);
});

function write(files: Readonly<Record<string, string | null>>): void {
  for (const [name, text] of Object.entries(files)) {
    if (text === null) continue;
    mkdirSync(join(top, name, '..'), { recursive: true });
    writeFileSync(join(top, name), text);
  }
}
