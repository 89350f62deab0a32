import { type Cursor, refuse } from './cursor.ts';
import { areKeysInOrder, scanString } from './scan-string.ts';

/** Are these bytes JSON in the one form that RFC 8785 allows?
 *  Promise: reads the bytes themselves, from left to right, once: no white space, keys in order of UTF-16 code units
 *  and each only once, the shortest escapes, whole numbers up to 2^53-1, valid UTF-8, at most 64 levels.
 *  Never: builds a value, or writes the text again to compare. */

const DEEPEST = 64;
const LARGEST_DIGITS = 16;
const LARGEST = 9_007_199_254_740_991;

const TRUE = [0x74, 0x72, 0x75, 0x65];
const FALSE = [0x66, 0x61, 0x6c, 0x73, 0x65];
const NULL = [0x6e, 0x75, 0x6c, 0x6c];

/** Passes one value; false when the cursor holds a fault. */
export function scanValue(cursor: Cursor): boolean {
  switch (cursor.bytes[cursor.at] ?? 0) {
    case 0x22:
      return scanString(cursor);
    case 0x7b:
      return scanObject(cursor, undefined);
    case 0x5b:
      return scanArray(cursor);
    case 0x74:
      return scanWord(cursor, TRUE);
    case 0x66:
      return scanWord(cursor, FALSE);
    case 0x6e:
      return scanWord(cursor, NULL);
    default:
      return scanNumber(cursor);
  }
}

/** Four numbers for each member: where key and value start and end. */
export type Marks = number[];

/** Passes an object; `marks`, if given, learns where its members stand. */
export function scanObject(cursor: Cursor, marks: Marks | undefined): boolean {
  if (!enter(cursor)) return false;
  const { bytes } = cursor;
  if (bytes[cursor.at] === 0x7d) return leave(cursor);
  let keyFrom = -1;
  let keyTo = -1;
  for (;;) {
    const from = cursor.at;
    if (bytes[from] !== 0x22) return refuse(cursor, 'has something other than a key');
    if (!scanString(cursor)) return false;
    const to = cursor.at;
    if (keyFrom >= 0 && !areKeysInOrder(bytes, [keyFrom, keyTo], [from, to])) {
      cursor.at = from;
      return refuse(cursor, 'has a key out of order or twice');
    }
    keyFrom = from;
    keyTo = to;
    if (bytes[cursor.at] !== 0x3a) return refuse(cursor, 'has something other than a colon after a key');
    cursor.at += 1;
    if (!scanValue(cursor)) return false;
    marks?.push(from, to, to + 1, cursor.at);
    const next = bytes[cursor.at];
    if (next === 0x7d) return leave(cursor);
    if (next !== 0x2c) return refuse(cursor, 'has something other than a comma or the end of an object');
    cursor.at += 1;
  }
}

function scanArray(cursor: Cursor): boolean {
  if (!enter(cursor)) return false;
  if (cursor.bytes[cursor.at] === 0x5d) return leave(cursor);
  for (;;) {
    if (!scanValue(cursor)) return false;
    const next = cursor.bytes[cursor.at];
    if (next === 0x5d) return leave(cursor);
    if (next !== 0x2c) return refuse(cursor, 'has something other than a comma or the end of a list');
    cursor.at += 1;
  }
}

function enter(cursor: Cursor): boolean {
  if (cursor.depth >= DEEPEST) return refuse(cursor, `lies deeper than ${DEEPEST} levels`, 'too-deep');
  cursor.depth += 1;
  cursor.at += 1;
  return true;
}

function leave(cursor: Cursor): true {
  cursor.depth -= 1;
  cursor.at += 1;
  return true;
}

function scanWord(cursor: Cursor, word: readonly number[]): boolean {
  for (const byte of word) {
    if (cursor.bytes[cursor.at] !== byte) return refuse(cursor, 'has something that is not a value');
    cursor.at += 1;
  }
  return true;
}

function scanNumber(cursor: Cursor): boolean {
  const { bytes } = cursor;
  const isNegative = bytes[cursor.at] === 0x2d;
  const from = isNegative ? cursor.at + 1 : cursor.at;
  let at = from;
  let value = 0;
  for (let byte = bytes[at]; isDigit(byte); byte = bytes[at]) {
    value = value * 10 + (byte - 0x30);
    at += 1;
  }
  if (at === from) return refuse(cursor, 'has something that is not a value');
  const next = bytes[at];
  if (next === 0x2e || next === 0x65 || next === 0x45)
    return refuse(cursor, 'has a number that is not whole', 'not-whole-number');
  if (at - from > LARGEST_DIGITS || value > LARGEST)
    return refuse(cursor, 'has a number beyond 2^53-1', 'not-whole-number');
  if (bytes[from] === 0x30 && (at > from + 1 || isNegative))
    return refuse(cursor, 'has a number with a needless zero or sign');
  cursor.at = at;
  return true;
}

function isDigit(byte: number | undefined): byte is number {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
