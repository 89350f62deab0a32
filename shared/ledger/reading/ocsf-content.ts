import { type BodyOf } from '../bodies/table.ts';
import { type JsonObject } from '../types.ts';
import {
  aboutEquipment,
  aboutIdentity,
  authorizationOf,
  by,
  filled,
  person,
  resourcesOf,
} from './ocsf-parts.ts';
import * as t from './ocsf-table.ts';

/** What does an event tell, apart from the record it comes from?
 *  Promise: the activity, how grave it is, whom and what it is about; plain JSON without empty keys. Ids stand where
 *  OCSF wants names, because names live in the plant and not in a record.
 *  Never: whether it is effective; that is the status, and another record may give it. */

export type Content = {
  readonly activity: t.Activity;
  readonly severity: t.Severity;
  readonly incidentId: string | null;
  readonly fields: JsonObject;
  /** What OCSF has no place for. */
  readonly own: JsonObject;
};

/** What was decided. */
export function decisionContent(body: BodyOf<'decision.recorded'>): Content {
  const { action, authority, snapshot } = body;
  const activity = t.activityOf(action);
  const isGrave = authority.kind === 'break-glass';
  const isNotable = action === 'revoke' || action === 'override';
  return {
    activity,
    severity: isGrave ? t.GRAVE : isNotable ? t.NOTABLE : t.ROUTINE,
    incidentId: body.incidentId,
    fields: {
      ...aboutIdentity(body.identityId),
      ...(t.isUpdate(activity) ? limitsOf(body) : {}),
      ...by(body.decidedBy.personId),
      ...reasonsOf(body),
      ...t.controlOf(action),
      authorizations: [authorizationOf(authority)],
    },
    own: filled({
      decisionId: body.decisionId,
      equipmentId: body.equipmentId,
      roleId: body.decidedBy.roleId,
      answerKind: authority.kind,
      productionStates: snapshot.states,
      approvals: body.approvals,
      endsAt: body.endsAt,
      supersedes: body.supersedes,
      breakGlassId: authority.breakGlassId,
    }),
  };
}

/** What was taken back; `decided` is that decision. */
export function withdrawnContent(body: BodyOf<'decision.withdrawn'>, decided: Content): Content {
  const { authority } = body;
  return {
    activity: t.activityOf('withdraw'),
    severity: t.ROUTINE,
    incidentId: decided.incidentId,
    fields: {
      ...(decided.fields['entity'] === undefined ? {} : { entity: decided.fields['entity'] }),
      ...by(body.withdrawnBy.personId),
      ...reasonsOf(body),
      authorizations: [authorizationOf(authority)],
    },
    own: filled({
      decisionId: body.decisionId,
      equipmentId: decided.own['equipmentId'],
      roleId: body.withdrawnBy.roleId,
      answerKind: authority.kind,
    }),
  };
}

/** What was asked for and not allowed. */
export function refusedContent(body: BodyOf<'decision.refused'>): Content {
  const activity = t.activityOf(body.action);
  const { identityId, equipmentId, askedBy, answer } = body;
  const about = identityId === null ? aboutEquipment(equipmentId) : aboutIdentity(identityId);
  return {
    activity,
    severity: t.NOTABLE,
    incidentId: body.incidentId,
    fields: {
      ...(t.isAccess(activity) ? { user: person(askedBy), resources: resourcesOf(body) } : about),
      ...by(askedBy),
      ...t.REFUSED_CONTROL,
      authorizations: [{ decision: answer ?? body.code }],
      status_code: body.code,
      status_detail: body.sentence,
    },
    own: filled({ action: body.action, equipmentId, answerKind: answer }),
  };
}

type Ended = BodyOf<'pause.ended'>;

/** `decided` is what ended, if that is still remembered: the record of the end names no incident. */
export function endedContent(body: Ended, activity: t.Activity, decided: Content | undefined): Content {
  const { decisionId, identityId, reason, standingAfter, dueAt } = body;
  const result = { ...t.ENTITY_USER, uid: identityId, name: identityId, data: { standing: standingAfter } };
  return {
    activity,
    severity: t.ROUTINE,
    incidentId: decided?.incidentId ?? null,
    fields: {
      ...aboutIdentity(identityId),
      ...(t.isUpdate(activity) ? { entity_result: result } : {}),
      status_detail: reason,
    },
    own: filled({
      decisionId,
      equipmentId: decided?.own['equipmentId'],
      endedBy: reason,
      standingAfter,
      dueAt,
    }),
  };
}

/** Emergency authority, given or over: the record of its end names nothing but its id. */
export function glassContent(body: BodyOf<'breakglass.opened'>, activity: t.Activity): Content {
  const { personId, roleId } = body.openedBy;
  return {
    activity,
    severity: t.GRAVE,
    incidentId: body.incidentId,
    fields: {
      user: person(personId),
      privileges: [body.action],
      resources: resourcesOf(body),
      ...by(personId),
      is_alert: true,
      ...(body.rationale === '' ? {} : { comment: body.rationale }),
      authorizations: [{ decision: body.answer }],
    },
    own: {
      breakGlassId: body.breakGlassId,
      equipmentId: body.equipmentId,
      roleId,
      answerKind: body.answer,
      category: body.category,
      endsAt: body.endsAt,
    },
  };
}

/** A plant that came into force. */
export function plantContent(body: BodyOf<'plant.adopted'>): Content {
  const entity = { ...t.ENTITY_POLICY, uid: body.digest, name: 'plant' };
  return {
    activity: t.UPDATE_ENTITY,
    severity: t.ROUTINE,
    incidentId: null,
    fields: { entity, ...(body.adoptedBy === null ? {} : by(body.adoptedBy)) },
    own: { runbooks: body.runbooks },
  };
}

/** One identity that was added by hand. */
export function identityContent(identity: Readonly<Record<string, unknown>>, addedBy: string): Content {
  const { id, name } = identity;
  const known = typeof id === 'string' ? id : typeof name === 'string' ? name : 'unnamed';
  return {
    activity: t.CREATE_ENTITY,
    severity: t.ROUTINE,
    incidentId: null,
    fields: { ...aboutIdentity(known, typeof name === 'string' ? name : known), ...by(addedBy) },
    own: {},
  };
}

/** The frame opens. */
export function incidentOpenedContent(body: BodyOf<'incident.opened'>): Content {
  const { incidentId, title, equipmentId, openedBy } = body;
  const activity = t.CREATE_INCIDENT;
  return incidentContent({ activity, incidentId, title, comment: null, equipmentId, writtenBy: openedBy });
}

/** A remark on it. */
export function incidentNotedContent({ incidentId, text, notedBy }: BodyOf<'incident.noted'>): Content {
  const told = { title: null, comment: text, equipmentId: null, writtenBy: notedBy };
  return incidentContent({ activity: t.UPDATE_INCIDENT, incidentId, ...told });
}

/** It closes. */
export function incidentClosedContent(body: BodyOf<'incident.closed'>): Content {
  const { incidentId, summary, closedBy } = body;
  const told = { title: null, comment: summary, equipmentId: null, writtenBy: closedBy };
  return incidentContent({ activity: t.CLOSE_INCIDENT, incidentId, ...told });
}

type IncidentTold = {
  readonly activity: t.Activity;
  readonly incidentId: string;
  readonly title: string | null;
  readonly comment: string | null;
  readonly equipmentId: string | null;
  readonly writtenBy: string;
};

/** Whoever wrote the record stands as assignee: the ledger assigns incidents to nobody, and OCSF wants one. */
function incidentContent({ activity, incidentId, title, comment, ...told }: IncidentTold): Content {
  return {
    activity,
    severity: t.ROUTINE,
    incidentId,
    fields: filled({
      finding_info_list: [filled({ uid: incidentId, title })],
      assignee: person(told.writtenBy),
      desc: title,
      comment,
    }),
    own: filled({ equipmentId: told.equipmentId }),
  };
}

function limitsOf({ identityId, authority, endsAt }: BodyOf<'decision.recorded'>): JsonObject {
  const data = filled({ obligations: authority.obligations, endsAt });
  return { entity_result: { ...t.ENTITY_USER, uid: identityId, name: identityId, data } };
}

function reasonsOf({ rationale, reasonCode }: { readonly rationale: string; readonly reasonCode: string }) {
  return filled({ comment: rationale === '' ? null : rationale, status_code: reasonCode });
}
