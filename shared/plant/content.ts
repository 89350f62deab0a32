import { canonicalText } from '../std/canonical.ts';
import { Bug } from '../std/bug.ts';
import { type Result, err } from '../std/result.ts';
import { folderForm } from './folder-form.ts';
import { checkSources } from './load.ts';
import { type PlantError, type Source, fileError } from './problem.ts';
import { type Plant, type Runbook } from './types.ts';

/** Which text stands for a plant, whoever wrote it and however?
 *  Promise: the same plant has the same text, and so the same digest; the text can be read back into the
 *  plant, and a
 *  text that is not exactly the content of a whole plant is refused.
 *  Never: computes a digest; the caller's port does. */

/** The canonical content of a plant, PIN lines included. Its SHA-256 is the digest of the plant. */
export function plantContent(plant: Plant): string {
  return textOf(plant);
}

/** The canonical content of one runbook. Its SHA-256 is the digest of the runbook. */
export function runbookContent(runbook: Runbook): string {
  return textOf(runbook);
}

function textOf(value: unknown): string {
  const text = canonicalText(value);
  if (!text.ok)
    throw new Bug(`a checked plant has no canonical text: ${text.error.path} ${text.error.problem}`);
  return text.value;
}

const CONTENT = 'content';

/** The plant of its canonical content, as a ledger keeps it, checked as if it came from a folder. */
export function parsePlantContent(text: string): Result<Plant, readonly PlantError[]> {
  const value = parseJson(text);
  if (value === undefined) return err([foreignContent('it is not JSON')]);
  const form = folderForm(value);
  const at = (file: string, part: unknown): Source => ({ file, value: part, spotOf: () => ({ line: 1 }) });
  const plant = checkSources({
    plant: at('plant.yaml', form.plant),
    people: at('people.yaml', form.people),
    identities: at('identities.yaml', form.identities),
    runbooks: form.runbooks.map((runbook, index) => at(`runbooks/${index}`, runbook)),
    broken: new Set(),
    isCsv: false,
  });
  if (!plant.ok) return plant;
  return textOf(plant.value) === text
    ? plant
    : err([foreignContent('it is not written as Watchbill writes it')]);
}

function foreignContent(why: string): PlantError {
  return fileError(CONTENT, `this is not the content of a plant (${why})`, 'adopt the plant folder again');
}

/** Undefined is no JSON value, so that it can say there is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (problem) {
    if (problem instanceof SyntaxError) return undefined;
    throw problem;
  }
}
