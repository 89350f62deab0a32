import { checkAdoption } from '../../shared/plant/adoption.ts';
import { runbookContent } from '../../shared/plant/content.ts';
import { type LoadedPlant } from '../../shared/plant/load-with.ts';
import { type PlantError } from '../../shared/plant/problem.ts';
import { compiledOf } from '../../shared/project/compiled.ts';
import { mayKeep } from '../../shared/project/plant.ts';
import { entryOf } from '../../shared/project/table.ts';
import { type World } from '../../shared/project/world.ts';
import { type Instant } from '../../shared/std/instant.ts';
import { deskProblemSentence } from '../../shared/words/desk-problems.ts';
import { type Names } from '../../shared/words/names.ts';
import { nodeDigests } from '../seal/digest.ts';

/** What stands against this plant after the one in force, and where in the folder?
 *  Promise: everything at once, each in its file and line; by the rules that the desk holds to as well.
 *  Never: the last word. The desk looks again when it adopts. */

export type Hearing = { readonly names: Names; readonly now: Instant };

export function adoptionErrors(world: World, loaded: LoadedPlant, hearing: Hearing): readonly PlantError[] {
  if (world.adopted === null) return [];
  return [
    ...originErrors(world, loaded, hearing),
    ...reuseErrors(world, loaded),
    ...lostStates(world, loaded, hearing),
  ];
}

function originErrors(
  { adopted }: World,
  { plant, placeOf }: LoadedPlant,
  hearing: Hearing,
): readonly PlantError[] {
  const inForce = adopted?.folder.origin ?? plant.origin;
  if (inForce === plant.origin) return [];
  const { file, line } = placeOf({ kind: 'plant' });
  const facts = { origin: plant.origin, ledger: inForce };
  return [{ file, line, path: 'origin', sentence: deskProblemSentence('other-plant', facts, hearing) }];
}

function reuseErrors({ runbookVersions }: World, loaded: LoadedPlant): readonly PlantError[] {
  return checkAdoption((runbook) => {
    const known = entryOf(runbookVersions, `${runbook.runbook}@${runbook.version}`);
    return known !== undefined && known !== nodeDigests.digestOf(runbookContent(runbook));
  }, loaded);
}

/** Lines whose state the new runbook has not. */
function lostStates(world: World, { plant, placeOf }: LoadedPlant, hearing: Hearing): readonly PlantError[] {
  return [...compiledOf(plant).governed.values()].flatMap((governed) => {
    const state = entryOf(world.machines, governed.equipment);
    if (state === undefined || mayKeep(governed, state.snapshot)) return [];
    const { runbook } = governed.runbook;
    const { file, line } = placeOf({ kind: 'runbook', runbook });
    const lost = state.snapshot.configuration.join(', ');
    const facts = { runbook, equipment: governed.equipment, state: lost };
    return [{ file, line, path: 'machine', sentence: deskProblemSentence('state-lost', facts, hearing) }];
  });
}
