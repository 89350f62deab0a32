import { digestText } from '../../shared/ledger/record.ts';
import { rootOf } from '../../shared/ledger/tree.ts';
import { type AppendProblem, type LedgerRecord, type Primitives } from '../../shared/ledger/types.ts';
import { type Instant } from '../../shared/std/instant.ts';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { type Writer, type Written } from './append.ts';
import { type Seal } from './ports.ts';
import { type Tail } from './tail.ts';

/** Is it time to sign, and what is signed?
 *  Promise: at genesis, when asked, after 64 records or 60 s of activity; the note and the record that tells of it are
 *  stored in one transaction.
 *  Never: signs without a new record since the last checkpoint, or waits for a timer of its own. */

const MOST_RECORDS = 64;
const LONGEST_MS = 60_000;

export type Checkpointer = {
  /** Tells of records that were written. */
  grew(written: Written): void;
  /** Due by count, or by the time that passed on the clock of the appends, whichever way it went. */
  isDue(at: Instant): boolean;
  /** Signs the head and records it. No record comes back when nothing is new since the last one. */
  issue(at: Instant): Result<readonly LedgerRecord[], AppendProblem>;
};

export type CheckpointSource = {
  readonly writer: Writer;
  readonly seal: Seal;
  readonly primitives: Primitives;
};

/** Signs for a ledger whose tail was just checked. */
export function createCheckpointer({ writer, seal, primitives }: CheckpointSource, tail: Tail): Checkpointer {
  let { signed } = tail;
  let leavesSince = [...tail.leavesSince];
  let last = { size: tail.checkpoint?.size ?? 0, at: tail.checkpoint?.at };
  // The record that tells of a checkpoint lies behind it and is not news.
  const fresh = (): number => writer.head().size - (last.size === 0 ? 0 : last.size + 1);
  const grew = ({ sealed }: Written): void => {
    for (const { leaf } of sealed) leavesSince.push(leaf);
  };
  return {
    grew,
    isDue: (at) => fresh() >= MOST_RECORDS || (fresh() > 0 && Math.abs(at - (last.at ?? at)) >= LONGEST_MS),
    issue(at) {
      if (fresh() <= 0) return ok([]);
      const head = writer.head();
      const note = seal.sign({ from: signed, leaves: leavesSince });
      if (!note.ok) return err(unsigned(note.error));
      [signed, leavesSince] = [head, []];
      const body = { size: head.size, root: digestText(rootOf(primitives, head)) };
      const keep = { size: head.size, note: note.value, frontier: head.frontier };
      const written = writer.append({ drafts: [{ type: 'checkpoint.issued', body }], at, keep });
      if (!written.ok) return written;
      grew(written.value);
      last = { size: head.size, at };
      return ok(written.value.sealed.map(({ record }) => record));
    },
  };
}

/** A refusal to sign is a ledger that may not go on; a disk that refuses is only a disk. */
function unsigned({ kind, detail }: { readonly kind: string; readonly detail: string }): AppendProblem {
  return { kind: kind === 'inconsistent' ? 'broken' : 'io-error', detail };
}
