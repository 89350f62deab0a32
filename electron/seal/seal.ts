import { signCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { digestText } from '../../shared/ledger/record.ts';
import { growHead, rootOf } from '../../shared/ledger/tree.ts';
import { type Head } from '../../shared/ledger/types.ts';
import { type Signer } from '../../shared/ledger/vkey.ts';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { type KeyPlace, type KeyProblem, openKey, sealFile, vkeyOf } from './key.ts';
import { nodePrimitives } from './primitives.ts';
import { type SignedHead, type SignedHeadProblem, type SignedHeads, openSignedHeads } from './signed-head.ts';

/** May this head be signed?
 *  Promise: only a head that grew out of the last one signed; it is computed here, from the head before and the leaves
 *  since, never taken on trust; it is remembered on disk before the signature is handed out.
 *  Never: signs two histories. */

export type SealProblem =
  KeyProblem | SignedHeadProblem | { readonly kind: 'inconsistent'; readonly detail: string };

/** The head that was signed last (or the empty one) and the leaf hashes of every record since. */
export type Growth = { readonly from: Head; readonly leaves: readonly Uint8Array[] };

/** Signs the checkpoints of one ledger. */
export type Seal = {
  readonly origin: string;
  /** Line of the public key in `keys.txt`. */
  readonly vkey: string;
  lastSigned(): SignedHead | undefined;
  /** The signed note over the grown head. */
  sign(growth: Growth): Result<string, SealProblem>;
};

/** The seal of an origin: its key and the last head it signed, both in `folder`; a key is made when there is none. */
export function openSeal(place: KeyPlace, seedOf?: () => Uint8Array): Result<Seal, SealProblem> {
  const key = seedOf === undefined ? openKey(place) : openKey(place, seedOf);
  if (!key.ok) return key;
  const heads = openSignedHeads(`${sealFile(place)}.head`);
  return heads.ok ? ok(sealOver(key.value, heads.value)) : heads;
}

function sealOver(signer: Signer, heads: SignedHeads): Seal {
  return {
    origin: signer.name,
    vkey: vkeyOf(signer),
    lastSigned: () => heads.last(),
    sign(growth) {
      const head = grownHead(growth);
      const root = rootOf(nodePrimitives, head);
      const next = { size: head.size, root: digestText(root) };
      const problem = contradictionOf(heads.last(), growth.from, next);
      if (problem !== undefined) return err({ kind: 'inconsistent', detail: problem });
      // INVARIANT (remember-before-sign): the head is on disk before its signature exists anywhere.
      const remembered = heads.remember(next);
      if (!remembered.ok) return remembered;
      return ok(signCheckpoint(nodePrimitives, { origin: signer.name, size: head.size, root }, signer));
    },
  };
}

function grownHead({ from, leaves }: Growth): Head {
  return leaves.reduce((head, leaf) => growHead(nodePrimitives, head, leaf), from);
}

function contradictionOf(last: SignedHead | undefined, from: Head, next: SignedHead): string | undefined {
  if (next.size === 0) return 'an empty ledger is not signed: write its first record first';
  const fromRoot = digestText(rootOf(nodePrimitives, from));
  if (last === undefined) return from.size === 0 ? undefined : firstSignature(from.size);
  if (last.size === from.size && last.root === fromRoot) return undefined;
  return `head of ${next.size} records does not grow out of the ${last.size} signed before: start a new segment`;
}

function firstSignature(size: number): string {
  return `nothing was signed yet, so all ${size} records count as new: start a new segment`;
}
