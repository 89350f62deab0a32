import * as fs from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSource } from '../../electron/store/source.ts';
import { createWriter } from '../../electron/store/append.ts';
import { APPLICATION_ID, connectWriter } from '../../electron/store/connect.ts';
import { appendProblemOf } from '../../electron/store/problems.ts';
import { nodePrimitives } from '../../electron/seal/primitives.ts';
import { emptyHead, growHead, hashLeaf } from '../../shared/ledger/tree.ts';
import {
  ORIGIN,
  START,
  after,
  digestsIn,
  freshFolder,
  note,
  openIn,
  problemIn,
  rawConnection,
  verdictOn,
} from './place.ts';

/** Does a file or a disk that says no lead to one clear line, with nothing written? */

const OTHER_DATABASE = (path: string): void => {
  const db = new Database(path);
  db.pragma('application_id = 1');
  db.exec('CREATE TABLE bookmarks (id INTEGER PRIMARY KEY)');
  db.close();
};

const OUR_NAME_ALONE = (path: string): void => {
  const db = new Database(path);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.exec('CREATE TABLE record (seq INTEGER PRIMARY KEY)');
  db.close();
};

describe('a file that is not a ledger is refused by name and left alone', () => {
  test.each<[string, (path: string) => void, string]>([
    ['plain text', (path) => fs.writeFileSync(path, 'not a database\n'.repeat(40)), 'is not a ledger'],
    ['an empty file', (path) => fs.writeFileSync(path, ''), 'is not a ledger'],
    [
      'random bytes',
      (path) => fs.writeFileSync(path, Buffer.from(Array.from({ length: 9000 }, (_, n) => (n * 7919) % 251))),
      'is not a ledger',
    ],
    ["another program's database", OTHER_DATABASE, 'is a database of another program'],
    ['a folder', (path) => fs.mkdirSync(path), 'is not a file'],
    ['a database that only claims to be ours', OUR_NAME_ALONE, 'lacks the tables of a ledger'],
  ])('%s', (_name, make, sentence) => {
    const folder = freshFolder();
    make(join(folder, 'ledger.db'));
    const before = digestsIn(folder).get('ledger.db');
    const problem = problemIn(folder);
    expect(problem.kind).toBe('not-a-ledger');
    expect(problem.detail).toContain(`ledger.db\` ${sentence}: name the`);
    expect(digestsIn(folder).get('ledger.db')).toBe(before);
    expect(fs.existsSync(join(folder, 'ledger.db-wal'))).toBe(false);
  });
});

test('reading what is not there or not an export is refused in one line, because a typing error is no empty ledger', () => {
  const folder = freshFolder();
  expect(openSource(join(folder, 'gone.db'))).toMatchObject({
    ok: false,
    error: { kind: 'absent', detail: expect.stringContaining('is not there') },
  });
  expect(openSource(folder)).toMatchObject({ ok: false, error: { kind: 'not-an-export' } });
});

test('reading a ledger at rest leaves nothing beside it', async () => {
  const folder = freshFolder();
  const ledger = openIn(folder);
  await ledger.close(after(1));
  const before = digestsIn(folder);
  expect(await verdictOn(ledger.path)).toMatchObject({ verdict: 'intact' });
  expect(digestsIn(folder)).toEqual(before);
});

test('a ledger on a disk that nobody may write to is still read, because evidence is copied to such disks', async ({
  skip,
}) => {
  const outside = freshFolder();
  const disk = join(outside, 'disk');
  fs.mkdirSync(disk);
  if (!mountSmallDisk(disk)) return skip('needs the right to mount');
  await openIn(disk).close(after(1));
  execFileSync('mount', ['-o', 'remount,ro', disk]);
  expect(await verdictOn(join(disk, 'ledger.db'))).toMatchObject({ verdict: 'intact', size: 4 });
  expect(problemIn(disk)).toMatchObject({ kind: 'read-only' });
});

test('a second writer is refused and told who holds the ledger, because two would tear the chain', async () => {
  const folder = freshFolder();
  const first = openIn(folder);
  const before = first.reader.size();
  expect(problemIn(folder, { process: { pid: 1, host: 'elsewhere' } })).toMatchObject({
    kind: 'held',
    holder: { pid: process.pid, host: 'console-01', since: START },
    detail: expect.stringContaining(
      `in use by process ${process.pid} on \`console-01\` since 2026-11-21T13:00:00.000Z`,
    ),
  });
  expect(first.reader.size()).toBe(before);
  await first.close(after(1));
  expect(openIn(folder).origin).toBe(ORIGIN);
});

test('a reader is not kept out by the writer, because the screen and an auditor read along', async () => {
  const folder = freshFolder();
  const ledger = openIn(folder);
  await ledger.append([note('a')], { at: after(1), checkpoint: true });
  expect(await verdictOn(ledger.path)).toMatchObject({ verdict: 'intact', size: 4 });
});

test('an append that meets a lock fails as locked, and the next one goes on from the same head', async () => {
  const folder = freshFolder();
  const ledger = openIn(folder);
  const other = rawConnection(ledger.path);
  other.exec('BEGIN IMMEDIATE');
  const size = ledger.reader.size();
  for (const drafts of [[note('a')], [note('a'), note('b')]]) {
    expect(await ledger.append(drafts, { at: after(1), checkpoint: false })).toMatchObject({
      ok: false,
      error: { kind: 'locked' },
    });
  }
  expect(ledger.reader.size()).toBe(size);
  other.exec('ROLLBACK');
  expect(await ledger.append([note('a')], { at: after(2), checkpoint: true })).toMatchObject({ ok: true });
  await ledger.close(after(3));
  expect(await verdictOn(ledger.path)).toMatchObject({ verdict: 'intact' });
});

test('a file that was set read-only is not opened for writing, not even by root', async () => {
  const folder = freshFolder();
  await openIn(folder).close(after(1));
  fs.chmodSync(join(folder, 'ledger.db'), 0o400);
  const before = digestsIn(folder).get('ledger.db');
  expect(problemIn(folder)).toMatchObject({
    kind: 'read-only',
    detail: expect.stringContaining('is read-only: make'),
  });
  expect(digestsIn(folder).get('ledger.db')).toBe(before);
  expect(await verdictOn(join(folder, 'ledger.db'))).toMatchObject({ verdict: 'intact' });
});

test('an append after closing says so, because an answer that was not written must not look written', async () => {
  const ledger = openIn(freshFolder());
  await ledger.close(after(1));
  expect(await ledger.append([note('late')], { at: after(2), checkpoint: false })).toMatchObject({
    ok: false,
    error: { kind: 'closed' },
  });
});

test('a full database fails as disk-full, and what fits afterwards is written from the same head (SQLite page limit)', async () => {
  const folder = freshFolder();
  await openIn(folder).close(after(1));
  const connection = connectWriter(join(folder, 'ledger.db'), 0);
  if (!connection.ok) throw new Error(connection.error.detail);
  const { db } = connection.value;
  let head = emptyHead();
  for (const bytes of db.prepare('SELECT bytes FROM record ORDER BY seq').pluck().all())
    head = growHead(nodePrimitives, head, hashLeaf(nodePrimitives, bytes as Uint8Array));
  const writer = createWriter(
    { connection: connection.value, primitives: nodePrimitives, origin: ORIGIN },
    head,
  );
  db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`);
  const batch = { drafts: [note('x'.repeat(9000)), note('y'.repeat(9000))], at: after(2) };
  expect(writer.append(batch)).toMatchObject({
    ok: false,
    error: { kind: 'disk-full', detail: expect.stringContaining('has no room left') },
  });
  expect(writer.head()).toEqual(head);
  db.pragma('max_page_count = 100000');
  expect(writer.append(batch)).toMatchObject({ ok: true });
  db.close();
  expect(await verdictOn(join(folder, 'ledger.db'))).toMatchObject({ verdict: 'intact', size: 6 });
});

/** Whether this machine lets a test mount a small disk. */
function mountSmallDisk(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=600k', 'none', folder], { stdio: 'ignore' });
    onTestFinished(() => void execFileSync('umount', ['-l', folder]));
    return true;
  } catch {
    return false;
  }
}

test('a real disk that fills up: every record said to be written is there, and the ledger still verifies (tmpfs, as root)', async ({
  skip,
}) => {
  const outside = freshFolder();
  const disk = join(outside, 'disk');
  fs.mkdirSync(disk);
  if (!mountSmallDisk(disk)) return skip('needs the right to mount');
  const ledger = openIn(disk, { busyMs: 0 });
  let written = ledger.reader.size();
  let problem: string | undefined;
  for (let n = 0; n < 500 && problem === undefined; n += 1) {
    const done = await ledger.append([note('x'.repeat(4000))], { at: after(1), checkpoint: false });
    if (done.ok) written += done.value.length;
    else problem = done.error.kind;
  }
  expect(problem).toBe('disk-full');
  expect(ledger.reader.size()).toBe(written);
  fs.cpSync(disk, join(outside, 'copy'), { recursive: true });
  expect(await verdictOn(join(outside, 'copy', 'ledger.db'))).toMatchObject({
    verdict: 'intact',
    size: written,
  });
  await ledger.close(after(2));
});

test.each([
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY_DIRECTORY', 'read-only'],
  ['SQLITE_BUSY_SNAPSHOT', 'locked'],
  ['SQLITE_LOCKED', 'locked'],
  ['SQLITE_IOERR_FSYNC', 'io-error'],
  ['SQLITE_CORRUPT_INDEX', 'broken'],
  ['SQLITE_CONSTRAINT_TRIGGER', 'broken'],
  ['SQLITE_NOTADB', 'broken'],
])('%s means %s to whoever appends', (code, kind) => {
  expect(appendProblemOf(new Database.SqliteError('why', code), 'l.db')).toMatchObject({
    kind,
    detail: expect.stringContaining('`l.db`'),
  });
});

test('a code that nobody knows is thrown on, because a silent guess would hide a bug', () => {
  const strange = new Database.SqliteError('why', 'SQLITE_MISUSE');
  expect(() => appendProblemOf(strange, 'l.db')).toThrow(strange);
  expect(() => appendProblemOf(new TypeError('ours'), 'l.db')).toThrow('ours');
});
