import { type FolderListing } from './files.ts';
import { loadWith } from './load-with.ts';
import { type PlantError, type Source, fileError } from './problem.ts';
import { inspectText } from './text.ts';
import { type Plant } from './types.ts';
import { readPlainly } from './yaml-plain.ts';
import { type Result, err, ok } from '../std/result.ts';

/** Which plant does a folder describe that is written plainly and has no error?
 *  Promise: the plant that `parsePlant` gives; or undefined, and then `parsePlant` says what is the matter. Who asks
 *  one question waits for neither the thorough reader nor the one for CSV: they take longer to load than a
 *  plant to read.
 *  Never: an error, a place. */

export function loadPlainly(listing: FolderListing): Plant | undefined {
  const loaded = loadWith(readPlainFile, listing);
  return loaded.ok ? loaded.value.plant : undefined;
}

/** Its errors are thrown away, so that they need no place and no words. */
function readPlainFile(file: string, text: string): Result<Source, readonly PlantError[]> {
  const inspected = inspectText(file, text);
  const value = inspected.ok && !file.endsWith('.csv') ? readPlainly(inspected.value) : undefined;
  if (value === undefined) return err([fileError(file, `${file} is not plain`, 'read it thoroughly')]);
  return ok({ file, value, spotOf: () => ({ line: 1 }) });
}
