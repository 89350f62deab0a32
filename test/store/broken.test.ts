import * as fs from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openSource } from '../../electron/store/source.ts';
import { startSegment } from '../../electron/store/open.ts';
import {
  ORIGIN,
  after,
  brokenIn,
  digestsIn,
  freshFolder,
  note,
  openIn,
  optionsIn,
  verdictOn,
} from './place.ts';

/** Does a ledger that may not go on stop, say why, and go on only as a new segment? */

/** A ledger of four records: opened, issued (1), closed, issued (3). */
async function closedLedger(): Promise<string> {
  const folder = freshFolder();
  await openIn(folder).close(after(1));
  return folder;
}

function tamper(folder: string, sql: string): void {
  const db = new Database(join(folder, 'ledger.db'));
  db.exec(
    'DROP TRIGGER record_stands; DROP TRIGGER record_stays; DROP TRIGGER checkpoint_stands; DROP TRIGGER checkpoint_stays',
  );
  db.exec(sql);
  db.close();
}

const REWRITE = (from: string, to: string, seq: number): string =>
  `UPDATE record SET bytes = CAST(replace(CAST(bytes AS TEXT), '${from}', '${to}') AS BLOB) WHERE seq = ${seq}`;

test.each([
  [
    'a blank inside a record',
    REWRITE('"v":1', '"v": 1', 3),
    'broken',
    'has a record 3 that has something that is not a value at byte',
  ],
  [
    'bytes that are no text',
    "UPDATE record SET bytes = x'ff' WHERE seq = 3",
    'broken',
    'has a record 3 that does not start with `{`',
  ],
  [
    'another ledger named',
    REWRITE('console-01', 'console-02', 3),
    'broken',
    'has a record 3 that belongs to another ledger',
  ],
  [
    'another place named',
    REWRITE('"seq":3', '"seq":4', 3),
    'broken',
    'has a record 3 that should be record 3',
  ],
  [
    'a key too many in its last record',
    REWRITE('"v":1', '"v":1,"w":1', 3),
    'broken',
    'has a record 3 that does not have exactly the keys',
  ],
  [
    'a last record that tells of another checkpoint',
    REWRITE('"size":3', '"size":2', 3),
    'broken',
    'has a record 3 that should tell of the checkpoint of 3 records',
  ],
  [
    'another key beside its records',
    "DROP TRIGGER log_stands; UPDATE log SET vkey = 'somebody+00000000+AQ=='",
    'broken',
    'names another key than the one of this console',
  ],
  [
    'another name beside its records',
    "DROP TRIGGER log_stands; UPDATE log SET origin = 'somebody'",
    'broken',
    'calls itself `somebody`',
  ],
  [
    'the record under the checkpoint changed',
    REWRITE('closed', 'opened', 2),
    'broken',
    'has a checkpoint of 3 records that does not hold',
  ],
  [
    'the note changed',
    "UPDATE checkpoint SET note = replace(note, '\n3\n', '\n4\n') WHERE size = 3",
    'broken',
    'has a checkpoint of 3 records',
  ],
  [
    'the frontier changed',
    'UPDATE checkpoint SET frontier = zeroblob(64) WHERE size = 3',
    'broken',
    'has a checkpoint of 3 records',
  ],
  [
    'signed records removed',
    'DELETE FROM record WHERE seq > 1; DELETE FROM checkpoint WHERE size = 3',
    'older-backup',
    'holds 2 records, but 3 were signed',
  ],
])(
  'a ledger with %s is refused by place, because the end is checked before the first answer',
  async (...[, sql, cause, sentence]) => {
    const folder = await closedLedger();
    tamper(folder, sql);
    const before = digestsIn(folder).get('ledger.db');
    const broken = brokenIn(folder);
    expect(broken).toMatchObject({ cause, head: { origin: ORIGIN, size: 3 } });
    expect(broken.detail).toContain(sentence);
    expect(broken.detail).toContain('start a new segment');
    expect(digestsIn(folder).get('ledger.db')).toBe(before);
  },
);

test('an older backup put back is refused, because its console has signed more since', async () => {
  const folder = await closedLedger();
  const backup = fs.readFileSync(join(folder, 'ledger.db'));
  await openIn(folder).close(after(2));
  fs.writeFileSync(join(folder, 'ledger.db'), backup);
  expect(brokenIn(folder)).toMatchObject({ cause: 'older-backup', head: { size: 6 } });
});

test('a ledger that vanished is refused, because its key remembers that there was one', async () => {
  const folder = await closedLedger();
  fs.rmSync(join(folder, 'ledger.db'));
  expect(brokenIn(folder)).toMatchObject({
    cause: 'older-backup',
    detail: expect.stringContaining('is not there, but 3'),
  });
  expect(fs.existsSync(join(folder, 'ledger.db'))).toBe(false);
});

test('a ledger under another key is refused, because a new key starts a new segment', async () => {
  const folder = await closedLedger();
  fs.rmSync(join(folder, 'keys'), { recursive: true });
  expect(brokenIn(folder)).toMatchObject({
    cause: 'new-key',
    detail: expect.stringContaining('another key'),
  });
});

test('a lost memory of what was signed is made good from the ledger itself, read from record 0', async () => {
  const folder = await closedLedger();
  const head = fs.readdirSync(join(folder, 'keys')).find((name) => name.endsWith('.head')) ?? '';
  fs.rmSync(join(folder, 'keys', head));
  const ledger = openIn(folder);
  await ledger.append([note('a')], { at: after(2), checkpoint: true });
  await ledger.close(after(3));
  expect(await verdictOn(ledger.path)).toMatchObject({ verdict: 'intact' });
});

test('a truncated file is a broken ledger, not a crash', async () => {
  const folder = freshFolder();
  const ledger = openIn(folder);
  for (let n = 0; n < 100; n += 1)
    await ledger.append([note('x'.repeat(500))], { at: after(1), checkpoint: false });
  await ledger.close(after(2));
  fs.truncateSync(ledger.path, 40_960);
  const broken = brokenIn(folder);
  expect(broken).toMatchObject({ cause: 'broken', head: { origin: ORIGIN } });
  expect(broken.head.size).toBeGreaterThan(64);
});

test('a truncated file is refused to a reader too, in one line', async () => {
  const folder = await closedLedger();
  fs.truncateSync(join(folder, 'ledger.db'), 8192);
  expect(openSource(join(folder, 'ledger.db'))).toMatchObject({ ok: false, error: { kind: 'damaged' } });
});

test('a page that cannot be read ends the reading, and the source says so', async () => {
  const folder = freshFolder();
  const ledger = openIn(folder);
  const drafts = Array.from({ length: 400 }, () => note('x'.repeat(500)));
  await ledger.append(drafts, { at: after(1), checkpoint: true });
  await ledger.close(after(2));
  const file = fs.openSync(ledger.path, 'r+');
  // Some page in the middle of the records; a page starts with its kind, and no kind is 0xff.
  fs.writeSync(file, Buffer.alloc(4096, 0xff), 0, 4096, 40 * 4096);
  fs.closeSync(file);
  expect(await verdictOn(ledger.path)).toMatchObject({ verdict: 'broken' });
  const source = openSource(ledger.path);
  if (!source.ok) throw new Error(source.error.detail);
  expect([...source.value.chunks()]).toEqual([]);
  expect(source.value.readProblem()).toContain('is damaged');
  source.value.close();
});

test('a segment names the broken head first, keeps the old file read-only, and is the one that opens from then on', async () => {
  const folder = await closedLedger();
  tamper(folder, REWRITE('"v":1', '"v": 1', 3));
  const before = digestsIn(folder).get('ledger.db');
  const broken = brokenIn(folder);
  const segment = startSegment(optionsIn(folder, { at: after(5) }), broken);
  if (!segment.ok) throw new Error(segment.error.detail);
  expect(segment.value.origin).toBe(`${ORIGIN}/segment/1`);
  await segment.value.close(after(6));
  expect(fs.statSync(join(folder, 'ledger.db')).mode & 0o777).toBe(0o400);
  expect(digestsIn(folder).get('ledger.db')).toBe(before);
  expect(await verdictOn(join(folder, 'ledger.segment-1.db'))).toMatchObject({
    verdict: 'intact',
    origin: `${ORIGIN}/segment/1`,
  });
  const again = openIn(folder);
  const records = [];
  for await (const record of again.records(0)) records.push(record);
  expect(records.slice(0, 3).map(({ type }) => type)).toEqual([
    'log.recovered',
    'checkpoint.issued',
    'log.opened',
  ]);
  expect(records[0]?.body).toEqual({
    ...broken.head,
    cause: 'broken',
    detail: broken.detail,
    signature: null,
    recoveredAt: '2026-11-21T13:00:05.000Z',
  });
});

test('a second segment follows a first that broke, because a segment is a ledger like any other', async () => {
  const folder = await closedLedger();
  fs.rmSync(join(folder, 'ledger.db'));
  const first = startSegment(optionsIn(folder), brokenIn(folder));
  if (!first.ok) throw new Error(first.error.detail);
  await first.value.close(after(2));
  fs.truncateSync(join(folder, 'ledger.segment-1.db'), 8192);
  const second = startSegment(optionsIn(folder), brokenIn(folder));
  if (!second.ok) throw new Error(second.error.detail);
  expect(second.value.origin).toBe(`${ORIGIN}/segment/2`);
  await second.value.close(after(3));
  expect(openIn(folder, { at: after(4) }).origin).toBe(`${ORIGIN}/segment/2`);
});

test('a broken ledger is still readable as far as it goes, so that it can be verified and copied', async () => {
  const folder = await closedLedger();
  tamper(folder, REWRITE('"v":1', '"v": 1', 3));
  const source = openSource(join(folder, 'ledger.db'));
  expect(source.ok && [...source.value.chunks()].length).toBe(1);
  expect(await verdictOn(join(folder, 'ledger.db'))).toMatchObject({
    verdict: 'broken',
    firstBad: { seq: 3, code: 'not-canonical' },
  });
});
