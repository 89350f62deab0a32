import { expect, test } from 'vitest';
import { freshFolder } from '../store/place.ts';
import { ROUNDS, campaign } from './lives.ts';

/** Is nothing lost that was called recorded, in two hundred kills of a running console?
 *  A failure prints the seed of its ledger and the plan of its round. */

const LIVES = 10;

test(
  'after each of 200 kills every reported record is there, the ledger is intact and the console goes on',
  { timeout: 900_000 },
  async () => {
    const toll = await campaign({ folder: freshFolder(), seed: 20_261_121, lives: LIVES });
    // A kill without a new report before it proves little, so the two hundred are those with one.
    expect(toll.kills - toll.silent).toBeGreaterThanOrEqual(LIVES * ROUNDS);
    expect(toll.reported).toBeGreaterThan(LIVES * ROUNDS * 10);
  },
);
