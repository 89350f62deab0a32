import { Worker } from 'node:worker_threads';
import { closeChain, followLines, openChain } from '../../shared/ledger/verify/chain.ts';
import { type Evidence, joinEvidence } from '../../shared/ledger/verify/evidence.ts';
import { type Fault, type Verdict } from '../../shared/ledger/verify/verdict.ts';
import { type LedgerInput, conclude } from '../../shared/ledger/verify/verify.ts';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { nodePrimitives } from '../seal/primitives.ts';
import { type PartAsked, type PartFound, readHalf } from './part.ts';

/** Is this ledger what its writer wrote, asked of two threads?
 *  Promise: the verdict of `verifyLedger`, word for word, in little more than half the time; the other thread reads the
 *  file for itself.
 *  Never: a verdict when the other thread could not do its part; ask one thread alone then. */

const OTHER = new URL('form-worker.ts', import.meta.url);

/** `path` is what `input` was opened from. An error is what kept the other thread from its part. */
export async function verifyInTwo(path: string, input: LedgerInput): Promise<Result<Verdict, string>> {
  const { supplied, trusted } = input;
  const other = askOther({ path, supplied, trusted });
  const own = readHalf(input, 0);
  const others = await other.evidence;
  if (!others.ok) return others;
  // The roots are compared on the way, so all notes are there before the first record.
  const evidence = joinEvidence([own, others.value]);
  const chain = openChain(nodePrimitives, evidence);
  for await (const batch of input.records) followLines(chain, batch.lines);
  const form = await other.form;
  if (!form.ok) return form;
  return ok(conclude({ evidence, form: form.value, chain: closeChain(chain) }));
}

type Other = {
  readonly evidence: Promise<Result<Evidence, string>>;
  readonly form: Promise<Result<Fault | undefined, string>>;
};

function askOther(asked: PartAsked): Other {
  const worker = new Worker(OTHER, { workerData: asked });
  const evidence = Promise.withResolvers<Result<Evidence, string>>();
  const form = Promise.withResolvers<Result<Fault | undefined, string>>();
  const giveUp = (problem: string): void => {
    evidence.resolve(err(problem));
    form.resolve(err(problem));
  };
  worker.on('message', (found: PartFound) => {
    if (found.kind === 'evidence') evidence.resolve(ok(found.evidence));
    else if (found.kind === 'form') form.resolve(ok(found.fault));
    else giveUp(found.problem);
  });
  worker.on('error', (error) => giveUp(error instanceof Error ? error.message : String(error)));
  worker.on('exit', () => giveUp('the other thread ended before its part was done'));
  return { evidence: evidence.promise, form: form.promise };
}
