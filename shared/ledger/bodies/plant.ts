import { z } from 'zod';
import { count, digestText, freeText, identityType, instantText, occurrenceId, thingId } from './fields.ts';

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

/** What was known of an identity that no folder had. Null is "nobody said", and counts as the stricter. */
const newIdentity = z
  .strictObject({
    id: thingId,
    name: freeText.min(1),
    type: identityType,
    /** Equipment it can act on; at least one. */
    reach: z.array(thingId).min(1).readonly(),
    vendor: freeText.nullable(),
    /** What it seems to be for, and how it was found. */
    purpose: freeText.nullable(),
    criticality: z.literal([1, 2, 3, 4, 5]).nullable(),
    safetyCritical: z.boolean().nullable(),
  })
  .readonly();

/** Identities that no folder knew, added by a person at the console. They count until a folder names them. */
export const identityAdded = z
  .strictObject({
    identity: z.array(newIdentity).min(1).readonly(),
    incidentId: occurrenceId.nullable(),
    addedBy: thingId,
    addedAt: instantText,
  })
  .readonly();
