import { isSignedBy, parseCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { digestText } from '../../shared/ledger/record.ts';
import { emptyHead, growHead, hashLeaf, rootOf } from '../../shared/ledger/tree.ts';
import { type Head, type Primitives } from '../../shared/ledger/types.ts';
import { parseVkey } from '../../shared/ledger/vkey.ts';
import { formProblem } from '../../shared/ledger/verify/form.ts';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { type Seal } from './ports.ts';
import { type Reader } from './read.ts';
import { type StoredCheckpoint, type StoredRecord, parseRecord } from './rows.ts';

/** Does the end of this ledger hold, and does it agree with what was signed?
 *  Promise: every record since the last checkpoint is read, canonical and chained, before the first answer; the head is
 *  computed from them, never believed.
 *  Never: reads the whole file unless the signed head is lost or older than the last checkpoint. */

export type Tail = {
  readonly head: Head;
  /** The head that was signed last, and the leaves since: what the next signature grows from. */
  readonly signed: Head;
  readonly leavesSince: readonly Uint8Array[];
  readonly checkpoint: StoredCheckpoint | undefined;
};

/** Why a ledger goes on only as a new segment. The words are those of `log.recovered`. */
export type TailProblem = { readonly cause: 'broken' | 'new-key' | 'older-backup'; readonly detail: string };

export type TailSource = { readonly reader: Reader; readonly seal: Seal; readonly primitives: Primitives };

const HASH_BYTES = 32;

/** The end of the ledger, checked. */
export function loadTail(source: TailSource): Result<Tail, TailProblem> {
  const { reader, seal } = source;
  const checkpoint = reader.newestCheckpoint();
  const last = seal.lastSigned();
  const size = reader.size();
  if (last !== undefined && last.size > size)
    return refuse('older-backup', `holds ${size} records, but ${last.size} were signed`);
  const known = checkpoint === undefined ? ok(emptyHead()) : headAt(source, checkpoint);
  if (!known.ok) return known;
  const misnamed = nameFault(source, checkpoint !== undefined);
  if (misnamed !== undefined) return misnamed;
  const isEnough = last !== undefined && last.size >= known.value.size;
  const walked = walk(source, isEnough ? known.value : emptyHead(), {
    signed: last?.size ?? 0,
    known: known.value,
  });
  if (!walked.ok) return walked;
  if (last !== undefined && rootText(source.primitives, walked.value.signed) !== last.root)
    return refuse('older-backup', `is not the one of which ${last.size} records were signed`);
  return ok({ ...walked.value, checkpoint });
}

/** The head of a checkpoint of this ledger, if the note, its signature and the stored frontier agree. */
function headAt(source: TailSource, stored: StoredCheckpoint): Result<Head, TailProblem> {
  const { primitives, seal, reader } = source;
  const broken = refuse('broken', `has a checkpoint of ${stored.size} records that does not hold`);
  const parsed = parseCheckpoint(primitives, stored.note);
  const key = parseVkey(primitives, seal.vkey);
  const last = reader.record(stored.size - 1);
  if (!parsed.ok || !key.ok || last === undefined) return broken;
  const { origin, size, root } = parsed.value;
  if (origin !== seal.origin || size !== stored.size) return broken;
  if (!isSignedBy(primitives, parsed.value, key.value))
    return refuse('new-key', 'was signed with another key than the one of this console');
  const head = { size, lastLeaf: hashLeaf(primitives, last.bytes), frontier: hashesIn(stored.frontier) };
  // Of an odd tree the last record is a whole subtree, so it can be held against the frontier at no cost.
  const isLastKnown =
    size % 2 === 0 || digestText(head.frontier.at(-1) ?? head.lastLeaf) === digestText(head.lastLeaf);
  return isLastKnown && rootText(primitives, head) === digestText(root) ? ok(head) : broken;
}

type Walked = Pick<Tail, 'head' | 'signed' | 'leavesSince'>;
/** `signed` is the size that was signed last, `known` the head of the newest checkpoint. */
type Marks = { readonly signed: number; readonly known: Head };

type KnownRoot = { readonly size: number; readonly root: string };

function walk(source: TailSource, from: Head, marks: Marks): Result<Walked, TailProblem> {
  const { primitives, reader } = source;
  const known = { size: marks.known.size, root: rootText(primitives, marks.known) };
  let [head, signed, leavesSince] = [from, from, [] as Uint8Array[]];
  for (const row of reader.records(from.size)) {
    const fault = faultOf(source, head, row.bytes) ?? issuedFault(row, known);
    if (fault !== undefined) return refuse('broken', `has a record ${row.seq} that ${fault}`);
    const leaf = hashLeaf(primitives, row.bytes);
    head = growHead(primitives, head, leaf);
    leavesSince.push(leaf);
    if (head.size === marks.signed) [signed, leavesSince] = [head, []];
    if (head.size === known.size && rootText(primitives, head) !== known.root)
      return refuse('broken', `does not match its checkpoint of ${head.size} records`);
  }
  return ok({ head, signed, leavesSince });
}

function faultOf({ primitives, seal }: TailSource, head: Head, bytes: Uint8Array): string | undefined {
  const form = formProblem(primitives, bytes);
  if (form !== undefined) return form.problem;
  const { seq, log, prev } = parseRecord(bytes);
  if (seq !== head.size) return `should be record ${head.size}`;
  if (log !== seal.origin) return 'belongs to another ledger';
  return prev === digestText(head.lastLeaf) ? undefined : 'does not follow the one before it';
}

/** The record behind a checkpoint is the one that tells of it: both were stored in one transaction. */
function issuedFault({ seq, bytes }: StoredRecord, known: KnownRoot): string | undefined {
  if (seq === 0 || seq !== known.size) return undefined;
  const { type, body } = parseRecord(bytes);
  const isTold = type === 'checkpoint.issued' && body['size'] === seq && body['root'] === known.root;
  return isTold ? undefined : `should tell of the checkpoint of ${seq} records`;
}

/** The name beside the records goes into every export, so it must be that of the key in hand. */
function nameFault({ reader, seal }: TailSource, isSigned: boolean): Result<never, TailProblem> | undefined {
  const { origin, vkey } = reader.name();
  if (origin !== seal.origin) return refuse('broken', `calls itself \`${origin}\``);
  if (vkey === seal.vkey) return undefined;
  return refuse(isSigned ? 'broken' : 'new-key', 'names another key than the one of this console');
}

/** The hashes of a frontier, 32 bytes each. */
function hashesIn(frontier: Uint8Array): readonly Uint8Array[] {
  const hashes: Uint8Array[] = [];
  for (let at = 0; at < frontier.length; at += HASH_BYTES) hashes.push(frontier.slice(at, at + HASH_BYTES));
  return hashes;
}

function rootText(primitives: Primitives, head: Head): string {
  return digestText(rootOf(primitives, head));
}

function refuse(cause: TailProblem['cause'], detail: string): Result<never, TailProblem> {
  return err({ cause, detail });
}
