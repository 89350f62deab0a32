import { expect, it } from 'vitest';
import { emptyView } from '../../electron/shell/views.ts';
import { acceptView, createViewStore } from '../../renderer/state/view-store.ts';
import { type View } from '../../shared/contract/view.ts';
import { instantOf } from '../../shared/std/instant.ts';

/** Which of two views stays on screen? */

const numbered = (revision: number): View => ({ ...emptyView('live', instantOf(0)), revision });

it.each([
  { come: [1, 2], stays: 2, because: 'the newer one came later' },
  { come: [2, 1], stays: 2, because: 'the older one came late, and what it says is over' },
  { come: [3, 3], stays: 3, because: 'the same twice is one' },
])('of $come the view $stays stays, because $because', ({ come, stays }) => {
  const store = createViewStore();
  come.forEach((revision, index) => {
    acceptView(store, numbered(revision), index);
  });
  expect(store.getState().view?.revision).toBe(stays);
  expect(store.getState().arrivedAtMs, 'the clock runs on from the view that stays').toBe(
    come.indexOf(stays),
  );
});
