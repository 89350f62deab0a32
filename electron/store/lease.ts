import * as fs from 'node:fs';
import Database from 'better-sqlite3';
import { type Instant, formatInstant, instantOf } from '../../shared/std/instant.ts';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { type FileProblem, fileProblemOf } from './problems.ts';

/** Is another process writing this ledger?
 *  Promise: one holder at a time, named to whoever is refused. The lock is the system's own, so it ends with the
 *  process, however that ends; nothing stale is left to judge.
 *  Never: locks the ledger itself, which readers may open at any time. */

export type Holder = { readonly pid: number; readonly host: string; readonly since: Instant };
export type Lease = { release(): void };
export type LeaseProblem =
  FileProblem | { readonly kind: 'held'; readonly holder: Holder | undefined; readonly detail: string };

const OWNER_ONLY = 0o600;
/** A process that takes the lease holds it twice, with a moment in between; this bridges that moment. */
const HANDOVER_MS = 200;
/** The last millisecond that has a date (ECMA-262, time range). */
const LATEST = 8_640_000_000_000_000;

/** Takes the lease in the small file `path`, beside the ledger. */
export function takeLease(path: string, holder: Holder): Result<Lease, LeaseProblem> {
  let db: Database.Database | undefined;
  try {
    fs.closeSync(fs.openSync(path, 'a', OWNER_ONLY));
    db = new Database(path, { timeout: HANDOVER_MS });
    db.pragma('journal_mode = DELETE');
    writeHolder(db, holder);
    db.exec('BEGIN IMMEDIATE');
    return ok(leaseOver(db));
  } catch (thrown) {
    const problem = db === undefined ? unopenable(path, thrown) : refusal(db, path, thrown);
    db?.close();
    return err(problem);
  }
}

function leaseOver(db: Database.Database): Lease {
  return {
    release() {
      if (db.open) db.close();
    },
  };
}

function writeHolder(db: Database.Database, { pid, host, since }: Holder): void {
  const write = db.transaction(() => {
    db.exec(
      'CREATE TABLE IF NOT EXISTS holder (id INTEGER PRIMARY KEY CHECK (id = 1), pid INTEGER, host TEXT, since INTEGER) STRICT',
    );
    db.prepare('INSERT OR REPLACE INTO holder VALUES (1, @pid, @host, @since)').run({ pid, host, since });
  });
  write.immediate();
}

function refusal(db: Database.Database, path: string, thrown: unknown): LeaseProblem {
  if (isForeign(thrown)) return notALease(path);
  const problem = fileProblemOf(thrown, path);
  if (problem.kind !== 'locked') return problem;
  const holder = readHolder(db);
  const who = holder === undefined ? 'another process' : `process ${holder.pid} on \`${holder.host}\``;
  const since = holder === undefined ? '' : ` since ${formatInstant(holder.since)}`;
  return {
    kind: 'held',
    holder,
    detail: `ledger is in use by ${who}${since} (lease \`${path}\`): close it there first`,
  };
}

/** No database, or one with other tables: whoever put it there, it is not ours to write over. */
function isForeign(thrown: unknown): boolean {
  return thrown instanceof Database.SqliteError && FOREIGN.has(thrown.code);
}

const FOREIGN = new Set(['SQLITE_NOTADB', 'SQLITE_CORRUPT', 'SQLITE_ERROR', 'SQLITE_CONSTRAINT_DATATYPE']);

function notALease(path: string): FileProblem {
  const remedy = 'make sure that nobody else has the ledger open, then remove it';
  return { kind: 'io-error', detail: `\`${path}\` is not the lease of a ledger: ${remedy}` };
}

function readHolder(db: Database.Database): Holder | undefined {
  try {
    const row: unknown = db.prepare('SELECT pid, host, since FROM holder').raw().get();
    if (!Array.isArray(row)) return undefined;
    const [pid, host, since]: readonly unknown[] = row;
    if (typeof pid !== 'number' || typeof host !== 'string' || typeof since !== 'number') return undefined;
    return Math.abs(since) > LATEST ? undefined : { pid, host, since: instantOf(since) };
  } catch (thrown) {
    if (!isForeign(thrown)) fileProblemOf(thrown, 'lease');
    return undefined;
  }
}

function unopenable(path: string, thrown: unknown): FileProblem {
  if (thrown instanceof Database.SqliteError) return fileProblemOf(thrown, path);
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : String(thrown);
  const kind = code === 'EACCES' || code === 'EROFS' || code === 'EPERM' ? 'read-only' : 'io-error';
  return {
    kind,
    detail: `ledger lease \`${path}\` cannot be made (${code}): check that its folder exists and may be written to`,
  };
}
