import { type Primitives } from '../types.ts';

/** Which root do the leaves so far have?
 *  Promise: RFC 6962; one subtree root a level is kept, so memory grows with the logarithm of the records.
 *  Never: knows what a leaf is. Written for the verifier alone. */

/** The whole subtrees so far: `levels[n]` covers 2^n leaves, or is empty. */
export type GrowingTree = {
  size: number;
  readonly levels: (Uint8Array | undefined)[];
  readonly scratch: Uint8Array;
};

export function plantTree(): GrowingTree {
  const scratch = new Uint8Array(65);
  scratch[0] = 1;
  return { size: 0, levels: [], scratch };
}

/** Adds one leaf hash. */
export function addLeaf(primitives: Primitives, tree: GrowingTree, leaf: Uint8Array): void {
  let node = leaf;
  let level = 0;
  for (let left = tree.levels[0]; left !== undefined; left = tree.levels[level]) {
    node = nodeOver(primitives, tree, [left, node]);
    tree.levels[level] = undefined;
    level += 1;
  }
  tree.levels[level] = node;
  tree.size += 1;
}

/** The root over all leaves so far; over none, SHA-256 of nothing. */
export function rootSoFar(primitives: Primitives, tree: GrowingTree): Uint8Array {
  let root: Uint8Array | undefined;
  for (const left of tree.levels) {
    if (left === undefined) continue;
    root = root === undefined ? left : nodeOver(primitives, tree, [left, root]);
  }
  return root ?? primitives.sha256(new Uint8Array(0));
}

function nodeOver(
  primitives: Primitives,
  tree: GrowingTree,
  [left, right]: readonly [Uint8Array, Uint8Array],
): Uint8Array {
  tree.scratch.set(left, 1);
  tree.scratch.set(right, 33);
  return primitives.sha256(tree.scratch);
}
