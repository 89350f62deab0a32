import { type Cursor, refuse } from './cursor.ts';

/** Is this string written in its one canonical way, and do two keys stand in order?
 *  Promise: RFC 8785 §3.2.2.2 escapes, RFC 3629 UTF-8, order by UTF-16 code units (§3.2.3).
 *  Never: decodes what it can compare as bytes. */

/** From the opening quote to behind the closing one. */
export type Span = readonly [number, number];

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** \" \\ \b \f \n \r \t */
const SHORT_ESCAPES = new Map([
  [0x22, 0x22],
  [0x5c, 0x5c],
  [0x62, 0x08],
  [0x66, 0x0c],
  [0x6e, 0x0a],
  [0x72, 0x0d],
  [0x74, 0x09],
]);
/** 1 for every byte that stands for itself: no quote, backslash, control or part of a longer character. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x20 && byte < 0x80 && byte !== QUOTE && byte !== BACKSLASH ? 1 : 0,
);

/** Passes a string from its opening quote. */
export function scanString(cursor: Cursor): boolean {
  const { bytes } = cursor;
  let at = cursor.at + 1;
  for (;;) {
    let byte = bytes[at] ?? 0;
    while (PLAIN[byte] === 1) byte = bytes[(at += 1)] ?? 0;
    const next = byte === QUOTE ? at + 1 : behindCharacter(bytes, at, byte);
    if (next < 0) break;
    at = next;
    if (byte !== QUOTE) continue;
    cursor.at = at;
    return true;
  }
  cursor.at = at;
  const byte = bytes[at];
  if (byte === undefined) return refuse(cursor, 'ends inside a string');
  if (byte >= 0x80) return refuse(cursor, 'has bytes that are not UTF-8', 'not-utf8');
  return refuse(cursor, byte === BACKSLASH ? 'has a needless escape' : 'has a bare control character');
}

/** Where the character that is not plain ends; -1 when it must not stand there. */
function behindCharacter(bytes: Uint8Array, at: number, byte: number): number {
  if (byte >= 0x80) return behindUtf8(bytes, at, byte);
  if (byte !== BACKSLASH) return -1;
  const kind = bytes[at + 1] ?? 0;
  if (SHORT_ESCAPES.has(kind)) return at + 2;
  if (kind !== 0x75 || bytes[at + 2] !== 0x30 || bytes[at + 3] !== 0x30) return -1;
  const value = hexOf(bytes[at + 4]) * 16 + hexOf(bytes[at + 5]);
  // Only control characters without a short escape are written as \u00xx.
  return value >= 0 && value < 0x20 && !isShort(value) ? at + 6 : -1;
}

function isShort(value: number): boolean {
  return value === 0x08 || value === 0x09 || value === 0x0a || value === 0x0c || value === 0x0d;
}

/** Lower-case only; a large negative number for everything else. */
function hexOf(byte: number | undefined): number {
  if (byte === undefined) return -1000;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  return byte >= 0x61 && byte <= 0x66 ? byte - 0x57 : -1000;
}

function behindUtf8(bytes: Uint8Array, at: number, first: number): number {
  const second = bytes[at + 1] ?? 0;
  if (first >= 0xc2 && first <= 0xdf) return isTail(second) ? at + 2 : -1;
  if (first >= 0xe0 && first <= 0xef) {
    // E0 must not hide a shorter form, ED not half of a surrogate pair.
    const low = first === 0xe0 ? 0xa0 : 0x80;
    const high = first === 0xed ? 0x9f : 0xbf;
    return second >= low && second <= high && isTail(bytes[at + 2]) ? at + 3 : -1;
  }
  if (first < 0xf0 || first > 0xf4) return -1;
  const low = first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xf4 ? 0x8f : 0xbf;
  return second >= low && second <= high && isTail(bytes[at + 2]) && isTail(bytes[at + 3]) ? at + 4 : -1;
}

function isTail(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x80 && byte <= 0xbf;
}

/** Does key `a` stand strictly before key `b`? Both are strings that have been scanned. */
export function areKeysInOrder(bytes: Uint8Array, a: Span, b: Span): boolean {
  const [aAt, bAt] = [a[0] + 1, b[0] + 1];
  const shared = Math.min(a[1] - a[0], b[1] - b[0]) - 2;
  for (let index = 0; index < shared; index += 1) {
    const left = bytes[aAt + index] ?? 0;
    const right = bytes[bAt + index] ?? 0;
    // Bytes and code units sort alike only while everything is plain.
    if (PLAIN[left] !== 1 || PLAIN[right] !== 1) return unitsOf(bytes, a) < unitsOf(bytes, b);
    if (left !== right) return left < right;
  }
  return a[1] - a[0] < b[1] - b[0];
}

/** The key as text; JavaScript compares texts by UTF-16 code units. */
function unitsOf(bytes: Uint8Array, [from, to]: Span): string {
  let text = '';
  let at = from + 1;
  while (at < to - 1) {
    const byte = bytes[at] ?? 0;
    const end = PLAIN[byte] === 1 ? at + 1 : behindCharacter(bytes, at, byte);
    text += byte === BACKSLASH ? unescaped(bytes, at) : String.fromCodePoint(codePointAt(bytes, at, end));
    at = end;
  }
  return text;
}

function unescaped(bytes: Uint8Array, at: number): string {
  const short = SHORT_ESCAPES.get(bytes[at + 1] ?? 0);
  return String.fromCharCode(short ?? hexOf(bytes[at + 4]) * 16 + hexOf(bytes[at + 5]));
}

function codePointAt(bytes: Uint8Array, at: number, end: number): number {
  const first = bytes[at] ?? 0;
  if (end - at === 1) return first;
  let point = first & (0xff >> (end - at + 1));
  for (let index = at + 1; index < end; index += 1) point = point * 64 + ((bytes[index] ?? 0) & 0x3f);
  return point;
}
