/** What must somebody know who finds this folder?
 *  Promise: what it is, how far it may be shared, what it proves and does not, how to check it with
 *  nothing but common tools.
 *  Never: claims more than the checkpoint does. */

/** FIRST TLP 2.0. */
export const TLP_LABELS = ['TLP:RED', 'TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN', 'TLP:CLEAR'] as const;
export type TlpLabel = (typeof TLP_LABELS)[number];

export type ExportFacts = {
  readonly origin: string;
  readonly size: number;
  readonly tlp: TlpLabel;
  /** Why this copy holds no record of itself; undefined when it does. */
  readonly unrecorded: string | undefined;
};

/** The text of `README.txt`. */
export function exportReadme({ origin, size, tlp, unrecorded }: ExportFacts): string {
  const account =
    unrecorded === undefined
      ? 'Making this export is itself a record in it (export.made), under the newest checkpoint.'
      : `This copy is NOT recorded in the ledger and has no checkpoint of its own: ${unrecorded}.`;
  return `${tlp}

Export of the ledger ${origin}
${size} records. ${account}

Files
  records.jsonl   the exact bytes of one record a line, from record 0, each followed by one LF
  checkpoints/    signed notes (C2SP tlog-checkpoint): name, size and root of the ledger at that size
  keys.txt        the public keys, one a line (C2SP signed-note, Ed25519)

Verify with Watchbill
  watchbill log verify <this folder>

Verify without Watchbill
  1. Each line is JSON in its one canonical form (RFC 8785). The leaf hash of a line is SHA-256 of the byte 00 and the
     line without its LF.
  2. "prev" of a record is "sha256:" and the leaf hash of the line before, in hex; 64 zeros in the first one.
  3. The leaf hashes make a Merkle tree (RFC 6962): an inner node is SHA-256 of the byte 01, the left and the right hash.
     Its root over the first N records is the third line of the checkpoint of size N, in base64.
  4. A checkpoint is signed over its first three lines with Ed25519. Any tool for signed notes checks it.

What this proves
  That the records under the newest checkpoint were not changed, reordered or removed after it was signed, if the key
  in keys.txt is the right one: compare its key id with one from elsewhere. It does not prove that the clock was right,
  that the person at the PIN was that person, that an effect happened, or that nothing was left out before it was
  written. Records cut off behind the newest checkpoint do not show, unless you hold a newer checkpoint.
`;
}
