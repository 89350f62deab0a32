import { type Primitives } from '../types.ts';
import { closeChain, followBytes, openChain } from './chain.ts';
import { type NamedBytes, readEvidence } from './evidence.ts';
import { type Verdict } from './verdict.ts';
import { type LedgerInput, conclude } from './verify.ts';

/** Are the records under the newest checkpoint still the bytes that were signed?
 *  Promise: reads every byte once, and one signature: a third of the work of the whole check. `intact` means that the
 *  root holds; `broken` calls for the whole check, which names the record.
 *  Never: judges form, links or what lies beyond the newest checkpoint. */

/** The quick check of the same input as `verifyLedger`; all but the newest of its checkpoints are left unread. */
export async function verifyQuickly(primitives: Primitives, input: LedgerInput): Promise<Verdict> {
  const evidence = readEvidence(primitives, { ...input, checkpoints: newestOf(input.checkpoints) });
  const chain = openChain(primitives, evidence);
  for await (const batch of input.records) followBytes(chain, batch.lines);
  return conclude({ evidence, form: undefined, chain: closeChain(chain) });
}

/** Names are sizes of twelve digits, so the last by name is the newest. */
function newestOf(checkpoints: readonly NamedBytes[]): readonly NamedBytes[] {
  const newest = checkpoints.reduce<NamedBytes | undefined>(
    (best, file) => (best === undefined || file.name > best.name ? file : best),
    undefined,
  );
  return newest === undefined ? [] : [newest];
}
