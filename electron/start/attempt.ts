import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Place } from './electron-place.ts';

/** Did a start on this machine already try to fetch Electron, in vain?
 *  Promise: another version or another mirror is tried anew; so is everything after a fresh `npm install`, because
 *  the note lies among the packages.
 *  Never: stops a start; a note that cannot be kept only costs the next start a try. */

type Environment = Readonly<Record<string, string | undefined>>;

export function failedBefore(place: Place, env: Environment): boolean {
  const file = noteFile(place);
  return existsSync(file) && readFileSync(file, 'utf8') === noteText(place, env);
}

export function rememberFailure(place: Place, env: Environment): void {
  const file = noteFile(place);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, noteText(place, env));
  } catch {
    // A checkout that cannot be written: the next start tries again.
  }
}

export function forgetFailure(place: Place): void {
  rmSync(noteFile(place), { force: true });
}

function noteFile({ folder }: Place): string {
  return join(folder, '..', '.cache', 'watchbill', 'electron-not-fetched');
}

/** What a try depends on. The names are those that the electron package reads. */
function noteText({ version }: Place, env: Environment): string {
  const asked = Object.keys(env).filter((name) => /electron_(mirror|custom)|_proxy$/i.test(name));
  return [version, ...asked.sort().map((name) => `${name}=${env[name] ?? ''}`)].join('\n');
}
