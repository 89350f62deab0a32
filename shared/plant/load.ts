import { readIdentityCsv } from './csv.ts';
import { type FolderListing } from './files.ts';
import { type LoadedPlant, loadWith } from './load-with.ts';
import { type PlantError } from './problem.ts';
import { readYaml } from './yaml.ts';
import { type Result } from '../std/result.ts';

/** Which plant does a folder describe?
 *  Promise: the whole plant, or every error in it by file and line; one error and nothing of it is taken.
 *  Never: reads a disk; throws on a text; adopts anything. */

/** Reads, checks and completes a plant folder. */
export function parsePlant(listing: FolderListing): Result<LoadedPlant, readonly PlantError[]> {
  return loadWith((file, text) => (file.endsWith('.csv') ? readIdentityCsv : readYaml)(file, text), listing);
}
