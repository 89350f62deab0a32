import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

const FOLDER = new URL('../../shared/ledger/verify/', import.meta.url);
const ALLOWED = [/^\.\/[a-z0-9-]+\.ts$/, /^\.\.\/types\.ts$/];

test('the verifier shares no code with the writer, because a mistake in the writer must not hide itself', () => {
  const files = readdirSync(FOLDER);
  expect(files).toContain('verify.ts');
  for (const file of files) {
    const text = readFileSync(new URL(file, FOLDER), 'utf8');
    const imports = [...text.matchAll(/\bfrom '([^']+)'/g)].map(([, path]) => path ?? '');
    const strangers = imports.filter((path) => !ALLOWED.some((allowed) => allowed.test(path)));
    expect(strangers, file).toEqual([]);
    expect(text, file).not.toMatch(/\bimport\(/);
  }
});
