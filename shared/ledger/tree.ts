import { type Head, type Primitives } from './types.ts';

/** What is the Merkle tree over these records, and how does it grow?
 *  Promise: RFC 6962 §2.1 hashes; growing needs the frontier only, never the other leaves.
 *  Never: holds state; a head is a value. */

const HASH_BYTES = 32;

/** Leaf hash: SHA-256(0x00 ‖ bytes of the record). */
export function hashLeaf(primitives: Primitives, bytes: Uint8Array): Uint8Array {
  const input = new Uint8Array(1 + bytes.length);
  input.set(bytes, 1);
  return primitives.sha256(input);
}

/** Inner node: SHA-256(0x01 ‖ left ‖ right). */
export function hashNode(primitives: Primitives, left: Uint8Array, right: Uint8Array): Uint8Array {
  const input = new Uint8Array(1 + 2 * HASH_BYTES);
  input[0] = 1;
  input.set(left, 1);
  input.set(right, 1 + HASH_BYTES);
  return primitives.sha256(input);
}

/** The head of a ledger without records. */
export function emptyHead(): Head {
  return { size: 0, lastLeaf: new Uint8Array(HASH_BYTES), frontier: [] };
}

/** The head after one more leaf. */
export function growHead(primitives: Primitives, head: Head, leaf: Uint8Array): Head {
  const frontier = [...head.frontier];
  let node = leaf;
  // Every trailing one bit of the size is a complete subtree that the new leaf completes to the next one.
  for (let size = head.size; size % 2 === 1; size = (size - 1) / 2) {
    const left = frontier.pop();
    if (left !== undefined) node = hashNode(primitives, left, node);
  }
  frontier.push(node);
  return { size: head.size + 1, lastLeaf: leaf, frontier };
}

/** Root of the tree of this head; of no records, SHA-256 of nothing. */
export function rootOf(primitives: Primitives, head: Head): Uint8Array {
  const last = head.frontier.at(-1);
  if (last === undefined) return primitives.sha256(new Uint8Array(0));
  return head.frontier.slice(0, -1).reduceRight((right, left) => hashNode(primitives, left, right), last);
}
