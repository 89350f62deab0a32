import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SAMPLE_PINS } from '../../renderer/rooms/overlay/tour/sample-pins.ts';

/** Does the tour name the PINs that the card of the sample plant publishes? */

const CARD = join(import.meta.dirname, '..', '..', 'runbooks', 'sample-plant', 'README.md');
const ROW = /^\|[^|]+\| `([a-z.-]+)` +\|.*\| (\d{4,6}) +\|$/gm;

it('names exactly those, because a newcomer who signs with another one only meets a refusal', () => {
  const published = [...readFileSync(CARD, 'utf8').matchAll(ROW)].map(([, who, pin]) => [who, pin]);
  expect(published.length).toBeGreaterThan(10);
  expect(Object.entries(SAMPLE_PINS)).toEqual(published);
});
