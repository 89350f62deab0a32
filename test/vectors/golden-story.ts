import { type Draft } from '../../shared/ledger/types.ts';

/** What happened in the golden ledger?
 *  Promise: four vendor-session incidents of one night, with every kind of text a record may hold.
 *  Never: personal data; the bodies are believable, and the verifier never looks into them. */

/** A record to write, or `checkpoint`. */
export type StoryStep = Draft | 'checkpoint';

const NOTES = [
  'Vendor wrote to the drive during `Held`',
  'Umlaut, accent, kana: Käfer, façade, カナ',
  'Quotes " and \\ and a tab\tand a line\nbreak',
  'Beyond the first plane: 🏭 𝄞, and a control \u0001',
];

/** The whole night, in order. */
export function goldenStory(): readonly StoryStep[] {
  return [
    { type: 'log.opened', body: { appVersion: '0.1.0', reason: 'genesis' } },
    'checkpoint',
    { type: 'plant.adopted', body: { digest: `sha256:${'5a'.repeat(32)}`, timeZoneData: '2026b' } },
    { type: 'person.signed-in', body: { personId: 'maya-chen', roleIds: ['shift-lead'] } },
    { type: 'person.present', body: { personId: 'tomas-ruiz' } },
    ...NOTES.flatMap((note, index) => incident(index + 1, note)),
    { type: 'handover.offered', body: { handoverId: occurrence(90), open: [], from: 'maya-chen' } },
    { type: 'handover.accepted', body: { handoverId: occurrence(90), to: 'ana-silva' } },
    'checkpoint',
    { type: 'clock.adjusted', body: { byMs: -2500, limits: { largest: 9007199254740991, zero: 0 } } },
    { type: 'export.made', body: { format: 'jsonl', tlp: 'TLP:AMBER' } },
  ];
}

function incident(number: number, note: string): readonly StoryStep[] {
  const [incidentId, questionId, decisionId] = [0, 1, 2].map((place) => occurrence(number * 10 + place));
  const identity = { identityId: 'vnd-acme-rdp', equipmentId: `line-${number}` };
  return [
    { type: 'incident.opened', body: { incidentId: incidentId ?? '', equipmentId: `line-${number}` } },
    { type: 'state.declared', body: { equipmentId: `line-${number}`, event: 'vendor.connected' } },
    {
      type: 'question.raised',
      body: { questionId: questionId ?? '', incidentId: incidentId ?? '', ...identity },
    },
    { type: 'question.acknowledged', body: { questionId: questionId ?? '', personId: 'maya-chen' } },
    decision({ incidentId: incidentId ?? '', decisionId: decisionId ?? '', note, ...identity }),
    'checkpoint',
    {
      type: 'effect.instructed',
      body: { decisionId: decisionId ?? '', carryOut: ['close the session', 'lock'] },
    },
    { type: 'effect.confirmed', body: { decisionId: decisionId ?? '', seenBy: 'tomas-ruiz' } },
    {
      type: 'incident.noted',
      body: { incidentId: incidentId ?? '', note, '\u00e9': 1, '𝄞': 2, '\uffee': 3 },
    },
    {
      type: 'decision.refused',
      body: { action: 'resume', reasons: ['same-person-both-seats'], ...identity },
    },
    { type: 'pause.ended', body: { decisionId: decisionId ?? '', onExpiry: 'resume' } },
    { type: 'incident.closed', body: { incidentId: incidentId ?? '', review: null } },
  ];
}

function decision(given: {
  readonly incidentId: string;
  readonly decisionId: string;
  readonly identityId: string;
  readonly equipmentId: string;
  readonly note: string;
}): Draft {
  const { note, ...ids } = given;
  return {
    type: 'decision.recorded',
    body: {
      ...ids,
      action: 'pause',
      decidedBy: { personId: 'maya-chen', roleId: 'shift-lead' },
      approvals: [],
      authority: {
        kind: 'permit',
        rule: { id: 'R-12', runbook: 'packaging-line', version: '1.2.0' },
        whyNot: [],
      },
      snapshot: [
        { equipmentId: given.equipmentId, state: ['running.vendorSession'], ageS: 4, quality: 'good' },
      ],
      options: ['keep', 'pause', 'revoke'],
      standingBefore: 'active',
      rationale: note,
      reasonCode: 'outside-window',
      endsAt: '2026-11-21T23:30:00.000Z',
      supersedes: null,
    },
  };
}

/** A UUIDv7 in form, the same on every run. */
function occurrence(number: number): string {
  return `019aa000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}
