import { type Database } from 'better-sqlite3';
import { assertNever } from '../../shared/std/bug.ts';
import { type LedgerName, type ReadConnection } from './connect.ts';
import {
  type StoredCheckpoint,
  type StoredRecord,
  isRow,
  numberOf,
  storedCheckpointOf,
  storedRecordOf,
} from './rows.ts';

/** Which records are there, and where is this one?
 *  Promise: records in order by place, decisions newest first by incident, identity, person or time; pages by key, so
 *  the last page costs what the first one does.
 *  Never: writes, ranks, or holds more than a page in memory. */

/** By what decisions are listed. */
export type DecisionFilter =
  | { readonly kind: 'incident'; readonly incidentId: string }
  | { readonly kind: 'identity'; readonly identityId: string }
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'time' };

/** Everything before this record; a page hands out the cursor of the next one. */
export type PageCursor = { readonly at: number; readonly seq: number };
export type PageOrder = { readonly before: PageCursor | undefined; readonly limit: number };
export type Page = { readonly records: readonly StoredRecord[]; readonly next: PageCursor | undefined };

export type Reader = {
  readonly path: string;
  name(): LedgerName;
  /** Number of records. */
  size(): number;
  record(seq: number): StoredRecord | undefined;
  /** Records from a place on, in order; `to` is excluded. */
  records(fromSeq: number, to?: number): Generator<StoredRecord>;
  decision(decisionId: string): StoredRecord | undefined;
  /** Newest first. */
  decisions(filter: DecisionFilter, order: PageOrder): Page;
  /** Everything recorded about an incident, oldest first. */
  incident(incidentId: string): readonly StoredRecord[];
  /** Oldest first. */
  checkpoints(): Generator<StoredCheckpoint>;
  newestCheckpoint(): StoredCheckpoint | undefined;
};

export const AFTER_EVERYTHING: PageCursor = { at: Number.MAX_SAFE_INTEGER, seq: Number.MAX_SAFE_INTEGER };
const ROWS_AT_ONCE = 256;
const ROW = 'SELECT seq, at, bytes FROM record';
const NEWEST = 'AND seq < @seq ORDER BY seq DESC LIMIT @limit';
const DECIDED = 'decision IS NOT NULL';

/** Reads over one connection. Statements are prepared once. */
export function createReader({ db, path }: ReadConnection): Reader {
  const bySeq = db.prepare(`${ROW} WHERE seq = ?`);
  const onward = db.prepare(`${ROW} WHERE seq >= @from AND seq < @to ORDER BY seq LIMIT ${ROWS_AT_ONCE}`);
  const checkpointsAfter = db.prepare('SELECT * FROM checkpoint WHERE size > @size ORDER BY size LIMIT 256');
  const lastCheckpoint = db.prepare('SELECT * FROM checkpoint ORDER BY size DESC LIMIT 1');
  const last = db.prepare('SELECT max(seq) FROM record').pluck();
  return {
    path,
    name: () => nameOf(db.prepare('SELECT origin, vkey FROM log').get()),
    size: () => (numberOf(last.get()) ?? -1) + 1,
    record: (seq) => optional(bySeq.get(seq), storedRecordOf),
    records: (from, to = Number.MAX_SAFE_INTEGER) =>
      inPages(
        from,
        (place) => onward.all({ from: place, to }).map(storedRecordOf),
        (record) => record.seq + 1,
      ),
    checkpoints: () =>
      inPages(
        0,
        (size) => checkpointsAfter.all({ size }).map(storedCheckpointOf),
        ({ size }) => size,
      ),
    newestCheckpoint: () => optional(lastCheckpoint.get(), storedCheckpointOf),
    ...decisionReads(db),
  };
}

function decisionReads(db: Database): Pick<Reader, 'decision' | 'decisions' | 'incident'> {
  const byIdAt = db.prepare(`${ROW} WHERE ${DECIDED} AND at = @at AND decision = @id`);
  const byId = db.prepare(`${ROW} WHERE ${DECIDED} AND decision = @id`);
  const byIncident = db.prepare(`${ROW} WHERE ${DECIDED} AND incident = @key ${NEWEST}`);
  const byIdentity = db.prepare(`${ROW} WHERE ${DECIDED} AND identity = @key ${NEWEST}`);
  const byPerson = db.prepare(`${ROW} WHERE ${DECIDED} AND person = @key ${NEWEST}`);
  const byTime = db.prepare(
    `${ROW} WHERE ${DECIDED} AND (at, seq) < (@at, @seq) ORDER BY at DESC, seq DESC LIMIT @limit`,
  );
  const ofIncident = db.prepare(
    `${ROW} WHERE ${DECIDED} AND incident = @key UNION ALL
     ${ROW} WHERE decision IS NULL AND incident IS NOT NULL AND incident = @key ORDER BY seq`,
  );
  const rowsOf = (filter: DecisionFilter, { at, seq }: PageCursor, limit: number): readonly unknown[] => {
    switch (filter.kind) {
      case 'incident':
        return byIncident.all({ key: filter.incidentId, seq, limit });
      case 'identity':
        return byIdentity.all({ key: filter.identityId, seq, limit });
      case 'person':
        return byPerson.all({ key: filter.personId, seq, limit });
      case 'time':
        return byTime.all({ at, seq, limit });
      default:
        return assertNever(filter);
    }
  };
  return {
    // An index of ids would cost every append a page; an id carries its instant, and any other is worth a scan.
    decision: (id) => optional(byIdAt.get({ id, at: instantInside(id) }) ?? byId.get({ id }), storedRecordOf),
    decisions: (filter, { before, limit }) =>
      pageOf(rowsOf(filter, before ?? AFTER_EVERYTHING, limit).map(storedRecordOf), limit),
    incident: (key) => ofIncident.all({ key }).map(storedRecordOf),
  };
}

/** Milliseconds at the head of a UUIDv7; of anything else a number that finds nothing. */
function instantInside(id: string): number {
  const ms = Number.parseInt(id.slice(0, 13).replace('-', ''), 16);
  return Number.isSafeInteger(ms) ? ms : -1;
}

/** A page and where the next one begins; a page that is not full is the last. */
export function pageOf(records: readonly StoredRecord[], limit: number): Page {
  const last = records.at(-1);
  const next = last === undefined || records.length < limit ? undefined : { at: last.at, seq: last.seq };
  return { records, next };
}

/** Page by page, so that a slow caller never keeps the connection busy. */
function* inPages<T>(
  from: number,
  rows: (from: number) => readonly T[],
  after: (row: T) => number,
): Generator<T> {
  for (let page = rows(from); page.length > 0;) {
    yield* page;
    const last = page.at(-1);
    if (last === undefined) return;
    page = rows(after(last));
  }
}

function optional<T>(row: unknown, parse: (row: unknown) => T): T | undefined {
  return row === undefined ? undefined : parse(row);
}

/** A file without a name is not finished, so it has none. */
function nameOf(row: unknown): LedgerName {
  const { origin, vkey } = isRow(row) ? row : {};
  return { origin: typeof origin === 'string' ? origin : '', vkey: typeof vkey === 'string' ? vkey : '' };
}
