import { canonicalText } from '../std/canonical.ts';
import { type Instant, formatInstant } from '../std/instant.ts';
import { type Result, err, ok } from '../std/result.ts';
import { hashLeaf } from './tree.ts';
import { type AppendProblem, type Draft, type Head, type LedgerRecord, type Primitives } from './types.ts';
import { isOrigin } from './vkey.ts';

/** Which exact bytes stand for this draft at the end of this ledger?
 *  Promise: RFC 8785 bytes with exactly seven keys, chained to the head; the same input gives the same bytes for ever.
 *  Never: writes anything, or lets through what the verifier would refuse. */

/** A record as it is stored: the bytes are what is verified, nothing is ever serialised again. */
export type SealedRecord = {
  readonly record: LedgerRecord;
  readonly bytes: Uint8Array;
  /** SHA-256(0x00 ‖ bytes). */
  readonly leaf: Uint8Array;
};

/** Where the record goes and when it is written. */
export type RecordPlace = { readonly origin: string; readonly head: Head; readonly at: Instant };

/** 1 MiB. */
const LARGEST_BYTES = 1_048_576;
const RECORD_TYPE = /^[a-z]+(?:-[a-z]+)*(?:\.[a-z]+(?:-[a-z]+)*)+$/;
const RECORD_TIME = /^\d{4}-/;

/** Seals a draft, or says `not-canonical` or `too-large` with the place. */
export function sealRecord(
  primitives: Primitives,
  place: RecordPlace,
  draft: Draft,
): Result<SealedRecord, AppendProblem> {
  const record = recordAt(place, draft);
  if (!isOrigin(record.log)) return refuse('$.log', 'is not the name of a ledger');
  if (!RECORD_TYPE.test(record.type)) return refuse('$.type', 'is not dotted lower-case words');
  if (!RECORD_TIME.test(record.ts)) return refuse('$.ts', 'lies outside the years 0 to 9999');
  const text = canonicalText(record);
  if (!text.ok) return refuse(text.error.path, text.error.problem);
  const bytes = primitives.utf8(text.value);
  if (bytes.length > LARGEST_BYTES)
    return err({ kind: 'too-large', detail: `${bytes.length} bytes; a record has at most ${LARGEST_BYTES}` });
  return ok({ record, bytes, leaf: hashLeaf(primitives, bytes) });
}

/** `sha256:` and the hash in lower-case hex: how records write a hash. */
export function digestText(hash: Uint8Array): string {
  let text = 'sha256:';
  for (const byte of hash) text += HEX[byte] ?? '';
  return text;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function recordAt(place: RecordPlace, draft: Draft): LedgerRecord {
  // In the order of the canonical text, so that nothing has to be sorted on every append.
  return {
    body: draft.body,
    log: place.origin,
    prev: digestText(place.head.lastLeaf),
    seq: place.head.size,
    ts: formatInstant(place.at),
    type: draft.type,
    v: 1,
  };
}

function refuse(path: string, problem: string): Result<never, AppendProblem> {
  return err({ kind: 'not-canonical', detail: `${path} ${problem}` });
}
