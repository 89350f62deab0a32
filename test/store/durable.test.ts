import * as fs from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodePrimitives } from '../../electron/seal/primitives.ts';
import { connectWriter, synchronousOf } from '../../electron/store/connect.ts';
import { hashLeaf, emptyHead, growHead, rootOf } from '../../shared/ledger/tree.ts';
import { digestText } from '../../shared/ledger/record.ts';
import {
  ORIGIN,
  after,
  decision,
  freshFolder,
  note,
  openIn,
  problemIn,
  rawConnection,
  verdictOn,
} from './place.ts';

/** Is what was said to be recorded really in the file? */

test('the second opening of a file is as durable as the first, because this SQLite falls back to NORMAL there', async () => {
  const folder = freshFolder();
  await openIn(folder).close(after(1));
  const path = join(folder, 'ledger.db');
  const second = connectWriter(path, 0);
  if (!second.ok) throw new Error(second.error.detail);
  const asBuilt = rawConnection(path);
  expect(Number(asBuilt.pragma('synchronous', { simple: true }))).toBe(1);
  expect(synchronousOf(second.value.db)).toBe(2);
  expect(second.value.db.pragma('journal_mode', { simple: true })).toBe('wal');
  second.value.db.close();
});

test('a new ledger is readable by its owner only, because records name people', async () => {
  const folder = freshFolder();
  await openIn(folder).close(after(1));
  const modes = fs.readdirSync(folder).map((name) => [name, fs.statSync(join(folder, name)).mode & 0o777]);
  expect(Object.fromEntries(modes)).toEqual({ keys: 0o700, 'ledger.db': 0o600, 'ledger.db.lease': 0o600 });
});

test('genesis, records and a clean exit verify after reopening', async () => {
  const folder = freshFolder();
  const ledger = openIn(folder);
  const written = await ledger.append([note('a'), decision(1)], { at: after(1), checkpoint: true });
  expect(written.ok && written.value.map(({ seq, type }) => [seq, type])).toEqual([
    [2, 'incident.noted'],
    [3, 'decision.recorded'],
    [4, 'checkpoint.issued'],
  ]);
  await ledger.close(after(2));
  const verdict = await verdictOn(ledger.path);
  expect(verdict).toMatchObject({ verdict: 'intact', origin: ORIGIN, size: 7, protected: 6, unprotected: 1 });
  const again = openIn(folder);
  const types: string[] = [];
  for await (const { type } of again.records(0)) types.push(type);
  expect(types).toEqual([
    'log.opened',
    'checkpoint.issued',
    'incident.noted',
    'decision.recorded',
    'checkpoint.issued',
    'log.closed',
    'checkpoint.issued',
    'log.opened',
  ]);
});

test('the head that goes on is the one computed from every record', async () => {
  const folder = freshFolder();
  const ledger = openIn(folder);
  for (let n = 0; n < 150; n += 1) await ledger.append([note(`${n}`)], { at: after(1), checkpoint: false });
  await ledger.close(after(2));
  const again = openIn(folder);
  let head = emptyHead();
  for (const { bytes } of again.reader.records(0))
    head = growHead(nodePrimitives, head, hashLeaf(nodePrimitives, bytes));
  const issued = await again.append([note('last')], { at: after(3), checkpoint: true });
  for (const { bytes } of again.reader.records(head.size, head.size + 1))
    head = growHead(nodePrimitives, head, hashLeaf(nodePrimitives, bytes));
  const told = issued.ok ? issued.value.at(-1)?.body : undefined;
  expect(told).toEqual({ size: head.size, root: digestText(rootOf(nodePrimitives, head)) });
});

test('a batch is all or none: one draft that is not canonical leaves every other one out', async () => {
  const folder = freshFolder();
  const ledger = openIn(folder);
  const before = ledger.reader.size();
  const bad = { type: 'incident.noted', body: { text: 0.5 } };
  const refused = await ledger.append([note('good'), bad, note('good')], { at: after(1), checkpoint: true });
  expect(refused).toMatchObject({
    ok: false,
    error: { kind: 'not-canonical', detail: expect.stringContaining('$.body.text') },
  });
  expect(ledger.reader.size()).toBe(before);
  expect(await ledger.append([note('next')], { at: after(2), checkpoint: false })).toMatchObject({
    ok: true,
  });
  await ledger.close(after(3));
  expect(await verdictOn(ledger.path)).toMatchObject({ verdict: 'intact' });
});

test.each([
  ["UPDATE record SET bytes = x'00' WHERE seq = 0", 'a record is never changed'],
  ['DELETE FROM record WHERE seq = 0', 'a record is never removed'],
  [
    "INSERT OR REPLACE INTO record (seq, at, type, bytes) VALUES (0, 0, 'x', x'00')",
    'a record follows the last one',
  ],
  ["INSERT INTO record (seq, at, type, bytes) VALUES (99, 0, 'x', x'00')", 'a record follows the last one'],
  ["UPDATE checkpoint SET note = ''", 'a checkpoint is never changed'],
  ['DELETE FROM checkpoint', 'a checkpoint is never removed'],
  ["UPDATE log SET origin = 'x'", 'the name of a ledger is never changed'],
  ['DELETE FROM log', 'the name of a ledger is never removed'],
])(
  'the file refuses %s, because a slip with a database tool must not cost the evidence',
  async (sql, sentence) => {
    const folder = freshFolder();
    await openIn(folder).close(after(1));
    const db = rawConnection(join(folder, 'ledger.db'));
    expect(() => db.exec(sql)).toThrow(sentence);
    db.close();
    expect(await verdictOn(join(folder, 'ledger.db'))).toMatchObject({ verdict: 'intact' });
  },
);

test('a column of the wrong type is refused, because the tables are STRICT', async () => {
  const folder = freshFolder();
  await openIn(folder).close(after(1));
  const db = rawConnection(join(folder, 'ledger.db'));
  const insert =
    "INSERT INTO record (seq, at, type, bytes) SELECT max(seq) + 1, 'noon', 'x', x'00' FROM record";
  expect(() => db.exec(insert)).toThrow('cannot store TEXT value in INTEGER column record.at');
});

test('a schema of a newer Watchbill is refused by number and left alone', async () => {
  const folder = freshFolder();
  await openIn(folder).close(after(1));
  const db = rawConnection(join(folder, 'ledger.db'));
  db.pragma('user_version = 7');
  db.close();
  expect(problemIn(folder)).toMatchObject({
    kind: 'newer-schema',
    detail: expect.stringContaining('has schema 7'),
  });
});
