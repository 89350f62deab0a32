import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { failedBefore } from './attempt.ts';
import { findBrowser } from './browser-place.ts';
import { type Place, executableIn } from './electron-place.ts';
import { type ElectronFact, type Hindrance, type Situation } from './choose-way.ts';

/** What is this machine like, as far as a start must know?
 *  Promise: reads, a few milliseconds; starts nothing.
 *  Never: a network. */

export type Machine = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
};

export function readSituation(machine: Machine, place: Place | null): Situation {
  const { platform, env, isRoot } = machine;
  const executable = place === null ? null : executableIn(place, platform);
  return {
    hasDisplay: hasDisplay(machine),
    isRoot,
    hindrance: platform === 'linux' ? hindranceOnLinux(isRoot, executable) : null,
    electron: electronFact({ place, executable, env }),
    browser: findBrowser(platform, env),
  };
}

export function hasDisplay({ platform, env }: Pick<Machine, 'platform' | 'env'>): boolean {
  const named = (name: string): boolean => (env[name] ?? '') !== '';
  return platform !== 'linux' || named('DISPLAY') || named('WAYLAND_DISPLAY');
}

type Found = {
  readonly place: Place | null;
  readonly executable: string | null;
  readonly env: Machine['env'];
};

function electronFact({ place, executable, env }: Found): ElectronFact {
  if (executable !== null) return { kind: 'there', executable };
  if (place === null) return { kind: 'not-fetched' };
  if (place.carried !== null) return { kind: 'carried-wrong', folder: place.carried };
  return failedBefore(place, env) ? { kind: 'not-fetched' } : { kind: 'fetchable' };
}

/** What keeps Chromium's sandbox from starting; the helper beside the program is the other way to have one. */
function hindranceOnLinux(isRoot: boolean, executable: string | null): Hindrance | null {
  if (isRoot) return 'root';
  if (executable !== null && isSuidRoot(join(dirname(executable), 'chrome-sandbox'))) return null;
  const denied =
    kernelSays('kernel/unprivileged_userns_clone', '0') ||
    kernelSays('kernel/apparmor_restrict_unprivileged_userns', '1') ||
    kernelSays('user/max_user_namespaces', '0');
  return denied ? 'no-sandbox' : null;
}

function isSuidRoot(helper: string): boolean {
  if (!existsSync(helper)) return false;
  const { uid, mode } = statSync(helper);
  return uid === 0 && (mode & 0o4001) === 0o4001;
}

function kernelSays(name: string, value: string): boolean {
  const file = join('/proc/sys', name);
  return existsSync(file) && readFileSync(file, 'utf8').trim() === value;
}
