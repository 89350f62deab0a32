import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freshFolder } from '../store/place.ts';
import { chanceFrom } from '../support/generate-plant-random.ts';
import { type Toll, liveThrough } from './campaign.ts';

/** Is nothing lost that was called recorded, in two hundred kills of a running console?
 *  A failure prints seed and plan of its round; `npm run crash -- SEED KILLS` plays longer. */

const SEED = 20_261_121;
const LIVES = 10;
const ROUNDS = 20;
/** As many as the machine has cores to give, at least on the machines that run the gate. */
const LANES = 2;

/** The lives `lane`, `lane + LANES` …, one after the other. */
async function liveLane(folder: string, lane: number): Promise<readonly Toll[]> {
  const tolls: Toll[] = [];
  for (let life = lane; life < LIVES; life += LANES) {
    const place = join(folder, `life-${life}`);
    mkdirSync(place);
    const seed = SEED + life;
    tolls.push(
      await liveThrough({ folder: place, rounds: ROUNDS, chance: chanceFrom(seed) }).catch(
        (error: unknown) => {
          throw new Error(`seed ${seed}: ${String(error)}`, { cause: error });
        },
      ),
    );
  }
  return tolls;
}

test(
  'after each of 200 kills every reported record is there, the ledger is intact and the console goes on',
  { timeout: 600_000 },
  async () => {
    const folder = freshFolder();
    const lanes = Array.from({ length: LANES }, (_, lane) => liveLane(folder, lane));
    const tolls = (await Promise.all(lanes)).flat();
    const total = (of: keyof Toll): number => tolls.reduce((sum, toll) => sum + toll[of], 0);
    expect(total('kills') - total('silent')).toBeGreaterThanOrEqual(LIVES * ROUNDS);
    expect(total('reported')).toBeGreaterThan(LIVES * ROUNDS * 10);
  },
);
