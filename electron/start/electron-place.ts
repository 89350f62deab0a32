import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Where is Electron, without asking its package?
 *  Promise: found by reading; about 2 ms. Asking the package itself would start a download.
 *  Never: another version than the package names. */

export type Place = {
  /** The folder of the package. */
  readonly folder: string;
  readonly version: string;
  /** A folder that was carried in, instead of the package's own. */
  readonly carried: string | null;
  /** The package's own script that fetches it. */
  readonly installer: string;
};

/** Null when the package is not installed. */
export function electronPlace(carried: string | undefined): Place | null {
  const folder = packageFolder();
  if (folder === null) return null;
  const { version }: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return {
    folder,
    version,
    carried: carried === undefined || carried === '' ? null : carried,
    installer: join(folder, 'install.js'),
  };
}

/** The program itself; null when it was never fetched, or is another version. */
export function executableIn(place: Place, platform: NodeJS.Platform): string | null {
  const dist = place.carried ?? join(place.folder, 'dist');
  const name = read(join(place.folder, 'path.txt')) ?? carriedName(place, platform);
  const version = read(join(dist, 'version'))?.replace(/^v/, '');
  if (name === undefined || version !== place.version) return null;
  const executable = join(dist, name);
  return existsSync(executable) ? executable : null;
}

/** What a zip that was carried in is called, and where its SHA-256 stands. */
export function archiveName(
  version: string,
  host: { readonly platform: string; readonly arch: string },
): string {
  return `electron-v${version}-${host.platform}-${host.arch}.zip`;
}

/** Whoever carries a folder in has not run the script that writes down the name. */
function carriedName({ carried }: Place, platform: NodeJS.Platform): string | undefined {
  if (carried === null) return undefined;
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

function packageFolder(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    // Installed without what only building needs.
    return null;
  }
}

function read(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}
