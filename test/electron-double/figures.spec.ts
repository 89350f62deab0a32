import { expect } from '@playwright/test';
import { test } from './launch.ts';

/** How fast is it?
 *  Promise: the limits are so wide that a busy machine keeps them, too; the figures are printed, for whoever
 *  compares. */

test('launch to visible, and the way of a message there and back', async ({ launch }) => {
  const started = performance.now();
  const { page } = await launch();
  const launchMs = Math.round(performance.now() - started);
  const echoes = await page.evaluate(async () => {
    const times: number[] = [];
    for (let count = 0; count < 300; count += 1) {
      const from = performance.now();
      await window.toy.echo(count);
      times.push(performance.now() - from);
    }
    return times.toSorted((one, other) => one - other);
  });
  const [median = 0, late = 0] = [echoes[150], echoes[285]];
  const text = `launch ${launchMs} ms, echo median ${median.toFixed(1)} ms, p95 ${late.toFixed(1)} ms`;
  test.info().annotations.push({ type: 'figures', description: text });
  process.stdout.write(`${text}\n`);
  expect(launchMs).toBeLessThan(60_000);
  expect(median).toBeLessThan(500);
});
