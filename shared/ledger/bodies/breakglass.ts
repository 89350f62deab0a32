import { z } from 'zod';
import {
  actionVerb,
  durationText,
  freeText,
  instantText,
  occurrenceId,
  plainObjects,
  seat,
  thingId,
} from './fields.ts';

/** What is written about emergency authority outside the rules?
 *  Promise: named person, short limit, automatic end, review by somebody else.
 *  Never: passes a forbid. */

export const BREAK_GLASS_CATEGORIES = [
  'life-safety',
  'environment',
  'equipment',
  'production',
  'system-unavailable',
] as const;

export const breakglassOpened = z
  .strictObject({
    breakGlassId: occurrenceId,
    incidentId: occurrenceId.nullable(),
    identityId: thingId,
    equipmentId: thingId,
    /** The action for which the answer offered it. */
    action: actionVerb,
    category: z.enum(BREAK_GLASS_CATEGORIES),
    openedBy: seat,
    rationale: freeText,
    /** The answer at that instant, and why. */
    answer: z.string(),
    whyNot: plainObjects,
    limit: durationText,
    openedAt: instantText,
    endsAt: instantText,
  })
  .readonly();

export const breakglassEnded = z
  .strictObject({
    breakGlassId: occurrenceId,
    reason: z.enum(['time', 'asked']),
    endedBy: thingId.nullable(),
    dueAt: instantText,
    endedAt: instantText,
  })
  .readonly();

export const breakglassReviewed = z
  .strictObject({
    breakGlassId: occurrenceId,
    verdict: z.enum(['justified', 'not-justified']),
    text: freeText,
    reviewedBy: thingId,
    reviewedAt: instantText,
  })
  .readonly();
