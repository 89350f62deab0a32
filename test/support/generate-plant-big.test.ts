import { describe, expect, it } from 'vitest';
import { parsePlant } from '../../shared/plant/load.ts';
import { SIZES, makePlant } from './generate-plant-big.ts';
import { plantFiles } from './generate-plant-files.ts';

/** Are the plants on which benches stand what their size says, and would the loader take them?
 *  Promise: the numbers are exact, the seed decides everything, and the files say the same plant. */

const MOST_BYTES = 4 * 1024 * 1024;

describe('a generated plant', () => {
  it.each(['small', 'large'] as const)(
    'of size %s has its numbers, and the same seed makes it again',
    (size) => {
      const plant = makePlant(size, 7);
      const rules = plant.runbooks.reduce((sum, runbook) => sum + runbook.rules.length, 0);
      const lines = plant.equipment.filter(({ runbook }) => runbook !== undefined).length;
      expect({
        lines,
        rules,
        people: plant.people.length,
        roles: plant.roles.length,
        identities: plant.identities.length,
        runbooks: plant.runbooks.length,
      }).toEqual(SIZES[size]);
      expect(makePlant(size, 7)).toEqual(plant);
      expect(makePlant(size, 8)).not.toEqual(plant);
    },
  );

  it.each(['yaml', 'csv'] as const)(
    'is read back by the loader as it was made (identities as %s)',
    (identities) => {
      const plant = makePlant('small', 7);
      const loaded = parsePlant({ files: plantFiles(plant, identities) });
      if (!loaded.ok) throw new Error(JSON.stringify(loaded.error.slice(0, 3)));
      const owned =
        identities === 'csv' ? plant.identities.map(({ owner: _owner, ...rest }) => rest) : plant.identities;
      expect(loaded.value.plant).toEqual({ ...plant, identities: owned });
    },
  );

  it('of the largest size still fits into files that the loader reads', () => {
    for (const { path, text } of plantFiles(makePlant('extreme', 7), 'csv'))
      expect({ path, fits: text.length <= MOST_BYTES }).toEqual({ path, fits: true });
  });
});
