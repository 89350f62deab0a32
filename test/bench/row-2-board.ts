import { choices } from '../../shared/authority/answer.ts';
import { type Answered } from '../../shared/authority/types.ts';
import { ACTIONS, type Identity, type Plant } from '../../shared/plant/types.ts';
import { authoritySentence } from '../../shared/words/authority-sentence.ts';
import { namesOf } from '../../shared/words/names.ts';
import { type Figure } from './figure.ts';
import { floorFor } from './floor.ts';
import { median, takeTurns } from './harness.ts';
import { askingOf, calmQuestion, largePlant } from './questions.ts';
import { type RowOptions } from './row.ts';

/** What does the whole board cost, every action of every identity on a dozen lines, each with its sentence?
 *  Promise: sentences are whole texts that have been read to their end, not pieces that wait to be joined. */

const LINES = 12;
const IDENTITIES = 120;

export async function measureBoard({ isQuick }: RowOptions): Promise<readonly Figure[]> {
  const asking = askingOf(boardOf(largePlant('large')));
  const { plant, engine, situation } = asking;
  const names = namesOf(plant);
  const cells = plant.identities.slice(0, LINES * IDENTITIES);
  const questions = cells.flatMap((identity) => ACTIONS.map((action) => calmQuestion(identity, action)));
  const floor = floorFor(asking, questions);
  const times = await takeTurns(
    {
      floor: () => {
        for (const question of questions) kept.last = floor.answer(question);
      },
      ours: () => {
        kept.length = 0;
        for (const identity of cells) {
          for (const answered of choices(engine, situation, calmQuestion(identity, 'keep'))) {
            kept.length += lengthOf(authoritySentence(answered, names));
            kept.last = answered;
          }
        }
      },
    },
    { repetitions: isQuick ? 7 : 21, warmUp: 3 },
  );
  const ours = median(times.ours);
  const what = `board, ${cells.length * ACTIONS.length} cells with sentences`;
  return [
    {
      row: 2,
      what,
      unit: 'ms',
      baseline: { name: 'string Maps, no sentence', value: median(times.floor) },
      ours,
      target: { kind: 'ratio-at-most', limit: 25 },
    },
    { row: 2, what, unit: 'ms', baseline: null, ours, target: { kind: 'ours-at-most', limit: 30 } },
  ];
}

const kept: { last: Answered | unknown; length: number } = { last: undefined, length: 0 };

/** Looks at the last character, for which the pieces of the text must have been put together. */
function lengthOf(sentence: string): number {
  return sentence.charCodeAt(sentence.length - 1) > 0 ? sentence.length : 0;
}

/** A dozen lines with as many identities on each as a board has: the first of the plant are moved there. */
function boardOf(plant: Plant): Plant {
  const governed = plant.equipment.filter(({ runbook }) => runbook !== undefined).map(({ id }) => id);
  const moved = plant.identities.slice(0, LINES * IDENTITIES).map((identity, place): Identity => {
    const [, ...others] = identity.reach;
    const first = governed[place % LINES];
    return first === undefined ? identity : { ...identity, reach: [...new Set([first, ...others])] };
  });
  return { ...plant, identities: [...moved, ...plant.identities.slice(moved.length)] };
}
