import { readPlantFolder } from '../../electron/folder/read.ts';
import { type UnnumberedView, viewOf } from '../../electron/view/view.ts';
import { parsePlant } from '../../shared/plant/load.ts';
import { type Plant } from '../../shared/plant/types.ts';
import { reduce } from '../../shared/project/reduce.ts';
import { type World } from '../../shared/project/world.ts';
import { formatInstant, instantOf } from '../../shared/std/instant.ts';
import { START, openPlay, recorded } from '../support/desk-driver.ts';
import { makePlantFolder, removePlantFolder } from '../support/page-plant.ts';
import { decisionDraft } from './decision-draft.ts';
import { type Figure } from './figure.ts';
import { median, quantile, takeTurns } from './harness.ts';
import { type RowOptions } from './row.ts';

/** What does one push cost before it leaves the process: world → view, 12 lines × 120 identities × 5,000 records?
 *  Promise: every view at another instant, so that nothing of the last one is left to be had for nothing.
 *  Never: the way to the page and the paint; those are measured in the window. */

const RECORDS = 5000;
/** Of the 300 ms from key to paint. */
const LIMIT_MS = 50;

export async function measureView({ isQuick }: RowOptions): Promise<readonly Figure[]> {
  const world = await busyWorld(isQuick ? 500 : RECORDS);
  const kept: { view: UnnumberedView; now: number } = { view: viewAt(world, 0), now: 0 };
  const times = await takeTurns(
    {
      copy: () => void structuredClone(kept.view),
      ours: () => {
        kept.now += 1000;
        kept.view = viewAt(world, kept.now);
      },
    },
    { repetitions: isQuick ? 7 : 41, warmUp: 5 },
  );
  const what = `view, ${kept.view.lines.length} lines × ${kept.view.identities.length} identities × ${RECORDS} records`;
  const baseline = { name: 'structured clone of it', value: median(times.copy) };
  const common = { row: 11, unit: 'ms', target: { kind: 'ours-at-most', limit: LIMIT_MS } } as const;
  return [
    { ...common, what, baseline, ours: median(times.ours) },
    { ...common, what: 'the same, p95', baseline: null, ours: quantile(times.ours, 0.95) },
  ];
}

function viewAt(world: World, ms: number): UnnumberedView {
  return viewOf(world, {
    now: instantOf(START + ms),
    selection: null,
    mode: 'live',
    banner: null,
    ledger: { kind: 'recording', records: RECORDS, origin: '' },
    log: [],
  });
}

/** A plant that the desk adopted, and thousands of decisions that left nothing open. */
async function busyWorld(records: number): Promise<World> {
  const plant = bigPlant();
  const play = await openPlay(`${plant.origin}/console-1`);
  await recorded(play, { kind: 'adoptPlant', plant, by: null });
  let world = play.desk.world();
  const ts = formatInstant(START);
  for (let number = 0; number < records; number += 1) {
    const { type, body } = decisionDraft(number);
    const known = plant.identities[number % plant.identities.length]?.id ?? '';
    const kept = { ...body, action: 'keep', endsAt: null, identityId: known };
    world = reduce(world, { seq: world.seq + 1, ts, type, body: kept });
  }
  if (world.unread.length > 0) throw new Error('the decisions of the bench are no decisions any more');
  return world;
}

function bigPlant(): Plant {
  const folder = makePlantFolder({ size: 'big' });
  try {
    const listing = readPlantFolder(folder);
    const loaded = listing.ok ? parsePlant(listing.value) : listing;
    if (!loaded.ok) throw new Error(loaded.error[0]?.sentence);
    return loaded.value.plant;
  } finally {
    removePlantFolder(folder);
  }
}
