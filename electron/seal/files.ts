import * as fs from 'node:fs';
import { dirname } from 'node:path';
import { type Result, err, ok } from '../../shared/std/result.ts';

/** How does a small secret file reach the disk, whole or not at all?
 *  Promise: mode 0600 in a folder of mode 0700; written aside, synced, then put in place.
 *  Never: leaves half a file; `createFile` never takes the place of one that is there. */

export type FileProblem = {
  readonly kind: 'exists' | 'absent' | 'unreadable' | 'unwritable';
  readonly detail: string;
  /** What the system called it, without the path: `ENOSPC`. */
  readonly code: string;
};

const OWNER_ONLY_FILE = 0o600;
const OWNER_ONLY_FOLDER = 0o700;
const OTHERS = 0o077;

/** Puts a new file in place; refuses when one is there already. */
export function createFile(path: string, text: string): Result<void, FileProblem> {
  return putInPlace(path, text, (aside) => {
    fs.linkSync(aside, path);
    fs.unlinkSync(aside);
  });
}

/** Puts a file in place of the one that is there, if there is one. */
export function replaceFile(path: string, text: string): Result<void, FileProblem> {
  return putInPlace(path, text, (aside) => fs.renameSync(aside, path));
}

function putInPlace(path: string, text: string, put: (aside: string) => void): Result<void, FileProblem> {
  // The same name every time, so that what a crash left behind is cleared by the next attempt.
  const aside = `${path}.new`;
  try {
    fs.mkdirSync(dirname(path), { recursive: true, mode: OWNER_ONLY_FOLDER });
    writeSynced(aside, text);
    put(aside);
    syncFolder(dirname(path));
    return ok(undefined);
  } catch (thrown) {
    clear(aside);
    return err(problemOf(codeOf(thrown) === 'EEXIST' ? 'exists' : 'unwritable', path, thrown));
  }
}

/** What stopped the writing may stop this too; the first problem is the one to tell. */
function clear(aside: string): void {
  try {
    fs.rmSync(aside, { force: true });
  } catch {
    return;
  }
}

/** The text of a file, or `absent`. */
export function readFile(path: string): Result<string, FileProblem> {
  try {
    return ok(fs.readFileSync(path, 'utf8'));
  } catch (problem) {
    return err(problemOf(codeOf(problem) === 'ENOENT' ? 'absent' : 'unreadable', path, problem));
  }
}

/** May anybody but its owner read or write this file? Always no on Windows, where modes say nothing. */
export function isOpenToOthers(path: string): boolean {
  return process.platform !== 'win32' && (fs.statSync(path).mode & OTHERS) !== 0;
}

function writeSynced(path: string, text: string): void {
  fs.rmSync(path, { force: true });
  const file = fs.openSync(path, 'wx', OWNER_ONLY_FILE);
  try {
    fs.writeFileSync(file, text);
    fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
}

/** Without this a crash of the machine may forget the name although it kept the content. Windows has no such call. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = fs.openSync(path, 'r');
  try {
    fs.fsyncSync(folder);
  } finally {
    fs.closeSync(folder);
  }
}

function codeOf(problem: unknown): string | undefined {
  return problem instanceof Error && 'code' in problem && typeof problem.code === 'string'
    ? problem.code
    : undefined;
}

function problemOf(kind: FileProblem['kind'], path: string, problem: unknown): FileProblem {
  const code = codeOf(problem) ?? String(problem);
  return { kind, detail: `\`${path}\`: ${code}`, code };
}
