import { type Primitives } from '../types.ts';
import { type ChainReport, closeChain, followLines, openChain } from './chain.ts';
import {
  type Evidence,
  type EvidenceInput,
  type EvidenceNote,
  noCheckpointFault,
  readEvidence,
} from './evidence.ts';
import { firstFormFault } from './form.ts';
import { type LineBatch } from './lines.ts';
import {
  type Fault,
  NOTHING_SAID,
  type SignerSeen,
  type Verdict,
  digestOf,
  earlier,
  recordFault,
} from './verdict.ts';

/** Is this ledger what its writer wrote?
 *  Promise: one verdict for every input, with the first bad place; memory does not grow with the records. It shares
 *  nothing with the writer but the hash primitives. Evidence, `readForm` and the chain are apart, so that two threads
 *  can share the work: each reads half of the files, then one reads forms while the other follows the chain.
 *  Never: throws for what is in a ledger, reads a disk, repairs. */

export type LedgerInput = EvidenceInput & {
  /** The lines of `records.jsonl`, as `splitLines` makes them. */
  readonly records: AsyncIterable<LineBatch> | Iterable<LineBatch>;
};

/** The whole check on one thread. */
export async function verifyLedger(primitives: Primitives, input: LedgerInput): Promise<Verdict> {
  const evidence = readEvidence(primitives, input);
  const chain = openChain(primitives, evidence);
  let form: Fault | undefined;
  for await (const batch of input.records) {
    form ??= readForm(primitives, batch, chain.tree.size);
    followLines(chain, batch.lines);
  }
  return conclude({ evidence, form, chain: closeChain(chain) });
}

/** The first fault in the form of these records alone; `fromSeq` is the place of the first of them. */
export function readForm(primitives: Primitives, batch: LineBatch, fromSeq: number): Fault | undefined {
  const fault = firstFormFault(primitives, batch.lines, fromSeq);
  if (!batch.unterminated) return fault;
  const last = fromSeq + batch.lines.length - 1;
  return earlier(fault, recordFault(last, 'unterminated', 'does not end in LF'));
}

/** One verdict from the three parts. */
export function conclude(parts: {
  readonly evidence: Evidence;
  /** The earliest fault that `readForm` found in any batch. */
  readonly form: Fault | undefined;
  readonly chain: ChainReport;
}): Verdict {
  const { evidence, chain } = parts;
  const fault = [parts.form, evidence.fault, linkFault(parts), noCheckpointFault(evidence)].reduce(
    earlier,
    undefined,
  );
  const newest = newestOf(evidence.notes);
  return {
    verdict: fault === undefined ? 'intact' : 'broken',
    origin: chain.origin ?? null,
    size: chain.size,
    root: digestOf(chain.root),
    signedRoot: newest === undefined ? null : digestOf(newest.root),
    protected: chain.held,
    unprotected: chain.size - chain.held,
    completeness: completenessOf(fault, newest),
    signers: signersOf(evidence.notes),
    firstBad: fault === undefined ? null : withoutRank(fault),
  };
}

/** The chain's fault, unless the form of the same record says more about it. */
function linkFault(parts: {
  readonly form: Fault | undefined;
  readonly chain: ChainReport;
}): Fault | undefined {
  const { fault } = parts.chain;
  return parts.form !== undefined && parts.form.seq === fault?.seq ? undefined : fault;
}

function withoutRank({ seq, between, file, code, sentence }: Fault): Verdict['firstBad'] {
  return { seq, between, file, code, sentence };
}

function newestOf(notes: readonly EvidenceNote[]): EvidenceNote | undefined {
  let newest: EvidenceNote | undefined;
  for (const note of notes) {
    // Of two of one size, the one from elsewhere says more.
    const isNewer =
      newest === undefined || note.size > newest.size || (note.size === newest.size && note.isSupplied);
    if (isNewer) newest = note;
  }
  return newest;
}

function completenessOf(fault: Fault | undefined, newest: EvidenceNote | undefined): string {
  if (fault?.code === 'records-missing') return fault.sentence;
  if (fault !== undefined || newest === undefined) return NOTHING_SAID;
  const upTo = `complete up to record ${newest.size - 1}`;
  if (newest.isSupplied)
    return `${upTo}, as \`${newest.file}\` shows; later records could have been cut off unseen`;
  return (
    `${upTo}, as its own newest checkpoint shows; a tail cut off after it cannot be seen from this export alone: ` +
    'supply a newer checkpoint'
  );
}

function signersOf(notes: readonly EvidenceNote[]): readonly SignerSeen[] {
  const seen = new Map<string, SignerSeen>();
  for (const { signers } of notes) {
    for (const { name, keyId } of signers) seen.set(`${name}+${keyId}`, { name, keyId });
  }
  return [...seen.values()];
}

/** What a reader of this verdict must be told besides it. */
export function cautionsOf(verdict: Verdict, areKeysTrusted: boolean): readonly string[] {
  const cautions: string[] = [];
  if (!areKeysTrusted) cautions.push(OWN_KEY);
  if (verdict.unprotected > 0)
    cautions.push(
      `beyond the newest checkpoint that holds: ${verdict.unprotected} of ${verdict.size} records`,
    );
  return cautions;
}

const OWN_KEY =
  "the key is the export's own, so that a full rewrite under a new key would pass: " +
  'compare the key id with one that you trust, or supply the keys that you trust';
