import { draftOf } from '../../shared/ledger/bodies/table.ts';
import { type Draft } from '../../shared/ledger/types.ts';
import { type EquipmentId, type IdentityId, type PersonId, type Plant } from '../../shared/plant/types.ts';
import { type World } from '../../shared/project/world.ts';
import { type Instant, formatInstant } from '../../shared/std/instant.ts';
import { deskProblemSentence } from '../../shared/words/desk-problems.ts';
import { type Names, namesOf, namesWithoutPlant } from '../../shared/words/names.ts';
import { type DeskProblem, type Moment, type Refusal, type Trouble, plainOf, refuse } from './step.ts';

/** How is a refusal said, on screen and in the ledger?
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

/** What a refused decision was about. */
export type About = {
  readonly action: string;
  readonly by: PersonId;
  readonly identity: IdentityId | null;
  readonly equipment: EquipmentId | null;
  readonly incidentId: string | null;
};

/** Refusals of decisions are records too. */
export function refusedRecord(moment: Moment, about: About, found: Trouble): Draft {
  return draftOf('decision.refused', {
    incidentId: about.incidentId,
    action: about.action,
    identityId: about.identity,
    equipmentId: about.equipment,
    askedBy: about.by,
    answer: found.answer,
    code: found.code,
    sentence: said(moment, found).sentence,
    why: plainOf(found.why),
    refusedAt: formatInstant(moment.now),
  });
}

export function refuseOnRecord(moment: Moment, about: About, found: Trouble): Refusal {
  return refuse(found, [refusedRecord(moment, about, found)]);
}
