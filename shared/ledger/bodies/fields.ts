import { z } from 'zod';

/** How is one value of a body written?
 *  Promise: instants are RFC 3339 UTC with milliseconds, durations ISO 8601, occurrences UUIDv7; whatever may
 *  be missing is `null`, so that every body of a type has the same keys.
 *  Never: a float, a date object, an optional key. */

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const UUID_V7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const DURATION = /^P(?=\d|T\d)(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;

export const instantText = z.string().regex(INSTANT);
/** UUIDv7, lower case: a decision, a question, an incident, a break-glass … */
export const occurrenceId = z.string().regex(UUID_V7);
export const durationText = z.string().regex(DURATION);
export const digestText = z.string().regex(DIGEST);
/** The id of a thing in the plant folder, as it stands there. */
export const thingId = z.string().min(1).max(64);
/** What people wrote; at most 4,000 UTF-16 units. */
export const freeText = z.string().max(4000);
export const count = z.int().min(0);

/** A person and the role in which they act. */
export const seat = z.strictObject({ personId: thingId, roleId: thingId }).readonly();
/** The active leaves of one machine, in document order. */
export const leaves = z.array(z.string().min(1)).readonly();

export const standingKind = z.enum(['active', 'paused', 'constrained', 'revoked']);
/** Any JSON value: engine reasons and obligations, kept as the engine gave them. */
export const plainObjects = z.array(z.record(z.string(), z.json())).readonly();

export const actionVerb = z.enum([
  'keep',
  'pause',
  'resume',
  'constrain',
  'release',
  'revoke',
  'restore',
  'override',
  'extend',
  'withdraw',
]);

export const identityType = z.enum([
  'serviceAccount',
  'deviceCredential',
  'apiKey',
  'certificate',
  'remoteAccess',
  'automationAgent',
  'aiAgent',
  'sharedAccount',
  'person',
]);

/** The closed list of vocabulary.md. */
export const REASON_CODES = [
  'unexpected-behaviour',
  'suspected-misuse',
  'outside-window',
  'incident-containment',
  'safety',
  'production-risk',
  'state-changed',
  'vendor-request',
  'owner-request',
  'exposed-secret',
  'issuer-compromise',
  'owner-changed',
  'replaced',
  'no-longer-needed',
  'privilege-withdrawn',
  'cause-cleared',
  'mistaken-decision',
  'more-time-needed',
  'other',
] as const;
export const reasonCode = z.enum(REASON_CODES);
export type ReasonCodeText = (typeof REASON_CODES)[number];
