import { type Draft } from '../../shared/ledger/types.ts';

/** What does a usual decision look like in a ledger?
 *  Promise: every field of `decision.recorded`, the same for the same number; numbers give other ids, people and words.
 *  Never: true; nobody decided it. */

const ACTIONS = ['keep', 'pause', 'revoke'] as const;
const PEOPLE = ['maya-chen', 'tomas-ruiz', 'ines-alves', 'ana-silva', 'jo-park'] as const;
const DIGEST = `sha256:${'5f'.repeat(32)}`;

export function decisionDraft(number: number): Draft {
  const incident = Math.floor(number / 8);
  const body = {
    ...thing(number),
    decisionId: occurrenceId(number),
    incidentId: occurrenceId(incident),
    approvals: [],
    authority: {
      kind: 'permit',
      rule: { runbook: 'packaging-line', version: '1.2.0', digest: DIGEST, id: `R-${number % 90}` },
      obligations: [{ rationale: true }, { timeLimit: 'PT30M', untilExit: true }],
      whyNot: [],
      breakGlassId: null,
    },
    snapshot: {
      states: [
        { equipmentId: 'line-3', leaves: ['running.vendorSession'], age: number % 900, quality: 'good' },
      ],
    },
    options: ACTIONS.map((action) => ({ action, kind: 'permit', may: 'may' })),
    standingBefore: 'active',
    rationale: `Session outside the agreed window, ticket ${number}; vendor called back and could not say who is on it`,
    reasonCode: 'outside-window',
    endsAt: '2026-11-21T13:30:00.000Z',
    supersedes: null,
    askedAt: '2026-11-21T12:58:10.120Z',
    shownAt: '2026-11-21T12:58:10.480Z',
    decidedAt: '2026-11-21T13:00:00.000Z',
  };
  return { type: 'decision.recorded', body };
}

function thing(number: number) {
  return {
    action: ACTIONS[number % ACTIONS.length] ?? 'keep',
    identityId: `vnd-${number % 5000}-rdp`,
    equipmentId: `line-${number % 60}`,
    decidedBy: { personId: PEOPLE[number % PEOPLE.length] ?? 'maya-chen', roleId: 'shift-lead' },
  };
}

/** In the form of a UUIDv7. */
function occurrenceId(number: number): string {
  return `01935f2a-7c00-7000-8000-${number.toString(16).padStart(12, '0')}`;
}
