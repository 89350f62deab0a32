import { nodePrimitives } from '../../electron/seal/primitives.ts';
import { type NamedBytes } from '../../shared/ledger/verify/evidence.ts';
import { type LineBatch, splitLines } from '../../shared/ledger/verify/lines.ts';
import { type Verdict } from '../../shared/ledger/verify/verdict.ts';
import { type LedgerInput, verifyLedger } from '../../shared/ledger/verify/verify.ts';
import { type LedgerFiles } from '../support/ledger-writer.ts';

/** How does a test ask the verifier about files that it may have tampered with?
 *  Promise: the verifier's own answer on exactly these bytes.
 *  Never: a disk. */

/** An export as bytes, and what the caller of the verifier adds. */
export type Exhibit = {
  readonly records: Uint8Array;
  readonly checkpoints: ReadonlyMap<string, string | Uint8Array>;
  readonly keys: string;
  readonly supplied?: string;
  readonly trusted?: string;
};

/** The export as it should be. */
export function exhibitOf(files: LedgerFiles): Exhibit {
  return { records: Buffer.from(textOf(files.lines)), checkpoints: files.checkpoints, keys: files.keys };
}

/** Lines of `records.jsonl` as its text. */
export function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** The verdict; the file comes in chunks of `chunkBytes`. */
export function verdictOf(exhibit: Exhibit, chunkBytes = 65_536): Promise<Verdict> {
  return verifyLedger(nodePrimitives, inputOf(exhibit, chunkBytes));
}

/** What the verifier is given. */
export function inputOf(exhibit: Exhibit, chunkBytes = 65_536): LedgerInput {
  const named = (name: string, text: string | undefined): NamedBytes | undefined =>
    text === undefined ? undefined : { name, bytes: Buffer.from(text) };
  const supplied = named('newer.checkpoint', exhibit.supplied);
  return {
    records: batchesOf(exhibit.records, chunkBytes),
    checkpoints: [...exhibit.checkpoints].map(([name, note]) => ({ name, bytes: Buffer.from(note) })),
    supplied: supplied === undefined ? [] : [supplied],
    keys: { name: 'keys.txt', bytes: Buffer.from(exhibit.keys) },
    trusted: named('trusted.txt', exhibit.trusted),
  };
}

function batchesOf(records: Uint8Array, chunkBytes: number): AsyncIterable<LineBatch> {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < records.length; at += chunkBytes) chunks.push(records.subarray(at, at + chunkBytes));
  return splitLines(chunks);
}
