import { runbookContent } from './content.ts';
import { type LoadedPlant } from './load-with.ts';
import { type PlantError } from './problem.ts';
import { type Plant, type Runbook } from './types.ts';

/** May this plant follow the ones before it?
 *  Promise: a runbook that says something else has another version, so that a version names one text.
 *  Never: says which of two versions is better; going back to an earlier text under its own version is
 *  allowed. */

/** Did another text carry this runbook's version before? */
export type IsReused = (runbook: Runbook) => boolean;

/** Every runbook that changed and kept a version, in its place. */
export function checkAdoption(isReused: IsReused, next: LoadedPlant): readonly PlantError[] {
  return next.plant.runbooks.filter(isReused).map(({ runbook, version }) => {
    const { file, line } = next.placeOf({ kind: 'version', runbook });
    const says = `runbook \`${runbook}\` changed and is still version \`${version}\``;
    const sentence = `${says} (version, line ${line}): give it a new \`version\``;
    return { file, line, path: 'version', sentence };
  });
}

/** By one plant alone: the one in force. */
export function reusedSince(inForce: Plant): IsReused {
  const before = new Map(inForce.runbooks.map((runbook) => [runbook.runbook, runbook]));
  return (runbook) => {
    const earlier = before.get(runbook.runbook);
    return earlier?.version === runbook.version && runbookContent(earlier) !== runbookContent(runbook);
  };
}
