import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findChromium } from './engine/chromium.ts';

/** Which engine is there to run an app on?
 *  Promise: the real Electron when its binary is there and is the version that the package names; else the
 *  stand-in when there is a Chromium; else none, with the reason. About 2 ms.
 *  Never: asks the package for its path; that would start a download. */

export type Engine =
  | { readonly kind: 'electron' | 'stand-in'; readonly executable: string }
  | { readonly kind: 'none'; readonly because: string };

/** `wanted` forces one: a spec of the stand-in alone, or a run before a release. */
export function chooseEngine(wanted = process.env['WATCHBILL_ENGINE']): Engine {
  const real =
    wanted === 'stand-in' ? undefined : findElectron({ dist: process.env['ELECTRON_OVERRIDE_DIST_PATH'] });
  if (real !== undefined) return { kind: 'electron', executable: real };
  if (wanted === 'electron') return { kind: 'none', because: 'the Electron binary is not there' };
  if (findChromium() === undefined)
    return { kind: 'none', because: 'neither the Electron binary nor Chromium, Chrome or Edge is there' };
  return { kind: 'stand-in', executable: join(import.meta.dirname, 'electron-double') };
}

/** The package's own folder; found without running a line of it. */
const PACKAGE = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
type Place = { readonly folder?: string; readonly dist?: string | undefined };

/** The executable of the installed Electron; undefined when it was never fetched, or is another version. */
export function findElectron({ folder = PACKAGE, dist = join(folder, 'dist') }: Place): string | undefined {
  const { version }: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const [pathFile, versionFile] = [join(folder, 'path.txt'), join(dist, 'version')];
  if (!existsSync(pathFile) || !existsSync(versionFile)) return undefined;
  if (readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') !== version) return undefined;
  const executable = join(dist, readFileSync(pathFile, 'utf8').trim());
  return existsSync(executable) ? executable : undefined;
}
