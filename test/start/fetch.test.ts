import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fetchWith } from '../../electron/start/fetch.ts';

/** Does fetching end, whatever the script does? */

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fetch-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const LONG = 30_000;
const SHORT = 300;
const arrives =
  "require('node:fs').writeFileSync(require('node:path').join(require('node:os').tmpdir(), 'zip'), 'x');";
const forEver = 'setInterval(() => undefined, 1000);';

const cases = [
  { script: '', firstMs: LONG, stallMs: LONG, result: 'fetched', because: 'the script ended well' },
  { script: 'process.exit(1)', firstMs: LONG, stallMs: LONG, result: 'refused', because: 'it said no' },
  { script: forEver, firstMs: SHORT, stallMs: LONG, result: 'no-answer', because: 'nothing ever came' },
  {
    script: arrives + forEver,
    firstMs: LONG,
    stallMs: SHORT,
    result: 'stalled',
    because: 'nothing more came',
  },
  { script: arrives, firstMs: LONG, stallMs: LONG, result: 'fetched', because: 'it came and ended well' },
] as const;

it.each(cases)('is $result, because $because', async ({ script, firstMs, stallMs, result }) => {
  const file = join(folder, 'install.cjs');
  writeFileSync(file, script);
  const env = { ...process.env, TMPDIR: folder };
  expect(await fetchWith({ script: file, env, firstMs, stallMs })).toBe(result);
});

it('leaves nothing behind, because a start happens often', async () => {
  const before = left();
  const file = join(folder, 'install.cjs');
  writeFileSync(file, arrives);
  await fetchWith({ script: file, env: process.env, firstMs: LONG, stallMs: LONG });
  expect(left()).toEqual(before);
});

function left(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('watchbill-fetch-'));
}
