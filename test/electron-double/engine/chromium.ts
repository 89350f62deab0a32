import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { unsupported } from './refuse.ts';
import { chromiumPath, headless, isRoot } from './settings.ts';

/** Which Chromium is there, and how is it started?
 *  Promise: no first run, no updates, no sync, no extension, no proxy; no name resolves, so nothing of it
 *  reaches a network.
 *  Never: a browser of the person's own profile. */

const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-startup-window',
  '--no-proxy-server',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--disable-features=AutofillServerCommunication,GlobalMediaControls,HttpsUpgrades,MediaRouter,OptimizationHints,Translate',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  '--test-type',
];

/** The first of the usual places that has one; undefined when none has. */
export function findChromium(): string | undefined {
  return [chromiumPath ?? [], usualPlaces()].flat().find((file) => existsSync(file));
}

/** Fails: on a machine without one. */
export function demandChromium(): string {
  return findChromium() ?? unsupported('Chromium, Chrome or Edge on this machine');
}

/** The arguments for one profile folder; `more` are those of the app and of whoever started it. */
export function argumentsFor(profile: string, more: readonly string[]): readonly string[] {
  return [
    `--user-data-dir=${profile}`,
    ...QUIET,
    ...(headless ? ['--headless', '--hide-scrollbars'] : []),
    ...sandboxArguments(more),
    ...more,
  ];
}

/** A second start with the same profile hands its window over to the running browser and ends. */
export function windowArguments(profile: string, address: string): readonly string[] {
  return [`--user-data-dir=${profile}`, `--app=${address}`, '--test-type', ...sandboxArguments([])];
}

function sandboxArguments(given: readonly string[]): readonly string[] {
  return isRoot && !given.includes('--no-sandbox') ? ['--no-sandbox'] : [];
}

function usualPlaces(): readonly string[] {
  if (process.platform === 'darwin')
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  if (process.platform !== 'win32')
    return ['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge'].map(
      (name) => `/usr/bin/${name}`,
    );
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    .map((name) => process.env[name] ?? [])
    .flat();
  return folders.flatMap((folder) => [
    join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    join(folder, 'Google/Chrome/Application/chrome.exe'),
  ]);
}
