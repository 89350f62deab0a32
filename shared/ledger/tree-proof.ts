import { Bug } from '../std/bug.ts';

import { emptyHead, growHead, hashNode, rootOf } from './tree.ts';
import { type Primitives } from './types.ts';

/** Is this record in that tree, and did that tree grow out of this one?
 *  Promise: RFC 6962 §2.1.1 and §2.1.2 proofs, made from leaf hashes and checked without them (RFC 9162 §2.1.3.2,
 *  §2.1.4.2). A check is total: a proof of the wrong length or for the wrong place is a no.
 *  Never: stores nodes; making a proof reads every leaf of the tree once. */

/** Leaf hashes of the records, by `seq`. */
export type LeafLookup = (seq: number) => Uint8Array;

export type InclusionClaim = {
  readonly leaf: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly root: Uint8Array;
};

export type ConsistencyClaim = {
  readonly from: number;
  readonly fromRoot: Uint8Array;
  readonly to: number;
  readonly toRoot: Uint8Array;
};

/** Root of the first `size` records. */
export function rootAt(primitives: Primitives, leafAt: LeafLookup, size: number): Uint8Array {
  return rootOfRange({ primitives, leafAt }, 0, size);
}

/** The hashes from the leaf's sibling up to the root's child. Needs 0 ≤ index < size. */
export function inclusionProof(
  primitives: Primitives,
  leafAt: LeafLookup,
  place: { readonly index: number; readonly size: number },
): readonly Uint8Array[] {
  if (place.index < 0 || place.index >= place.size)
    throw new Bug(`no leaf ${place.index} below ${place.size}`);
  const source = { primitives, leafAt };
  const proof: Uint8Array[] = [];
  let [from, to] = [0, place.size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (place.index < middle) {
      proof.push(rootOfRange(source, middle, to));
      to = middle;
    } else {
      proof.push(rootOfRange(source, from, middle));
      from = middle;
    }
  }
  return proof.reverse();
}

/** The hashes that lead from the tree of `from` records to that of `to`. Needs 0 < from ≤ to. */
export function consistencyProof(
  primitives: Primitives,
  leafAt: LeafLookup,
  sizes: { readonly from: number; readonly to: number },
): readonly Uint8Array[] {
  if (sizes.from < 1 || sizes.from > sizes.to) throw new Bug(`no proof from ${sizes.from} to ${sizes.to}`);
  const source = { primitives, leafAt };
  const proof: Uint8Array[] = [];
  let [from, to] = [0, sizes.to];
  while (to !== sizes.from) {
    const middle = from + splitOf(to - from);
    if (sizes.from <= middle) {
      proof.push(rootOfRange(source, middle, to));
      to = middle;
    } else {
      proof.push(rootOfRange(source, from, middle));
      from = middle;
    }
  }
  // A tree whose old part is a whole left subtree needs no hash of it: the old root is that hash.
  if (from > 0) proof.push(rootOfRange(source, from, to));
  return proof.reverse();
}

/** Does the proof lead from the leaf to the root? */
export function verifyInclusion(
  primitives: Primitives,
  claim: InclusionClaim,
  proof: readonly Uint8Array[],
): boolean {
  if (!isPlace(claim.index) || !isPlace(claim.size) || claim.index >= claim.size) return false;
  let [place, last, node] = [claim.index, claim.size - 1, claim.leaf];
  for (const hash of proof) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      node = hashNode(primitives, hash, node);
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else {
      node = hashNode(primitives, node, hash);
    }
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 && isSame(node, claim.root);
}

/** Does the proof lead from the older root to the newer one? */
export function verifyConsistency(
  primitives: Primitives,
  claim: ConsistencyClaim,
  proof: readonly Uint8Array[],
): boolean {
  const { from, to } = claim;
  if (!isPlace(from) || !isPlace(to) || from < 1 || from > to) return false;
  if (from === to) return proof.length === 0 && isSame(claim.fromRoot, claim.toRoot);
  let [place, last] = [from - 1, to - 1];
  while (place % 2 === 1) [place, last] = [(place - 1) / 2, Math.floor(last / 2)];
  const [seed, ...rest] = place === 0 ? [claim.fromRoot, ...proof] : proof;
  if (seed === undefined) return false;
  let [older, newer] = [seed, seed];
  for (const hash of rest) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      older = hashNode(primitives, hash, older);
      newer = hashNode(primitives, hash, newer);
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else {
      newer = hashNode(primitives, newer, hash);
    }
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 && isSame(older, claim.fromRoot) && isSame(newer, claim.toRoot);
}

type LeafSource = { readonly primitives: Primitives; readonly leafAt: LeafLookup };

function rootOfRange(source: LeafSource, from: number, to: number): Uint8Array {
  let head = emptyHead();
  for (let seq = from; seq < to; seq += 1) {
    head = growHead(source.primitives, head, source.leafAt(seq));
  }
  return rootOf(source.primitives, head);
}

/** The largest power of two below `size`: where RFC 6962 splits a tree of more than one leaf. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

function isPlace(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
