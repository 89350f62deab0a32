import { expect } from '@playwright/test';
import { test } from './harness.ts';
import { region } from './looking.ts';
import {
  commit,
  fieldsOf,
  fillStrip,
  openFields,
  openStrip,
  recordsOf,
  selectByKeys,
} from './strip-by-keys.ts';

/** Is the emergency way hard to take, seen by all, and over by itself? Check 11 of fifteen, the rest.
 *  Promise: composed by keys alone; its ends come on the clock that the spec moves. */

const SATURDAY = { plant: { story: 'busy' }, signedIn: ['ana-silva'] } as const;
/** A last resort holds there outside office hours: the glass is offered to the shift lead. */
const COLD = { line: 'cold-store', identity: 'svc-temp-records', key: 'F9' } as const;

test('break-glass needs each of its inputs, among them the line code', async ({ open }) => {
  const { page, desk } = await open(SATURDAY);
  await openStrip(page, desk, COLD);
  const labels = await fieldsOf(page).allTextContents();
  for (const each of ['Reason code', 'Rationale', 'Line code', 'Minutes', 'Danger to'])
    expect(
      labels.some((label) => label.includes(each)),
      each,
    ).toBe(true);
  const before = recordsOf(desk);
  for (const place of await openFields(page)) {
    await fillStrip(page, desk, [place]);
    await commit(page, desk);
    expect(recordsOf(desk), `without ${labels[place]}`).toBe(before);
    await page.keyboard.press('Escape');
    await openStrip(page, desk, COLD);
  }
  await fillStrip(page, desk);
  await commit(page, desk);
  await expect.poll(() => desk.view.glasses.length).toBe(1);
});

test('it is on screen while it runs, warns at 5 min, 2 min and 30 s, ends at its time and owes a review', async ({
  open,
}) => {
  const { page, desk } = await open(SATURDAY);
  await openStrip(page, desk, COLD);
  await fillStrip(page, desk);
  await commit(page, desk);
  await expect.poll(() => desk.view.glasses.length).toBe(1);
  const [glass] = desk.view.glasses;
  const leftMs = (): number => (glass?.endsAt ?? 0) - desk.now;
  expect(leftMs()).toBeGreaterThan(14 * 60_000);
  expect(leftMs()).toBeLessThanOrEqual(15 * 60_000);
  await expect(page.locator('body')).toContainText('BREAK-GLASS by Ana Silva');
  await expect(region(page, 'mode-bar')).toContainText('P2');
  const said = page.locator('[role="status"], [role="alert"], [aria-live]');
  for (const [before, words] of [
    [300_000, /5 min/],
    [120_000, /2 min/],
    [30_000, /30 s/],
  ] as const) {
    await desk.advance(`${leftMs() - before} ms`);
    await expect(
      said
        .filter({ hasText: /BREAK-GLASS|break-glass/ })
        .filter({ hasText: words })
        .first(),
    ).toBeAttached();
  }
  await desk.advance(`${leftMs()} ms`);
  expect(desk.view.glasses).toEqual([]);
  expect(desk.view.debts).toMatchObject([{ kind: 'break-glass', identity: COLD.identity }]);
  await expect(region(page, 'log')).toContainText(/BREAK-GLASS/);
});

test('it ends early at any time', async ({ open }) => {
  const { page, desk } = await open(SATURDAY);
  await openStrip(page, desk, COLD);
  await fillStrip(page, desk);
  await commit(page, desk);
  await expect.poll(() => desk.view.glasses.length).toBe(1);
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: /End early/ })
    .first()
    .press('Enter');
  await desk.advance('1 s');
  await expect.poll(() => desk.view.glasses.length).toBe(0);
});

test('a forbid is not passed: F9 refuses and says why', async ({ open }) => {
  const { page, desk } = await open(SATURDAY);
  const leak = { kind: 'declare', by: 'ana-silva', at: 'cold-store', event: 'leak.detected' } as const;
  const plain = { rationale: 'Smelled at the door', confirmed: [], second: null, incidentId: null };
  expect(await desk.submit({ ...leak, ...plain, version: desk.view.version })).toMatchObject({
    kind: 'recorded',
  });
  await selectByKeys(page, desk, { line: 'cold-store', identity: 'ammonia-detection' });
  await page.keyboard.press('F2');
  expect(desk.view.sheet?.choices.find(({ action }) => action === 'pause')).toMatchObject({ kind: 'forbid' });
  const before = recordsOf(desk);
  await page.keyboard.press('F9');
  await expect(region(page, 'strip').locator('[data-commit]:enabled')).toHaveCount(0);
  await expect(page.locator('body')).toContainText(/FORBIDDEN|Break-glass does not|not offered/i);
  await expect(region(page, 'status')).toContainText(/break-glass|forbid/i);
  expect(recordsOf(desk)).toBe(before);
});
