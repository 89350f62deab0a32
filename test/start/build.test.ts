import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isBuilt } from '../../electron/start/build.ts';

/** When may a start run what is built already? */

let top = '';
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'built-'));
  for (const name of ['electron/main.ts', 'shared/std/a.ts', 'renderer/main.tsx', 'package-lock.json'])
    write(name, 100);
  for (const name of ['main.js', 'utility.js', 'preload.cjs', 'page/index.html']) write(`dist/${name}`, 200);
});
afterEach(() => {
  rmSync(top, { recursive: true });
});

it('may when every part is newer than every source', () => {
  expect(isBuilt(top)).toBe(true);
});

it.each([
  {
    what: 'a source is newer',
    change: () => write('shared/std/a.ts', 300),
    because: 'the program would be old',
  },
  { what: 'a package is newer', change: () => write('package-lock.json', 300), because: 'it is bundled' },
  {
    what: 'a source was taken out',
    change: () => utimesSync(join(top, 'renderer'), 300, 300),
    because: 'it is still in the bundle',
  },
  {
    what: 'the page is missing',
    change: () => rmSync(join(top, 'dist/page/index.html')),
    because: 'it is white',
  },
  { what: 'the page is of the tests', change: () => write('dist/other-page', 200), because: 'it is blank' },
])('may not when $what, because $because', ({ change }) => {
  change();
  expect(isBuilt(top)).toBe(false);
});

/** Folders get the same time, or they would be as new as this test. */
function write(name: string, seconds: number): void {
  const file = join(top, name);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '');
  utimesSync(file, seconds, seconds);
  for (let at = join(file, '..'); at !== top; at = join(at, '..')) utimesSync(at, seconds, seconds);
}
