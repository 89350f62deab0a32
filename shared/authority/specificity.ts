import { type Configuration } from '../machine/types.ts';
import { type Selector, type StatePath, type Where } from '../plant/types.ts';

/** Which of two rules says it more exactly?
 *  Promise: the order of authority.md step 4, for rules and for expectations alike; two figures a rule, never
 *  mixed.
 *  Never: a priority, or the order in the file. */

/** How exactly a rule speaks: about the state, and about the identity. */
export type Exactness = { readonly state: number; readonly identity: number };

/** `ids` names the identity itself and counts above any number of keys. */
const NAMED = Number.MAX_SAFE_INTEGER;
const NO_MATCH = -1;

/** Above everything when `ids` is a key, else the number of keys. */
export function exactnessOf(selector: Selector): number {
  return selector.ids === undefined ? Object.keys(selector).length : NAMED;
}

/** Segments of the longest path of `in` that is active, or of all of `while` together; undefined where it
 *  does not match. */
export function stateExactness(where: Where, configuration: Configuration): number | undefined {
  const segments = where.paths.map((path) => activeSegments(path, configuration));
  if (where.kind === 'in') {
    const longest = Math.max(NO_MATCH, ...segments);
    return longest === NO_MATCH ? undefined : longest;
  }
  if (segments.length === 0 || segments.includes(NO_MATCH)) return undefined;
  return segments.reduce((sum, each) => sum + each, 0);
}

/** A path is active when it is a leaf or lies above one; `*` always is, and says nothing about the state. */
function activeSegments(path: StatePath, configuration: Configuration): number {
  if (path === '*') return 0;
  const active = configuration.some((leaf) => leaf === path || leaf.startsWith(`${path}.`));
  return active ? path.split('.').length : NO_MATCH;
}

/** At least as exact in both ways and more exact in one. Two rules may each fail this against the other: a
 *  tie. */
export function isMoreSpecific(a: Exactness, b: Exactness): boolean {
  if (a.state < b.state || a.identity < b.identity) return false;
  return a.state > b.state || a.identity > b.identity;
}
