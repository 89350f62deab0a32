import { type AppendProblem, type Draft, type LedgerRecord } from '../../shared/ledger/types.ts';
import { type Instant, formatInstant } from '../../shared/std/instant.ts';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { type Writer, createWriter } from './append.ts';
import { type Checkpointer, createCheckpointer } from './checkpoints.ts';
import { type WriteConnection } from './connect.ts';
import { type Lease } from './lease.ts';
import { appendProblemOf } from './problems.ts';
import { type Page, type PageOrder, type Reader } from './read.ts';
import { parseRecord } from './rows.ts';
import { type Indexer, type Search, createIndexer, createSearch } from './search.ts';
import { type Tail, type TailSource } from './tail.ts';

/** What can the one who holds the ledger do with it?
 *  Promise: the desk's ledger port over SQLite; a checkpoint follows when it is asked for or due; what failed after a
 *  commit is told apart from what was never written.
 *  Never: decides what is recorded. */

export type OpenLedger = {
  readonly origin: string;
  readonly path: string;
  readonly reader: Reader;
  append(
    drafts: readonly Draft[],
    options: { readonly at: Instant; readonly checkpoint: boolean },
  ): Promise<Result<readonly LedgerRecord[], AppendProblem>>;
  records(fromSeq: number): AsyncIterable<LedgerRecord>;
  /** Records with these words, newest first; what is not indexed yet is indexed first. */
  search(words: string, order: PageOrder): Result<Page, AppendProblem>;
  /** Indexes at most `most` records for the search, off the path of an append. Says how many it was. */
  indexNext(most: number): Result<number, AppendProblem>;
  /** Why the newest records have no checkpoint although one was asked for or due; tried again with the next append. */
  checkpointProblem(): AppendProblem | undefined;
  /** Clean exit: `log.closed`, a checkpoint, the index, and the file is let go of, whatever failed. */
  close(at: Instant): Promise<Result<void, AppendProblem>>;
};

export type Parts = {
  readonly connection: WriteConnection;
  readonly lease: Lease;
  readonly source: TailSource;
  readonly tail: Tail;
};

/** How many records are indexed between two looks at anything else. */
const INDEX_STEP = 256;

/** What is said at the beginning; nothing when record 0 has just said it. */
export type Session = { readonly at: Instant; readonly opened: readonly Draft[] };

type State = { isOpen: boolean; problem: AppendProblem | undefined; isIndexing: boolean; indexedTo: number };
type Works = {
  readonly parts: Parts;
  readonly writer: Writer;
  readonly checkpointer: Checkpointer;
  readonly indexer: Indexer;
  readonly search: Search;
  readonly state: State;
};

/** The ledger over a file that was opened, leased and checked. */
export function ledgerOver(parts: Parts, session: Session): Result<OpenLedger, AppendProblem> {
  const works = worksOf(parts);
  const begun = begin(works, session);
  return begun.ok ? ok(portOver(works, parts)) : begun;
}

/** 1 sign what has no checkpoint at all (genesis)  2 say that a session begins, unless record 0 has just said it. */
function begin(works: Works, { at, opened }: Session): Result<void, AppendProblem> {
  if (works.parts.tail.checkpoint === undefined) {
    const issued = works.checkpointer.issue(at);
    if (!issued.ok) return issued;
  }
  const written = append(works, opened, { at, checkpoint: false });
  return written.ok ? ok(undefined) : written;
}

function portOver(works: Works, parts: Parts): OpenLedger {
  const { reader, seal } = parts.source;
  return {
    origin: seal.origin,
    path: parts.connection.path,
    reader,
    append: (drafts, options) => Promise.resolve(append(works, drafts, options)),
    records: (fromSeq) => recordsFrom(reader, fromSeq),
    search: (words, order) => search(works, words, order),
    indexNext: (most) => indexNext(works, most),
    checkpointProblem: () => works.state.problem,
    close: (at) => Promise.resolve(close(works, at)),
  };
}

function worksOf(parts: Parts): Works {
  const { connection, source, tail } = parts;
  const { primitives, seal } = source;
  const writer = createWriter({ connection, primitives, origin: seal.origin }, tail.head);
  const search = createSearch(connection);
  return {
    parts,
    writer,
    checkpointer: createCheckpointer({ writer, seal, primitives }, tail),
    indexer: createIndexer(connection),
    search,
    state: { isOpen: true, problem: undefined, isIndexing: false, indexedTo: search.indexedTo() },
  };
}

type AppendOptions = { readonly at: Instant; readonly checkpoint: boolean };

function append(
  works: Works,
  drafts: readonly Draft[],
  { at, checkpoint }: AppendOptions,
): Result<readonly LedgerRecord[], AppendProblem> {
  const { writer, checkpointer, state, parts } = works;
  if (!state.isOpen)
    return err({ kind: 'closed', detail: `ledger \`${parts.connection.path}\` is closed: open it again` });
  if (drafts.length === 0) return ok([]);
  const written = writer.append({ drafts, at });
  if (!written.ok) return written;
  checkpointer.grew(written.value);
  indexLater(works);
  const records = written.value.sealed.map(({ record }) => record);
  if (!checkpoint && state.problem === undefined && !checkpointer.isDue(at)) return ok(records);
  const issued = checkpointer.issue(at);
  // The records are written and stay so: a checkpoint that failed is told beside them, not instead of them.
  state.problem = issued.ok ? undefined : issued.error;
  return ok(issued.ok ? [...records, ...issued.value] : records);
}

/** Behind the answer, and only when a step is full: what is missing is caught up by the next search or opening. */
function indexLater(works: Works): void {
  const { state, writer } = works;
  if (state.isIndexing || writer.head().size - state.indexedTo < INDEX_STEP) return;
  state.isIndexing = true;
  setImmediate(() => {
    state.isIndexing = false;
    // A disk that refuses the index refuses the next append too, and that one is told.
    if (state.isOpen && indexNext(works, INDEX_STEP).ok) indexLater(works);
  });
}

async function* recordsFrom(reader: Reader, fromSeq: number): AsyncGenerator<LedgerRecord> {
  for (const { bytes } of reader.records(fromSeq)) yield parseRecord(bytes);
}

function search(works: Works, words: string, order: PageOrder): Result<Page, AppendProblem> {
  const indexed = indexAll(works);
  if (!indexed.ok) return indexed;
  try {
    return ok(works.search.find(words, order));
  } catch (thrown) {
    return err(appendProblemOf(thrown, works.parts.connection.path));
  }
}

function indexNext(works: Works, most: number): Result<number, AppendProblem> {
  try {
    const indexed = works.indexer.indexNext(most);
    works.state.indexedTo += indexed;
    return ok(indexed);
  } catch (thrown) {
    return err(appendProblemOf(thrown, works.parts.connection.path));
  }
}

function indexAll(works: Works): Result<number, AppendProblem> {
  let indexed = indexNext(works, INDEX_STEP);
  while (indexed.ok && indexed.value > 0) indexed = indexNext(works, INDEX_STEP);
  return indexed;
}

function close(works: Works, at: Instant): Result<void, AppendProblem> {
  const { state, parts } = works;
  if (!state.isOpen) return ok(undefined);
  const closed = { type: 'log.closed', body: { closedAt: formatInstant(at) } };
  const written = append(works, [closed], { at, checkpoint: true });
  const indexed = indexAll(works);
  state.isOpen = false;
  parts.connection.db.close();
  parts.lease.release();
  if (!written.ok) return written;
  if (state.problem !== undefined) return err(state.problem);
  return indexed.ok ? ok(undefined) : indexed;
}
