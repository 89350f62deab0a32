import { type IdentityFacts, type ReadinessMark } from '../../../shared/contract/registry.ts';

/** Which identities are meant?
 *  Promise: every word must occur in what is known of the identity, upper or lower case; the order stays.
 *  Never: guesses; a word that occurs nowhere finds nothing. */

export type MarkFilter = 'all' | 'any' | ReadinessMark['code'];

export function foundIdentities(
  identities: readonly IdentityFacts[],
  text: string,
  mark: MarkFilter,
): readonly IdentityFacts[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return identities.filter((each) => {
    const known = knownOf(each);
    return isMarked(each, mark) && words.every((word) => known.includes(word));
  });
}

/** The marks that occur, in the order in which they first do. */
export function marksOf(identities: readonly IdentityFacts[]): readonly ReadinessMark['code'][] {
  return [...new Set(identities.flatMap(({ marks }) => marks.map(({ code }) => code)))];
}

function isMarked({ marks }: IdentityFacts, mark: MarkFilter): boolean {
  if (mark === 'all') return true;
  return mark === 'any' ? marks.length > 0 : marks.some(({ code }) => code === mark);
}

function knownOf({ id, name, typeWords, purpose, owner, vendor, reach }: IdentityFacts): string {
  const places = reach.flatMap((each) => [each.id, each.name]);
  return [id, name, typeWords, purpose, owner, vendor, ...places].join(' ').toLowerCase();
}
