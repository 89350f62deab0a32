import { z } from 'zod';
import { instantText, occurrenceId, standingKind, thingId } from './fields.ts';

/** What is written when something that always had an end comes to it?
 *  Promise: due and recorded are two instants, so a late end shows.
 *  Never: an end by a person's decision; that is the decision itself. */

export const END_REASONS = ['time', 'state-left', 'superseded'] as const;

const ended = z
  .strictObject({
    decisionId: occurrenceId,
    identityId: thingId,
    /** `time` its end, `state-left` with `untilExit`, `superseded` when what it overrode has itself ended. */
    reason: z.enum(END_REASONS),
    standingAfter: standingKind,
    dueAt: instantText,
    endedAt: instantText,
  })
  .readonly();

/** A pause, or the opening of a just-in-time identity, came to its end. */
export const pauseEnded = ended;
export const constraintEnded = ended;
export const overrideEnded = ended;
