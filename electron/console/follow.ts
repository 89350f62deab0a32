import { parseCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { digestText } from '../../shared/ledger/record.ts';
import { emptyHead, growHead, hashLeaf, rootOf } from '../../shared/ledger/tree.ts';
import { type Head, type LedgerRecord } from '../../shared/ledger/types.ts';
import { formProblem } from '../../shared/ledger/verify/form.ts';
import { reduce } from '../../shared/project/reduce.ts';
import { EMPTY_WORLD, type World } from '../../shared/project/world.ts';
import { nodePrimitives } from '../seal/primitives.ts';
import { connectReader } from '../store/connect.ts';
import { appendProblemOf } from '../store/problems.ts';
import { type Reader, createReader } from '../store/read.ts';
import { type StoredRecord, parseRecord } from '../store/rows.ts';

/** What can still be shown of a ledger that this console may not write?
 *  Promise: its healthy part, checked record by record and against every checkpoint; at a fault it stops before the
 *  first record that can be the wrong one. Nobody is signed in there.
 *  Never: writes, repairs, or guesses what comes behind a fault. */

/** The file, and the size and root that were signed last, where the key says so. */
export type Watched = {
  readonly path: string;
  readonly signed: { readonly size: number; readonly root: string } | null;
};

export type Followed = {
  readonly watched: Watched;
  readonly world: World;
  /** The newest of the healthy part, newest first. */
  readonly recent: readonly LedgerRecord[];
  /** The first record that can be the wrong one; null while none is known. */
  readonly firstBad: number | null;
  readonly chain: Chain;
};

/** Where the chain stands, and the last point at which a checkpoint held. */
type Chain = { readonly head: Head; readonly held: Point; readonly waiting: LedgerRecord | null };
type Point = { readonly size: number; readonly world: World; readonly recent: readonly LedgerRecord[] };

const SHOWN_RECORDS = 8;
const START: Point = { size: 0, world: EMPTY_WORLD, recent: [] };

export function beginFollowing(watched: Watched): Followed {
  const chain = { head: emptyHead(), held: START, waiting: null };
  return look({ watched, world: EMPTY_WORLD, recent: [], firstBad: null, chain });
}

/** What has come since; the same again when the file cannot be read now. */
export function look(followed: Followed): Followed {
  if (followed.firstBad !== null) return followed;
  return withReader(followed.watched.path, (reader) => walk(followed, reader)) ?? followed;
}

/** Undefined when the file cannot be read now. */
export function withReader<R>(path: string, work: (reader: Reader) => R): R | undefined {
  const connection = connectReader(path);
  if (!connection.ok) return undefined;
  try {
    return work(createReader(connection.value));
  } catch (thrown) {
    // What the disk or SQLite says has its sentence in the status already; anything else is thrown on.
    appendProblemOf(thrown, path);
    return undefined;
  } finally {
    connection.value.db.close();
  }
}

function walk(followed: Followed, reader: Reader): Followed {
  const roots = rootsOf(followed.watched, reader);
  let next = followed;
  try {
    for (const row of reader.records(followed.chain.head.size)) {
      next = step(next, row, roots);
      if (next.firstBad !== null) return next;
    }
  } catch (thrown) {
    // Damage in the middle of the file: what was read before it holds.
    appendProblemOf(thrown, followed.watched.path);
    return { ...next, firstBad: next.chain.head.size };
  }
  // The last record has nothing behind it that could contradict it.
  return taken(next);
}

/** Size → root, from the checkpoints in the file and from the key. */
function rootsOf({ signed }: Watched, reader: Reader): ReadonlyMap<number, string> {
  const roots = new Map<number, string>();
  for (const { size, note } of reader.checkpoints()) {
    const parsed = parseCheckpoint(nodePrimitives, note);
    if (parsed.ok) roots.set(size, digestText(parsed.value.root));
  }
  if (signed !== null && signed.size > 0) roots.set(signed.size, signed.root);
  return roots;
}

function step(followed: Followed, row: StoredRecord, roots: ReadonlyMap<number, string>): Followed {
  const { head, held } = followed.chain;
  const { seq, bytes } = row;
  if (seq !== head.size || formProblem(nodePrimitives, bytes) !== undefined)
    return { ...taken(followed), firstBad: head.size };
  const record = parseRecord(bytes);
  if (record.seq !== seq) return { ...taken(followed), firstBad: seq };
  // The record before it, or its own word about it, was changed: neither counts.
  if (record.prev !== digestText(head.lastLeaf)) return { ...followed, firstBad: Math.max(0, seq - 1) };
  const grown = growHead(nodePrimitives, head, hashLeaf(nodePrimitives, bytes));
  const before = taken(followed);
  const root = roots.get(grown.size);
  if (root === undefined) return { ...before, chain: { head: grown, held, waiting: record } };
  if (root !== digestText(rootOf(nodePrimitives, grown)))
    return { ...before, world: held.world, recent: held.recent, firstBad: held.size };
  const now = taken({ ...before, chain: { head: grown, held, waiting: record } });
  const point = { size: grown.size, world: now.world, recent: now.recent };
  return { ...now, chain: { head: grown, held: point, waiting: null } };
}

/** The record that waited for the one behind it counts. */
function taken(followed: Followed): Followed {
  const { waiting } = followed.chain;
  if (waiting === null) return followed;
  return {
    ...followed,
    world: { ...reduce(followed.world, waiting), signedIn: [] },
    recent: [waiting, ...followed.recent].slice(0, SHOWN_RECORDS),
    chain: { ...followed.chain, waiting: null },
  };
}
