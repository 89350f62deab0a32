import { type Node, type YAMLMap, isAlias, isMap, isScalar, isSeq } from 'yaml';
import { DEEPEST, MOST_ALIASED_VALUES, MOST_ALIASES, unprintableAt } from './limits.ts';
import { type KeyPath, shown } from './problem.ts';

/** Which plain value is a YAML node, and which node stands at a path?
 *  Promise: one walk, bounded in depth and size whatever the aliases say; a map becomes an object with own
 *  keys only.
 *  Never: a tag, a key that is not text, a key twice, a key of the prototype. */

/** A fault at an offset in the text. */
export type WalkFault = { readonly offset: number; readonly says: string; readonly remedy: string };
export type Walk = {
  readonly faults: WalkFault[];
  /** Nodes that have been walked to their end: only those may be named, so no alias stands inside itself. */
  readonly anchors: Map<string, Node>;
  /** Each alias with the node it stands for. */
  readonly targets: Map<Node, Node>;
  aliases: number;
  aliasedValues: number;
};
export function createWalk(): Walk {
  return { faults: [], anchors: new Map(), targets: new Map(), aliases: 0, aliasedValues: 0 };
}
type Level = { readonly depth: number; readonly aliased: boolean };

const PROTOTYPE_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** The plain value of a node; null where a fault was taken down. */
export function plainOf(node: Node | null, walk: Walk, level: Level = { depth: 0, aliased: false }): unknown {
  if (node === null) return null;
  if (level.depth > DEEPEST) return refuse(walk, node, DEEP);
  if (level.aliased && ++walk.aliasedValues > MOST_ALIASED_VALUES) return refuse(walk, node, ALIASES);
  if (isAlias(node)) return followed(node, walk, level);
  if (node.tag !== undefined) refuse(walk, node, tagFault(node.tag));
  const value = valueOf(node, walk, { depth: level.depth + 1, aliased: level.aliased });
  if ('anchor' in node && node.anchor !== undefined) walk.anchors.set(node.anchor, node);
  return value;
}

const DEEP = { says: 'has more than 64 levels inside each other', remedy: 'write it flatter' };
const ALIASES = { says: 'follows more than 100 aliases or repeats too much by them', remedy: 'write it out' };

function tagFault(tag: string): Omit<WalkFault, 'offset'> {
  return { says: `has the tag \`${shown(tag)}\``, remedy: 'remove it; a plant folder is plain data' };
}

function followed(alias: Node & { readonly source: string }, walk: Walk, level: Level): unknown {
  walk.aliases += 1;
  if (walk.aliases > MOST_ALIASES)
    return walk.aliases === MOST_ALIASES + 1 ? refuse(walk, alias, ALIASES) : null;
  const target = walk.anchors.get(alias.source);
  if (target !== undefined) {
    walk.targets.set(alias, target);
    return plainOf(target, walk, { depth: level.depth, aliased: true });
  }
  const says = `names the unknown anchor \`${shown(alias.source)}\``;
  return refuse(walk, alias, { says, remedy: 'write `&' + shown(alias.source) + '` before it' });
}

function valueOf(node: Node, walk: Walk, level: Level): unknown {
  if (isScalar(node)) return scalarOf(node, walk);
  if (isSeq<Node>(node)) return node.items.map((item) => plainOf(item, walk, level));
  const object: Record<string, unknown> = {};
  if (!isMap<Node, Node | null>(node)) return object;
  for (const { key, value } of node.items) {
    const name = keyOf(key, object, walk);
    const plain = plainOf(value, walk, level);
    if (name !== undefined) object[name] = plain;
  }
  return object;
}

function scalarOf(node: Node & { readonly value: unknown; readonly type?: string }, walk: Walk): unknown {
  const { value } = node;
  if (node.type !== 'QUOTE_DOUBLE' || typeof value !== 'string') return value;
  const at = unprintableAt(value);
  if (at === -1) return value;
  const code = (value.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return refuse(walk, node, { says: `has the unprintable character \`U+${code}\``, remedy: 'remove it' });
}

/** The key of a pair; undefined, with a fault taken down, when it may not be one. */
function keyOf(key: Node, object: object, walk: Walk): string | undefined {
  const name: unknown = isScalar(key) ? scalarOf(key, walk) : undefined;
  if (typeof name !== 'string') {
    refuse(walk, key, { says: 'has a key that is not text', remedy: 'put it in quotes' });
  } else if (PROTOTYPE_KEYS.has(name)) {
    refuse(walk, key, { says: `has the reserved key \`${name}\``, remedy: 'use another word' });
  } else if (Object.hasOwn(object, name)) {
    refuse(walk, key, { says: `has the key \`${shown(name)}\` twice`, remedy: 'keep one' });
  } else return name;
  return undefined;
}

function refuse(walk: Walk, node: Node, fault: Omit<WalkFault, 'offset'>): null {
  walk.faults.push({ offset: offsetOf(node), ...fault });
  return null;
}

function offsetOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

type Pairs = ReadonlyMap<string, { readonly key: Node; readonly value: Node | null }>;
/** What a finished walk leaves behind for finding places. The index of a map is made when it is first asked
 *  for. */
export type Places = {
  readonly root: Node;
  readonly targets: ReadonlyMap<Node, Node>;
  readonly pairs: Map<Node, Pairs>;
};

/** Where the node at `path` starts, or the last one on the way that is there. */
export function offsetAt(places: Places, path: KeyPath, atKey: boolean): number {
  let node: Node | null = places.root;
  let offset = offsetOf(node);
  for (const [index, part] of path.entries()) {
    const step = stepInto(places, node, part);
    if (step === undefined) return offset;
    node = step.node;
    offset = (atKey && index === path.length - 1) || node === null ? step.keyOffset : offsetOf(node);
  }
  return offset;
}

type Step = { readonly node: Node | null; readonly keyOffset: number };

function stepInto(places: Places, from: Node | null, part: string | number): Step | undefined {
  const node = from === null ? null : (places.targets.get(from) ?? from);
  if (typeof part === 'number') {
    const item = isSeq<Node>(node) ? node.items[part] : undefined;
    return item === undefined ? undefined : { node: item, keyOffset: offsetOf(item) };
  }
  const pair = isMap<Node, Node | null>(node) ? pairsOf(places, node).get(part) : undefined;
  return pair === undefined ? undefined : { node: pair.value, keyOffset: offsetOf(pair.key) };
}

function pairsOf(places: Places, map: YAMLMap<Node, Node | null>): Pairs {
  const made = places.pairs.get(map);
  if (made !== undefined) return made;
  const pairs = new Map(
    map.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', { key, value }]),
  );
  places.pairs.set(map, pairs);
  return pairs;
}
