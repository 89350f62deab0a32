import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOMS } from './import-table.ts';
import { TOP, filesBelow, headOf, readModules } from './project-files.ts';

/** Does the house look as its plan says? */

const FOLDERS = ['.ci', 'electron', 'renderer', 'runbooks', 'shared', 'test'];
const ROOT_FILES = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'electron-builder.yml',
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'LICENSE',
  'eslint.config.js',
];

const ignored = readFileSync(join(TOP, '.gitignore'), 'utf8')
  .split('\n')
  .map((line) => line.replace('/', ''));
const atRoot = readdirSync(TOP, { withFileTypes: true }).filter(({ name }) => !ignored.includes(name));
const modules = readModules();

it('has exactly its five folders and .ci, because whoever looks for something finds the room first', () => {
  const folders = atRoot.filter((entry) => entry.isDirectory() && entry.name !== '.git');
  expect(folders.map(({ name }) => name).filter((name) => !FOLDERS.includes(name))).toEqual([]);
});

it('keeps only files at the root that people or tools look for there', () => {
  const files = atRoot.filter((entry) => entry.isFile() && !/^\.|\.log$/.test(entry.name));
  expect(files.map(({ name }) => name).filter((name) => !ROOT_FILES.includes(name))).toEqual([]);
});

it('opens each room with a card of at most 15 lines that says what never lives there', () => {
  const rooms = ['renderer', ...ROOMS.map(({ room }) => room).filter(isFolder)];
  const wrong = rooms.filter((room) => {
    const card = join(TOP, room, 'README.md');
    const text = existsSync(card) ? readFileSync(card, 'utf8').trimEnd() : '';
    return text.split('\n').length > 15 || !/never/i.test(text);
  });
  expect(wrong).toEqual([]);
});

it('has no file over 250 lines, 300 for a test, because two jobs hide in a long one', () => {
  const long = modules.filter(
    ({ path, text }) => text.trimEnd().split('\n').length > (path.startsWith('test/') ? 300 : 250),
  );
  expect(long.map(({ path }) => path)).toEqual([]);
});

it('opens each module with its question and its promise, because a file without a promise cannot break one', () => {
  // A test says its promise in the sentences of its cases.
  const promising = modules.filter(({ path }) => !/\.test\.ts$|vitest\.config\.ts$/.test(path));
  const silent = promising.filter((module) => !/\?[\s\S]*Promise:/.test(headOf(module)));
  expect(silent.map(({ path }) => path)).toEqual([]);
});

it('carries a reason with each suppression, because the next reader must know when it can go', () => {
  const bare = modules.filter(({ text }) =>
    text.split('\n').some((line) => /\/[/*]\s*eslint-disable/.test(line) && !/ -- \S{3}/.test(line)),
  );
  expect(bare.map(({ path }) => path)).toEqual([]);
});

it('compiles shared without clock, window, process and crypto, because what does not resolve cannot be used', () => {
  const text = readFileSync(join(TOP, 'shared/tsconfig.json'), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ compilerOptions: { lib: ['ES2023'], types: [] } });
});

it('keeps runbooks free of code, because a runbook is a map, not a program', () => {
  expect(filesBelow(['runbooks']).filter((path) => /\.(ts|tsx|js|mjs|cjs|sh)$/.test(path))).toEqual([]);
});

function isFolder(room: string): boolean {
  return existsSync(join(TOP, room)) && statSync(join(TOP, room)).isDirectory();
}
