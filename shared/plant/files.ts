import { type PlantError, fileError, shown } from './problem.ts';

/** Which file of a folder is which part of a plant?
 *  Promise: the names of plant-format.md and no others; what is ignored is said aloud.
 *  Never: opens a file. */

/** A text file of the folder. `path` is relative to the folder, with `/`. */
export type FolderFile = { readonly path: string; readonly text: string };
export type FolderListing = {
  readonly files: readonly FolderFile[];
  /** Paths that were seen and not read, because they are no part of a plant. */
  readonly others?: readonly string[];
};
export type Files = {
  readonly plant: FolderFile | undefined;
  readonly people: FolderFile | undefined;
  readonly identities: FolderFile | undefined;
  readonly runbooks: readonly FolderFile[];
};

const RUNBOOK = /^runbooks\/[^/]+\.runbook\.yaml$/;
const EXERCISE = /^exercises\/[^/]+\.exercise\.yaml$/;
const PARTS: readonly string[] = ['plant.yaml', 'people.yaml', 'identities.yaml', 'identities.csv'];

/** Whether this path, relative to the folder, is a part of a plant that is to be read. */
export function isPlantPart(path: string): boolean {
  return PARTS.includes(path) || RUNBOOK.test(path);
}

type Sorted = {
  readonly files: Files;
  readonly notes: readonly string[];
  readonly errors: readonly PlantError[];
};

export function sortFiles({ files, others = [] }: FolderListing): Sorted {
  const named = (path: string): FolderFile | undefined => files.find((file) => file.path === path);
  const yaml = named('identities.yaml');
  const csv = named('identities.csv');
  const errors: PlantError[] = [];
  if (named('plant.yaml') === undefined)
    errors.push(fileError('plant.yaml', 'the folder has no plant.yaml', 'add it, or name another folder'));
  if (yaml !== undefined && csv !== undefined)
    errors.push(
      fileError('identities.csv', 'the folder has identities.yaml and identities.csv', 'keep one of them'),
    );
  const strangers = [...files.map((file) => file.path).filter((path) => !isPlantPart(path)), ...others];
  return {
    files: {
      plant: named('plant.yaml'),
      people: named('people.yaml'),
      identities: yaml ?? csv,
      runbooks: files.filter((file) => RUNBOOK.test(file.path)),
    },
    notes: strangers.filter((path) => !EXERCISE.test(path)).map(ignoredNote),
    errors,
  };
}

/** A file that is nearly a part of the plant is told how it would be one. */
function ignoredNote(path: string): string {
  const runbook = /^(?:runbooks\/)?([^/]+?)(?:\.runbook)?\.ya?ml$/.exec(path)?.[1];
  const part = PARTS.find((each) => each === path.toLowerCase().replace(/\.yml$/, '.yaml'));
  const wanted =
    part ?? (path.startsWith('runbooks/') && runbook !== undefined ? `runbooks/${runbook}.runbook.yaml` : '');
  const remedy =
    wanted === '' ? 'it is no part of the plant' : `name it \`${shown(wanted)}\` to have it read`;
  return `\`${shown(path, 200)}\` is ignored: ${remedy}`;
}
