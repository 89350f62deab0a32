import { describe, expect, it, test } from 'vitest';
import { nodePrimitives } from '../../electron/seal/primitives.ts';
import { draftOf } from '../../shared/ledger/bodies/table.ts';
import { createOcsfMapper } from '../../shared/ledger/reading/ocsf.ts';
import { type Draft } from '../../shared/ledger/types.ts';
import * as r from './reading-records.ts';

/** Does a SIEM read in an event what happened, and no more? */

const NOTE = { incidentId: r.INCIDENT, text: 'robot stands', notedBy: 'maya-chen', notedAt: r.AT };
const OPENED = {
  incidentId: r.INCIDENT,
  title: 'Vendor session',
  equipmentId: 'line-3',
  openedBy: 'maya-chen',
  noticedAt: r.AT,
  openedAt: r.AT,
};
const CLOSED = { incidentId: r.INCIDENT, summary: 'over', closedBy: 'maya-chen', closedAt: r.AT };
const FOUND = {
  id: 'svc-new',
  name: 'New',
  type: 'serviceAccount',
  reach: ['line-3'],
  vendor: null,
  purpose: null,
  criticality: null,
  safetyCritical: null,
} as const;
const ADDED = { identity: [FOUND], incidentId: null, addedBy: 'maya-chen', addedAt: r.AT };
const underGlass = { kind: 'break-glass', rule: null, obligations: [], whyNot: [] } as const;

type Case = {
  readonly drafts: readonly Draft[];
  readonly type: number;
  readonly status: number;
  readonly severity: number;
  readonly because: string;
};

const decision = (action: Parameters<typeof r.decided>[0] & object): readonly Draft[] => [r.decided(action)];

const CASES: readonly Case[] = [
  { drafts: decision({ action: 'pause' }), type: 300412, status: 99, severity: 1, because: 'Suspend' },
  { drafts: decision({ action: 'resume' }), type: 300413, status: 99, severity: 1, because: 'Resume' },
  { drafts: decision({ action: 'revoke' }), type: 300409, status: 99, severity: 3, because: 'Disable' },
  { drafts: decision({ action: 'restore' }), type: 300408, status: 99, severity: 1, because: 'Enable' },
  { drafts: decision({ action: 'constrain' }), type: 300403, status: 99, severity: 1, because: 'Update' },
  { drafts: decision({ action: 'release' }), type: 300403, status: 99, severity: 1, because: 'Update' },
  { drafts: decision({ action: 'extend' }), type: 300403, status: 99, severity: 1, because: 'Update' },
  { drafts: decision({ action: 'keep' }), type: 300499, status: 99, severity: 1, because: 'no word for it' },
  {
    drafts: decision({ action: 'override' }),
    type: 300499,
    status: 99,
    severity: 3,
    because: 'it lifts another',
  },
  {
    drafts: decision({ authority: { ...underGlass, breakGlassId: r.idOf(3) } }),
    type: 300412,
    status: 99,
    severity: 4,
    because: 'outside the rules is grave whatever was decided',
  },
  { drafts: [r.decided(), r.withdrawn()], type: 300499, status: 99, severity: 1, because: 'withdraw' },
  { drafts: [r.decided(), r.confirmed()], type: 300412, status: 1, severity: 1, because: 'seen to work' },
  { drafts: [r.decided(), r.effectFailed()], type: 300412, status: 2, severity: 1, because: 'did not work' },
  {
    drafts: [r.decided(), r.ended('pause.ended')],
    type: 300413,
    status: 99,
    severity: 1,
    because: 'not yet seen',
  },
  {
    drafts: [r.decided(), r.ended('pause.ended'), r.confirmed(r.idOf(2), 'end')],
    type: 300413,
    status: 1,
    severity: 1,
    because: 'the return was seen',
  },
  { drafts: [r.ended('constraint.ended')], type: 300403, status: 99, severity: 1, because: 'limits changed' },
  { drafts: [r.refused()], type: 300409, status: 2, severity: 3, because: 'class of what was asked' },
  {
    drafts: [r.refused({ action: 'pause' })],
    type: 300412,
    status: 2,
    severity: 3,
    because: 'the same for a pause',
  },
  {
    drafts: [r.refused({ action: 'break-glass' })],
    type: 300501,
    status: 2,
    severity: 3,
    because: 'asked for rights',
  },
  {
    drafts: [r.refused({ action: 'declare', identityId: null })],
    type: 300499,
    status: 2,
    severity: 3,
    because: 'a refusal is told although OCSF has no class for what was asked',
  },
  { drafts: [r.glassOpened()], type: 300501, status: 1, severity: 4, because: 'rights assigned' },
  { drafts: [r.glassOpened(), r.glassEnded()], type: 300502, status: 1, severity: 4, because: 'rights gone' },
  { drafts: [draftOf('incident.opened', OPENED)], type: 200501, status: 1, severity: 1, because: 'New' },
  { drafts: [draftOf('incident.noted', NOTE)], type: 200502, status: 2, severity: 1, because: 'In Progress' },
  { drafts: [draftOf('incident.closed', CLOSED)], type: 200503, status: 5, severity: 1, because: 'Closed' },
  { drafts: [r.plantPart(0, 1)], type: 300403, status: 1, severity: 1, because: 'in force at once' },
  { drafts: [draftOf('identity.added', ADDED)], type: 300401, status: 1, severity: 1, because: 'Create' },
];

describe('a record is the event that the table says, with every key that its class requires', () => {
  const titled = CASES.map((each) => ({
    ...each,
    title: `${each.drafts.map(({ type, body }) => `${type} ${String(body['action'] ?? '')}`.trim()).join(', ')}`,
  }));
  it.each(titled)('$title is $type, because: $because', ({ drafts, type, status, severity }) => {
    const event = r.lastEvent(drafts);
    const classUid = Math.floor(type / 100);
    expect(event).toMatchObject({
      class_uid: classUid,
      activity_id: type % 100,
      category_uid: Math.floor(classUid / 1000),
      type_uid: type,
      status_id: status,
      severity_id: severity,
      time: Date.parse(r.AT) + (drafts.length - 1) * 1000,
      metadata: { version: '1.8.0', product: { name: 'Watchbill', version: '0.1.0' } },
    });
    const required = { 3004: ['entity'], 3005: ['user'], 2005: ['finding_info_list', 'assignee'] }[classUid];
    expect(Object.keys(event)).toEqual(expect.arrayContaining(required ?? ['no such class']));
  });

  it('is plain JSON without an empty key, because a reader of OCSF takes null for a wrong type', () => {
    for (const { drafts } of CASES) {
      const event = r.lastEvent(drafts);
      expect(JSON.parse(JSON.stringify(event))).toEqual(event);
      const { unmapped, ...mapped } = event;
      expect(JSON.stringify(mapped)).not.toContain(':null');
      expect(unmapped).toHaveProperty('watchbill.recordType', drafts.at(-1)?.type);
    }
  });
});

test('an event names its record: place, log, leaf hash, and the plain hash of the bytes', () => {
  const drafts = [r.decided()];
  const [read] = r.readBack(drafts);
  const hex = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('hex');
  const leaf = `sha256:${hex(read?.leaf)}`;
  const event = r.lastEvent(drafts);
  expect(event['metadata']).toEqual({
    version: '1.8.0',
    product: { name: 'Watchbill', vendor_name: 'Watchbill', version: '0.1.0' },
    profiles: ['security_control'],
    sequence: 0,
    log_source: r.ORIGIN,
    original_event_uid: leaf,
    uid: `${leaf}:0`,
    correlation_uid: r.INCIDENT,
  });
  const value = hex(nodePrimitives.sha256(read?.bytes ?? new Uint8Array()));
  expect(event['raw_data_hash']).toEqual({ algorithm_id: 3, algorithm: 'SHA-256', value });
  expect(leaf).not.toContain(value);
});

test('a decision says who decided about which identity, why, and under which rule', () => {
  const endsAt = '2026-11-21T14:00:00.000Z';
  expect(r.lastEvent([r.decided({ action: 'constrain', endsAt })])).toMatchObject({
    status: 'Decided',
    entity: {
      type_id: 2,
      uid: 'vnd-acme-rdp',
      user: { uid: 'vnd-acme-rdp', name: 'vnd-acme-rdp', type_id: 4 },
    },
    entity_result: { data: { obligations: [], endsAt } },
    actor: { user: { uid: 'maya-chen' } },
    comment: 'outside its window',
    status_code: 'outside-window',
    authorizations: [
      {
        decision: 'permit',
        policy: { uid: 'packaging-line/R-12', name: 'packaging-line', version: '1.2.0', is_applied: true },
      },
    ],
    unmapped: {
      watchbill: {
        decisionId: r.idOf(2),
        answerKind: 'permit',
        productionStates: [{ equipmentId: 'line-3', leaves: ['running'], age: 4, quality: 'good' }],
      },
    },
  });
});

test('what the profile knows is said in its words', () => {
  const revoked = { action_id: 2, disposition_id: 24 };
  expect(r.lastEvent([r.decided({ action: 'revoke' })])).toMatchObject(revoked);
  expect(r.lastEvent([r.decided({ action: 'restore' })])).toMatchObject({ disposition_id: 9 });
  expect(r.lastEvent([r.refused()])).toMatchObject({ action_id: 2, disposition_id: 26 });
  expect(r.lastEvent([r.glassOpened()])).toMatchObject({ is_alert: true, privileges: ['resume'] });
  expect(r.lastEvent([r.decided()])).not.toHaveProperty('action_id');
});

test('an effect repeats the event of its decision and says how it was seen', () => {
  const [[asDecided], [asSeen]] = [
    r.eventsOf([r.decided()])[0] ?? [],
    [r.lastEvent([r.decided(), r.confirmed()])],
  ];
  const { entity, actor, authorizations, comment } = asDecided ?? {};
  expect(asSeen).toMatchObject({ entity, actor, authorizations, comment, status_detail: 'session gone' });
  expect(asSeen).toHaveProperty('unmapped.watchbill.confirmedBy', 'tomas-ruiz');
  expect(asSeen).toHaveProperty('metadata.sequence', 1);
});

test('a confirmed end leaves the later decision on the same identity open, because both are owed', () => {
  const [pause, later] = [r.idOf(2), r.idOf(4)];
  const drafts = [
    r.decided({ decisionId: pause }),
    r.decided({ decisionId: later, action: 'constrain' }),
    r.ended('pause.ended', pause),
    r.confirmed(pause, 'end'),
    r.confirmed(later),
  ];
  expect(r.lastEvent(drafts)).toMatchObject({ type_uid: 300403, status_id: 1 });
});

test('what can no longer be reported or taken back is forgotten, because memory holds only what is open', () => {
  const [first, second] = [r.idOf(2), r.idOf(4)];
  const both = [r.decided({ decisionId: first }), r.decided({ decisionId: second })];
  const settled = [...both, r.confirmed(second), r.confirmed(first)];
  expect(() => r.eventsOf(settled)).toThrow('which is not open');
  const takenBack = [...both, r.withdrawn(second), r.confirmed(second)];
  expect(() => r.eventsOf(takenBack)).toThrow('which is not open');
  const over = [r.decided(), r.ended('pause.ended'), r.confirmed(r.idOf(2), 'end'), r.confirmed()];
  expect(() => r.eventsOf(over)).toThrow('which is not open');
  const owedAgain = [...both, r.withdrawn(second), r.confirmed(first)];
  expect(r.lastEvent(owedAgain)).toMatchObject({ status_id: 1 });
});

test('two identities in one record are two events with names of their own', () => {
  const identity = [
    { ...FOUND, id: 'svc-a' },
    { ...FOUND, id: 'svc-b' },
  ];
  const [events] = r.eventsOf([draftOf('identity.added', { ...ADDED, identity })]);
  const uids = events?.map((event) => (event['metadata'] as { readonly uid: string }).uid.split(':').at(-1));
  expect(uids).toEqual(['0', '1']);
  expect(events?.[1]).toHaveProperty('entity.uid', 'svc-b');
});

test('an end and the end of a break-glass belong to the incident that their records do not name', () => {
  const end = r.lastEvent([r.decided(), r.confirmed(), r.ended('pause.ended')]);
  expect(end).toHaveProperty('metadata.correlation_uid', r.INCIDENT);
  const glass = r.lastEvent([r.glassOpened(), r.glassEnded()]);
  expect(glass).toHaveProperty('metadata.correlation_uid', r.INCIDENT);
  expect(glass).toHaveProperty('user.uid', 'maya-chen');
});

test('what is not in the table gives nothing, whatever its body', () => {
  const drafts: readonly Draft[] = [
    { type: 'state.declared', body: { odd: true } },
    { type: 'from.newer.console', body: {} },
    r.plantPart(0, 2),
    r.decided({ action: 'override' }),
    r.ended('override.ended'),
    r.confirmed(r.idOf(2), 'end'),
  ];
  expect(r.eventsOf(drafts).map(({ length }) => length)).toEqual([0, 0, 0, 1, 0, 0]);
});

test('a record of the table that cannot be told is an error, because a gap in a SIEM looks like silence', () => {
  const wrong: readonly (readonly [Draft, string])[] = [
    [{ type: 'decision.recorded', body: {} }, 'has a body that does not fit its type `decision.recorded`'],
    [r.confirmed(), `speaks of decision \`${r.idOf(2)}\`, which is not open`],
    [r.withdrawn(), `speaks of decision \`${r.idOf(2)}\`, which is not open`],
    [r.glassEnded(), `speaks of break-glass \`${r.idOf(3)}\`, which is not open`],
  ];
  for (const [draft, error] of wrong) {
    const [read] = r.readBack([draft]);
    if (read === undefined) throw new Error('nothing was read');
    expect(createOcsfMapper(nodePrimitives, '0.1.0').map(read)).toEqual({ ok: false, error });
  }
});
