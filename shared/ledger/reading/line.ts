import { parseInstant } from '../../std/instant.ts';
import { type Result, err, ok } from '../../std/result.ts';
import { type LedgerRecord } from '../types.ts';

/** Is this line a record that can be read?
 *  Promise: the seven keys with values of their kind, and `ts` an instant; everything else is one clause that says no.
 *  Never: whether it is canonical, chained or signed; that is verification. */

/** A record and the bytes it was read from. */
export type ReadRecord = {
  readonly record: LedgerRecord;
  readonly bytes: Uint8Array;
  /** RFC 6962 leaf hash of the bytes. */
  readonly leaf: Uint8Array;
};

/** The record in a line of text without its LF; the error continues a sentence that names the line. */
export function readRecord(text: string): Result<LedgerRecord, string> {
  const value = parsed(text);
  return isRecord(value) ? ok(value) : err('is not a record of format version 1');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is LedgerRecord {
  if (!isObject(value)) return false;
  const { v, log, seq, ts, prev, type, body } = value;
  const areTexts = [log, prev, type].every((each) => typeof each === 'string');
  const isPlaced = Number.isSafeInteger(seq) && typeof ts === 'string' && parseInstant(ts).ok;
  return v === 1 && areTexts && isPlaced && isObject(body);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
