import { runbookContent } from './content.ts';
import { type LoadedPlant } from './load-with.ts';
import { type PlantError } from './problem.ts';
import { type Plant } from './types.ts';

/** May this plant follow the one in force?
 *  Promise: a runbook that says something else has another version, so that a version names one text.
 *  Never: says which of two versions is better; going back to an earlier text under its own version is
 *  allowed. */

/** Every runbook that changed and kept its version. */
export function checkAdoption(inForce: Plant, next: LoadedPlant): readonly PlantError[] {
  const before = new Map(inForce.runbooks.map((runbook) => [runbook.runbook, runbook]));
  const errors: PlantError[] = [];
  for (const runbook of next.plant.runbooks) {
    const earlier = before.get(runbook.runbook);
    if (earlier === undefined || earlier.version !== runbook.version) continue;
    if (runbookContent(earlier) === runbookContent(runbook)) continue;
    const { file, line } = next.placeOf({ kind: 'version', runbook: runbook.runbook });
    const says = `runbook \`${runbook.runbook}\` changed and is still version \`${runbook.version}\``;
    const sentence = `${says} (version, line ${line}): give it a new \`version\``;
    errors.push({ file, line, path: 'version', sentence });
  }
  return errors;
}
