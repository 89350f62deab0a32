import { parentPort, workerData } from 'node:worker_threads';
import { type Fault } from '../../shared/ledger/verify/verdict.ts';
import { readForm } from '../../shared/ledger/verify/verify.ts';
import { nodePrimitives } from '../seal/primitives.ts';
import { openSource } from '../store/source.ts';
import { type PartAsked, type PartFound, readHalf } from './part.ts';

/** Do the signatures of half of the checkpoints hold, and is every record of this ledger a record by itself?
 *  Promise: one message for each; opens the ledger for itself and closes it again.
 *  Never: links; the other thread follows them meanwhile. */

function tell(found: PartFound): void {
  parentPort?.postMessage(found);
}

async function readPart({ path, supplied, trusted }: PartAsked): Promise<void> {
  const source = openSource(path);
  if (!source.ok) {
    tell({ kind: 'unreadable', problem: source.error.detail });
    return;
  }
  const { value } = source;
  const input = { checkpoints: value.checkpoints(), keys: value.keys(), supplied, trusted };
  tell({ kind: 'evidence', evidence: readHalf(input, 1) });
  let fault: Fault | undefined;
  let seq = 0;
  for await (const batch of value.batches()) {
    fault ??= readForm(nodePrimitives, batch, seq);
    seq += batch.lines.length;
  }
  const problem = value.readProblem();
  value.close();
  tell(problem === undefined ? { kind: 'form', fault } : { kind: 'unreadable', problem });
}

// Handed over by in-two.ts in this very shape.
await readPart(workerData as PartAsked);
