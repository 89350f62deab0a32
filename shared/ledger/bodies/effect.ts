import { z } from 'zod';
import { freeText, instantText, occurrenceId, thingId } from './fields.ts';

/** What is written about carrying out?
 *  Promise: said by a named person, with how it was seen.
 *  Never: assumed from a decision. */

/** What is to be carried out: the decision, or the return when it ended. */
const of = z.enum(['decision', 'end']);

export const effectInstructed = z
  .strictObject({
    decisionId: occurrenceId,
    of,
    /** Who carries it out: a person of the plant or, in words, somebody else. */
    carriedOutBy: freeText,
    /** In which system and how, usually the identity's `carryOut`. */
    instruction: freeText,
    instructedBy: thingId,
    instructedAt: instantText,
  })
  .readonly();

export const effectConfirmed = z
  .strictObject({
    decisionId: occurrenceId,
    of,
    /** How it was seen. */
    seenHow: freeText,
    effectiveAt: instantText,
    confirmedBy: thingId,
    confirmedAt: instantText,
  })
  .readonly();

export const effectFailed = z
  .strictObject({
    decisionId: occurrenceId,
    of,
    why: freeText,
    failedBy: thingId,
    failedAt: instantText,
  })
  .readonly();
