import { type Evidence, type EvidenceInput, readEvidence } from '../../shared/ledger/verify/evidence.ts';
import { type Fault } from '../../shared/ledger/verify/verdict.ts';
import { nodePrimitives } from '../seal/primitives.ts';

/** Which part of the evidence does each of the two threads read, and what do they tell each other?
 *  Promise: plain data that a message can carry; the two halves are all of it, none of it twice.
 *  Never: a record. */

/** What the other thread is asked to do. */
export type PartAsked = Pick<EvidenceInput, 'supplied' | 'trusted'> & { readonly path: string };

/** What it says, in this order; `unreadable` instead of either. */
export type PartFound =
  | { readonly kind: 'evidence'; readonly evidence: Evidence }
  | { readonly kind: 'form'; readonly fault: Fault | undefined }
  | { readonly kind: 'unreadable'; readonly problem: string };

/** Half of the signed notes: the even places for one thread, the odd ones for the other. */
export function readHalf(input: EvidenceInput, half: 0 | 1): Evidence {
  const checkpoints = input.checkpoints.filter((_file, place) => place % 2 === half);
  const supplied = half === 0 ? input.supplied : [];
  return readEvidence(nodePrimitives, { ...input, checkpoints, supplied });
}
