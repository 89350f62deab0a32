import { type Files, type FolderFile } from './files.ts';
import { type PlantError, type Source } from './problem.ts';
import { type Result } from '../std/result.ts';

/** What can be read of the files of a folder?
 *  Promise: each file for itself; one that is broken does not hide the faults of another, nor makes what it
 *  would have
 *  defined seem to be missing.
 *  Never: knows what the files mean. */

/** The files that could be read. A source is undefined when its file is missing or broken. */
export type Sources = {
  readonly plant: Source | undefined;
  readonly people: Source | undefined;
  readonly identities: Source | undefined;
  readonly runbooks: readonly Source[];
  /** Files that are there and could not be read: what they define is unknown, not missing. */
  readonly broken: ReadonlySet<'plant' | 'people' | 'identities' | 'runbooks'>;
  readonly isCsv: boolean;
  /** Read from the content of a plant, not from a folder: PINs are digests there. */
  readonly isContent: boolean;
};

/** Makes a value of one text; `file` is its path inside the plant folder. */
export type ReadFile = (file: string, text: string) => Result<Source, readonly PlantError[]>;

export function readAll(
  readFile: ReadFile,
  files: Files,
): Sources & { readonly errors: readonly PlantError[] } {
  const errors: PlantError[] = [];
  const broken = new Set<'plant' | 'people' | 'identities' | 'runbooks'>();
  const read = (kind: 'plant' | 'people' | 'identities' | 'runbooks', file: FolderFile | undefined) => {
    if (file === undefined) return undefined;
    const source = readFile(file.path, file.text);
    if (source.ok) return source.value;
    for (const error of source.error) errors.push(error);
    broken.add(kind);
    return undefined;
  };
  return {
    plant: read('plant', files.plant),
    people: read('people', files.people),
    identities: read('identities', files.identities),
    runbooks: files.runbooks.map((file) => read('runbooks', file)).filter((source) => source !== undefined),
    broken,
    isCsv: files.identities?.path.endsWith('.csv') ?? false,
    isContent: false,
    errors,
  };
}
