import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Is there a Chromium, Chrome or Edge?
 *  Promise: the same places in which the stand-in looks; a test holds the two together.
 *  Never: starts one. */

type Environment = Readonly<Record<string, string | undefined>>;

export function findBrowser(platform: NodeJS.Platform, env: Environment): string | null {
  const places = [env['STAND_IN_CHROMIUM'] ?? [], usualPlaces(platform, env)].flat();
  return places.find((file) => existsSync(file)) ?? null;
}

function usualPlaces(platform: NodeJS.Platform, env: Environment): readonly string[] {
  if (platform === 'darwin')
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  if (platform !== 'win32')
    return ['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge'].map(
      (name) => `/usr/bin/${name}`,
    );
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
  return folders.flatMap((folder) => [
    join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    join(folder, 'Google/Chrome/Application/chrome.exe'),
  ]);
}
