import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { nodePrimitives } from '../../electron/seal/primitives.ts';
import { openSource } from '../../electron/store/source.ts';
import { verifyInTwo } from '../../electron/verify/in-two.ts';
import { type LedgerInput, verifyLedger } from '../../shared/ledger/verify/verify.ts';
import { textOf } from '../ledger/check.ts';
import { type Copy, copyOfGolden, noteName, replaceIn, rewrite } from '../ledger/tamper.ts';

/** Do two threads say what one thread says?
 *  Promise: real files, a real second thread. What a verdict must be is tested beside the verifier. */

type Change = { readonly name: string; readonly how: (copy: Copy) => void; readonly because: string };

const CHANGES: readonly Change[] = [
  { name: 'an untouched ledger', how: () => undefined, because: 'the other thread must not find faults' },
  {
    name: 'a record that is not canonical',
    how: (copy) => replaceIn(copy, 30, ['{"body"', '{ "body"']),
    because: 'the form is read there',
  },
  {
    name: 'a record whose body was changed',
    how: (copy) => rewrite(copy, 20, (record) => Object.assign(record, { body: {} })),
    because: 'the chain is followed here',
  },
  {
    name: 'a note with another root, in the half that is read here',
    how: (copy) => spoil(copy, 1),
    because: 'the first note belongs to this half',
  },
  {
    name: 'a note with another root, in the half that is read there',
    how: (copy) => spoil(copy, 10),
    because: 'the second note belongs to the other half',
  },
  {
    name: 'a last record without its LF',
    how: (copy) => {
      copy.raw = Buffer.from(textOf(copy.lines).slice(0, -1));
    },
    because: 'the end of the file is a matter of form',
  },
];

test.each(CHANGES)('$name gives the verdict of one thread, because $because', async ({ how }) => {
  const folder = folderOf(how);
  const alone = await verifyLedger(nodePrimitives, inputFrom(folder));
  expect(await verifyInTwo(folder, inputFrom(folder))).toEqual({ ok: true, value: alone });
});

test('a ledger that the other thread cannot open is no verdict, because half a check proves nothing', async () => {
  const input = inputFrom(folderOf(() => undefined));
  const verdict = await verifyInTwo(join(tmpdir(), 'watchbill-is-not-here'), input);
  expect(verdict).toMatchObject({ ok: false, error: expect.stringContaining('watchbill-is-not-here') });
});

function spoil(copy: Copy, size: number): void {
  const name = noteName(size);
  const note = copy.checkpoints.get(name) ?? '';
  copy.checkpoints.set(name, note.replace(/\n.{4}(.*)\n\n/, '\nAAAA$1\n\n'));
}

function folderOf(how: (copy: Copy) => void): string {
  const copy = copyOfGolden();
  how(copy);
  const folder = fs.mkdtempSync(join(tmpdir(), 'watchbill-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  fs.mkdirSync(join(folder, 'checkpoints'));
  fs.writeFileSync(join(folder, 'records.jsonl'), copy.raw ?? textOf(copy.lines));
  fs.writeFileSync(join(folder, 'keys.txt'), copy.keys);
  for (const [name, note] of copy.checkpoints) fs.writeFileSync(join(folder, 'checkpoints', name), note);
  return folder;
}

function inputFrom(folder: string): LedgerInput {
  const source = openSource(folder);
  if (!source.ok) throw new Error(source.error.detail);
  const { value } = source;
  return {
    records: value.batches(),
    checkpoints: value.checkpoints(),
    keys: value.keys(),
    supplied: [],
    trusted: undefined,
  };
}
