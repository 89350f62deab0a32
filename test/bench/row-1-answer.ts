import { isDeepStrictEqual } from 'node:util';
import { answer } from '../../shared/authority/answer.ts';
import { type Asked } from '../../shared/authority/case.ts';
import { type Figure } from './figure.ts';
import { type Floor, floorFor } from './floor.ts';
import { median, takeTurns } from './harness.ts';
import { type Asking, askingOf, largePlant, randomQuestions } from './questions.ts';
import { type RowOptions } from './row.ts';

/** What does one full answer cost, without its sentence?
 *  Promise: engine and floor answer the same questions and give the same answers, which is checked first; there are
 *  equally many on each plant, so that a processor's cache is as warm for one as for the other. */

const QUESTIONS = 2000;
const ROUNDS = 10;
const NS_A_MS = 1_000_000;

export async function measureAnswers({ isQuick }: RowOptions): Promise<readonly Figure[]> {
  const near = prepare('large');
  const far = prepare(isQuick ? 'large' : 'extreme');
  const times = await takeTurns(
    {
      floor: () => askAll(near.questions, (question) => near.floor.answer(question)),
      large: () => askAll(near.questions, engineOf(near)),
      extreme: () => askAll(far.questions, engineOf(far)),
    },
    { repetitions: 11, warmUp: 3 },
  );
  const each = (name: keyof typeof times): number => (median(times[name]) * NS_A_MS) / (QUESTIONS * ROUNDS);
  return [
    {
      row: 1,
      what: 'one full answer, large',
      unit: 'ns',
      baseline: { name: 'string Maps', value: each('floor') },
      ours: each('large'),
      target: { kind: 'ratio-at-most', limit: 5 },
    },
    {
      row: 1,
      what: 'the same on extreme',
      unit: 'ns',
      baseline: { name: 'ours on large', value: each('large') },
      ours: each('extreme'),
      target: { kind: 'ratio-at-most', limit: 1.3 },
    },
  ];
}

type Prepared = { readonly asking: Asking; readonly questions: readonly Asked[]; readonly floor: Floor };

function prepare(size: 'large' | 'extreme'): Prepared {
  const asking = askingOf(largePlant(size));
  const questions = randomQuestions(asking.plant, QUESTIONS);
  const floor = floorFor(asking, questions);
  for (const question of questions) {
    const said = answer(asking.engine, asking.situation, question).answer;
    if (!isDeepStrictEqual(floor.answer(question), said))
      throw new Error(`the floor is wrong about ${JSON.stringify(question)}`);
  }
  return { asking, questions, floor };
}

function engineOf({ asking }: Prepared): (question: Asked) => { readonly answer: object } {
  return (question) => answer(asking.engine, asking.situation, question);
}

/** Keeps the compiler from leaving out what nobody reads. */
export const kept = { last: undefined as unknown };

function askAll(questions: readonly Asked[], ask: (question: Asked) => unknown): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const question of questions) kept.last = ask(question);
  }
}
