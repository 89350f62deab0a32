import { type View } from '../../shared/contract/view.ts';

/** When does a trial begin with the sample plant by itself?
 *  Promise: once, at the first view that is recorded and has no plant; a console that has one is left alone.
 *  Never: asks again, or takes the place of a plant. */
export function sampleOnce(load: () => void): (view: Pick<View, 'ledger' | 'plant'>) => void {
  let isSettled = false;
  return ({ ledger, plant }) => {
    if (isSettled || ledger.kind !== 'recording') return;
    isSettled = true;
    if (plant === null) load();
  };
}
