import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Is what is built what the sources say, and if not, build it?
 *  Promise: a source that is newer, a part that is missing, or a page of the tests is built anew.
 *  Never: the program of an old source. */

/** `dist/other-page` is left by a build for the tests. */
const PARTS = ['main.js', 'utility.js', 'preload.cjs', 'page/index.html'];
const SOURCES = ['electron', 'shared', 'renderer', 'package-lock.json'];

export function isBuilt(top: string): boolean {
  const dist = join(top, 'dist');
  const parts = PARTS.map((name) => join(dist, name));
  if (!parts.every((file) => existsSync(file)) || existsSync(join(dist, 'other-page'))) return false;
  const oldest = Math.min(...parts.map((file) => statSync(file).mtimeMs));
  return SOURCES.every((name) => newestBelow(join(top, name)) < oldest);
}

/** Resolves to whether it could be built; what was wrong is on standard error. */
export function build(top: string): Promise<boolean> {
  const script = join(top, 'electron', 'build', 'build.mjs');
  return new Promise((settle) => {
    const child = spawn(process.execPath, [script], { cwd: top, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', () => {
      settle(false);
    });
    child.on('exit', (code) => {
      settle(code === 0);
    });
  });
}

/** A folder counts too: it is newer than the file that was taken out of it. */
function newestBelow(path: string): number {
  if (!existsSync(path)) return 0;
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  const inside = readdirSync(path, { recursive: true, withFileTypes: true });
  return Math.max(own.mtimeMs, ...inside.map((each) => statSync(join(each.parentPath, each.name)).mtimeMs));
}
