import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodePrimitives as primitives } from '../../electron/seal/primitives.ts';
import { emptyHead, growHead, hashLeaf, rootOf } from '../../shared/ledger/tree.ts';
import {
  consistencyProof,
  inclusionProof,
  rootAt,
  verifyConsistency,
  verifyInclusion,
} from '../../shared/ledger/tree-proof.ts';
import { addLeaf, plantTree, rootSoFar } from '../../shared/ledger/verify/tree.ts';

/** The definitions of RFC 6962 §2.1 to §2.1.2, written as they are printed there. */
function naiveRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves;
  if (only === undefined) return primitives.sha256(new Uint8Array(0));
  if (leaves.length === 1) return only;
  const k = splitOf(leaves.length);
  return primitives.sha256(
    Buffer.concat([Uint8Array.of(1), naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k))]),
  );
}

function naivePath(m: number, leaves: readonly Uint8Array[]): readonly Uint8Array[] {
  if (leaves.length <= 1) return [];
  const k = splitOf(leaves.length);
  return m < k
    ? [...naivePath(m, leaves.slice(0, k)), naiveRoot(leaves.slice(k))]
    : [...naivePath(m - k, leaves.slice(k)), naiveRoot(leaves.slice(0, k))];
}

function naiveSubproof(m: number, leaves: readonly Uint8Array[], isWhole: boolean): readonly Uint8Array[] {
  if (m === leaves.length) return isWhole ? [] : [naiveRoot(leaves)];
  const k = splitOf(leaves.length);
  return m <= k
    ? [...naiveSubproof(m, leaves.slice(0, k), isWhole), naiveRoot(leaves.slice(k))]
    : [...naiveSubproof(m - k, leaves.slice(k), false), naiveRoot(leaves.slice(0, k))];
}

function splitOf(n: number): number {
  return 2 ** Math.floor(Math.log2(n - 1));
}

const LEAVES = Array.from({ length: 70 }, (_, seq) => hashLeaf(primitives, Uint8Array.of(seq)));
const leafAt = (seq: number): Uint8Array => LEAVES[seq] ?? new Uint8Array(0);
const size = fc.integer({ min: 1, max: LEAVES.length });
const place = size.chain((n) => fc.record({ n: fc.constant(n), m: fc.integer({ min: 0, max: n - 1 }) }));

describe('the tree over the records', () => {
  test('has the root of RFC 6962 at every size, for writer and verifier alike', () => {
    let head = emptyHead();
    const tree = plantTree();
    expect(rootOf(primitives, head)).toEqual(naiveRoot([]));
    expect(rootSoFar(primitives, tree)).toEqual(naiveRoot([]));
    for (const [seq, leaf] of LEAVES.entries()) {
      head = growHead(primitives, head, leaf);
      addLeaf(primitives, tree, leaf);
      const root = naiveRoot(LEAVES.slice(0, seq + 1));
      expect(rootOf(primitives, head)).toEqual(root);
      expect(rootSoFar(primitives, tree)).toEqual(root);
      expect(rootAt(primitives, leafAt, seq + 1)).toEqual(root);
      expect(head.lastLeaf).toBe(leaf);
    }
  });

  test('proves that a record is in it, and nothing else', () => {
    fc.assert(
      fc.property(place, fc.nat(), ({ n, m }, other) => {
        const proof = inclusionProof(primitives, leafAt, { index: m, size: n });
        expect(proof).toEqual(naivePath(m, LEAVES.slice(0, n)));
        const claim = { leaf: leafAt(m), index: m, size: n, root: naiveRoot(LEAVES.slice(0, n)) };
        expect(verifyInclusion(primitives, claim, proof)).toBe(true);
        const elsewhere = other % (n + 1);
        if (elsewhere !== m)
          expect(verifyInclusion(primitives, { ...claim, index: elsewhere }, proof)).toBe(false);
        expect(verifyInclusion(primitives, { ...claim, leaf: leafAt(m + 1) }, proof)).toBe(false);
        expect(verifyInclusion(primitives, claim, [...proof, leafAt(0)])).toBe(false);
        if (proof.length > 0) expect(verifyInclusion(primitives, claim, proof.slice(1))).toBe(false);
      }),
    );
  });

  test('proves that it grew out of an older one, and out of no other', () => {
    fc.assert(
      fc.property(place, ({ n, m }) => {
        const [from, to] = [m + 1, n];
        const proof = consistencyProof(primitives, leafAt, { from, to });
        expect(proof).toEqual(naiveSubproof(from, LEAVES.slice(0, to), true));
        const roots = { fromRoot: naiveRoot(LEAVES.slice(0, from)), toRoot: naiveRoot(LEAVES.slice(0, to)) };
        const claim = { from, to, ...roots };
        expect(verifyConsistency(primitives, claim, proof)).toBe(true);
        expect(verifyConsistency(primitives, { ...claim, fromRoot: leafAt(69) }, proof)).toBe(false);
        expect(verifyConsistency(primitives, { ...claim, toRoot: leafAt(69) }, proof)).toBe(false);
        expect(verifyConsistency(primitives, claim, [...proof, leafAt(0)])).toBe(false);
        if (proof.length > 0) expect(verifyConsistency(primitives, claim, proof.slice(1))).toBe(false);
      }),
    );
  });

  test.each([
    [0, 0, 'an empty tree holds nothing'],
    [3, 3, 'places count from 0'],
    [-1, 3, 'there is no place before the first'],
    [0.5, 3, 'a place is whole'],
  ])('refuses index %d of size %d, because %s', (index, treeSize) => {
    const claim = { leaf: leafAt(0), index, size: treeSize, root: leafAt(0) };
    expect(verifyInclusion(primitives, claim, [])).toBe(false);
  });

  test('refuses a proof from nothing or from a larger tree, because neither can be proved', () => {
    const roots = { fromRoot: leafAt(0), toRoot: leafAt(0) };
    expect(verifyConsistency(primitives, { from: 0, to: 1, ...roots }, [])).toBe(false);
    expect(verifyConsistency(primitives, { from: 2, to: 1, ...roots }, [])).toBe(false);
    expect(() => consistencyProof(primitives, leafAt, { from: 0, to: 1 })).toThrow('no proof from 0 to 1');
    expect(() => inclusionProof(primitives, leafAt, { index: 1, size: 1 })).toThrow('no leaf 1 below 1');
  });
});
