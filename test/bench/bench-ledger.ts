import { join } from 'node:path';
import { nodePrimitives } from '../../electron/seal/primitives.ts';
import { openSeal } from '../../electron/seal/seal.ts';
import { type OpenLedger } from '../../electron/store/ledger.ts';
import { openLedger } from '../../electron/store/open.ts';
import { instantOf } from '../../shared/std/instant.ts';

/** Which ledger is written to by a bench?
 *  Promise: the product's own store over a real file and a real key in `folder`; its clock stands still. */

export const BENCH_START = instantOf(Date.parse('2026-11-21T13:00:00.000Z'));

export function openBenchLedger(folder: string): OpenLedger {
  const opened = openLedger({
    path: join(folder, 'ledger.db'),
    origin: 'bench.example/console-01',
    at: BENCH_START,
    process: { pid: process.pid, host: 'bench' },
    session: { product: '0.1.0', timeZoneData: '2026b', engine: 'bench' },
    primitives: nodePrimitives,
    sealFor: (origin) => openSeal({ folder: join(folder, 'keys'), origin }),
    busyMs: 0,
  });
  if (!opened.ok) throw new Error(opened.error.detail);
  return opened.value;
}
