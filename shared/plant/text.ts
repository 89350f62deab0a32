import { MOST_BYTES, unprintableAt } from './limits.ts';
import { type PlantError, fileError } from './problem.ts';
import { type Result, err, ok } from '../std/result.ts';

/** May this text be read at all?
 *  Promise: what passes is printable, no longer than the limit, not empty, without a byte order mark, its
 *  lines ended by
 *  a line feed alone; lines and columns are those of the file.
 *  Never: knows YAML or CSV. */
export function inspectText(file: string, text: string): Result<string, PlantError> {
  if (text.length > MOST_BYTES) return err(tooBig(file));
  const plain = (text.startsWith('\uFEFF') ? text.slice(1) : text).replaceAll('\r\n', '\n');
  const at = unprintableAt(plain);
  if (at !== -1) return err(unprintable(file, plain, at));
  if (plain.trim() === '') return err(emptyFile(file));
  return ok(plain);
}

export function tooBig(file: string): PlantError {
  return fileError(file, `${file} is larger than 4 MB`, 'split the plant or take out what is not part of it');
}

export function emptyFile(file: string): PlantError {
  return fileError(file, `${file} is empty`, 'write `watchbill: 1` and its content, or remove the file');
}

function unprintable(file: string, text: string, at: number): PlantError {
  const line = text.slice(0, at).split('\n').length;
  const column = at - text.lastIndexOf('\n', at - 1);
  const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const says = `${file} has the unprintable character \`U+${code}\` (line ${line})`;
  return { file, line, column, path: '', sentence: `${says}: remove it` };
}
