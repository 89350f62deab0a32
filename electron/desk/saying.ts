import { type Plant } from '../../shared/plant/types.ts';
import { type World } from '../../shared/project/world.ts';
import { type Instant } from '../../shared/std/instant.ts';
import { deskProblemSentence } from '../../shared/words/desk-problems.ts';
import { type Names, namesOf, namesWithoutPlant } from '../../shared/words/names.ts';
import { type DeskProblem, type Trouble } from './step.ts';

/** How is a refusal said?
 *  Promise: by the one table of shared/words, with the names and the time zone of the plant in force.
 *  Never: a sentence of the desk's own. */

/** Names of a plant, made when first asked and forgotten with it. */
const made = new WeakMap<Plant, Names>();
const WITHOUT_PLANT = namesWithoutPlant();

export function said(
  { world, now }: { readonly world: World; readonly now: Instant },
  { code, facts, answer, why }: Trouble,
): DeskProblem {
  const sentence = deskProblemSentence(code, facts, { names: namesIn(world), now });
  return { code, sentence, answer, why };
}

function namesIn({ adopted }: World): Names {
  if (adopted === null) return WITHOUT_PLANT;
  const known = made.get(adopted.plant) ?? namesOf(adopted.plant);
  made.set(adopted.plant, known);
  return known;
}
