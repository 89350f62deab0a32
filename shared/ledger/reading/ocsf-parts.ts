import { type BodyOf } from '../bodies/table.ts';
import { type Json } from '../../std/canonical.ts';
import { type JsonObject } from '../types.ts';
import * as t from './ocsf-table.ts';

/** How does OCSF write a person, an identity, a piece of equipment, a rule?
 *  Promise: objects as the standard names their keys; a key is there or not, never null.
 *  Never: which event they belong to. */

type Authority = BodyOf<'decision.recorded'>['authority'];

/** The entity of an event about an identity, which OCSF takes for a user of the type Service. */
export function aboutIdentity(uid: string, name = uid): JsonObject {
  return { entity: { ...t.ENTITY_USER, uid, name, user: { uid, name, type_id: t.SERVICE } } };
}

/** The entity of an event about equipment; null when the record names none. */
export function aboutEquipment(equipmentId: string | null): JsonObject {
  const uid = equipmentId ?? 'unknown';
  return { entity: { ...t.ENTITY_EQUIPMENT, uid, name: uid } };
}

/** A user of the type User. */
export function person(uid: string): JsonObject {
  return { uid, name: uid, type_id: t.PERSON };
}

/** Who did it. */
export function by(uid: string): JsonObject {
  return { actor: { user: person(uid) } };
}

/** On what somebody has, or wanted, privileges. */
export function resourcesOf(about: {
  readonly identityId: string | null;
  readonly equipmentId: string | null;
}) {
  const { identityId, equipmentId } = about;
  return [
    ...(identityId === null ? [] : [{ uid: identityId, name: identityId, type: 'identity' }]),
    ...(equipmentId === null ? [] : [{ uid: equipmentId, name: equipmentId, type: 'equipment' }]),
  ];
}

/** The answer a decision stood on, with the rule as policy where there is one. */
export function authorizationOf({ kind, rule }: Authority): JsonObject {
  if (rule === null) return { decision: kind };
  const uid = `${rule.runbook}/${rule.id}`;
  return {
    decision: kind,
    policy: { uid, name: rule.runbook, version: rule.version, is_applied: true },
  };
}

/** Without what is missing: a key of OCSF is there or not, never null. */
export function filled(values: Readonly<Record<string, Json | null | undefined>>): JsonObject {
  const kept: Record<string, Json> = {};
  for (const [key, value] of Object.entries(values))
    if (value !== undefined && value !== null) kept[key] = value;
  return kept;
}
