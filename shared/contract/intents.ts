import { z } from 'zod';
import { BREAK_GLASS_CATEGORIES } from '../ledger/bodies/breakglass.ts';
import { freeText, occurrenceId, reasonCode, thingId } from '../ledger/bodies/fields.ts';
import {
  ACTIONS,
  IDENTITY_TYPES,
  type Action,
  type EquipmentId,
  type IdentityId,
  type MachineEvent,
  type PersonId,
} from '../plant/types.ts';
import { instantOf } from '../std/instant.ts';

/** What may a window ask of the desk?
 *  Promise: the desk's own intents, each with the `version` of the view it was composed on; every key known, every
 *  text bounded. A plant is adopted by its own channels.
 *  Never: an intent without a version, or a PIN outside a signature. */

export const personId = thingId.transform((text) => text as PersonId);
export const identityId = thingId.transform((text) => text as IdentityId);
export const equipmentId = thingId.transform((text) => text as EquipmentId);
/** Milliseconds since 1970 UTC; a year between 1970 and 9999. */
export const instant = z.int().min(0).max(253_402_300_799_999).transform(instantOf);
export const version = z.int().min(-1);

const event = z
  .string()
  .min(1)
  .max(128)
  .transform((text) => text as MachineEvent);
const word = z.string().min(1).max(64);
const pin = z.string().min(1).max(64);
const signature = { person: personId, pin };
const composed = { version, by: personId };
const incident = { incidentId: occurrenceId.nullable() };
const confirmed = z.array(freeText).max(32).readonly();

/** Any verb but the one that has its own intent. */
export const decidable = z.enum(
  ACTIONS.filter((action): action is Exclude<Action, 'withdraw'> => action !== 'withdraw'),
);

/** Every key given must match (plant-format.md). At least one: a class is never everything by accident. */
export const selector = z
  .strictObject({
    ids: z.array(identityId).min(1).max(1000).readonly().exactOptional(),
    types: z.array(z.enum(IDENTITY_TYPES)).min(1).readonly().exactOptional(),
    tags: z.array(word).min(1).max(100).readonly().exactOptional(),
    vendors: z.array(word).min(1).max(100).readonly().exactOptional(),
    criticalityAtLeast: z.literal([1, 2, 3, 4, 5]).exactOptional(),
    safetyCritical: z.boolean().exactOptional(),
  })
  .refine((keys) => Object.keys(keys).length > 0)
  .readonly();

const second = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pin'), ...signature }),
  z.strictObject({
    kind: z.literal('phone'),
    person: personId,
    number: z.string().min(1).max(64),
    readBack: freeText,
  }),
]);
const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('identity'), identity: identityId }),
  z.strictObject({ kind: z.literal('class'), selector }),
]);

const presence = [
  z.strictObject({ kind: z.literal('signIn'), ...signature }),
  z.strictObject({ kind: z.literal('signOut'), person: personId }),
  z.strictObject({ kind: z.enum(['sayPresent', 'sayAbsent']), ...composed, person: personId }),
] as const;

const incidents = [
  z.strictObject({
    kind: z.literal('openIncident'),
    ...composed,
    title: freeText,
    at: equipmentId.nullable(),
    noticedAt: instant,
  }),
  z.strictObject({ kind: z.literal('noteIncident'), ...composed, incidentId: occurrenceId, text: freeText }),
  z.strictObject({
    kind: z.literal('closeIncident'),
    ...composed,
    incidentId: occurrenceId,
    summary: freeText,
  }),
] as const;

const questions = [
  z.strictObject({
    kind: z.literal('raiseQuestion'),
    ...composed,
    ...incident,
    action: z.enum(ACTIONS),
    identity: identityId,
    at: equipmentId,
    text: freeText,
  }),
  z.strictObject({
    kind: z.enum(['acknowledgeQuestion', 'escalateQuestion']),
    ...composed,
    questionId: occurrenceId,
  }),
] as const;

const decisions = [
  z.strictObject({
    kind: z.literal('declare'),
    ...composed,
    ...incident,
    at: equipmentId,
    event,
    rationale: freeText,
    confirmed,
    second: second.nullable(),
  }),
  z.strictObject({
    kind: z.literal('decide'),
    ...composed,
    ...incident,
    action: decidable,
    target,
    at: equipmentId,
    reasonCode,
    rationale: freeText,
    confirmed,
    endsAt: instant.nullable(),
    supersedes: occurrenceId.nullable(),
    second: second.nullable(),
    breakGlassId: occurrenceId.nullable(),
    shownAt: instant.nullable(),
  }),
  z.strictObject({
    kind: z.literal('withdraw'),
    ...composed,
    decisionId: occurrenceId,
    reasonCode,
    rationale: freeText,
    confirmed,
    second: second.nullable(),
  }),
] as const;

const identities = [
  /** Null is "nobody knows", and counts as the stricter. Null `id`: the desk makes one of the name. */
  z.strictObject({
    kind: z.literal('addIdentity'),
    ...composed,
    ...incident,
    name: freeText,
    id: z.string().min(1).max(64).nullable(),
    type: z.enum(IDENTITY_TYPES),
    reach: z.array(equipmentId).min(1).max(1000).readonly(),
    vendor: freeText.nullable(),
    purpose: freeText.nullable(),
    criticality: z.literal([1, 2, 3, 4, 5]).nullable(),
    safetyCritical: z.boolean().nullable(),
  }),
] as const;

const effects = [
  z.strictObject({
    kind: z.literal('instruct'),
    ...composed,
    decisionId: occurrenceId,
    carriedOutBy: freeText,
    instruction: freeText.nullable(),
  }),
  z.strictObject({
    kind: z.literal('confirmEffect'),
    ...composed,
    decisionId: occurrenceId,
    seenHow: freeText,
    effectiveAt: instant,
  }),
  z.strictObject({ kind: z.literal('failEffect'), ...composed, decisionId: occurrenceId, why: freeText }),
] as const;

const glasses = [
  z.strictObject({
    kind: z.literal('openBreakGlass'),
    ...composed,
    ...incident,
    identity: identityId,
    at: equipmentId,
    action: decidable,
    category: z.enum(BREAK_GLASS_CATEGORIES),
    rationale: freeText,
    endsAt: instant.nullable(),
  }),
  z.strictObject({ kind: z.literal('endBreakGlass'), ...composed, breakGlassId: occurrenceId }),
  z.strictObject({
    kind: z.literal('reviewBreakGlass'),
    ...composed,
    breakGlassId: occurrenceId,
    verdict: z.enum(['justified', 'not-justified']),
    text: freeText,
  }),
] as const;

export const intent = z.discriminatedUnion('kind', [
  ...presence,
  ...incidents,
  ...questions,
  ...decisions,
  ...identities,
  ...effects,
  ...glasses,
]);
/** After the schema. */
export type WindowIntent = z.infer<typeof intent>;
