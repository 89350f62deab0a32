import { readPlantFolder } from '../../electron/folder/read.ts';
import { parsePlant } from '../../shared/plant/load.ts';
import { type PlantError } from '../../shared/plant/problem.ts';
import { type Plant } from '../../shared/plant/types.ts';
import { Bug } from '../../shared/std/bug.ts';

/** Which plant do the sample files describe?
 *  Promise: read from disk through the real loader; a plant that it refuses is a Bug with its sentences. */

export const SAMPLE_FOLDER = new URL('../../runbooks/sample-plant', import.meta.url).pathname;
export const CASES_FOLDER = `${SAMPLE_FOLDER}/cases`;

export function loadSamplePlant(): Plant {
  const listing = readPlantFolder(SAMPLE_FOLDER);
  if (!listing.ok) throw refused(listing.error);
  const loaded = parsePlant(listing.value);
  if (!loaded.ok) throw refused(loaded.error);
  return loaded.value.plant;
}

function refused(errors: readonly PlantError[]): Bug {
  return new Bug(errors.map((error) => `${error.file}: ${error.sentence}`).join('\n'));
}
