import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BENCH_START, openBenchLedger } from './bench-ledger.ts';
import { decisionDraft } from './decision-draft.ts';

/** How many syncs does a record cost?
 *  Promise: opens a ledger and appends so many decisions, nothing else; the difference between two counts is theirs:
 *      strace -f -c -e trace=fsync,fdatasync node test/bench/append-only.ts 0
 *      strace -f -c -e trace=fsync,fdatasync node test/bench/append-only.ts 1000 */

const folder = mkdtempSync(join(tmpdir(), 'watchbill-bench-'));
const ledger = openBenchLedger(folder);
for (let number = 0; number < Number(process.argv[2]); number += 1) {
  const written = await ledger.append([decisionDraft(number)], { at: BENCH_START, checkpoint: false });
  if (!written.ok) throw new Error(written.error.detail);
}
rmSync(folder, { recursive: true, force: true });
