import { existsSync, readFileSync, statSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tellStart } from './engine/started.ts';

/** How does an app start on the stand-in?
 *  Promise: as in Electron: `[switches] app [arguments]`, the app a folder or its main file; `electron` means the
 *  stand-in, and ready comes after the main file has run to its end.
 *  Never: touches the app; the same bundle runs in Electron. */

const given = process.argv.slice(2);
const asked = given.find((each) => !each.startsWith('--'));
if (asked === undefined) {
  process.stderr.write('name the app to run: electron-double [switches] <folder or main file> [arguments]\n');
  process.exit(2);
}
const main = mainOf(resolve(asked));
tellStart({ main, switches: given.slice(0, given.indexOf(asked)) });
process.argv = [process.execPath, ...given];
Object.defineProperty(process, 'type', { value: 'browser' });
Object.defineProperty(process, 'resourcesPath', { value: join(import.meta.dirname, 'resources') });

const standIn = new URL('./stand-in.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    /^electron(\/(main|common))?$/.test(specifier)
      ? { url: standIn, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context),
});

const { launch } = await import('./members/launch.ts');
// eslint-disable-next-line no-restricted-syntax -- the app is whatever the command line names; no table can know it
await import(pathToFileURL(main).href);
launch();

function mainOf(path: string): string {
  const manifest = join(path, 'package.json');
  if (!existsSync(path) || !statSync(path).isDirectory() || !existsSync(manifest)) return path;
  const { main: file = 'index.js' }: { main?: string } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(path, file);
}
