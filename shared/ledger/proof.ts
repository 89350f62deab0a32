import { type Result, err, ok } from '../std/result.ts';
import { type Checkpoint, isSignedBy, parseCheckpoint } from './checkpoint.ts';
import { hashLeaf } from './tree.ts';
import { verifyInclusion } from './tree-proof.ts';
import { type Primitives } from './types.ts';
import { type VerifierKey } from './vkey.ts';

/** How does one record leave the ledger with its proof?
 *  Promise: C2SP tlog-proof@v1 text: index, inclusion hashes, checkpoint verbatim; checked from the text alone.
 *  Never: extra data; a proof that carries some is refused, for nothing vouches for it. */

export type LedgerProof = {
  readonly index: number;
  readonly hashes: readonly Uint8Array[];
  /** The whole signed note. */
  readonly note: string;
  readonly checkpoint: Checkpoint;
};

/** Why a proof does not hold. */
export type ProofProblem = 'not-a-proof' | 'not-signed' | 'not-included';

const HEADER = 'c2sp.org/tlog-proof@v1';
const INDEX = /^index (0|[1-9][0-9]{0,15})$/;
const HASH_BYTES = 32;
/** Of a tree of 2^53 records. */
const MOST_HASHES = 53;

/** The text of a proof file; `note` is the signed checkpoint that the hashes lead to. */
export function formatProof(
  primitives: Primitives,
  proof: Pick<LedgerProof, 'index' | 'hashes' | 'note'>,
): string {
  const hashes = proof.hashes.map((hash) => `${primitives.base64(hash)}\n`).join('');
  return `${HEADER}\nindex ${proof.index}\n${hashes}\n${proof.note}`;
}

/** Reads the text strictly; nothing is checked against a key or a record yet. */
export function parseProof(primitives: Primitives, text: string): Result<LedgerProof, 'not-a-proof'> {
  const [head = '', ...noteParts] = text.split('\n\n');
  const note = noteParts.join('\n\n');
  const [header, indexLine = '', ...hashLines] = head.split('\n');
  const index = Number(INDEX.exec(indexLine)?.[1] ?? Number.NaN);
  if (header !== HEADER || !Number.isSafeInteger(index) || hashLines.length > MOST_HASHES)
    return err('not-a-proof');
  const hashes: Uint8Array[] = [];
  for (const line of hashLines) {
    const hash = primitives.bytesOfBase64(line);
    if (hash?.length !== HASH_BYTES) return err('not-a-proof');
    hashes.push(hash);
  }
  const checkpoint = parseCheckpoint(primitives, note);
  if (!checkpoint.ok || index >= checkpoint.value.size) return err('not-a-proof');
  return ok({ index, hashes, note, checkpoint: checkpoint.value });
}

/** Is the record with these exact bytes in the ledger that `key` signed? The checkpoint must bear the key's name. */
export function verifyProof(
  primitives: Primitives,
  proof: LedgerProof,
  claim: { readonly bytes: Uint8Array; readonly key: VerifierKey },
): Result<{ readonly index: number; readonly size: number }, ProofProblem> {
  const { checkpoint, index, hashes } = proof;
  if (claim.key.name !== checkpoint.origin || !isSignedBy(primitives, checkpoint, claim.key))
    return err('not-signed');
  const leaf = hashLeaf(primitives, claim.bytes);
  const { size, root } = checkpoint;
  return verifyInclusion(primitives, { leaf, index, size, root }, hashes)
    ? ok({ index, size })
    : err('not-included');
}
