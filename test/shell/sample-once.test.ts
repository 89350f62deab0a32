import { expect, it } from 'vitest';
import { sampleOnce } from '../../electron/shell/sample-once.ts';
import { emptyView } from '../../electron/shell/views.ts';
import { type PlantInForce } from '../../shared/contract/view.ts';
import { type Digest, type PlantId } from '../../shared/plant/types.ts';
import { instantOf } from '../../shared/std/instant.ts';

/** Does a trial begin with the sample plant, and only where there is none? */

const opening = emptyView('trial', instantOf(0));
const ledger = { kind: 'recording', records: 2, origin: 'x' } as const;
const plant: PlantInForce = {
  id: 'a' as PlantId,
  name: 'A',
  digest: 'd' as Digest,
  adoptedAt: instantOf(0),
  people: [],
};

it.each([
  { views: [opening], loads: 0, because: 'nobody knows yet' },
  { views: [opening, { ...opening, ledger }], loads: 1, because: 'it is open and empty' },
  {
    views: [
      { ...opening, ledger },
      { ...opening, ledger },
    ],
    loads: 1,
    because: 'once is enough',
  },
  {
    views: [
      { ...opening, ledger, plant },
      { ...opening, ledger },
    ],
    loads: 0,
    because: 'a plant is in force',
  },
])('loads $loads times, because $because', ({ views, loads }) => {
  let count = 0;
  const hear = sampleOnce(() => (count += 1));
  for (const view of views) hear(view);
  expect(count).toBe(loads);
});
