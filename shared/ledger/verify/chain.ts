import { type Primitives } from '../types.ts';
import { type Evidence, type EvidenceNote, suppliedFault } from './evidence.ts';
import { isPrev, stringOf } from './fields.ts';
import { isIssued, issuedFault } from './issued.ts';
import { LONGEST } from './lines.ts';
import { type Tail, bodyOf, isHexOf, readTail } from './tail.ts';
import { type GrowingTree, addLeaf, plantTree, rootSoFar } from './tree.ts';
import { type Fault, digestOf, earlier, fileFault, recordFault } from './verdict.ts';

/** Does each record follow the one before it, and do the signed checkpoints hold over them?
 *  Promise: one pass in order; memory grows with the checkpoints, never with the records. Reads only a record's tail,
 *  so that it may run on another thread than the form.
 *  Never: repairs, skips or reorders. */

/** Length of `"sha256:`. */
const PREV_START = 8;

/** How far the pass has come. */
export type Chain = {
  readonly primitives: Primitives;
  readonly notes: ReadonlyMap<number, readonly EvidenceNote[]>;
  readonly tree: GrowingTree;
  readonly scratch: Uint8Array;
  lastLeaf: Uint8Array;
  /** `log` in the first record that says it: its bytes, and what they stand for. */
  log: { readonly bytes: Uint8Array; readonly origin: string | undefined } | undefined;
  /** Largest size at which a checkpoint held. */
  held: number;
  /** The first wrong `prev`, whose culprit the next record will tell; did a checkpoint of that size hold? */
  firstBreak: { readonly seq: number; readonly isHeld: boolean } | undefined;
  fault: Fault | undefined;
  /** The first `checkpoint.issued` record that does not tell the truth. */
  issued: Fault | undefined;
};

/** What the pass found. */
export type ChainReport = {
  readonly size: number;
  readonly root: Uint8Array;
  readonly origin: string | undefined;
  readonly held: number;
  readonly fault: Fault | undefined;
};

/** Before the first record. */
export function openChain(primitives: Primitives, evidence: Evidence): Chain {
  const notes = new Map<number, EvidenceNote[]>();
  for (const note of evidence.notes) notes.set(note.size, [...(notes.get(note.size) ?? []), note]);
  return {
    primitives,
    notes,
    tree: plantTree(),
    scratch: new Uint8Array(LONGEST + 1),
    lastLeaf: new Uint8Array(32),
    log: undefined,
    held: 0,
    firstBreak: undefined,
    fault: undefined,
    issued: undefined,
  };
}

/** Takes the next lines. */
export function followLines(chain: Chain, lines: readonly Uint8Array[]): void {
  for (const line of lines) followLine(chain, line);
}

/** Takes the next lines without asking how they are linked: under a root that holds, the bytes are what was signed. */
export function followBytes(chain: Chain, lines: readonly Uint8Array[]): void {
  for (const line of lines) {
    const tail = chain.log === undefined ? readTail(line) : undefined;
    if (tail !== undefined) readLog(chain, line, tail);
    growBy(chain, line);
  }
}

/** After the last record. */
export function closeChain(chain: Chain): ChainReport {
  settleBreak(chain, false);
  const { tree, primitives, held, log } = chain;
  if (!isInside(chain.issued, chain.fault)) report(chain, chain.issued);
  report(chain, tree.size === 0 ? emptyFault() : missingFault(chain));
  return {
    size: tree.size,
    root: rootSoFar(primitives, tree),
    origin: log?.origin,
    held,
    fault: chain.fault,
  };
}

/** After a rewrite every later `checkpoint.issued` is out of step: the range that holds the cause says more. */
function isInside(issued: Fault | undefined, range: Fault | undefined): boolean {
  if (issued === undefined || issued.seq === null || range === undefined || range.between === null)
    return false;
  return issued.seq >= range.between[0] && issued.seq < range.between[1];
}

function followLine(chain: Chain, line: Uint8Array): void {
  const tail = readTail(line);
  settleBreak(chain, tail !== undefined && isHexOf(line, tail.prevFrom, chain.lastLeaf));
  if (tail !== undefined) judge(chain, line, tail);
  growBy(chain, line);
}

function growBy(chain: Chain, line: Uint8Array): void {
  const { scratch, primitives, tree } = chain;
  // A longer line is broken anyway; its rest is left unread.
  const bytes = line.length > LONGEST ? line.subarray(0, LONGEST) : line;
  scratch.set(bytes, 1);
  chain.lastLeaf = primitives.sha256(scratch.subarray(0, bytes.length + 1));
  addLeaf(primitives, tree, chain.lastLeaf);
  const notes = chain.notes.get(tree.size);
  if (notes !== undefined) compareRoot(chain, notes);
}

function judge(chain: Chain, line: Uint8Array, tail: Tail): void {
  const seq = chain.tree.size;
  const log = readLog(chain, line, tail);
  if (tail.seq !== seq) {
    report(chain, recordFault(seq, 'seq-wrong', `says that it is record ${tail.seq}`));
    return;
  }
  if (!isSameLog(line, tail, log.bytes))
    report(chain, recordFault(seq, 'log-changed', 'names another ledger than the records before it'));
  if (!isHexOf(line, tail.prevFrom, chain.lastLeaf) && hasPrev(line, tail))
    chain.firstBreak ??= { seq, isHeld: chain.held === seq };
  if (isIssued(line, tail)) chain.issued ??= issuedFault(chain, { seq, body: bodyOf(line, tail) });
}

/** A `prev` that is no hash at all blames nobody before it: the form of this record is wrong. */
function hasPrev(line: Uint8Array, { prevFrom }: Tail): boolean {
  return isPrev(line, prevFrom - PREV_START, prevFrom + 65);
}

/** INVARIANT (one log): the first record that can be read names it, every other must agree. */
function readLog(chain: Chain, line: Uint8Array, tail: Tail): NonNullable<Chain['log']> {
  if (chain.log !== undefined) return chain.log;
  // With the quotes, and copied: a view would keep the whole chunk of the file.
  const bytes = line.slice(tail.logFrom - 1, tail.logTo + 1);
  chain.log = { bytes, origin: stringOf(chain.primitives, bytes) };
  return chain.log;
}

function isSameLog(line: Uint8Array, tail: Tail, log: Uint8Array): boolean {
  if (tail.logTo - tail.logFrom + 2 !== log.length) return false;
  for (let index = 0; index < log.length; index += 1) {
    if (line[tail.logFrom - 1 + index] !== log[index]) return false;
  }
  return true;
}

function report(chain: Chain, fault: Fault | undefined): void {
  chain.fault = earlier(chain.fault, fault);
}

/** INVARIANT (first bad record): on a wrong `prev` at k, the culprit is k-1 if k+1 still chains to k and no checkpoint
 *  of size k holds; else k. Only the first break counts, since every later one follows from it or lies behind it. */
function settleBreak(chain: Chain, doesNextChain: boolean): void {
  const broken = chain.firstBreak;
  if (broken === undefined || broken.seq !== chain.tree.size - 1) return;
  const { seq, isHeld } = broken;
  const fault =
    doesNextChain && !isHeld && seq > 0
      ? recordFault(seq - 1, 'record-changed', `is not the one that record ${seq} was chained to`)
      : recordFault(seq, 'prev-wrong', 'has a `prev` that is not the hash of the record before it');
  // A break at k shows between k-1 and k, whichever is to blame, and so before a range that ends there.
  report(chain, { ...fault, rank: seq - 1 });
}

function compareRoot(chain: Chain, notes: readonly EvidenceNote[]): void {
  const size = chain.tree.size;
  const root = digestOf(rootSoFar(chain.primitives, chain.tree));
  const from = chain.held;
  for (const note of notes) {
    if (note.origin !== chain.log?.origin) report(chain, originFault(note));
    else if (digestOf(note.root) === root) chain.held = size;
    else report(chain, rangeFault(note, from));
  }
}

function rangeFault(note: EvidenceNote, from: number): Fault {
  const place = `between record ${from} and record ${note.size - 1}, both included, something is not what was signed`;
  return {
    rank: note.size - 0.5,
    seq: null,
    between: [from, note.size],
    file: note.file,
    code: 'root-mismatch',
    sentence: `${place} in \`${note.file}\``,
  };
}

function originFault(note: EvidenceNote): Fault {
  const problem = {
    code: 'origin-wrong',
    problem: `is a checkpoint of another ledger, \`${note.origin}\``,
  } as const;
  return note.isSupplied ? suppliedFault(note.file, problem) : fileFault(note.file, note.size, problem);
}

/** A checkpoint over more records than there are shows that the tail was cut off. */
function missingFault(chain: Chain): Fault | undefined {
  const found = chain.tree.size;
  let fault: Fault | undefined;
  for (const [size, notes] of chain.notes) {
    for (const note of size > found ? notes : []) {
      const missing = recordFault(
        found,
        'records-missing',
        `is missing: \`${note.file}\` is signed over ${size} records`,
      );
      fault = earlier(
        fault,
        note.origin === chain.log?.origin ? { ...missing, file: note.file } : originFault(note),
      );
    }
  }
  return fault;
}

function emptyFault(): Fault {
  return recordFault(0, 'empty', 'is missing: there are no records');
}
