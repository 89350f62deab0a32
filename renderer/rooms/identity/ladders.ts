import { type Choice, type LadderRung } from '../../../shared/contract/sheet.ts';

/** Which ladders are there, and for which verbs?
 *  Promise: each ladder once, with all verbs that have it, in the order of the choices.
 *  Never: a rung left out. */

export type SharedLadder = { readonly verbs: readonly string[]; readonly rungs: readonly LadderRung[] };

export function laddersOf(choices: readonly Pick<Choice, 'verb' | 'ladder'>[]): readonly SharedLadder[] {
  const found = new Map<string, SharedLadder>();
  for (const { verb, ladder } of choices) {
    if (ladder.length === 0) continue;
    const key = JSON.stringify(ladder);
    found.set(key, { verbs: [...(found.get(key)?.verbs ?? []), verb], rungs: ladder });
  }
  return [...found.values()];
}
