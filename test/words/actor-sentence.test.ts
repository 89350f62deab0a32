import { describe, expect, it } from 'vitest';
import { type ActorAnswer, type Answer } from '../../shared/authority/types.ts';
import { actorSentence } from '../../shared/words/actor-sentence.ts';
import { answerSentence, authoritySentence } from '../../shared/words/authority-sentence.ts';
import {
  ENGINEER,
  INES,
  JO,
  LEAD,
  MANAGER,
  MAYA,
  PARK,
  RULE,
  TECHNICIAN,
  answeredBy,
  harbour,
  mayaLeads,
  permit,
  tomasOnDuty,
} from './harbour.ts';

/** What does the answer mean for the person who reads it?
 *  Promise: each form is here, exactly. */

const nobody: Answer = { kind: 'nobody', breakGlass: null, why: [{ code: 'no-rule' }] };
const lastResort: Answer = {
  kind: 'last-resort',
  rule: RULE,
  lastResort: { role: MANAGER, people: [INES] },
  obligations: [{ review: true }],
  inform: [],
  breakGlass: null,
  why: [{ code: 'no-second-person', rung: 0, people: [MAYA] }],
};

type ActorCase = {
  readonly because: string;
  readonly answer: Answer;
  readonly actor: ActorAnswer;
  readonly text: string;
};

const cases: readonly ActorCase[] = [
  {
    because: 'a plain may',
    answer: permit,
    actor: { may: 'may', ...mayaLeads },
    text: 'You (Maya Chen, shift lead) may REVOKE vnd-acme-rdp on Line 3 now.',
  },
  {
    because: 'a second person is named with a telephone number',
    answer: permit,
    actor: {
      may: 'may-with-second',
      ...mayaLeads,
      seconds: [tomasOnDuty, { person: INES, role: MANAGER }, { person: PARK, role: LEAD }],
    },
    text:
      'You (Maya Chen, shift lead) may REVOKE vnd-acme-rdp on Line 3 now with a second person: ' +
      'Tomás Ruiz, OT duty engineer, ext 4418; Ines Alves, plant manager, ext 4400; or J. Park, shift lead.',
  },
  {
    because: 'alone says why, and that a review is owed',
    answer: permit,
    actor: {
      may: 'may-alone-with-review',
      ...mayaLeads,
      why: [{ code: 'no-second-person', rung: 0, people: [MAYA] }],
    },
    text:
      'You (Maya Chen, shift lead) may REVOKE vnd-acme-rdp on Line 3 now alone. ' +
      'Rung 1 has no second person for Maya Chen. Review owed.',
  },
  {
    because: 'a last resort is told that this is one; the reason of the answer is not said twice',
    answer: lastResort,
    actor: { may: 'may-alone-with-review', person: INES, role: MANAGER, why: [...lastResort.why] },
    text: 'LAST RESORT: You (Ines Alves, plant manager) may REVOKE vnd-acme-rdp on Line 3 now alone. Review owed.',
  },
  {
    because: 'a no carries its reasons and names who may',
    answer: permit,
    actor: {
      may: 'may-not',
      person: JO,
      why: [{ code: 'vendor-of-identity', person: JO, vendor: 'acme' }],
    },
    text:
      'You (Jo Acme, vendor technician) may NOT REVOKE vnd-acme-rdp on Line 3 now. ' +
      'Jo Acme belongs to acme, the vendor of the identity. Maya Chen, shift lead, ext 4412, may.',
  },
  {
    because: 'somebody without a role is called by name alone',
    answer: nobody,
    actor: { may: 'may-not', person: PARK, why: [{ code: 'no-rule' }] },
    text: 'You (J. Park) may NOT REVOKE vnd-acme-rdp on Line 3 now.',
  },
];

describe('the sentence to the actor', () => {
  it.each(cases)('$because', ({ answer, actor, text }) => {
    expect(actorSentence(answeredBy(answer, { action: 'revoke', actor }), harbour)).toBe(text);
  });

  it('is nothing when nobody in particular asked', () => {
    expect(actorSentence(answeredBy(permit), harbour)).toBeNull();
  });
});

describe('the whole sentence with an actor', () => {
  it('speaks to the actor first and does not repeat who may', () => {
    const about = answeredBy(permit, { actor: { may: 'may', ...mayaLeads } });
    expect(authoritySentence(about, harbour)).toBe(
      'You (Maya Chen, shift lead) may PAUSE vnd-acme-rdp on Line 3 now. At 14:00 +01:00 (13:00 UTC). Rung 1 of 3. ' +
        'Basis packaging-line 1.2.0 R-12. Next: nobody, and no last resort is named.',
    );
  });

  it('adds the answer for everybody after a no', () => {
    const about = answeredBy(nobody, { actor: { may: 'may-not', person: PARK, why: [{ code: 'no-rule' }] } });
    expect(authoritySentence(about, harbour)).toBe(
      `You (J. Park) may NOT PAUSE vnd-acme-rdp on Line 3 now. ${answerSentence(about, harbour)}`,
    );
  });

  it('tells a person who may not that somebody else is the last resort', () => {
    const why = [{ code: 'not-in-role', person: JO, roles: [ENGINEER, TECHNICIAN] }] as const;
    const about = answeredBy(lastResort, { actor: { may: 'may-not', person: JO, why } });
    expect(authoritySentence(about, harbour)).toMatch(
      /^You \(Jo Acme, vendor technician\) may NOT PAUSE .*\. LAST RESORT: Ines Alves, plant manager, ext 4400, may PAUSE /,
    );
  });
});
