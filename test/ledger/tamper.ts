import { nodePrimitives as primitives } from '../../electron/seal/primitives.ts';
import { signCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { digestText } from '../../shared/ledger/record.ts';
import { emptyHead, growHead, hashLeaf, rootOf } from '../../shared/ledger/tree.ts';
import { type Signer } from '../../shared/ledger/vkey.ts';
import { type FaultCode } from '../../shared/ledger/verify/verdict.ts';
import { canonicalText } from '../../shared/std/canonical.ts';
import { TEST_SEED, testSigner } from '../support/signer.ts';
import { GOLDEN_ORIGIN, makeGolden } from '../vectors/make-golden.ts';
import { type Exhibit, textOf } from './check.ts';

/** How is a copy of the golden ledger tampered with?
 *  Promise: on a copy in memory; every step is one that a person with an editor, or with our code, can take. */

/** A copy that may be changed. `raw`, when set, replaces the text of the lines. */
export type Copy = {
  lines: string[];
  checkpoints: Map<string, string>;
  keys: string;
  supplied?: string;
  trusted?: string;
  raw?: Uint8Array;
};

/** One way to tamper, and where the verifier must find it. */
export type TamperCase = {
  readonly name: string;
  readonly how: (copy: Copy) => void;
  readonly seq?: number;
  readonly between?: readonly [number, number];
  readonly file?: string;
  readonly code: FaultCode;
  readonly because: string;
};

/** The signer of the golden ledger, and one with another key under the same name. */
export const GOLDEN_SIGNER = testSigner(GOLDEN_ORIGIN, TEST_SEED);
export const OTHER_SIGNER = testSigner(GOLDEN_ORIGIN, 'aa'.repeat(32));

export function copyOfGolden(): Copy {
  const { lines, checkpoints, keys } = makeGolden();
  return { lines: [...lines], checkpoints: new Map(checkpoints), keys };
}

export function exhibitOfCopy(copy: Copy): Exhibit {
  const { raw, lines, ...rest } = copy;
  return { ...rest, records: raw ?? Buffer.from(textOf(lines)) };
}

/** Changes the text of one line. The change must be one. */
export function replaceIn(copy: Copy, seq: number, [from, to]: readonly [string, string]): void {
  const line = copy.lines[seq] ?? '';
  const changed = line.replace(from, to);
  if (changed === line) throw new Error(`record ${seq} has no ${from}`);
  copy.lines[seq] = changed;
}

type Fields = { [key: string]: unknown };

/** Changes the value of one record and writes it canonically again; the chain is left as it was. */
export function rewrite(copy: Copy, seq: number, change: (record: Fields) => void): void {
  copy.lines[seq] = rewritten(copy.lines[seq] ?? '', change);
}

/** Numbers and chains the records again from `from` on, as one who knows the format would. */
export function rechain(copy: Copy, from: number): void {
  for (let seq = from; seq < copy.lines.length; seq += 1) {
    const before = copy.lines[seq - 1];
    const leaf = before === undefined ? new Uint8Array(32) : hashLeaf(primitives, Buffer.from(before));
    rewrite(copy, seq, (record) => Object.assign(record, { seq, prev: digestText(leaf) }));
  }
}

/** Signs the first `size` records of the copy as they now are. */
export function signAgain(copy: Copy, size: number, signer: Signer): string {
  let head = emptyHead();
  for (const line of copy.lines.slice(0, size)) {
    head = growHead(primitives, head, hashLeaf(primitives, Buffer.from(line)));
  }
  return signCheckpoint(primitives, { origin: signer.name, size, root: rootOf(primitives, head) }, signer);
}

/** A signed note over any text, for notes that the writer would never make. */
export function signText(text: string, signer: Signer): string {
  const signature = Buffer.concat([Buffer.from(signer.keyId, 'hex'), signer.sign(Buffer.from(text))]);
  return `${text}\n— ${signer.name} ${signature.toString('base64')}\n`;
}

/** The name of the checkpoint of this size. */
export function noteName(size: number): string {
  return `${String(size).padStart(12, '0')}.checkpoint`;
}

function rewritten(line: string, change: (record: Fields) => void): string {
  const record = JSON.parse(line) as Fields;
  change(record);
  const text = canonicalText(record);
  if (!text.ok) throw new Error(text.error.problem);
  return text.value;
}
