import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { nodePrimitives as primitives } from '../../electron/seal/primitives.ts';
import { signCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { formatProof } from '../../shared/ledger/proof.ts';
import { sealRecord } from '../../shared/ledger/record.ts';
import { emptyHead, growHead, rootOf } from '../../shared/ledger/tree.ts';
import { inclusionProof } from '../../shared/ledger/tree-proof.ts';
import { type Draft } from '../../shared/ledger/types.ts';
import { formatVkey } from '../../shared/ledger/vkey.ts';
import { instantOf } from '../../shared/std/instant.ts';
import { TEST_SEED, testSigner } from '../support/signer.ts';

/** Which bytes does format version 1 of the ledger have?
 *  Promise: makes `ledger-v1.txt` again from the writer's code; the bodies fix bytes, not names.
 *  Never: a clock, chance, or a byte that the writer did not make. */

const ORIGIN = 'plant.example/site-a/console-01';
const START = Date.UTC(2026, 10, 21, 6);
const PROVED = 1;

const DRAFTS: readonly Draft[] = [
  { type: 'log.opened', body: { reason: 'genesis', appVersion: '0.1.0' } },
  {
    type: 'decision.recorded',
    body: {
      decisionId: '0197a1b2-0000-7000-8000-000000000001',
      action: 'pause',
      outcome: 'permit',
      identityId: 'spiffe://plant.example/line-3/vendor/abb-remote',
      equipmentId: 'site-a/body-shop/line-3',
      productionState: { unitMode: 'Production', state: 'Held' },
      actor: { roleId: 'shift-lead', personId: 'p-017' },
      ruleId: 'R-12',
      runbook: { id: 'rb-vendor-session', version: '1.2.0', hash: `sha256:${'ab'.repeat(32)}` },
      rationale: 'Vendor session wrote setpoint during Held',
      expiresAt: '2026-11-21T06:31:00.000Z',
      exercise: false,
    },
  },
  { type: 'grant.expired', body: { grantId: '0197a1b2-0000-7000-8000-000000000002' } },
];

/** The whole text of the vectors. */
export function makeVectors(): string {
  const signer = testSigner(ORIGIN, TEST_SEED);
  let head = emptyHead();
  const leaves: Uint8Array[] = [];
  let records = '';
  for (const [index, draft] of DRAFTS.entries()) {
    const at = instantOf(START + index * 60_000);
    const sealed = sealRecord(primitives, { origin: ORIGIN, head, at }, draft);
    if (!sealed.ok) throw new Error(sealed.error.detail);
    const { bytes, leaf } = sealed.value;
    records += `record ${index} JCS bytes:\n${primitives.textOf(bytes)}\nleaf hash: ${hex(leaf)}\n`;
    leaves.push(leaf);
    head = growHead(primitives, head, leaf);
  }
  const note = signCheckpoint(
    primitives,
    { origin: ORIGIN, size: head.size, root: rootOf(primitives, head) },
    signer,
  );
  const leafAt = (seq: number): Uint8Array => leaves[seq] ?? new Uint8Array(0);
  const hashes = inclusionProof(primitives, leafAt, { index: PROVED, size: head.size });
  const key = `test private seed (TEST ONLY): ${TEST_SEED}\nvkey: ${formatVkey(primitives, signer)}\n`;
  const proof = formatProof(primitives, { index: PROVED, hashes, note });
  return `${records}\n${key}\ncheckpoint:\n${note}\nproof for index ${PROVED}:\n${proof}`;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = new URL('ledger-v1.txt', import.meta.url);
  const [before, now] = [readFileSync(file, 'utf8'), makeVectors()];
  writeFileSync(file, now);
  console.log(before === now ? 'the vectors are as they were' : 'the vectors have CHANGED: see git diff');
}
