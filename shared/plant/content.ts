import { canonicalText } from '../std/canonical.ts';
import { Bug } from '../std/bug.ts';
import { type Result, err } from '../std/result.ts';
import { folderForm } from './folder-form.ts';
import { checkSources } from './load-with.ts';
import { type PlantError, type Source, fileError } from './problem.ts';
import { type Digest, type Plant, type Runbook } from './types.ts';

/** Which text stands for a plant, whoever wrote it and however?
 *  Promise: the same plant has the same text, and so the same digest; the text can be read back into the
 *  plant, and a text that is not exactly the content of a whole plant is refused.
 *  Never: a PIN line, which is guessed offline in seconds; computes a digest, the caller's port does. */

/** `sha256:` and the hex digest of the UTF-8 bytes of a text. */
export type DigestOf = (text: string) => Digest;

/** The canonical content of a plant. Its SHA-256 is the digest of the plant. */
export function plantContent(plant: Plant, digestOf: DigestOf): string {
  return textOf(withPinDigests(plant, digestOf));
}

/** The plant as its content has it: for each PIN line only its digest. A line has 16 random bytes in it, so
 *  the digest tells nothing and still changes with the line. */
export function withPinDigests(plant: Plant, digestOf: DigestOf): Plant {
  const people = plant.people.map((person) =>
    person.pin === undefined || isPinDigest(person.pin) ? person : { ...person, pin: digestOf(person.pin) },
  );
  return { ...plant, people };
}

/** The PIN lines of a plant that was read from a folder; none of one that was read from a content. */
export function pinLinesOf({ people }: Plant): readonly string[] {
  return people.flatMap(({ pin }) => (pin === undefined || isPinDigest(pin) ? [] : [pin]));
}

function isPinDigest(pin: string): boolean {
  return pin.startsWith('sha256:');
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
    isContent: true,
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
