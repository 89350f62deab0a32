import { type Primitives } from '../types.ts';
import { type Cursor, cursorOver } from './cursor.ts';
import { type FieldRule, isLogText, isOne, isPlainLog, isPrev, isSeq, isTime, isType } from './fields.ts';
import { LONGEST } from './lines.ts';
import { type Marks, scanObject } from './scan.ts';
import { type Fault, type FaultCode, recordFault } from './verdict.ts';

/** Is this line a record by itself: canonical bytes, exactly seven keys, each with a value of its form?
 *  Promise: pure and without memory of other records, so that it may run on a thread of its own.
 *  Never: looks at the list of record types or into a body: old verifiers read new records. */

/** What is wrong with one line. */
export type FormProblem = { readonly code: FaultCode; readonly problem: string };

const KEYS = ['body', 'log', 'prev', 'seq', 'ts', 'type', 'v'] as const;
const CR = 0x0d;
const OPEN = 0x7b;

/** The first record of these lines whose form is wrong; `fromSeq` is the place of the first line. */
export function firstFormFault(
  primitives: Primitives,
  lines: readonly Uint8Array[],
  fromSeq: number,
): Fault | undefined {
  for (const [index, line] of lines.entries()) {
    const problem = formProblem(primitives, line);
    if (problem !== undefined) return recordFault(fromSeq + index, problem.code, problem.problem);
  }
  return undefined;
}

/** What is wrong with the form of one line, if anything. */
export function formProblem(primitives: Primitives, line: Uint8Array): FormProblem | undefined {
  if (line.length === 0) return { code: 'blank-line', problem: 'is an empty line' };
  if (line.length >= LONGEST) return { code: 'too-large', problem: 'is larger than 1 MiB' };
  if (line.at(-1) === CR) return { code: 'line-ending', problem: 'ends in CR LF; a line ends in one LF' };
  const cursor = cursorOver(line);
  const marks: Marks = [];
  if (line[0] !== OPEN) return { code: 'not-canonical', problem: 'does not start with `{`' };
  if (!scanObject(cursor, marks)) return cursor.fault;
  if (cursor.at !== line.length)
    return { code: 'not-canonical', problem: `goes on after its end at byte ${cursor.at}` };
  return keysProblem(cursor, marks) ?? fieldsProblem(primitives, line, marks);
}

function keysProblem(cursor: Cursor, marks: Marks): FormProblem | undefined {
  const isRight = (key: string, index: number): boolean => {
    const [from = 0, to = 0] = [marks[index * 4], marks[index * 4 + 1]];
    return to - from === key.length + 2 && isKey(cursor.bytes, from, key);
  };
  return marks.length === KEYS.length * 4 && KEYS.every(isRight)
    ? undefined
    : { code: 'keys-wrong', problem: `does not have exactly the keys ${KEYS.join(' ')}` };
}

function fieldsProblem(primitives: Primitives, line: Uint8Array, marks: Marks): FormProblem | undefined {
  const isRight = (index: number, rule: FieldRule): boolean =>
    rule(line, marks[index * 4 + 2] ?? 0, marks[index * 4 + 3] ?? 0);
  if (line[marks[2] ?? 0] !== OPEN) return wrong('body', 'an object');
  if (!isRight(1, isPlainLog) && !isLogText(primitives, line.subarray(marks[6], marks[7])))
    return wrong('log', 'the name of a ledger');
  if (!isRight(2, isPrev)) return wrong('prev', '`sha256:` and 64 lower-case hex digits');
  if (!isRight(3, isSeq)) return wrong('seq', 'a whole number from 0');
  if (!isRight(4, isTime)) return wrong('ts', 'an existing instant written `YYYY-MM-DDTHH:MM:SS.mmmZ`');
  if (!isRight(5, isType)) return wrong('type', 'dotted lower-case words');
  return isRight(6, isOne) ? undefined : wrong('v', '1');
}

function isKey(bytes: Uint8Array, from: number, key: string): boolean {
  for (let index = 0; index < key.length; index += 1) {
    if (bytes[from + 1 + index] !== key.charCodeAt(index)) return false;
  }
  return true;
}

function wrong(key: string, wanted: string): FormProblem {
  return { code: 'field-wrong', problem: `has a \`${key}\` that is not ${wanted}` };
}
