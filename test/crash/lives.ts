import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chanceFrom } from '../support/generate-plant-random.ts';
import { type Toll, liveThrough } from './campaign.ts';

/** How are many kills spread over several ledgers and both cores?
 *  Promise: a ledger goes through so few kills that it stays short; what fails names the seed that brings it back, and
 *  with `lives: 1` only that ledger is played.
 *  Never: two consoles on one ledger. */

export type Campaign = {
  /** An empty folder; the ledgers stay in it. */
  readonly folder: string;
  /** Of the first life; each next one counts on from it. */
  readonly seed: number;
  readonly lives: number;
};

/** Kills a life after its first one, which falls before anything is reported. */
export const ROUNDS = 20;
const LANES = 2;

/** Plays all lives. Throws the first that fails, with its seed. */
export async function campaign(of: Campaign): Promise<Toll> {
  const lanes = Array.from({ length: LANES }, (_, lane) => playLane(of, lane));
  const tolls = (await Promise.all(lanes)).flat();
  const total = (key: keyof Toll): number => tolls.reduce((sum, toll) => sum + toll[key], 0);
  return { kills: total('kills'), silent: total('silent'), reported: total('reported') };
}

async function playLane({ folder, seed, lives }: Campaign, lane: number): Promise<readonly Toll[]> {
  const tolls: Toll[] = [];
  for (let life = lane; life < lives; life += LANES) {
    const place = join(folder, `life-${life}`);
    mkdirSync(place);
    const chance = chanceFrom(seed + life);
    const toll = await liveThrough({ folder: place, rounds: ROUNDS, chance }).catch((error: unknown) => {
      throw new Error(`seed ${seed + life}: ${String(error)}`, { cause: error });
    });
    tolls.push(toll);
  }
  return tolls;
}
