import Database from 'better-sqlite3';
import { type LedgerRecord } from '../../shared/ledger/types.ts';

/** What did SQLite hand back?
 *  Promise: rows are unknown until they pass here; STRICT tables hold no other types, so a row that has them, or a
 *  place beyond 2^53-1, is damage and is thrown as SQLite itself would throw it.
 *  Never: looks at what a record means. */

/** A record as it lies in the file. */
export type StoredRecord = {
  readonly seq: number;
  /** Milliseconds of its `ts`. */
  readonly at: number;
  /** The exact bytes that are verified. */
  readonly bytes: Uint8Array;
};

export type StoredCheckpoint = {
  readonly size: number;
  readonly at: number;
  /** The whole signed note. */
  readonly note: string;
  /** Roots of the complete subtrees, 32 bytes each, largest first. */
  readonly frontier: Uint8Array;
};

export function storedRecordOf(row: unknown): StoredRecord {
  if (isRow(row) && isNumber(row['seq']) && isNumber(row['at']) && row['bytes'] instanceof Uint8Array)
    return { seq: row['seq'], at: row['at'], bytes: row['bytes'] };
  throw damage('record');
}

export function storedCheckpointOf(row: unknown): StoredCheckpoint {
  if (!isRow(row)) throw damage('checkpoint');
  const { size, at, note, frontier } = row;
  if (isNumber(size) && isNumber(at) && typeof note === 'string' && frontier instanceof Uint8Array)
    return { size, at, note, frontier };
  throw damage('checkpoint');
}

/** A count or a place; SQL NULL is undefined. */
export function numberOf(value: unknown): number | undefined {
  return isNumber(value) ? value : undefined;
}

/** A record that this program wrote and checked on the way in. */
export function parseRecord(bytes: Uint8Array): LedgerRecord {
  return JSON.parse(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'),
  ) as LedgerRecord;
}

export function isRow(row: unknown): row is Readonly<Record<string, unknown>> {
  return typeof row === 'object' && row !== null;
}

function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function damage(table: string): Error {
  return new Database.SqliteError(`a row of \`${table}\` has another shape`, 'SQLITE_CORRUPT');
}
