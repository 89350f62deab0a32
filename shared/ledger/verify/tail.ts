/** What does a record say of itself, read from its end?
 *  Promise: the six keys after `body` in their canonical places, without reading the body; undefined when they are not
 *  there. Sound for every record whose form holds: the text after the last string's end cannot lie inside a string.
 *  Never: judges the form; `form.ts` does, perhaps on another thread. */

/** Where the fields stand: offsets of the bytes between the quotes. */
export type Tail = {
  readonly bodyTo: number;
  readonly logFrom: number;
  readonly logTo: number;
  /** The 64 hex digits. */
  readonly prevFrom: number;
  readonly seq: number;
  readonly typeFrom: number;
  readonly typeTo: number;
};

const QUOTE = 0x22;
const HEX_DIGITS = 64;
const TIME_LENGTH = 24;
const MOST_DIGITS = 16;
const BODY_FROM = 8;
const END = codesOf('","v":1}');
const BEFORE_TYPE = codesOf('","type":"');
const BEFORE_TIME = codesOf(',"ts":"');
const BEFORE_SEQ = codesOf('","seq":');
const BEFORE_PREV = codesOf('","prev":"sha256:');
const BEFORE_LOG = codesOf(',"log":"');

/** Reads the tail of one line. */
export function readTail(line: Uint8Array): Tail | undefined {
  const typeTo = line.length - END.length;
  if (!stands(line, typeTo, END)) return undefined;
  const typeFrom = line.lastIndexOf(QUOTE, typeTo - 1) + 1;
  const timeTo = typeFrom - BEFORE_TYPE.length;
  const seqTo = timeTo - TIME_LENGTH - BEFORE_TIME.length;
  if (!stands(line, timeTo, BEFORE_TYPE) || !stands(line, seqTo, BEFORE_TIME)) return undefined;
  const seqFrom = digitsFrom(line, seqTo);
  const prevTo = seqFrom - BEFORE_SEQ.length;
  const prevFrom = prevTo - HEX_DIGITS;
  const logTo = prevFrom - BEFORE_PREV.length;
  if (seqFrom === seqTo || !stands(line, prevTo, BEFORE_SEQ) || !stands(line, logTo, BEFORE_PREV))
    return undefined;
  const logFrom = logStart(line, logTo);
  if (logFrom < 0) return undefined;
  const seq = numberOf(line, seqFrom, seqTo);
  return { bodyTo: logFrom - BEFORE_LOG.length, logFrom, logTo, prevFrom, seq, typeFrom, typeTo };
}

/** The bytes of the body of a record whose form holds. */
export function bodyOf(line: Uint8Array, tail: Tail): Uint8Array {
  return line.subarray(BODY_FROM, tail.bodyTo);
}

/** Do these bytes hold `hash` in lower-case hex? */
export function isHexOf(line: Uint8Array, from: number, hash: Uint8Array): boolean {
  for (let index = 0; index < hash.length; index += 1) {
    const byte = hash[index] ?? 0;
    if (line[from + 2 * index] !== HEX[byte >> 4] || line[from + 2 * index + 1] !== HEX[byte & 15])
      return false;
  }
  return true;
}

const HEX = codesOf('0123456789abcdef');

/** A log has no bare quote in it, so the nearest such place is where it starts. */
function logStart(line: Uint8Array, logTo: number): number {
  let at = line.lastIndexOf(QUOTE, logTo - 1);
  while (at > 0 && !stands(line, at + 1 - BEFORE_LOG.length, BEFORE_LOG))
    at = line.lastIndexOf(QUOTE, at - 1);
  return at > 0 ? at + 1 : -1;
}

function digitsFrom(line: Uint8Array, to: number): number {
  let from = to;
  while (from > 0 && to - from < MOST_DIGITS && isDigit(line[from - 1] ?? 0)) from -= 1;
  return from;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function numberOf(line: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + ((line[at] ?? 0) - 0x30);
  return value;
}

function stands(line: Uint8Array, at: number, text: Uint8Array): boolean {
  if (at < 0) return false;
  for (let index = 0; index < text.length; index += 1) {
    if (line[at + index] !== text[index]) return false;
  }
  return true;
}

function codesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
