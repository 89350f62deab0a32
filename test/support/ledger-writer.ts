import { nodePrimitives as primitives } from '../../electron/seal/primitives.ts';
import { checkpointFileName, signCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { digestText, sealRecord } from '../../shared/ledger/record.ts';
import { emptyHead, growHead, rootOf } from '../../shared/ledger/tree.ts';
import { type Draft } from '../../shared/ledger/types.ts';
import { type Signer, formatVkey } from '../../shared/ledger/vkey.ts';
import { instantOf } from '../../shared/std/instant.ts';

/** How does a test write a ledger without a database?
 *  Promise: the real writer's records, checkpoints and keys, kept in memory; one record every 20 seconds.
 *  Never: a clock or a disk. */

const STEP_MS = 20_000;

/** The files of an export, by their content. */
export type LedgerFiles = {
  /** The records without their LF. */
  readonly lines: readonly string[];
  /** Signed notes by their name inside `checkpoints/`. */
  readonly checkpoints: ReadonlyMap<string, string>;
  readonly keys: string;
};

export type TestWriter = {
  append(draft: Draft): void;
  /** Signs the tree as it is and records that, unless `isRecorded` is false. */
  checkpoint(isRecorded?: boolean): void;
  files(): LedgerFiles;
};

/** An empty ledger of this signer, whose first record is written at `startMs`. */
export function writeLedger(signer: Signer, startMs: number): TestWriter {
  let head = emptyHead();
  const lines: string[] = [];
  const checkpoints = new Map<string, string>();
  const append = (draft: Draft): void => {
    const at = instantOf(startMs + head.size * STEP_MS);
    const sealed = sealRecord(primitives, { origin: signer.name, head, at }, draft);
    if (!sealed.ok) throw new Error(sealed.error.detail);
    lines.push(primitives.textOf(sealed.value.bytes) ?? '');
    head = growHead(primitives, head, sealed.value.leaf);
  };
  return {
    append,
    checkpoint(isRecorded = true) {
      const [size, root] = [head.size, rootOf(primitives, head)];
      const note = signCheckpoint(primitives, { origin: signer.name, size, root }, signer);
      checkpoints.set(checkpointFileName(size), note);
      if (isRecorded) append({ type: 'checkpoint.issued', body: { size, root: digestText(root) } });
    },
    files: () => ({ lines, checkpoints, keys: `${formatVkey(primitives, signer)}\n` }),
  };
}
