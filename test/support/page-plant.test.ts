import { describe, expect, it } from 'vitest';
import { readPlantFolder } from '../../electron/folder/read.ts';
import { parsePlant } from '../../shared/plant/load.ts';
import { LANGUAGES, LONG } from './long-names.ts';
import { type PlantWish, makePlantFolder, removePlantFolder } from './page-plant.ts';

/** Is the plant of the page's specs the one that they name? */

function load(wish: PlantWish) {
  const folder = makePlantFolder(wish);
  const listing = readPlantFolder(folder);
  const loaded = listing.ok ? parsePlant(listing.value) : listing;
  removePlantFolder(folder);
  if (!loaded.ok)
    throw new Error(loaded.error.map(({ file, sentence }) => `${file}: ${sentence}`).join('\n'));
  return loaded.value.plant;
}

describe('the plant of the page', () => {
  it('has 12 lines, 120 identities and 14 people when it is big, because the targets are said for that', () => {
    const plant = load({ size: 'big' });
    expect(plant.equipment.filter(({ runbook }) => runbook !== undefined)).toHaveLength(12);
    expect(plant.identities).toHaveLength(120);
    expect(plant.people).toHaveLength(14);
  });

  it.each(LANGUAGES)(
    'has %s names of 60 characters, all different, because layouts break on long words',
    (names) => {
      const { people, equipment, identities } = load({ names, size: 'big' });
      const all = [...people, ...equipment, ...identities].map(({ name }) => name);
      expect(new Set(all).size).toBe(all.length);
      expect(all.map((name) => name.length)).toEqual(all.map(() => LONG));
    },
  );

  it('has another zone or no rota when that is wished', () => {
    expect(load({ timeZone: 'Asia/Kathmandu' }).timeZone).toBe('Asia/Kathmandu');
    const { rota, runbooks } = load({ rota: 'none' });
    expect(rota).toEqual([]);
    expect(JSON.stringify(runbooks)).not.toContain('lastResort');
    expect(JSON.stringify(load({ rationale: 'none' }).runbooks)).not.toContain('"rationale"');
  });
});
