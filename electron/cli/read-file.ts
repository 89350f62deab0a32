import { readFileSync } from 'node:fs';
import { type Result, err, ok } from '../../shared/std/result.ts';

/** What does this file, which somebody named on the command line, say?
 *  Promise: its text, or one sentence that names it and the remedy. `-` is standard input.
 *  Never: a stack trace. */
export function readTextFile(path: string): Result<string, string> {
  try {
    return ok(readFileSync(path === '-' ? 0 : path, 'utf8'));
  } catch (error) {
    return err(`cannot read \`${path}\` (${codeOf(error)}): give a file that exists and may be read`);
  }
}

/** `ENOENT` and the like. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
