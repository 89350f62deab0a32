import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findElectron } from './engine-choice.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'engine-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const whole = {
  'package.json': '{ "version": "45.4.1" }',
  'path.txt': 'electron',
  'dist/version': 'v45.4.1',
  'dist/electron': '',
};

it('is found where path.txt and the version say, because both must agree', () => {
  write(whole);
  expect(findElectron({ folder })).toBe(join(folder, 'dist/electron'));
});

it('is found in a folder that was carried in, because a machine may have no network', () => {
  write({ ...whole, 'dist/version': 'v44.0.0', 'carried/version': '45.4.1', 'carried/electron': '' });
  expect(findElectron({ folder, dist: join(folder, 'carried') })).toBe(join(folder, 'carried/electron'));
});

it.each([
  { name: 'path.txt', because: 'the package was never fetched' },
  { name: 'dist/version', because: 'the folder is something else' },
  { name: 'dist/electron', because: 'the program itself is missing' },
] as const)('is not there without $name, because $because', ({ name }) => {
  const { [name]: _left, ...rest } = whole;
  write(rest);
  expect(findElectron({ folder })).toBeUndefined();
});

it('is not there in another version, because the specs would tell of another program', () => {
  write({ ...whole, 'dist/version': 'v45.4.0' });
  expect(findElectron({ folder })).toBeUndefined();
});

function write(files: Readonly<Record<string, string>>): void {
  mkdirSync(join(folder, 'dist'), { recursive: true });
  mkdirSync(join(folder, 'carried'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}
