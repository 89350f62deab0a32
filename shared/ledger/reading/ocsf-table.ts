/** How does OCSF 1.8.0 call what we do?
 *  Promise: the numbers and words of the standard in one file: version, classes, activities, statuses, severities,
 *  dispositions.
 *  Never: what an event tells about people and identities. */

export const OCSF_VERSION = '1.8.0';
export const PROFILE = 'security_control';

export type OcsfClass = { readonly category: number; readonly uid: number; readonly name: string };
/** `type_uid` is `class uid × 100 + id`. */
export type Activity = { readonly of: OcsfClass; readonly id: number; readonly name: string };
export type Status = { readonly id: number; readonly name: string };
export type Severity = { readonly id: number; readonly name: string };

const ENTITY: OcsfClass = { category: 3, uid: 3004, name: 'Entity Management' };
const ACCESS: OcsfClass = { category: 3, uid: 3005, name: 'User Access Management' };
const INCIDENT: OcsfClass = { category: 2, uid: 2005, name: 'Incident Finding' };

export const CREATE_ENTITY: Activity = { of: ENTITY, id: 1, name: 'Create' };
export const UPDATE_ENTITY: Activity = { of: ENTITY, id: 3, name: 'Update' };
export const ASSIGN_PRIVILEGES: Activity = { of: ACCESS, id: 1, name: 'Assign Privileges' };
export const REVOKE_PRIVILEGES: Activity = { of: ACCESS, id: 2, name: 'Revoke Privileges' };
export const CREATE_INCIDENT: Activity = { of: INCIDENT, id: 1, name: 'Create' };
export const UPDATE_INCIDENT: Activity = { of: INCIDENT, id: 2, name: 'Update' };
export const CLOSE_INCIDENT: Activity = { of: INCIDENT, id: 3, name: 'Close' };
export const RESUME_ENTITY: Activity = { of: ENTITY, id: 13, name: 'Resume' };

/** Where nothing fits, OCSF's 99 carries our own word. */
const OTHER = 99;
const ASKED: Readonly<Record<string, Activity>> = {
  pause: { of: ENTITY, id: 12, name: 'Suspend' },
  resume: RESUME_ENTITY,
  revoke: { of: ENTITY, id: 9, name: 'Disable' },
  restore: { of: ENTITY, id: 8, name: 'Enable' },
  constrain: UPDATE_ENTITY,
  release: UPDATE_ENTITY,
  extend: UPDATE_ENTITY,
  'break-glass': ASSIGN_PRIVILEGES,
};

/** The activity of an action, or of anything else that can be asked for and refused. */
export function activityOf(asked: string): Activity {
  const known = Object.hasOwn(ASKED, asked) ? ASKED[asked] : undefined;
  return known ?? { of: ENTITY, id: OTHER, name: asked };
}

/** Only these say something with their limits. */
export function isUpdate(activity: Activity): boolean {
  return activity === UPDATE_ENTITY;
}

export function isAccess(activity: Activity): boolean {
  return activity.of === ACCESS;
}

/** Decided, or ended by itself, is not effective: OCSF has no word for that. */
export const DECIDED: Status = { id: OTHER, name: 'Decided' };
export const ENDED: Status = { id: OTHER, name: 'Ended' };
export const SUCCESS: Status = { id: 1, name: 'Success' };
export const FAILURE: Status = { id: 2, name: 'Failure' };
/** The same numbers mean something else in an Incident Finding. */
export const NEW: Status = { id: 1, name: 'New' };
export const IN_PROGRESS: Status = { id: 2, name: 'In Progress' };
export const CLOSED: Status = { id: 5, name: 'Closed' };

export const ROUTINE: Severity = { id: 1, name: 'Informational' };
export const NOTABLE: Severity = { id: 3, name: 'Medium' };
export const GRAVE: Severity = { id: 4, name: 'High' };

export const ENTITY_USER = { type_id: 2, type: 'User' };
export const ENTITY_POLICY = { type_id: 5, type: 'Policy' };
export const ENTITY_EQUIPMENT = { type_id: OTHER, type: 'Equipment' };
/** An identity is a service; people at the console are users. */
export const SERVICE = 4;
export const PERSON = 1;
export const SHA_256 = { algorithm_id: 3, algorithm: 'SHA-256' };

/** What the profile says about an action; most actions say nothing there. */
export function controlOf(action: string): Readonly<Record<string, number | string>> {
  switch (action) {
    case 'revoke':
      return { action_id: 2, action: 'Denied', disposition_id: 24, disposition: 'Access Revoked' };
    case 'restore':
      return { disposition_id: 9, disposition: 'Restored' };
    default:
      return {};
  }
}

export const REFUSED_CONTROL = {
  action_id: 2,
  action: 'Denied',
  disposition_id: 26,
  disposition: 'Unauthorized',
};
