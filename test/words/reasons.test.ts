import { describe, expect, it } from 'vitest';
import { type Reason } from '../../shared/authority/types.ts';
import { type AppendProblem } from '../../shared/ledger/types.ts';
import { ACTIONS, type IdentityId } from '../../shared/plant/types.ts';
import {
  decisionReasonCodeOf,
  decisionReasonCodes,
  decisionReasons,
  mayOmitRationale,
} from '../../shared/words/decision-reasons.ts';
import { appendProblemSentence } from '../../shared/words/problems.ts';
import { decisionReasonSentence, reasonCodes, reasonSentence } from '../../shared/words/reasons.ts';
import {
  AVOIDED,
  ENGINEER,
  FORBID,
  INES,
  JO,
  LEAD,
  LINE,
  MANAGER,
  MAYA,
  NOW,
  PARK,
  RULE,
  TOMAS,
  harbour,
} from './harbour.ts';

/** Does each deny say why, in words of its own?
 *  Promise: every code of every closed list is told once, exactly or by its shape. */

const said: readonly (readonly [Reason, string])[] = [
  [{ code: 'unknown-identity', identity: 'ghost' }, 'Identity `ghost` is not in the plant folder.'],
  [{ code: 'unknown-person', person: 'ghost' }, 'Person `ghost` is not in the plant folder.'],
  [{ code: 'not-governed', equipment: LINE }, 'Line 3 has no runbook, so nobody has authority there.'],
  [
    { code: 'not-in-reach', identity: 'hmi-7' as IdentityId, equipment: LINE },
    'hmi-7 does not reach Line 3.',
  ],
  [{ code: 'unknown-state', equipment: LINE }, 'The production state of Line 3 is not known.'],
  [
    { code: 'asked-in-the-future', askedAt: NOW },
    'The question is dated 14:00 +01:00 (13:00 UTC), which is later than now.',
  ],
  [
    { code: 'standing-does-not-allow', action: 'resume', standing: 'active' },
    'RESUME has nothing to act on: the identity is ACTIVE.',
  ],
  [{ code: 'at-rest', action: 'extend' }, 'EXTEND has nothing to act on: the identity is at rest already.'],
  [
    { code: 'nothing-to-withdraw' },
    'There is no decision whose effect is still open, so nothing to withdraw.',
  ],
  [
    { code: 'forbidden', rules: [FORBID], places: [LINE] },
    'Forbidden by packaging-line 1.2.0 F-1; no other rule lifts that.',
  ],
  [{ code: 'no-rule' }, 'No rule gives this to anybody in this state at this time.'],
  [
    { code: 'rule-tie', rules: [RULE, FORBID] },
    'These rules match and none stands above the others: packaging-line 1.2.0 R-12 and packaging-line 1.2.0 F-1.',
  ],
  [
    { code: 'state-disputed', equipment: LINE },
    'The production state of Line 3 is in doubt, and the answers for the possible states differ.',
  ],
  [
    { code: 'rung-unmanned', rung: 1, roles: [LEAD, ENGINEER] },
    'Rung 2 has nobody on shift who may act as shift lead or OT duty engineer.',
  ],
  [
    { code: 'no-second-person', rung: 0, people: [MAYA, TOMAS, INES] },
    'Rung 1 has no second person for Maya Chen, Tomás Ruiz or Ines Alves.',
  ],
  [{ code: 'no-last-resort' }, 'No last resort is named.'],
  [{ code: 'last-resort-unmanned', role: MANAGER }, 'No plant manager is there to call as last resort.'],
  [{ code: 'not-on-shift', person: MAYA }, 'Maya Chen is not on shift.'],
  [{ code: 'declared-absent', person: MAYA }, 'Maya Chen is declared absent.'],
  [{ code: 'not-in-role', person: PARK, roles: [LEAD] }, 'J. Park does not have the role: shift lead.'],
  [{ code: 'not-in-role', person: PARK, roles: [] }, 'J. Park has none of the roles that may.'],
  [
    { code: 'role-elsewhere', person: TOMAS, roles: [ENGINEER] },
    'Tomás Ruiz has the role for other equipment only: OT duty engineer.',
  ],
  [
    { code: 'vendor-of-identity', person: JO, vendor: 'acme' },
    'Jo Acme belongs to acme, the vendor of the identity.',
  ],
  [
    { code: 'revoked-it', person: MAYA },
    'Maya Chen decided the revoke; somebody else must decide about its end.',
  ],
  [
    { code: 'not-your-turn', person: TOMAS, rung: 1, at: NOW },
    'Tomás Ruiz is on rung 2, which gets the turn at 14:00 +01:00 (13:00 UTC).',
  ],
  [
    { code: 'not-your-turn', person: TOMAS, rung: 1, at: null },
    'Tomás Ruiz is on rung 2, which gets the turn by ESCALATE only.',
  ],
  [
    { code: 'turn-over', person: MAYA, rung: 0 },
    'Maya Chen is on rung 1; its turn is over, and the ladder does not come back.',
  ],
  [
    { code: 'acknowledged-by-other', person: TOMAS, by: MAYA },
    'Maya Chen has acknowledged, so it is not the turn of Tomás Ruiz.',
  ],
];

describe('a reason', () => {
  it.each(said)('%o reads: %s', (reason, sentence) => {
    expect(reasonSentence(reason, harbour)).toBe(sentence);
  });

  it('is in this table for every code, and the codes have a sentence of their own each', () => {
    const listed = reasonCodes();
    expect(new Set(said.map(([{ code }]) => code))).toEqual(new Set(listed.map(({ code }) => code)));
    expect(new Set(listed.map(({ sentence }) => sentence)).size).toBe(listed.length);
    for (const { sentence } of listed) expect(sentence).toMatch(/^[A-Z].*\.$/);
    for (const { sentence } of listed) expect(sentence).not.toMatch(AVOIDED);
  });
});

describe('the reason codes of a decision', () => {
  it('are the closed list, each with a sentence of its own', () => {
    expect(decisionReasonCodes).toHaveLength(19);
    const sentences = decisionReasonCodes.map((code) => decisionReasonSentence(code));
    expect(new Set(sentences).size).toBe(19);
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(sentence).not.toMatch(AVOIDED);
    }
  });

  it.each([
    ['exposed-secret', ['keyCompromise 1']],
    ['issuer-compromise', ['cACompromise 2', 'aACompromise 10']],
    ['owner-changed', ['affiliationChanged 3']],
    ['replaced', ['superseded 4']],
    ['no-longer-needed', ['cessationOfOperation 5']],
    ['privilege-withdrawn', ['privilegeWithdrawn 9']],
    ['other', ['unspecified 0']],
    ['safety', []],
  ])('%s stands for %j of RFC 5280', (wanted, expected) => {
    const found = decisionReasons.find(({ code }) => code === wanted);
    expect(found?.rfc5280.map(({ name, number }) => `${name} ${number}`)).toEqual(expected);
  });

  it('offer every verb at least one code besides those that fit any', () => {
    const particular = decisionReasons.filter(({ usualVerbs }) => usualVerbs.length < ACTIONS.length);
    expect(new Set(particular.flatMap(({ usualVerbs }) => usualVerbs))).toEqual(new Set(ACTIONS));
  });

  it('let only `other` insist on a rationale, and know nothing outside the list', () => {
    expect(decisionReasonCodes.filter((code) => !mayOmitRationale(code))).toEqual(['other']);
    expect(decisionReasonCodeOf('safety')).toBe('safety');
    expect(decisionReasonCodeOf('certificateHold')).toBeUndefined();
    expect(decisionReasonCodeOf('toString')).toBeUndefined();
  });
});

describe('a record that was not written', () => {
  const kinds: readonly AppendProblem['kind'][] = [
    'disk-full',
    'read-only',
    'locked',
    'io-error',
    'closed',
    'not-canonical',
    'too-large',
    'broken',
  ];

  it.each(kinds)('because %s says what happened, what is safe and what to do', (kind) => {
    const problem: AppendProblem = { kind, detail: 'ledger.db' };
    const sentence = appendProblemSentence(problem);
    expect(sentence).toMatch(/^NOT RECORDED: .*\(ledger\.db\)\. The answer on screen still counts/);
    expect(sentence).not.toMatch(AVOIDED);
    expect(sentence.match(/\. [A-Z]/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it('reads differently for each cause', () => {
    const sentences = kinds.map((kind) => appendProblemSentence({ kind, detail: 'x' }));
    expect(new Set(sentences).size).toBe(kinds.length);
  });
});
