import { nodePrimitives } from '../../electron/seal/primitives.ts';
import { type BodyOf, draftOf } from '../../shared/ledger/bodies/table.ts';
import { type ReadRecord } from '../../shared/ledger/reading/line.ts';
import { createOcsfMapper } from '../../shared/ledger/reading/ocsf.ts';
import { sealRecord } from '../../shared/ledger/record.ts';
import { emptyHead, growHead } from '../../shared/ledger/tree.ts';
import { type Draft, type JsonObject } from '../../shared/ledger/types.ts';
import { instantOf } from '../../shared/std/instant.ts';

/** Which records do the tests of the reading forms read?
 *  Promise: bodies that fit their types, sealed by the real writer, a second apart.
 *  Never: a ledger that anybody could verify; it has no checkpoint. */

export const ORIGIN = 'plant.example/site-a/console-01';
export const AT = '2026-11-21T13:00:00.000Z';
export const INCIDENT = idOf(1);

/** A UUIDv7 in form, the same on every run. */
export function idOf(number: number): string {
  return `019aa000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

const SEAT = { personId: 'maya-chen', roleId: 'shift-lead' };
const RULE = {
  runbook: 'packaging-line',
  version: '1.2.0',
  digest: `sha256:${'5a'.repeat(32)}`,
  id: 'R-12',
};
const AUTHORITY = { kind: 'permit', rule: RULE, obligations: [], whyNot: [], breakGlassId: null } as const;

export function decided(change: Partial<BodyOf<'decision.recorded'>> = {}): Draft {
  return draftOf('decision.recorded', {
    decisionId: idOf(2),
    incidentId: INCIDENT,
    action: 'pause',
    identityId: 'vnd-acme-rdp',
    equipmentId: 'line-3',
    decidedBy: SEAT,
    approvals: [],
    authority: AUTHORITY,
    snapshot: { states: [{ equipmentId: 'line-3', leaves: ['running'], age: 4, quality: 'good' }] },
    options: [],
    standingBefore: 'active',
    rationale: 'outside its window',
    reasonCode: 'outside-window',
    endsAt: null,
    supersedes: null,
    askedAt: AT,
    shownAt: AT,
    decidedAt: AT,
    ...change,
  });
}

export function refused(change: Partial<BodyOf<'decision.refused'>> = {}): Draft {
  return draftOf('decision.refused', {
    incidentId: INCIDENT,
    action: 'revoke',
    identityId: 'vnd-acme-rdp',
    equipmentId: 'line-3',
    askedBy: 'maya-chen',
    answer: 'forbid',
    code: 'forbidden',
    sentence: 'a rule forbids it',
    why: [],
    refusedAt: AT,
    ...change,
  });
}

export function withdrawn(decisionId = idOf(2)): Draft {
  return draftOf('decision.withdrawn', {
    decisionId,
    withdrawnBy: SEAT,
    approvals: [],
    authority: { ...AUTHORITY, kind: 'own-decision', rule: null },
    rationale: 'wrong identity',
    reasonCode: 'mistaken-decision',
    withdrawnAt: AT,
  });
}

export function confirmed(decisionId = idOf(2), of: 'decision' | 'end' = 'decision'): Draft {
  const seen = { seenHow: 'session gone', effectiveAt: AT, confirmedBy: 'tomas-ruiz', confirmedAt: AT };
  return draftOf('effect.confirmed', { decisionId, of, ...seen });
}

export function effectFailed(decisionId = idOf(2)): Draft {
  const told = { why: 'host does not answer', failedBy: 'tomas-ruiz', failedAt: AT };
  return draftOf('effect.failed', { decisionId, of: 'decision', ...told });
}

export function ended(
  type: 'pause.ended' | 'constraint.ended' | 'override.ended',
  decisionId = idOf(2),
): Draft {
  const ending = { reason: 'time', standingAfter: 'active', dueAt: AT, endedAt: AT } as const;
  return draftOf(type, { decisionId, identityId: 'vnd-acme-rdp', ...ending });
}

export function glassOpened(): Draft {
  return draftOf('breakglass.opened', {
    breakGlassId: idOf(3),
    incidentId: INCIDENT,
    identityId: 'vnd-acme-rdp',
    equipmentId: 'line-3',
    action: 'resume',
    category: 'production',
    openedBy: SEAT,
    rationale: 'line stands',
    answer: 'nobody',
    whyNot: [],
    limit: 'PT30M',
    openedAt: AT,
    endsAt: AT,
  });
}

export function glassEnded(breakGlassId = idOf(3)): Draft {
  const ending = { reason: 'time', endedBy: null, dueAt: AT, endedAt: AT } as const;
  return draftOf('breakglass.ended', { breakGlassId, ...ending });
}

export function plantPart(part: number, parts: number): Draft {
  const digest = `sha256:${'ab'.repeat(32)}`;
  const content = { content: '{}', runbooks: [], timeZoneData: '2026b', adoptedBy: null, adoptedAt: AT };
  return draftOf('plant.adopted', { digest, part, parts, ...content });
}

/** The drafts as records of one ledger, as they are read back. */
export function readBack(drafts: readonly Draft[]): readonly ReadRecord[] {
  let head = emptyHead();
  return drafts.map((draft) => {
    const at = instantOf(Date.parse(AT) + head.size * 1000);
    const sealed = sealRecord(nodePrimitives, { origin: ORIGIN, head, at }, draft);
    if (!sealed.ok) throw new Error(sealed.error.detail);
    head = growHead(nodePrimitives, head, sealed.value.leaf);
    return sealed.value;
  });
}

/** The events of each record; a problem fails the test. */
export function eventsOf(drafts: readonly Draft[]): readonly (readonly JsonObject[])[] {
  const mapper = createOcsfMapper(nodePrimitives, '0.1.0');
  return readBack(drafts).map((read) => {
    const events = mapper.map(read);
    if (!events.ok) throw new Error(events.error);
    return events.value;
  });
}

/** The last event of the last record. */
export function lastEvent(drafts: readonly Draft[]): JsonObject {
  const event = eventsOf(drafts).at(-1)?.at(-1);
  if (event === undefined) throw new Error('no event');
  return event;
}
