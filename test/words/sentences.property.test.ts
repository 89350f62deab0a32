import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorSentence } from '../../shared/words/actor-sentence.ts';
import { answerSentence, authoritySentence } from '../../shared/words/authority-sentence.ts';
import { namesOf, namesWithoutPlant } from '../../shared/words/names.ts';
import { oracleAnswer } from '../authority/oracle.ts';
import { type Case, caseArbitrary } from '../support/generate-plant-cases.ts';
import { AVOIDED } from './harbour.ts';

/** Is there a sentence for everything that can be answered?
 *  Names are left out, or empty, as often as they are there. */

const RUNS = 1000;
const GAPS = /undefined|null|NaN|\[object|\(\s*\)|``| {2}|\.\.| [.,;:]|: \.|^ | $/;

const told = fc.record({ one: caseArbitrary, isNamed: fc.boolean(), isBlank: fc.boolean() });

function sentencesOf(
  { plant, situation, question }: Case,
  how: { isNamed: boolean; isBlank: boolean },
): string[] {
  const people = how.isBlank
    ? plant.people.map((person) => ({ ...person, name: '', phone: '' }))
    : plant.people;
  const names = how.isNamed ? namesOf({ ...plant, people }) : namesWithoutPlant();
  const about = oracleAnswer(plant, situation, question);
  const actor = actorSentence(about, names);
  return [authoritySentence(about, names), answerSentence(about, names), ...(actor === null ? [] : [actor])];
}

describe('every sentence', () => {
  it('is whole: no gap, no empty bracket, no word of the machine, none that is avoided', () => {
    fc.assert(
      fc.property(told, ({ one, isNamed, isBlank }) => {
        for (const sentence of sentencesOf(one, { isNamed, isBlank })) {
          expect(sentence).not.toMatch(GAPS);
          expect(sentence).not.toMatch(AVOIDED);
          expect(sentence).toMatch(/\.$/);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('never lets a no look like a yes', () => {
    fc.assert(
      fc.property(caseArbitrary, ({ plant, situation, question }) => {
        const about = oracleAnswer(plant, situation, question);
        const head = answerSentence(about, namesOf(plant)).split(' now')[0] ?? '';
        const isYes = about.answer.kind === 'permit' || about.answer.kind === 'last-resort';
        const deniesAloud = /^(?:NOBODY on shift may|NO ONE may|UNKNOWN who may|[A-Z]+ does not apply)/.test(
          head,
        );
        expect(deniesAloud).toBe(!isYes);
        const mayNot = about.actor?.may === 'may-not';
        expect(/may NOT/.test(actorSentence(about, namesOf(plant)) ?? '')).toBe(mayNot);
      }),
      { numRuns: RUNS },
    );
  });
});
