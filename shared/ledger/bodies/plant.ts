import { z } from 'zod';
import { count, digestText, freeText, instantText, plainObjects, thingId } from './fields.ts';

/** What is written when a version of the plant comes into force, or does not?
 *  Promise: the content is in the ledger, in parts, so that record 0 onwards is enough to rebuild everything.
 *  Never: a path of a folder. */

/** Longest part of the content, UTF-16 units, so that a record stays far below 1 MiB. */
export const PART_LENGTH = 200_000;

/** One part of an adopted plant. All parts lie in one transaction; the last one puts the plant in force. */
export const plantAdopted = z
  .strictObject({
    /** Digest of the whole canonical content. */
    digest: digestText,
    /** Zero-based place of this part, of `parts`. */
    part: count,
    parts: z.int().min(1),
    content: z.string().max(PART_LENGTH),
    runbooks: z
      .array(z.strictObject({ runbook: thingId, version: z.string(), digest: digestText }).readonly())
      .readonly(),
    timeZoneData: z.string(),
    adoptedBy: thingId.nullable(),
    adoptedAt: instantText,
  })
  .readonly();

/** A plant that did not come into force; the version before stays. */
export const plantRefused = z
  .strictObject({
    /** Null when the folder could not even be read to a content. */
    digest: digestText.nullable(),
    code: z.string(),
    sentences: z.array(freeText).readonly(),
    askedBy: thingId.nullable(),
    refusedAt: instantText,
  })
  .readonly();

/** An identity that no folder knew yet, added by hand. Shape for a later issue. */
export const identityAdded = z
  .strictObject({ identity: plainObjects, addedBy: thingId, addedAt: instantText })
  .readonly();
