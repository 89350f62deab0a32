import * as fs from 'node:fs';
import { nodePrimitives } from '../../electron/seal/primitives.ts';
import { openSeal } from '../../electron/seal/seal.ts';
import { openLedger } from '../../electron/store/open.ts';
import { instantOf } from '../../shared/std/instant.ts';

/** What does a writer look like that dies in mid-load?
 *  Promise: writes until it is killed; says the last `seq` on stdout only after it was told that it is recorded. */

const [folder = '', origin = ''] = process.argv.slice(2);
const START_MS = 1_764_000_000_000;
const opened = openLedger({
  path: `${folder}/ledger.db`,
  origin,
  at: instantOf(START_MS),
  process: { pid: process.pid, host: 'console-01' },
  session: { product: '0.1.0', timeZoneData: '2026b', engine: 'terminal' },
  primitives: nodePrimitives,
  sealFor: (name) => openSeal({ folder: `${folder}/keys`, origin: name }),
  busyMs: 0,
});
if (!opened.ok) throw new Error(opened.error.detail);
for (let round = 0; ; round += 1) {
  const draft = {
    type: 'incident.noted',
    body: { incidentId: 'i-1', text: `round ${round}`, notedBy: 'maya-chen' },
  };
  // Single records, batches and checkpoints, so that the end can fall into each of them.
  const drafts = round % 3 === 0 ? [draft, draft, draft] : [draft];
  const at = instantOf(START_MS + round);
  const written = await opened.value.append(drafts, { at, checkpoint: round % 4 === 0 });
  if (!written.ok) throw new Error(written.error.detail);
  fs.writeSync(1, `${written.value.at(-1)?.seq} ${written.value.length}\n`);
}
