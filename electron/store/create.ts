import * as fs from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { type SealedRecord } from '../../shared/ledger/record.ts';
import { type Instant } from '../../shared/std/instant.ts';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { columnsOf } from './columns.ts';
import { APPLICATION_ID, type LedgerName, openingProblemOf } from './connect.ts';
import { migrate } from './migrate.ts';
import { type FileProblem } from './problems.ts';

/** How does a new ledger come to be?
 *  Promise: the file appears with its schema, its name and record 0, durably, mode 0600, or not at all.
 *  Never: writes over a file that is there. */

const OWNER_ONLY = 0o600;

export type NewLedger = {
  readonly name: LedgerName;
  readonly first: SealedRecord;
  readonly at: Instant;
};

/** Makes a ledger file of one record. The caller holds the lease. */
export function createLedgerFile(path: string, ledger: NewLedger): Result<void, FileProblem> {
  const aside = `${path}.new`;
  const leftovers = [aside, `${aside}-wal`, `${aside}-shm`, `${aside}-journal`];
  try {
    for (const leftover of leftovers) fs.rmSync(leftover, { force: true });
    fs.closeSync(fs.openSync(aside, 'wx', OWNER_ONLY));
    layOut(aside, ledger);
    // The lease is ours and nothing stood here a moment ago, so the rename takes nobody's place.
    fs.renameSync(aside, path);
    syncFolder(dirname(path));
    return ok(undefined);
  } catch (thrown) {
    // A folder in the way is not ours to remove, and must not throw a second time.
    for (const leftover of leftovers.filter(isFile)) fs.rmSync(leftover, { force: true });
    return err(openingProblemOf(thrown, path));
  }
}

function isFile(path: string): boolean {
  return fs.statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function layOut(path: string, { name, first, at }: NewLedger): void {
  const db = new Database(path);
  try {
    db.pragma('synchronous = FULL');
    db.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(db);
    db.prepare('INSERT INTO log VALUES (1, @origin, @vkey)').run({ origin: name.origin, vkey: name.vkey });
    db.prepare(
      'INSERT INTO record VALUES (@seq, @at, @type, @incident, @identity, @person, @decision, @bytes)',
    ).run({ ...columnsOf(first.record, at), bytes: first.bytes });
    db.pragma('journal_mode = WAL');
  } finally {
    db.close();
  }
}

/** Makes the new name survive a crash of the machine. Windows has no such call. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = fs.openSync(path, 'r');
  try {
    fs.fsyncSync(folder);
  } finally {
    fs.closeSync(folder);
  }
}
