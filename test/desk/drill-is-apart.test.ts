import { describe, expect, it } from 'vitest';
import {
  MINUTE,
  decide,
  declare,
  openPlay,
  pass,
  recorded,
  signIn,
  startPlay,
} from '../support/desk-driver.ts';
import { deskPlant } from '../support/desk-plant.ts';

describe('drill-is-apart', () => {
  it('what is decided at one desk is nowhere in the ledger or the world of another', async () => {
    const live = await startPlay();
    const exercise = await openPlay('harbour-foods.example/plant-2/console-1/exercise/e-1');
    await recorded(exercise, { kind: 'adoptPlant', plant: deskPlant(), by: null });
    await recorded(exercise, signIn('maya'));
    const [world, written] = [live.desk.world(), live.ledger.written()];
    await recorded(exercise, declare('vendor.connected'));
    await recorded(exercise, decide('pause', 'vnd-acme'));
    await pass(exercise, 3 * 60 * MINUTE);
    expect(live.desk.world()).toBe(world);
    expect(live.ledger.written()).toBe(written);
    expect(
      live.published.every(({ records }) => records.every(({ log }) => log === live.ledger.origin)),
    ).toBe(true);
  });
});
