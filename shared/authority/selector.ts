import { type Identity, type Selector } from '../plant/types.ts';
import { type Mentions } from './compiled.ts';

/** Which identities does a selector mean?
 *  Promise: every key must match; a list inside a key means any of; an empty list matches nobody.
 *  Never: the standing or the state; those are asked elsewhere. */

export function isSelected(selector: Selector, identity: Identity): boolean {
  const { ids, types, tags, vendors, criticalityAtLeast, safetyCritical } = selector;
  if (ids !== undefined && !ids.includes(identity.id)) return false;
  if (types !== undefined && !types.includes(identity.type)) return false;
  if (tags !== undefined && !tags.some((tag) => identity.tags.includes(tag))) return false;
  if (vendors !== undefined && (identity.vendor === undefined || !vendors.includes(identity.vendor)))
    return false;
  if (criticalityAtLeast !== undefined && identity.criticality < criticalityAtLeast) return false;
  return safetyCritical === undefined || identity.safetyCritical === safetyCritical;
}

/** Everything that a set of selectors looks at. */
export function mentionsOf(selectors: readonly Selector[]): Mentions {
  const levels = selectors.flatMap(({ criticalityAtLeast: level }) => (level === undefined ? [] : [level]));
  return {
    ids: new Set(selectors.flatMap(({ ids }) => ids ?? [])),
    types: new Set(selectors.flatMap(({ types }) => types ?? [])),
    tags: new Set(selectors.flatMap(({ tags }) => tags ?? [])),
    vendors: new Set(selectors.flatMap(({ vendors }) => vendors ?? [])),
    criticalities: [...new Set(levels)],
    safetyCritical: selectors.some(({ safetyCritical }) => safetyCritical !== undefined),
  };
}

/** The same text for two identities that none of these selectors can tell apart. */
export function likenessOf(mentions: Mentions, identity: Identity): string {
  const { vendor, criticality } = identity;
  return JSON.stringify([
    mentions.ids.has(identity.id) ? identity.id : 0,
    mentions.types.has(identity.type) ? identity.type : 0,
    vendor !== undefined && mentions.vendors.has(vendor) ? vendor : 0,
    mentions.criticalities.filter((level) => criticality >= level).length,
    mentions.safetyCritical && identity.safetyCritical,
    identity.tags.filter((tag) => mentions.tags.has(tag)).sort(),
  ]);
}
