import { z } from 'zod';
import { freeText, instantText, occurrenceId, thingId } from './fields.ts';

/** What is written about the frame around questions and decisions?
 *  Promise: noticed and opened are two instants; latency is counted from the first.
 *  Never: closes anything by itself. */

export const incidentOpened = z
  .strictObject({
    incidentId: occurrenceId,
    title: freeText,
    /** Where it was seen. Null when that is not known yet. */
    equipmentId: thingId.nullable(),
    openedBy: thingId,
    noticedAt: instantText,
    openedAt: instantText,
  })
  .readonly();

export const incidentNoted = z
  .strictObject({ incidentId: occurrenceId, text: freeText, notedBy: thingId, notedAt: instantText })
  .readonly();

export const incidentClosed = z
  .strictObject({ incidentId: occurrenceId, summary: freeText, closedBy: thingId, closedAt: instantText })
  .readonly();
