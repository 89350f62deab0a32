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

const standIn = { url: new URL('./stand-in.ts', import.meta.url).href, format: 'module-typescript' };
const own = new Map<string, { readonly url: string; readonly format?: string }>([
  ['electron', standIn],
  ['electron/main', standIn],
  ['electron/common', standIn],
  // Of whichever kind Node says it is.
  ['app-to-run', { url: pathToFileURL(main).href }],
]);
registerHooks({
  resolve(specifier, context, next) {
    const found = own.get(specifier);
    if (found === undefined) return next(specifier, context);
    return found.format === undefined ? next(found.url, context) : { ...found, shortCircuit: true };
  },
});

const { launch } = await import('./members/launch.ts');
await import('app-to-run');
launch();

function mainOf(path: string): string {
  const manifest = join(path, 'package.json');
  if (!existsSync(path) || !statSync(path).isDirectory() || !existsSync(manifest)) return path;
  const { main: file = 'index.js' }: { main?: string } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(path, file);
}
