import { z } from 'zod';
import * as f from './fields.ts';

/** What is written when a person decides, is refused, or takes back?
 *  Promise: enough to judge the decision years later without this console (ledger.md).
 *  Never: the effect. Decided is not effective. */

/** The second person: `pin` on this console, `phone` by recorded read-back (lower assurance). */
export const approvals = z
  .array(
    z
      .strictObject({
        personId: f.thingId,
        roleId: f.thingId,
        approvedAt: f.instantText,
        method: z.enum(['pin', 'phone']),
      })
      .readonly(),
  )
  .readonly();

/** On which ground it was decided. */
export const authority = z
  .strictObject({
    kind: z.enum(['permit', 'last-resort', 'break-glass', 'own-decision']),
    /** The deciding rule; null under break-glass, for a declaration and when taking back one's own decision. */
    rule: z
      .strictObject({ runbook: f.thingId, version: z.string(), digest: f.digestText, id: z.string() })
      .readonly()
      .nullable(),
    obligations: f.plainObjects,
    /** Why the ladder had nobody or no second, as the engine's reasons. */
    whyNot: f.plainObjects,
    breakGlassId: f.occurrenceId.nullable(),
  })
  .readonly();

/** The production states the decision was taken on. */
export const snapshot = z
  .strictObject({
    states: z
      .array(
        z
          .strictObject({
            equipmentId: f.thingId,
            leaves: f.leaves,
            /** Whole seconds since the state was last declared. */
            age: f.count,
            quality: z.enum(['good', 'stale', 'disputed', 'undefined']),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly();

/** One line of what the screen offered. */
export const option = z.strictObject({ action: f.actionVerb, kind: z.string(), may: z.string() }).readonly();

export const decisionRecorded = z
  .strictObject({
    decisionId: f.occurrenceId,
    incidentId: f.occurrenceId.nullable(),
    action: f.actionVerb,
    identityId: f.thingId,
    equipmentId: f.thingId,
    decidedBy: f.seat,
    approvals,
    authority,
    snapshot,
    options: z.array(option).readonly(),
    standingBefore: f.standingKind,
    rationale: f.freeText,
    reasonCode: f.reasonCode,
    /** Null exactly where the action has no end: keep, release, revoke, restore, resume to active at rest. */
    endsAt: f.instantText.nullable(),
    /** The decision that an override lifts or an extension lengthens; the break-glass that an extension
     *  lengthens. */
    supersedes: f.occurrenceId.nullable(),
    askedAt: f.instantText,
    shownAt: f.instantText,
    decidedAt: f.instantText,
  })
  .readonly();

/** A decision or a declaration that was not allowed: who asked, what the answer was, and why. */
export const decisionRefused = z
  .strictObject({
    incidentId: f.occurrenceId.nullable(),
    /** An action, `declare`, `break-glass` or `review`. */
    action: z.string(),
    identityId: f.thingId.nullable(),
    equipmentId: f.thingId.nullable(),
    askedBy: f.thingId,
    /** The engine's answer kind; null when it was not asked. */
    answer: z.string().nullable(),
    code: z.string(),
    sentence: f.freeText,
    why: f.plainObjects,
    refusedAt: f.instantText,
  })
  .readonly();

/** A decision whose effect was not yet reported was taken back. */
export const decisionWithdrawn = z
  .strictObject({
    decisionId: f.occurrenceId,
    withdrawnBy: f.seat,
    /** Where a rule named for it asks for a second. */
    approvals,
    authority,
    rationale: f.freeText,
    reasonCode: f.reasonCode,
    withdrawnAt: f.instantText,
  })
  .readonly();
