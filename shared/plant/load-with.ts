import { checkPlantFile } from './check-equipment.ts';
import { checkIdentitiesFile, checkPeopleFile } from './check-people.ts';
import { checkRunbookFile } from './check-runbook.ts';
import { type FolderListing, sortFiles } from './files.ts';
import { type ReadFile, type Sources, readAll } from './sources.ts';
import { type Check, complain, createCheck, idsIn } from './names.ts';
import { plantOf } from './normalise.ts';
import { type Places, placesOf } from './places.ts';
import { type PlantError, type Source, errorOf, firstOfEachFile, inOrder } from './problem.ts';
import { identitiesFile, identityRows, peopleContent, peopleFile, plantFile } from './schema-plant.ts';
import { runbookFile } from './schema-runbook.ts';
import { shapeOf } from './shape.ts';
import { valueAt } from './subject.ts';
import { type Plant } from './types.ts';
import { type Result, err, ok } from '../std/result.ts';

/** Which plant do the files of a folder make, whoever reads them?
 *  Promise: the whole plant, or every error in it by file and line; one error and nothing of it is taken.
 *  Never: knows how a text is read: the reader comes in, so that nothing waits for one that it does not need. */

export type LoadedPlant = {
  readonly plant: Plant;
  /** Where each part of the plant stands, for findings. */
  readonly placeOf: Places;
  /** One sentence for each file that was ignored. */
  readonly notes: readonly string[];
};

/** Reads with `read`, checks and completes a plant folder. */
export function loadWith(read: ReadFile, listing: FolderListing): Result<LoadedPlant, readonly PlantError[]> {
  const { files, notes, errors } = sortFiles(listing);
  const sources = readAll(read, files);
  const checked = checkSources(sources);
  const all = [...errors, ...sources.errors, ...(checked.ok ? [] : checked.error)];
  if (all.length > 0 || !checked.ok) return err(firstOfEachFile(inOrder(all)));
  return ok({ plant: checked.value, placeOf: placesOf(sources), notes });
}

/** The plant of files that have been read, or everything that is wrong with them. */
export function checkSources(sources: Sources): Result<Plant, readonly PlantError[]> {
  const check = createCheck({
    role: sources.broken.has('people') ? undefined : idsIn(sources.people, 'roles'),
    person: sources.broken.has('people') ? undefined : idsIn(sources.people, 'people'),
    equipment: sources.plant === undefined ? undefined : idsIn(sources.plant, 'equipment'),
    identity: sources.broken.has('identities') ? undefined : idsIn(sources.identities, 'identities'),
    runbook: sources.broken.has('runbooks') ? undefined : runbookIds(sources.runbooks),
  });
  const identities = sources.isCsv ? identityRows : identitiesFile;
  const peopleShape = sources.isContent ? peopleContent : peopleFile;
  const plant = checkOne(check, sources.plant, { schema: plantFile, further: checkPlantFile });
  const people = checkOne(check, sources.people, { schema: peopleShape, further: checkPeopleFile });
  const rows = checkOne(check, sources.identities, { schema: identities, further: checkIdentitiesFile });
  const runbooks = sources.runbooks.map((source) =>
    checkOne(check, source, { schema: runbookFile, further: checkRunbookFile }),
  );
  checkRunbookIds(check, sources.runbooks);
  if (plant === undefined || check.errors.length > 0) return err(check.errors);
  return ok(
    plantOf({
      plant,
      people: people ?? { watchbill: 1, roles: [], people: [], rota: [] },
      identities: rows ?? { watchbill: 1, identities: [] },
      runbooks: runbooks.filter((runbook) => runbook !== undefined),
    }),
  );
}

type Steps<T> = {
  readonly schema: Parameters<typeof shapeOf<T>>[0];
  readonly further: (check: Check, source: Source, value: T) => void;
};

/** A file in its shape; its references are checked only then. */
function checkOne<T>(check: Check, source: Source | undefined, { schema, further }: Steps<T>): T | undefined {
  if (source === undefined) return undefined;
  const shape = shapeOf(schema, source);
  if (shape.ok) {
    further(check, source, shape.value);
    return shape.value;
  }
  for (const fault of shape.error) check.errors.push(errorOf(source, fault));
  return undefined;
}

function runbookIds(runbooks: readonly Source[]): ReadonlySet<string> {
  return new Set(
    runbooks.map(({ value }) => valueAt(value, ['runbook'])).filter((id) => typeof id === 'string'),
  );
}

function checkRunbookIds(check: Check, runbooks: readonly Source[]): void {
  const first = new Map<string, string>();
  for (const source of runbooks) {
    const id = valueAt(source.value, ['runbook']);
    if (typeof id !== 'string') continue;
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, source.file);
    else
      complain(check, source, {
        path: ['runbook'],
        does: 'stands twice',
        remedy: `the other is in ${earlier}; give one of them another id`,
      });
  }
}
