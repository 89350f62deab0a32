import * as fs from 'node:fs';
import Database from 'better-sqlite3';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { NEWEST_SCHEMA, migrate } from './migrate.ts';
import { type FileProblem, fileProblemOf } from './problems.ts';

/** Is this file a ledger, and may we read or write it?
 *  Promise: WAL with `synchronous=FULL`, read back on every opening; a foreign file is refused
 *  before SQLite touches it.
 *  Never: repairs, converts or removes what it finds. */

declare const writes: unique symbol;
/** A connection that may only read. */
export type ReadConnection = { readonly db: Database.Database; readonly path: string };
/** A connection that may append; a reader cannot be passed off as one. */
export type WriteConnection = ReadConnection & { readonly [writes]: true };

/** `WBL1`, in the header of the file. */
export const APPLICATION_ID = 0x57424c31;
const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;
const APPLICATION_ID_OFFSET = 68;
const WAL_VERSIONS_OFFSET = 18;
/** 64 MiB, about 80,000 records. */
const MOST_IN_MEMORY = 64 * 1024 * 1024;
const OWNER_MAY_WRITE = 0o200;
const SYNCHRONOUS_FULL = 2;
/** Pages in the WAL before SQLite moves them into the file: above the default, so that fewer appends wait. */
const WAL_PAGES = 4000;

/** What a ledger file calls itself. */
export type LedgerName = { readonly origin: string; readonly vkey: string };

/** Opens an existing ledger for appending. `busyMs` is how long an append waits for another program's lock. */
export function connectWriter(path: string, busyMs: number): Result<WriteConnection, FileProblem> {
  const foreign = foreignness(path);
  if (foreign !== undefined) return err(foreign);
  if (isSetReadOnly(path))
    return err({
      kind: 'read-only',
      detail: `ledger \`${path}\` is read-only: make the file and its folder writable`,
    });
  return connect(path, () => {
    const db = new Database(path, { fileMustExist: true, timeout: busyMs });
    return { db, problem: prepareToWrite(db, path) };
  });
}

/** Opens an existing ledger for reading, beside a writer, at rest, or on a read-only disk. */
export function connectReader(path: string): Result<ReadConnection, FileProblem> {
  const foreign = foreignness(path);
  if (foreign !== undefined) return err(foreign);
  if (isAtRest(path) && fs.statSync(path).size <= MOST_IN_MEMORY) {
    const copy = connectCopy(path);
    if (isAtRest(path)) return copy;
    if (copy.ok) copy.value.db.close();
  }
  const shared = connect(path, () => {
    const db = new Database(path, { fileMustExist: true, readonly: true });
    return { db, problem: schemaProblem(db, path) };
  });
  return !shared.ok && shared.error.kind === 'io-error' && isAtRest(path) ? connectCopy(path) : shared;
}

/** Without a WAL nobody has it open, and everything is in the one file. */
function isAtRest(path: string): boolean {
  // SQLite keeps the WAL beside the file itself, not beside a link to it.
  return !fs.existsSync(`${fs.realpathSync(path)}-wal`);
}

/** Reads the whole file: a connection to the file itself would leave two files beside it, or fail where it may not. */
function connectCopy(path: string): Result<ReadConnection, FileProblem> {
  return connect(path, () => {
    const bytes = fs.readFileSync(path);
    // Read and write version 1 instead of 2: a copy in memory has no WAL (SQLite file format, 1.3.3).
    bytes.fill(1, WAL_VERSIONS_OFFSET, WAL_VERSIONS_OFFSET + 2);
    const db = new Database(bytes, { readonly: true });
    return { db, problem: schemaProblem(db, path) };
  });
}

type Opened = { readonly db: Database.Database; readonly problem: FileProblem | undefined };

function connect(path: string, open: () => Opened): Result<WriteConnection, FileProblem> {
  try {
    const { db, problem } = open();
    if (problem === undefined) return ok({ db, path } as WriteConnection);
    db.close();
    return err(problem);
  } catch (thrown) {
    return err(openingProblemOf(thrown, path));
  }
}

function prepareToWrite(db: Database.Database, path: string): FileProblem | undefined {
  const foreign = schemaProblem(db, path);
  if (foreign !== undefined) return foreign;
  const mode = db.pragma('journal_mode = WAL', { simple: true });
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma(`wal_autocheckpoint = ${WAL_PAGES}`);
  // INVARIANT (durable): the build of SQLite in use falls back to NORMAL, so nobody believes the setting unread.
  if (mode !== 'wal' || synchronousOf(db) !== SYNCHRONOUS_FULL)
    return {
      kind: 'not-durable',
      detail: `ledger \`${path}\` cannot be made durable here: keep it on a local disk`,
    };
  migrate(db);
  return undefined;
}

/** `PRAGMA synchronous`: 2 is FULL. */
export function synchronousOf(db: Database.Database): number {
  return Number(db.pragma('synchronous', { simple: true }));
}

const TABLES = ['log', 'record', 'checkpoint', 'searched', 'search'];

function schemaProblem(db: Database.Database, path: string): FileProblem | undefined {
  const found = Number(db.pragma('user_version', { simple: true }));
  if (found > NEWEST_SCHEMA) {
    const known = `has schema ${found}, this program knows up to ${NEWEST_SCHEMA}`;
    return { kind: 'newer-schema', detail: `ledger \`${path}\` ${known}: open it with a newer Watchbill` };
  }
  // A file appears with its schema or not at all, so one without it was never ours. Word for word, for a view or a
  // column of another kind under the right name could answer anything, without end.
  const isWhole = found > 0 && tablesOf(db) === tablesAt(found);
  return isWhole ? undefined : notALedger(path, 'lacks the tables of a ledger');
}

/** How the tables that are read were made, in one text. */
function tablesOf(db: Database.Database): string {
  const made = db
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .raw()
    .all();
  return JSON.stringify(made.filter((row) => Array.isArray(row) && TABLES.includes(String(row[0]))));
}

/** The same of an empty ledger of this schema. */
function tablesAt(version: number): string {
  const empty = new Database(':memory:');
  try {
    migrate(empty, version);
    return tablesOf(empty);
  } finally {
    empty.close();
  }
}

/** Looks at the header with plain reads: SQLite itself would already work on another program's file. */
function foreignness(path: string): FileProblem | undefined {
  try {
    if (!fs.statSync(path).isFile()) return notALedger(path, 'is not a file');
    const header = readHeader(path);
    if (header.length < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC)
      return notALedger(path, 'is not a ledger');
    return header.readUInt32BE(APPLICATION_ID_OFFSET) === APPLICATION_ID
      ? undefined
      : notALedger(path, 'is a database of another program');
  } catch (thrown) {
    return openingProblemOf(thrown, path);
  }
}

function readHeader(path: string): Buffer {
  const file = fs.openSync(path, 'r');
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    return header.subarray(0, fs.readSync(file, header, 0, HEADER_BYTES, 0));
  } finally {
    fs.closeSync(file);
  }
}

function notALedger(path: string, fault: string): FileProblem {
  return { kind: 'not-a-ledger', detail: `\`${path}\` ${fault}: name the \`.db\` file that Watchbill made` };
}

/** Root may write to anything; a ledger that was set read-only stays so for root too. */
function isSetReadOnly(path: string): boolean {
  return (fs.statSync(path).mode & OWNER_MAY_WRITE) === 0;
}

const SYSTEM_MEANINGS: Readonly<Record<string, FileProblem['kind']>> = {
  ENOENT: 'absent',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
};

/** The meaning of anything that opening a file may throw. */
export function openingProblemOf(thrown: unknown, path: string): FileProblem {
  if (thrown instanceof Database.SqliteError) return fileProblemOf(thrown, path);
  if (!(thrown instanceof Error) || !('code' in thrown) || typeof thrown.code !== 'string') throw thrown;
  const kind = SYSTEM_MEANINGS[thrown.code] ?? 'io-error';
  const remedy =
    kind === 'absent'
      ? 'is not there: check the path'
      : `cannot be opened (${thrown.code}): check its folder and its disk`;
  return { kind, detail: `ledger \`${path}\` ${remedy}` };
}
