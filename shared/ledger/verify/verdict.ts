/** What does a verifier say about a ledger?
 *  Promise: exactly the JSON of ledger.md "Independent verification"; codes are a closed list.
 *  Never: `intact` with a first bad place, or `broken` without one. */

/** Everything that can be wrong, by where it is found. */
export type FaultCode =
  // the bytes of one record
  | 'blank-line'
  | 'line-ending'
  | 'unterminated'
  | 'too-large'
  | 'too-deep'
  | 'not-utf8'
  | 'not-whole-number'
  | 'not-canonical'
  | 'keys-wrong'
  | 'field-wrong'
  // the disk gave up: what was not read is neither right nor missing, and nothing is said about it
  | 'unreadable'
  // one record after the other
  | 'empty'
  | 'seq-wrong'
  | 'log-changed'
  | 'prev-wrong'
  | 'record-changed'
  // a `checkpoint.issued` record against the tree and the files
  | 'issued-wrong'
  | 'issued-without-file'
  // the checkpoints and keys
  | 'root-mismatch'
  | 'records-missing'
  | 'no-checkpoint'
  | 'name-wrong'
  | 'note-malformed'
  | 'origin-wrong'
  | 'signature-failed'
  | 'not-signed-by-log'
  | 'key-malformed';

/** The first place at which the ledger is not what its writer wrote. */
export type FirstBad = {
  /** The record, by its place in the ledger; null when the fault is a range or a file. */
  readonly seq: number | null;
  /** Two checkpoint sizes: one or more records from the first on and before the second are wrong. */
  readonly between: readonly [number, number] | null;
  readonly file: string | null;
  readonly code: FaultCode;
  readonly sentence: string;
};

/** A fault and its rank: the lowest rank is the first bad place. */
export type Fault = FirstBad & { readonly rank: number };

export type SignerSeen = { readonly name: string; readonly keyId: string };

export type Verdict = {
  readonly verdict: 'intact' | 'broken';
  /** What record 0 calls the log; null when that cannot be read. */
  readonly origin: string | null;
  /** Records found. */
  readonly size: number;
  /** `sha256:` and hex: the root over all records found, as they stand. */
  readonly root: string;
  /** The root in the newest checkpoint that the log signed, supplied ones included; null without one. */
  readonly signedRoot: string | null;
  /** Records under the newest checkpoint that holds. */
  readonly protected: number;
  /** Records after it: nothing vouches for them but the chain. */
  readonly unprotected: number;
  /** What can be said about records that are not here, in a sentence. */
  readonly completeness: string;
  /** Keys whose signatures held. */
  readonly signers: readonly SignerSeen[];
  readonly firstBad: FirstBad | null;
};

/** Whichever of two faults comes first; of two at one place, the one found by reading the record itself. */
export function earlier(a: Fault | undefined, b: Fault | undefined): Fault | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.rank < a.rank ? b : a;
}

/** A fault of one record. */
export function recordFault(seq: number, code: FaultCode, problem: string): Fault {
  return { rank: seq, seq, between: null, file: null, code, sentence: `record ${seq} ${problem}` };
}

/** A fault of one file; `before` is the number of records that it speaks about. */
export function fileFault(file: string, before: number, fault: { code: FaultCode; problem: string }): Fault {
  // A file name may hold what a terminal obeys; a sentence is one line of text.
  const sentence = `\`${file.replace(/\p{Cc}/gu, '\ufffd')}\` ${fault.problem}`;
  return { rank: before - 0.6, seq: null, between: null, file, code: fault.code, sentence };
}

/** The completeness of a ledger that is broken or was not read to its end. */
export const NOTHING_SAID = 'nothing can be said while the ledger is broken';

/** Comes after every other fault. */
export const LAST_RANK = Number.MAX_SAFE_INTEGER;

/** `sha256:` and lower-case hex. */
export function digestOf(hash: Uint8Array): string {
  let text = 'sha256:';
  for (const byte of hash) text += byte.toString(16).padStart(2, '0');
  return text;
}
