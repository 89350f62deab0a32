import { z } from 'zod';
import { freeText, instantText, leaves, seat, thingId } from './fields.ts';
import { approvals, authority } from './decision.ts';

/** What is written about production states?
 *  Promise: from and to are both there, so that a reader needs no machine to follow.
 *  Never: a move that the machine ignored and a person asked for; that is a refusal. */

/** A person sent an event and the machine moved. */
export const stateDeclared = z
  .strictObject({
    incidentId: z.string().nullable(),
    equipmentId: thingId,
    event: z.string(),
    from: leaves,
    to: leaves,
    declaredBy: seat,
    approvals,
    authority,
    /** The sentences that the declarer confirmed, as the runbook words them. */
    confirmed: z.array(freeText).readonly(),
    rationale: freeText,
    declaredAt: instantText,
  })
  .readonly();

/** A feed saw something; it proposes and never moves a machine. Shape for a later issue. */
export const stateObserved = z
  .strictObject({ equipmentId: thingId, feed: z.string(), word: z.string(), observedAt: instantText })
  .readonly();

/** The time limit of a state ran out and its event was sent. `to` equals `from` when the machine ignored it. */
export const stateLeft = z
  .strictObject({
    equipmentId: thingId,
    /** The state whose deadline it was. */
    path: z.string(),
    event: z.string(),
    from: leaves,
    to: leaves,
    /** When it was due, and when it was recorded: later, if the console was off. */
    dueAt: instantText,
    leftAt: instantText,
  })
  .readonly();
