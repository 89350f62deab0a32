import { type Asked } from '../../shared/authority/case.ts';
import { compileAuthority } from '../../shared/authority/compile.ts';
import { type Engine } from '../../shared/authority/engine.ts';
import { type Situation } from '../../shared/authority/types.ts';
import { type Configuration } from '../../shared/machine/types.ts';
import { compileRota } from '../../shared/plant/rota.ts';
import {
  ACTIONS,
  type EquipmentId,
  type Identity,
  type Plant,
  type StatePath,
} from '../../shared/plant/types.ts';
import { instantOf } from '../../shared/std/instant.ts';
import { makePlant, type Size } from '../support/generate-plant-big.ts';
import { chanceFrom } from '../support/generate-plant-random.ts';

/** What is asked of a large plant, and in which situation?
 *  Promise: the same seed gives the same questions; lines are in different states, questions of different ages. */

const NOW = instantOf(Date.parse('2026-11-21T13:00:00.000Z'));
const MINUTE_MS = 60_000;
const SEED = 7;
const LEAVES = ['running.normal', 'running.vendorSession', 'stopped', 'maintenance', 'emergency', 'recovery'];

export type Asking = {
  readonly plant: Plant;
  readonly engine: Engine;
  readonly situation: Situation;
};

export function largePlant(size: Size): Plant {
  return makePlant(size, SEED);
}

export function askingOf(plant: Plant): Asking {
  return { plant, engine: compileAuthority(plant), situation: situationOf(plant) };
}

function situationOf(plant: Plant): Situation {
  const chance = chanceFrom(SEED);
  const governed = plant.equipment.filter(({ runbook }) => runbook !== undefined);
  const states = governed.map(({ id }): readonly [EquipmentId, readonly Configuration[]] => [
    id,
    [[chance.oneOf(LEAVES) as StatePath]],
  ]);
  return {
    now: NOW,
    states: new Map(states),
    standings: new Map(),
    onShift: compileRota(plant).peopleAt(NOW),
    absent: new Set(),
  };
}

/** `count` questions about random identities, verbs and ages of question. */
export function randomQuestions(plant: Plant, count: number): readonly Asked[] {
  const chance = chanceFrom(SEED + 1);
  return Array.from({ length: count }, () => {
    const identity = chance.oneOf(plant.identities);
    const askedAt = instantOf(NOW - chance.below(4) * 4 * MINUTE_MS);
    return { ...calmQuestion(identity, chance.oneOf(ACTIONS)), askedAt };
  });
}

/** Asked right now, at the first line that the identity reaches. */
export function calmQuestion(identity: Identity, action: Asked['action']): Asked {
  const [at] = identity.reach;
  if (at === undefined) throw new Error(`identity \`${identity.id}\` reaches nothing`);
  return { action, identity: identity.id, at, askedAt: NOW, acknowledgements: [], escalations: [] };
}
