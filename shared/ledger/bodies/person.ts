import { z } from 'zod';
import { count, instantText, thingId } from './fields.ts';

/** What is written about the people at the console?
 *  Promise: who, when, and on whose word.
 *  Never: a PIN, nor anything a PIN could be guessed from. */

export const personSignedIn = z.strictObject({ personId: thingId, signedInAt: instantText }).readonly();
export const personSignedOut = z.strictObject({ personId: thingId, signedOutAt: instantText }).readonly();

/** On shift although the rota does not say so. */
export const personPresent = z
  .strictObject({ personId: thingId, saidBy: thingId, presentAt: instantText })
  .readonly();
/** Not there although the rota says so. */
export const personAbsent = z
  .strictObject({ personId: thingId, saidBy: thingId, absentAt: instantText })
  .readonly();

/** A PIN that was wrong. Until `waitUntilAt` no PIN of this person is tried at all. */
export const pinRefused = z
  .strictObject({
    personId: thingId,
    purpose: z.enum(['sign-in', 'second']),
    /** Wrong PINs in a row, this one included. */
    failures: count,
    waitUntilAt: instantText,
    refusedAt: instantText,
  })
  .readonly();
