import { z } from 'zod';
import { count, digestText, freeText, instantText } from './fields.ts';

/** What is written about the ledger itself and its clock?
 *  Promise: one documented body a record type; see RECORD-TYPES.md.
 *  Never: a decision. */

/** The ledger was opened: a session of the console begins, nobody is signed in. */
export const logOpened = z
  .strictObject({
    openedAt: instantText,
    /** Version of Watchbill, and of the time-zone data it computes with. */
    product: z.string(),
    timeZoneData: z.string(),
    /** `desktop`, `terminal`, `trial`, `exercise`. */
    engine: z.string(),
  })
  .readonly();

/** The ledger was closed in order. */
export const logClosed = z.strictObject({ closedAt: instantText }).readonly();

/** First record of a segment: the head that came before, and why it could not go on. */
export const logRecovered = z
  .strictObject({
    origin: z.string().min(1),
    size: count,
    root: z.string(),
    cause: z.enum(['broken', 'new-key', 'older-backup']),
    detail: freeText,
    /** The old key's signature over origin, size and root, on a planned change of key. */
    signature: z.string().nullable(),
    recoveredAt: instantText,
  })
  .readonly();

/** Wall and monotonic clock disagreed by more than two seconds. Timers set before are judged by both. */
export const clockAdjusted = z
  .strictObject({
    /** What the wall clock would show had it run on steadily, and what it shows. */
    expectedAt: instantText,
    shownAt: instantText,
    /** `shownAt` less `expectedAt`, milliseconds. */
    differenceMs: z.int(),
    seenWhile: z.enum(['running', 'restarting']),
  })
  .readonly();

/** A signed checkpoint over the records before this one. */
export const checkpointIssued = z.strictObject({ size: count, root: z.string() }).readonly();

/** The checkpoint of another console was seen here. */
export const peerCheckpointSeen = z
  .strictObject({ origin: z.string().min(1), size: count, root: z.string(), seenAt: instantText })
  .readonly();

/** A copy left this ledger. */
export const exportMade = z
  .strictObject({
    format: z.enum(['jsonl', 'csv', 'ocsf', 'json']),
    /** How many records the copy was asked to hold. */
    size: count,
    tlp: z.string(),
    madeBy: z.string().nullable(),
    madeAt: instantText,
    digest: digestText.nullable(),
  })
  .readonly();
