import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodePrimitives } from '../../electron/seal/primitives.ts';
import { openSource } from '../../electron/store/source.ts';
import { verifyInTwo } from '../../electron/verify/in-two.ts';
import { verifyQuickly } from '../../shared/ledger/verify/quick.ts';
import { type Verdict } from '../../shared/ledger/verify/verdict.ts';
import { type LedgerInput, verifyLedger } from '../../shared/ledger/verify/verify.ts';
import { type Figure } from './figure.ts';
import { median, takeTurns } from './harness.ts';
import { type RowOptions } from './row.ts';

/** What does it cost to verify a ledger of a million records?
 *  Promise: one hash over the file and each check read the same bytes from the same disk in turns; every verdict
 *  must be intact. */

const RECORDS = 1_000_000;
const QUICK_RECORDS = 50_000;
const MEGABYTE = 1024 * 1024;
const MAKER = fileURLToPath(new URL('make-ledger.ts', import.meta.url));

export async function measureVerifying({ isQuick }: RowOptions): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'watchbill-bench-'));
  const records = isQuick ? QUICK_RECORDS : RECORDS;
  try {
    execFileSync(process.execPath, [MAKER, folder, String(records)]);
    const megabytes = await growthOf(folder);
    const times = await takeTurns({
      hash: () => hashFile(join(folder, 'records.jsonl')),
      one: () => check(folder, (input) => verifyLedger(nodePrimitives, input)),
      two: () => check(folder, inTwo(folder)),
      quick: () => check(folder, (input) => verifyQuickly(nodePrimitives, input)),
    });
    const size = Math.round(statSync(join(folder, 'records.jsonl')).size / MEGABYTE);
    return figuresOf(`verify ${records} records (${size} MB)`, times, megabytes);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Way = 'hash' | 'one' | 'two' | 'quick';

function figuresOf(
  what: string,
  times: Readonly<Record<Way, readonly number[]>>,
  megabytes: number,
): readonly Figure[] {
  const baseline = { name: 'one SHA-256', value: median(times.hash) / 1000 };
  const figure = (name: Way, how: string, limit: number): Figure => ({
    row: 5,
    what: `${what}: ${how}`,
    unit: 's',
    baseline,
    ours: median(times[name]) / 1000,
    target: { kind: 'ratio-at-most', limit },
  });
  return [
    figure('one', 'everything, one thread', 25),
    figure('two', 'everything, two threads', 14),
    figure('quick', 'quick', 4),
    {
      row: 5,
      what: `${what}: memory, one thread`,
      unit: 'MB',
      baseline: null,
      ours: megabytes,
      target: { kind: 'ours-at-most', limit: 200 },
    },
  ];
}

/** Most resident memory at any batch while one thread checks all, in this process that has done nothing else yet. */
async function growthOf(folder: string): Promise<number> {
  let most = 0;
  await check(folder, (input) => {
    const watched = async function* () {
      for await (const batch of input.records) {
        most = Math.max(most, process.memoryUsage.rss());
        yield batch;
      }
    };
    return verifyLedger(nodePrimitives, { ...input, records: watched() });
  });
  return most / MEGABYTE;
}

async function check(folder: string, verify: (input: LedgerInput) => Promise<Verdict>): Promise<void> {
  const source = openSource(folder);
  if (!source.ok) throw new Error(source.error.detail);
  const { value } = source;
  const own = { checkpoints: value.checkpoints(), keys: value.keys(), supplied: [], trusted: undefined };
  const verdict = await verify({ ...own, records: value.batches() });
  value.close();
  if (verdict.verdict !== 'intact') throw new Error(`broken: ${JSON.stringify(verdict.firstBad)}`);
}

function inTwo(folder: string): (input: LedgerInput) => Promise<Verdict> {
  return async (input) => {
    const verdict = await verifyInTwo(folder, input);
    if (!verdict.ok) throw new Error(verdict.error);
    return verdict.value;
  };
}

function hashFile(path: string): void {
  const hash = createHash('sha256');
  const chunk = Buffer.allocUnsafe(MEGABYTE);
  const file = openSync(path, 'r');
  for (let count = readSync(file, chunk); count > 0; count = readSync(file, chunk))
    hash.update(chunk.subarray(0, count));
  closeSync(file);
  hash.digest();
}
