import { describe, expect, it } from 'vitest';
import { type Answer, type Answered } from '../../shared/authority/types.ts';
import { type PersonId } from '../../shared/plant/types.ts';
import { instantOf } from '../../shared/std/instant.ts';
import { authoritySentence } from '../../shared/words/authority-sentence.ts';
import { sentenceIn } from '../../shared/words/drill.ts';
import { namesWithoutPlant } from '../../shared/words/names.ts';
import {
  ENGINEER,
  FORBID,
  HALF_HOUR,
  INES,
  LEAD,
  LINE,
  MANAGER,
  MAYA,
  NEIGHBOUR,
  NOW,
  OPERATOR,
  PARK,
  RULE,
  TOMAS,
  answeredBy,
  harbour,
  mayaLeads,
  path,
  permit,
  tomasOnDuty,
} from './harbour.ts';

/** Which sentence has each kind of answer?
 *  Promise: exact texts, because screen, paper and ledger show the same one. */

const inFiveMinutes = instantOf(NOW + 5 * 60_000);
const glass = { people: [mayaLeads], limit: HALF_HOUR };
const tomasNext = { rung: 1, roles: [ENGINEER], people: [tomasOnDuty], at: inFiveMinutes };
const dual = { dualApproval: { roles: [ENGINEER], distinctTeams: true } } as const;

const permitted: Answer = {
  ...permit,
  next: [tomasNext],
  lastResort: { role: MANAGER, people: [INES] },
  obligations: [{ rationale: true }, { timeLimit: HALF_HOUR, untilExit: true }],
  inform: [
    { equipment: NEIGHBOUR, people: [TOMAS] },
    { equipment: LINE, people: [] },
  ],
};

const cases: readonly { readonly because: string; readonly about: Answered; readonly text: string }[] = [
  {
    because: 'a permit names the holder, the time left, the basis and whom to call next',
    about: answeredBy(permitted),
    text:
      'Maya Chen, shift lead, may PAUSE vnd-acme-rdp on Line 3 now. Until 14:05 +01:00 (13:05 UTC), 5 min left. Rung 1 of 3. ' +
      'Basis packaging-line 1.2.0 R-12. Next: Tomás Ruiz, OT duty engineer, ext 4418, from 14:05 +01:00 (13:05 UTC) if ' +
      'Maya Chen has not acknowledged. Last resort: Ines Alves, plant manager, ext 4400. A rationale must be written. ' +
      'It must end within 30 min, and ends when the state is left. Inform for Line 4: Tomás Ruiz, ext 4418. ' +
      'Inform for Line 3: nobody may take this action there now.',
  },
  {
    because: 'without a takeover the time of the answer stands, and the end of the ladder is said',
    about: answeredBy(permit),
    text:
      'Maya Chen, shift lead, may PAUSE vnd-acme-rdp on Line 3 now. At 14:00 +01:00 (13:00 UTC). Rung 1 of 3. ' +
      'Basis packaging-line 1.2.0 R-12. Next: nobody, and no last resort is named.',
  },
  {
    because: 'an acknowledged ladder stays with one person, whom no escalation passes over',
    about: answeredBy({
      ...permit,
      holder: { ...permit.holder, acknowledgedBy: MAYA },
      next: [{ ...tomasNext, at: null }],
      lastResort: { role: MANAGER, people: [] },
    }),
    text:
      'Maya Chen, shift lead, may PAUSE vnd-acme-rdp on Line 3 now. At 14:00 +01:00 (13:00 UTC). Rung 1 of 3. ' +
      'Maya Chen has acknowledged, and the ladder stays there. Basis packaging-line 1.2.0 R-12. ' +
      'Next: Tomás Ruiz, OT duty engineer, ext 4418, only when Maya Chen has left. ' +
      'Last resort: plant manager, and nobody to call in that role.',
  },
  {
    because: 'two holders, an unnamed role and a person without a telephone are still told',
    about: answeredBy({
      ...permit,
      holder: { ...permit.holder, people: [mayaLeads, { person: PARK, role: OPERATOR }] },
      next: [tomasNext],
      lastResort: { role: MANAGER, people: [INES] },
    }),
    text:
      'Maya Chen, shift lead, or J. Park, operator, may PAUSE vnd-acme-rdp on Line 3 now. ' +
      'Until 14:05 +01:00 (13:05 UTC), 5 min left. Rung 1 of 3. Basis packaging-line 1.2.0 R-12. Next: Tomás Ruiz, OT duty ' +
      'engineer, ext 4418, from 14:05 +01:00 (13:05 UTC) if nobody has acknowledged. ' +
      'Last resort: Ines Alves, plant manager, ext 4400.',
  },
  {
    because: 'a second person is named in the first sentence',
    about: answeredBy({ ...permit, obligations: [dual], seconds: [tomasOnDuty] }, { action: 'revoke' }),
    text:
      'Maya Chen, shift lead, may REVOKE vnd-acme-rdp on Line 3 now with a second person: Tomás Ruiz, OT duty engineer, ' +
      'ext 4418. At 14:00 +01:00 (13:00 UTC). Rung 1 of 3. Basis packaging-line 1.2.0 R-12. Next: nobody, and no last resort is ' +
      'named. The second person must come from another team.',
  },
  {
    because: 'a last resort says so first, why nobody else, and that a review follows',
    about: answeredBy({
      kind: 'last-resort',
      rule: RULE,
      lastResort: { role: MANAGER, people: [INES] },
      obligations: [{ review: true }, { notify: [ENGINEER] }, { confirm: 'Guards are closed.' }],
      inform: [],
      breakGlass: glass,
      why: [{ code: 'rung-unmanned', rung: 0, roles: [LEAD] }],
    }),
    text:
      'LAST RESORT: Ines Alves, plant manager, ext 4400, may PAUSE vnd-acme-rdp on Line 3 now. At 14:00 +01:00 (13:00 UTC). ' +
      'Rung 1 has nobody on shift who may act as shift lead. Basis packaging-line 1.2.0 R-12. Review owed. Must be told: OT duty engineer. ' +
      'Must be confirmed: Guards are closed. Break-glass is offered for at most 30 min to Maya Chen, shift lead, ext 4412.',
  },
  {
    because: 'nobody is said aloud',
    about: answeredBy(
      { kind: 'nobody', breakGlass: null, why: [{ code: 'no-rule' }] },
      { action: 'override' },
    ),
    text:
      'NOBODY on shift may OVERRIDE vnd-acme-rdp on Line 3 now. AUTHORITY GAP. At 14:00 +01:00 (13:00 UTC). ' +
      'No rule gives this to anybody in this state at this time. No break-glass is offered.',
  },
  {
    because: 'a forbid names every rule and that nothing lifts it',
    about: answeredBy(
      {
        kind: 'forbid',
        rules: [FORBID, RULE],
        why: [{ code: 'forbidden', rules: [FORBID, RULE], places: [LINE, LINE] }],
      },
      { action: 'restore', state: [[path('emergency')], [path('guard.closedTwice'), path('belt')]] },
    ),
    text:
      'NO ONE may RESTORE vnd-acme-rdp on Line 3 in EMERGENCY or GUARD CLOSED TWICE and BELT now. ' +
      'FORBIDDEN by packaging-line 1.2.0 F-1 and packaging-line 1.2.0 R-12. Break-glass does not lift this.',
  },
  {
    because: 'another line forbids it, so its own rule and name are said and not the state of this one',
    about: answeredBy(
      { kind: 'forbid', rules: [FORBID], why: [{ code: 'forbidden', rules: [FORBID], places: [NEIGHBOUR] }] },
      { action: 'restore' },
    ),
    text:
      'NO ONE may RESTORE vnd-acme-rdp on Line 3 now. FORBIDDEN by packaging-line 1.2.0 F-1 on Line 4. ' +
      'Break-glass does not lift this.',
  },
  {
    because: 'a doubtful state permits nothing; the safe direction is advice',
    about: answeredBy({
      kind: 'indeterminate',
      rules: [RULE],
      whenUnsure: 'pause',
      breakGlass: glass,
      why: [{ code: 'state-disputed', equipment: LINE }],
    }),
    text:
      'UNKNOWN who may PAUSE vnd-acme-rdp on Line 3 now. At 14:00 +01:00 (13:00 UTC). The production state of Line 3 is in ' +
      'doubt, and the answers for the possible states differ. Nothing is permitted on this answer. The rules that spoke: ' +
      'packaging-line 1.2.0 R-12. Safe direction in doubt: PAUSE; this is advice and permits nothing. ' +
      'Break-glass is offered for at most 30 min to Maya Chen, shift lead, ext 4412.',
  },
  {
    because: 'what the verb would need is said beside what is',
    about: answeredBy(
      {
        kind: 'not-applicable',
        why: [{ code: 'standing-does-not-allow', action: 'resume', standing: 'active' }],
      },
      { action: 'resume' },
    ),
    text: 'RESUME does not apply: vnd-acme-rdp is ACTIVE, not paused.',
  },
  {
    because: 'another reason why a verb does not apply is given in full',
    about: answeredBy(
      { kind: 'not-applicable', why: [{ code: 'nothing-to-withdraw' }] },
      { action: 'withdraw' },
    ),
    text: 'WITHDRAW does not apply. There is no decision whose effect is still open, so nothing to withdraw.',
  },
];

describe('the authority sentence', () => {
  it.each(cases)('$because', ({ about, text }) => {
    expect(authoritySentence(about, harbour)).toBe(text);
  });

  it('tells a crowd by its first few and a number', () => {
    const crowd = Array.from({ length: 7 }, (_nothing, index) => ({
      ...mayaLeads,
      person: `p-${index}` as PersonId,
    }));
    const holder = { ...permit.holder, people: crowd };
    expect(authoritySentence(answeredBy({ ...permit, holder }), harbour)).toMatch(
      /^p-0, shift lead; p-1, shift lead; p-2, shift lead; p-3, shift lead; or one of 3 more, may PAUSE /,
    );
    const six = { ...holder, people: crowd.slice(1) };
    expect(authoritySentence(answeredBy({ ...permit, holder: six }), harbour)).toMatch(
      /; or p-6, shift lead, may /,
    );
  });

  it('falls back to ids and UTC when no plant is at hand', () => {
    expect(authoritySentence(answeredBy({ ...permit, next: [tomasNext] }), namesWithoutPlant())).toMatch(
      /^maya-chen, shift-lead, may PAUSE vnd-acme-rdp on line-3 now\. Until 13:05 \+00:00 \(13:05 UTC\)/,
    );
  });

  it('starts and ends with DRILL in an exercise, and stays as it is live', () => {
    const sentence = authoritySentence(answeredBy(permit), harbour);
    expect(sentenceIn('live', sentence)).toBe(sentence);
    expect(sentenceIn('exercise', sentence)).toBe(`DRILL: ${sentence} DRILL`);
  });
});
