import { type Primitives } from '../types.ts';
import { isName } from './keys.ts';

/** Has each of the seven values of a record its form?
 *  Promise: reads the bytes of one value that is known to be canonical JSON; cheap enough for every record.
 *  Never: a calendar library, a clock, or a list of record types. */

/** Whether the value from `from` up to `to` has the form. */
export type FieldRule = (bytes: Uint8Array, from: number, to: number) => boolean;

const QUOTE = 0x22;
const PLUS = 0x2b;
const DASH = 0x2d;
const DOT = 0x2e;
const ZERO = 0x30;
const BACKSLASH = 0x5c;
const PREV_START = Array.from('"sha256:', (character) => character.charCodeAt(0));
/** `d` stands for a digit. */
const TIME_FORM = Array.from('"dddd-dd-ddTdd:dd:dd.dddZ"', (character) => character.charCodeAt(0));
const DIGIT_PLACE = 0x64;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Non-empty printable ASCII without `+`: nearly every log. Others take `isLogText`. */
export const isPlainLog: FieldRule = (bytes, from, to) => {
  if (bytes[from] !== QUOTE || to - from < 3) return false;
  for (let at = from + 1; at < to - 1; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte <= 0x20 || byte >= 0x7f || byte === PLUS || byte === BACKSLASH) return false;
  }
  return true;
};

/** A non-empty string without Unicode space, control character or `+`. */
export function isLogText(primitives: Primitives, value: Uint8Array): boolean {
  const log = stringOf(primitives, value);
  return log !== undefined && isName(log);
}

/** The string that these bytes stand for; undefined when they are not one JSON string. */
export function stringOf(primitives: Primitives, value: Uint8Array): string | undefined {
  const parsed = jsonOf(primitives, value);
  return typeof parsed === 'string' ? parsed : undefined;
}

/** The value that these bytes stand for; undefined when they are not JSON. */
export function jsonOf(primitives: Primitives, value: Uint8Array): unknown {
  try {
    return JSON.parse(primitives.textOf(value) ?? '');
  } catch {
    return undefined;
  }
}

/** `sha256:` and 64 lower-case hex digits. */
export const isPrev: FieldRule = (bytes, from, to) => {
  if (to - from !== PREV_START.length + 65 || bytes[to - 1] !== QUOTE) return false;
  for (let index = 0; index < PREV_START.length; index += 1) {
    if (bytes[from + index] !== PREV_START[index]) return false;
  }
  for (let at = from + PREV_START.length; at < to - 1; at += 1) {
    const byte = bytes[at] ?? 0;
    if (!isDigit(byte) && !(byte >= 0x61 && byte <= 0x66)) return false;
  }
  return true;
};

/** A number, which the scan has found whole, without a sign. */
export const isSeq: FieldRule = (bytes, from) => isDigit(bytes[from] ?? 0);

/** The number 1. */
export const isOne: FieldRule = (bytes, from, to) => to - from === 1 && bytes[from] === 0x31;

/** Words of a to z, parts of a word joined by a dash, words by a dot; at least two words. */
export const isType: FieldRule = (bytes, from, to) => {
  if (bytes[from] !== QUOTE) return false;
  let dots = 0;
  let before = DOT;
  for (let at = from + 1; at < to - 1; at += 1) {
    const byte = bytes[at] ?? 0;
    const isJoint = byte === DOT || byte === DASH;
    if (!isJoint && !isLetter(byte)) return false;
    if (isJoint && !isLetter(before)) return false;
    if (byte === DOT) dots += 1;
    before = byte;
  }
  return dots > 0 && isLetter(before);
};

/** `YYYY-MM-DDTHH:MM:SS.mmmZ`, an existing date, seconds up to 59. */
export const isTime: FieldRule = (bytes, from, to) => {
  if (to - from !== TIME_FORM.length) return false;
  for (let index = 0; index < TIME_FORM.length; index += 1) {
    const byte = bytes[from + index] ?? 0;
    const wanted = TIME_FORM[index];
    if (wanted === DIGIT_PLACE ? !isDigit(byte) : byte !== wanted) return false;
  }
  const two = (at: number): number =>
    ((bytes[from + at] ?? 0) - ZERO) * 10 + ((bytes[from + at + 1] ?? 0) - ZERO);
  const day = two(9);
  if (day < 1 || day > daysIn(two(1) * 100 + two(3), two(6))) return false;
  return two(12) <= 23 && two(15) <= 59 && two(18) <= 59;
};

/** 0 for a month that does not exist. */
function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 0);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function isLetter(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a;
}
