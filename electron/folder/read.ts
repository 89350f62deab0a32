import { closeSync, constants, fstatSync, openSync, readSync, readdirSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type FolderFile, type FolderListing, isPlantPart } from '../../shared/plant/files.ts';
import { MOST_BYTES } from '../../shared/plant/limits.ts';
import { type PlantError, fileError } from '../../shared/plant/problem.ts';
import { tooBig } from '../../shared/plant/text.ts';
import { type Result, err, ok } from '../../shared/std/result.ts';

/** Which texts does this folder on disk hold?
 *  Promise: only files that are part of a plant are opened, only inside the folder, only when they are
 *  small enough; all
 *  that cannot be opened is named at once.
 *  Never: follows a link out of the folder; waits for a pipe or a device; writes. */

/** The files of a plant folder, for `parsePlant`. */
export function readPlantFolder(folder: string): Result<FolderListing, readonly PlantError[]> {
  const root = realFolder(folder);
  if (root === undefined)
    return err([
      fileError('plant.yaml', `\`${folder}\` is no folder that can be opened`, 'name a plant folder'),
    ]);
  const top = namesIn(root) ?? [];
  const runbooks = top.includes('runbooks') ? runbooksIn(root) : ok([]);
  const files: FolderFile[] = [];
  const errors: PlantError[] = runbooks.ok ? [] : [runbooks.error];
  const seen = runbooks.ok ? [...top, ...runbooks.value] : top;
  for (const path of seen.filter(isPlantPart)) {
    const text = readText(root, path);
    if (text.ok) files.push({ path, text: text.value });
    else errors.push(text.error);
  }
  const others = seen.filter((path) => !isPlantPart(path) && !FOLDERS.has(path));
  return errors.length === 0 ? ok({ files, others }) : err(errors);
}

const FOLDERS: ReadonlySet<string> = new Set(['runbooks', 'exercises']);

/** The folder itself, links resolved; undefined when there is none. */
function realFolder(folder: string): string | undefined {
  try {
    const root = realpathSync(folder);
    readdirSync(root);
    return root;
  } catch {
    // Whatever the reason, the remedy is the same: another folder.
    return undefined;
  }
}

/** What lies in the folder of runbooks. Not even a name is taken from a folder elsewhere. */
function runbooksIn(root: string): Result<readonly string[], PlantError> {
  const refuse = (does: string, remedy: string) => err(fileError('runbooks', `runbooks ${does}`, remedy));
  const real = realPath(join(root, 'runbooks'));
  if (real !== undefined && !isInside(root, real))
    return refuse('is a link that leaves the folder', 'put the folder itself here');
  const names = real === undefined ? undefined : namesIn(real);
  if (names === undefined) return refuse('cannot be opened', 'make it a folder that may be read');
  return ok(names.map((name) => `runbooks/${name}`));
}

/** The names in a folder, in order; undefined when it is none, or may not be read. */
function namesIn(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder).sort();
  } catch {
    // Whatever the reason, its caller says what to do.
    return undefined;
  }
}

function isInside(root: string, real: string): boolean {
  return real.startsWith(root.endsWith(sep) ? root : root + sep);
}

function readText(root: string, path: string): Result<string, PlantError> {
  const refuse = (does: string, remedy: string) => err(fileError(path, `${path} ${does}`, remedy));
  const real = realPath(join(root, path));
  if (real === undefined) return refuse('cannot be opened', 'check that it exists and may be read');
  if (!isInside(root, real)) return refuse('is a link that leaves the folder', 'put the file itself here');
  const bytes = readBytes(real);
  switch (bytes) {
    case 'no-file':
      return refuse('is not a file', 'put a text file in its place');
    case 'too-big':
      return err(tooBig(path));
    case 'unreadable':
      return refuse('cannot be opened', 'check that it exists and may be read');
    default:
      return decode(bytes) ?? refuse('is not UTF-8 text', 'save it as UTF-8');
  }
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

/** Without waiting: a pipe that nobody writes to must not stop the console. */
const FLAGS = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;

/** The size is known before anything is read, and no more than that size is read however the file grows. */
function readBytes(path: string): Uint8Array | 'no-file' | 'too-big' | 'unreadable' {
  let file: number | undefined;
  try {
    file = openSync(path, FLAGS);
    const { size } = fstatSync(file);
    if (!fstatSync(file).isFile()) return 'no-file';
    if (size > MOST_BYTES) return 'too-big';
    const bytes = new Uint8Array(size);
    let length = 0;
    for (let read = -1; read !== 0 && length < size; length += read)
      read = readSync(file, bytes, length, size - length, null);
    return bytes.subarray(0, length);
  } catch {
    return 'unreadable';
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: Uint8Array): Result<string, never> | undefined {
  try {
    return ok(UTF8.decode(bytes));
  } catch {
    return undefined;
  }
}
