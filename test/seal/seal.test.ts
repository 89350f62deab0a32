import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { nodePrimitives as primitives } from '../../electron/seal/primitives.ts';
import { sealFile } from '../../electron/seal/key.ts';
import { type Seal, openSeal } from '../../electron/seal/seal.ts';
import { isSignedBy, parseCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { digestText } from '../../shared/ledger/record.ts';
import { emptyHead, growHead, rootOf } from '../../shared/ledger/tree.ts';
import { type Head } from '../../shared/ledger/types.ts';
import { parseVkey } from '../../shared/ledger/vkey.ts';

/** Does a console sign one history only? */

const ORIGIN = 'plant.example/site-a/console-01';

function freshFolder(): string {
  const folder = fs.mkdtempSync(join(tmpdir(), 'watchbill-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function sealIn(folder: string): Seal {
  const seal = openSeal({ folder, origin: ORIGIN });
  if (!seal.ok) throw new Error(seal.error.detail);
  return seal.value;
}

function leaf(name: string): Uint8Array {
  return primitives.sha256(primitives.utf8(name));
}

function headOf(names: readonly string[]): Head {
  return names.reduce((head, name) => growHead(primitives, head, leaf(name)), emptyHead());
}

function grow(seal: Seal, from: readonly string[], since: readonly string[]): ReturnType<Seal['sign']> {
  return seal.sign({ from: headOf(from), leaves: since.map(leaf) });
}

test('a note is signed over the head that grew, and holds under the public key', () => {
  const seal = sealIn(freshFolder());
  const note = grow(seal, [], ['a', 'b', 'c']);
  const parsed = parseCheckpoint(primitives, note.ok ? note.value : '');
  const key = parseVkey(primitives, seal.vkey);
  if (!parsed.ok || !key.ok) throw new Error('unreadable');
  expect(isSignedBy(primitives, parsed.value, key.value)).toBe(true);
  expect(parsed.value).toMatchObject({ origin: ORIGIN, size: 3 });
  expect(digestText(parsed.value.root)).toBe(digestText(rootOf(primitives, headOf(['a', 'b', 'c']))));
});

test.each<readonly [what: string, from: readonly string[], since: readonly string[], answer: string]>([
  ['more of the same history', ['a', 'b'], ['c'], 'signed'],
  ['the same head again', ['a', 'b'], [], 'signed'],
  ['another history of the same length', ['a', 'x'], ['c'], 'inconsistent'],
  ['a shorter history', ['a'], [], 'inconsistent'],
  ['a shorter history that grew otherwise', ['a'], ['x', 'y'], 'inconsistent'],
  ['everything anew', [], ['a', 'b', 'c'], 'inconsistent'],
])('after a, b was signed: %s', (...[, from, since, answer]) => {
  const folder = freshFolder();
  expect(grow(sealIn(folder), [], ['a', 'b']).ok).toBe(true);
  const note = grow(sealIn(folder), from, since);
  expect(note.ok ? 'signed' : note.error.kind).toBe(answer);
});

test('nothing is signed over nothing', () => {
  expect(grow(sealIn(freshFolder()), [], [])).toMatchObject({ ok: false, error: { kind: 'inconsistent' } });
});

test('what was signed is remembered across openings, in a file for its owner only', () => {
  const folder = freshFolder();
  const names = ['a', 'b', 'c', 'd', 'e'];
  for (let size = 1; size <= names.length; size += 1) {
    expect(grow(sealIn(folder), names.slice(0, size - 1), names.slice(size - 1, size)).ok).toBe(true);
    expect(sealIn(folder).lastSigned()?.size).toBe(size);
  }
  expect(fs.statSync(`${sealFile({ folder, origin: ORIGIN })}.head`).mode & 0o777).toBe(0o600);
});

test.each([
  ['a torn newest slot leaves the head before it', 128, 1],
  ['a torn older slot costs nothing', 0, 2],
])('%s', (_what, at, size) => {
  const folder = freshFolder();
  const seal = sealIn(folder);
  grow(seal, [], ['a']);
  grow(seal, ['a'], ['b']);
  const path = `${sealFile({ folder, origin: ORIGIN })}.head`;
  const bytes = fs.readFileSync(path);
  bytes.write('torn', at + 20);
  fs.writeFileSync(path, bytes);
  expect(sealIn(folder).lastSigned()?.size).toBe(size);
});

test('a memory without one whole slot is refused, because forgetting is how a second history begins', () => {
  const folder = freshFolder();
  grow(sealIn(folder), [], ['a']);
  fs.writeFileSync(`${sealFile({ folder, origin: ORIGIN })}.head`, 'signed-head 1 5 sha256:');
  expect(openSeal({ folder, origin: ORIGIN })).toMatchObject({
    ok: false,
    error: { kind: 'not-a-head', detail: expect.stringContaining('put it back from its copy') },
  });
});

test('a head that cannot be remembered is not signed', () => {
  const folder = freshFolder();
  const seal = sealIn(folder);
  grow(seal, [], ['a']);
  const path = `${sealFile({ folder, origin: ORIGIN })}.head`;
  fs.rmSync(path);
  fs.mkdirSync(path);
  expect(grow(seal, ['a'], ['b'])).toMatchObject({ ok: false, error: { kind: 'io-error' } });
  expect(seal.lastSigned()?.size).toBe(1);
});
