import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { nodePrimitives as primitives } from '../../electron/seal/primitives.ts';
import { checkpointFileName, signCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { digestText, sealRecord } from '../../shared/ledger/record.ts';
import { emptyHead, growHead, rootOf } from '../../shared/ledger/tree.ts';
import { type Draft } from '../../shared/ledger/types.ts';
import { formatVkey } from '../../shared/ledger/vkey.ts';
import { instantOf } from '../../shared/std/instant.ts';
import { TEST_SEED, testSigner } from '../support/signer.ts';
import { decisionDraft } from './decision-draft.ts';

/** How does a ledger of a million records come to be without a million records in memory?
 *  Promise: an export folder as the product writes one: decisions among shorter records, a checkpoint every 64.
 *  `make-ledger.ts FOLDER RECORDS`; the same number of records gives the same bytes. */

const START_MS = Date.parse('2026-01-01T00:00:00.000Z');
const STEP_MS = 2000;
const CHECKPOINT_EVERY = 64;
const DECISION_EVERY = 4;
const FLUSH_AT = 1000;
const LF = Buffer.from('\n');

const [, , folder = '', records = ''] = process.argv;
const signer = testSigner('bench.example/console-01', TEST_SEED);
const checkpoints = join(folder, 'checkpoints');
mkdirSync(checkpoints, { recursive: true });
writeFileSync(join(folder, 'keys.txt'), `${formatVkey(primitives, signer)}\n`);
function writeRecords(count: number): void {
  const file = openSync(join(folder, 'records.jsonl'), 'wx');
  let head = emptyHead();
  let waiting: Uint8Array[] = [];
  const append = (draft: Draft): void => {
    const at = instantOf(START_MS + head.size * STEP_MS);
    const sealed = sealRecord(primitives, { origin: signer.name, head, at }, draft);
    if (!sealed.ok) throw new Error(sealed.error.detail);
    waiting.push(sealed.value.bytes, LF);
    head = growHead(primitives, head, sealed.value.leaf);
    if (waiting.length < FLUSH_AT && head.size < count) return;
    writeSync(file, Buffer.concat(waiting));
    waiting = [];
  };
  while (head.size < count) {
    const isDue = head.size % CHECKPOINT_EVERY === 1 || head.size === count - 1;
    if (isDue) checkpoint(head, append);
    else append(draftAt(head.size));
  }
  closeSync(file);
}

function checkpoint(head: ReturnType<typeof emptyHead>, append: (draft: Draft) => void): void {
  const [size, root] = [head.size, rootOf(primitives, head)];
  const note = signCheckpoint(primitives, { origin: signer.name, size, root }, signer);
  writeFileSync(join(checkpoints, checkpointFileName(size)), note);
  append({ type: 'checkpoint.issued', body: { size, root: digestText(root) } });
}

function draftAt(seq: number): Draft {
  if (seq % DECISION_EVERY === 0) return decisionDraft(seq);
  const incidentId = `01935f2a-7c00-7000-8000-${Math.floor(seq / 32)
    .toString(16)
    .padStart(12, '0')}`;
  const text = `Operator on line ${seq % 60} says the screen is slow again, “wie gestern”; asked the vendor, waiting for call ${seq}`;
  const notedAt = '2026-11-21T13:00:00.000Z';
  return {
    type: 'incident.noted',
    body: { incidentId, text, notedBy: { personId: 'maya-chen', roleId: 'shift-lead' }, notedAt },
  };
}

writeRecords(Number(records));
