import { z } from 'zod';
import { actionVerb, freeText, instantText, leaves, occurrenceId, standingKind, thingId } from './fields.ts';

/** What is written about questions: who may act now?
 *  Promise: a question is answered by the next decision on its identity at its equipment, or lapses with a
 *  reason.
 *  Never: changes a standing. */

export const QUESTION_CAUSES = ['person', 'expected-standing', 'vendor-window', 'pause-due'] as const;
export const LAPSE_REASONS = ['unanswered', 'standing-agrees', 'state-left', 'incident-closed'] as const;

export const questionRaised = z
  .strictObject({
    questionId: occurrenceId,
    incidentId: occurrenceId.nullable(),
    cause: z.enum(QUESTION_CAUSES),
    action: actionVerb,
    identityId: thingId,
    equipmentId: thingId,
    /** Null when the console asks. */
    raisedBy: thingId.nullable(),
    text: freeText,
    /** States of the equipment when it was asked. */
    states: leaves,
    /** What the runbook expects, with cause `expected-standing`. */
    expected: z
      .strictObject({ standing: standingKind, scope: freeText.nullable(), path: z.string() })
      .readonly()
      .nullable(),
    /** Which edge of a vendor window, with cause `vendor-window`. */
    edge: z.enum(['entered', 'left']).nullable(),
    /** The decision whose end is asked about, with cause `pause-due`. */
    decisionId: occurrenceId.nullable(),
    askedAt: instantText,
    /** When it lapses unanswered; null when only the standing or the state closes it. */
    lapsesAt: instantText.nullable(),
  })
  .readonly();

export const questionAcknowledged = z
  .strictObject({ questionId: occurrenceId, acknowledgedBy: thingId, acknowledgedAt: instantText })
  .readonly();

export const questionEscalated = z
  .strictObject({ questionId: occurrenceId, escalatedBy: thingId, escalatedAt: instantText })
  .readonly();

/** Nobody answered, or the question has lost its object. */
export const questionLapsed = z
  .strictObject({
    questionId: occurrenceId,
    reason: z.enum(LAPSE_REASONS),
    dueAt: instantText.nullable(),
    lapsedAt: instantText,
  })
  .readonly();
