import { type RecordPlace, type SealedRecord, sealRecord } from '../../shared/ledger/record.ts';
import { growHead } from '../../shared/ledger/tree.ts';
import { type AppendProblem, type Draft, type Head, type Primitives } from '../../shared/ledger/types.ts';
import { joinBytes } from '../../shared/ledger/vkey.ts';
import { Bug } from '../../shared/std/bug.ts';
import { type Instant } from '../../shared/std/instant.ts';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { columnsOf } from './columns.ts';
import { type WriteConnection } from './connect.ts';
import { appendProblemOf } from './problems.ts';

/** Is this written, durably, in its place?
 *  Promise: all drafts with their columns in one transaction and one sync, or nothing; success is said after the
 *  commit; the head in hand is the file's head whatever happened.
 *  Never: signs, retries, or leaves a part of a batch behind. */

export type Written = { readonly sealed: readonly SealedRecord[]; readonly head: Head };

/** A checkpoint that is stored together with the record that tells of it. */
export type NoteToKeep = {
  readonly size: number;
  readonly note: string;
  readonly frontier: readonly Uint8Array[];
};

export type Batch = { readonly drafts: readonly Draft[]; readonly at: Instant; readonly keep?: NoteToKeep };

export type Writer = {
  /** The head of what is in the file. */
  head(): Head;
  append(batch: Batch): Result<Written, AppendProblem>;
};

export type WriterSource = {
  readonly connection: WriteConnection;
  readonly primitives: Primitives;
  readonly origin: string;
};

/** Appends over one connection, from a head that was just checked. */
export function createWriter(source: WriterSource, checkedHead: Head): Writer {
  const { connection, primitives, origin } = source;
  const write = prepareWrite(connection);
  let head = checkedHead;
  return {
    head: () => head,
    append(batch) {
      const sealed = sealAll(primitives, { origin, head, at: batch.at }, batch.drafts);
      if (!sealed.ok) return sealed;
      try {
        write(sealed.value.sealed, batch);
      } catch (thrown) {
        return err(afterFailure(connection, head, appendProblemOf(thrown, connection.path)));
      }
      // INVARIANT (head-equals-file): the head moves only behind the commit.
      head = sealed.value.head;
      return sealed;
    },
  };
}

function sealAll(
  primitives: Primitives,
  place: RecordPlace,
  drafts: readonly Draft[],
): Result<Written, AppendProblem> {
  const sealed: SealedRecord[] = [];
  let { head } = place;
  for (const draft of drafts) {
    const one = sealRecord(primitives, { ...place, head }, draft);
    if (!one.ok) return one;
    sealed.push(one.value);
    head = growHead(primitives, head, one.value.leaf);
  }
  return ok({ sealed, head });
}

function prepareWrite({ db }: WriteConnection): (sealed: readonly SealedRecord[], batch: Batch) => void {
  const insertRecord = db.prepare(
    'INSERT INTO record VALUES (@seq, @at, @type, @incident, @identity, @person, @decision, @bytes)',
  );
  const insertCheckpoint = db.prepare('INSERT INTO checkpoint VALUES (@size, @at, @note, @frontier)');
  const insert = ({ record, bytes }: SealedRecord, at: Instant): void => {
    const { changes } = insertRecord.run({ ...columnsOf(record, at), bytes });
    if (changes !== 1) throw new Bug('a record was not inserted');
  };
  const transaction = db.transaction((sealed: readonly SealedRecord[], { at, keep }: Batch) => {
    for (const one of sealed) insert(one, at);
    if (keep === undefined) return;
    const { size, note, frontier } = keep;
    const { changes } = insertCheckpoint.run({ size, at, note, frontier: joinBytes(frontier) });
    if (changes !== 1) throw new Bug('a checkpoint was not inserted');
  });
  return (sealed, batch) => {
    const [only, ...others] = sealed;
    // One statement is a transaction by itself; BEGIN and COMMIT around it cost a sixth of the append.
    if (only !== undefined && others.length === 0 && batch.keep === undefined) insert(only, batch.at);
    else transaction.immediate(sealed, batch);
  };
}

/** After a failure the file is asked, for a disk may fail on either side of a commit. */
function afterFailure({ db, path }: WriteConnection, head: Head, problem: AppendProblem): AppendProblem {
  try {
    const last: unknown = db.prepare('SELECT max(seq) FROM record').pluck().get();
    if ((typeof last === 'number' ? last + 1 : 0) === head.size) return problem;
    return { kind: 'broken', detail: `ledger \`${path}\` moved under an append: open it again` };
  } catch (thrown) {
    return appendProblemOf(thrown, path).kind === 'broken' ? { ...problem, kind: 'broken' } : problem;
  }
}
