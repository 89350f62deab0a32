import { z } from 'zod';
import { count, freeText, instantText, occurrenceId, thingId } from './fields.ts';

/** What will be written about handovers, reviews and exercises?
 *  Promise: the shapes are settled here so that readers know them; the intents come with their own issues.
 *  Never: read by the live projection yet. */

const matter = z
  .strictObject({
    kind: z.enum(['pause', 'constraint', 'override', 'question', 'break-glass', 'unconfirmed-effect']),
    occurrenceId,
    signed: z.boolean(),
  })
  .readonly();

export const handoverOffered = z
  .strictObject({
    handoverId: occurrenceId,
    offeredBy: thingId,
    equipmentIds: z.array(thingId).readonly(),
    matters: z.array(matter).readonly(),
    briefing: freeText,
    offeredAt: instantText,
  })
  .readonly();
export const handoverAccepted = z
  .strictObject({
    handoverId: occurrenceId,
    acceptedBy: thingId,
    matters: z.array(matter).readonly(),
    acceptedAt: instantText,
  })
  .readonly();

export const reviewOpened = z
  .strictObject({
    reviewId: occurrenceId,
    incidentId: occurrenceId,
    openedBy: thingId,
    openedAt: instantText,
  })
  .readonly();
export const reviewNoted = z
  .strictObject({
    reviewId: occurrenceId,
    decisionId: occurrenceId.nullable(),
    text: freeText,
    notedBy: thingId,
    notedAt: instantText,
  })
  .readonly();
export const reviewSigned = z
  .strictObject({ reviewId: occurrenceId, signedBy: thingId, signedAt: instantText })
  .readonly();

export const improvementAssigned = z
  .strictObject({
    improvementId: occurrenceId,
    reviewId: occurrenceId,
    text: freeText,
    ownerId: thingId,
    dueAt: instantText,
    assignedBy: thingId,
    assignedAt: instantText,
  })
  .readonly();
export const improvementClosed = z
  .strictObject({ improvementId: occurrenceId, text: freeText, closedBy: thingId, closedAt: instantText })
  .readonly();

export const exerciseStarted = z
  .strictObject({
    exerciseId: occurrenceId,
    type: z.enum(['tabletop', 'drill', 'functional']),
    title: freeText,
    startedBy: thingId,
    startedAt: instantText,
  })
  .readonly();
export const injectReleased = z
  .strictObject({ exerciseId: occurrenceId, inject: thingId, text: freeText, releasedAt: instantText })
  .readonly();
export const injectSkipped = z
  .strictObject({ exerciseId: occurrenceId, inject: thingId, why: freeText, skippedAt: instantText })
  .readonly();
export const exercisePaused = z
  .strictObject({ exerciseId: occurrenceId, why: freeText, pausedAt: instantText })
  .readonly();
export const exerciseEnded = z
  .strictObject({ exerciseId: occurrenceId, injects: count, endedBy: thingId, endedAt: instantText })
  .readonly();
