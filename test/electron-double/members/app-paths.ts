import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { appName } from './manifest.ts';

/** Where does the app keep what?
 *  Promise: Electron's names and usual places; `sessionData` follows `userData` until it is set itself. */

export type PathName =
  | 'home'
  | 'appData'
  | 'userData'
  | 'sessionData'
  | 'temp'
  | 'exe'
  | 'module'
  | 'desktop'
  | 'documents'
  | 'downloads'
  | 'logs'
  | 'crashDumps';

const set = new Map<PathName, string>();
const executable = join(import.meta.dirname, '..', 'electron-double');

export function setPath(name: PathName, path: string): void {
  if (!isAbsolute(path)) throw new Error('Path must be absolute');
  set.set(name, path);
}

export function pathOf(name: PathName): string {
  return set.get(name) ?? usualPath(name);
}

function usualPath(name: PathName): string {
  const home = homedir();
  const places: Record<PathName, () => string> = {
    home: () => home,
    appData: () => appData(home),
    userData: () => join(pathOf('appData'), appName),
    sessionData: () => pathOf('userData'),
    temp: tmpdir,
    exe: () => executable,
    module: () => executable,
    desktop: () => join(home, 'Desktop'),
    documents: () => join(home, 'Documents'),
    downloads: () => join(home, 'Downloads'),
    logs: () => join(pathOf('userData'), 'logs'),
    crashDumps: () => join(pathOf('userData'), 'Crashpad'),
  };
  return places[name]();
}

function appData(home: string): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? home;
  if (process.platform === 'darwin') return join(home, 'Library/Application Support');
  return process.env['XDG_CONFIG_HOME'] ?? join(home, '.config');
}
