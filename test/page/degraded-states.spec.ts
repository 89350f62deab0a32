import { type Page, expect } from '@playwright/test';
import { test } from './harness.ts';
import { region } from './looking.ts';

/** What is on screen when something is wrong? Check 14 of fifteen.
 *  Promise: the expected words and level, and no blank panel. */

test('nothing heard from the store is told by age: late, then old, with the last answer in place', async ({
  open,
}) => {
  const { page, desk } = await open({ plant: { story: 'busy' } });
  const sentence = page.locator('[data-sentence]').first();
  const before = await sentence.textContent();
  desk.hold();
  await desk.advance('9 s');
  await expect(page.locator('.chip').filter({ hasText: /DATA/ })).toHaveCount(0);
  await desk.advance('5 s');
  const bar = region(page, 'mode-bar');
  await expect(bar).toContainText(/DATA LATE/);
  await expect(bar.locator('[data-mark="diamond"]').first()).toBeVisible();
  await desk.advance('30 s');
  await expect(bar).toContainText(/DATA OLD/);
  await expect(bar.locator('[data-mark="triangle"]').first()).toBeVisible();
  await expect(page.locator('[data-mark="stale"]').first()).toBeVisible();
  expect(await sentence.textContent()).toBe(before);
  await desk.release();
  await expect(bar).not.toContainText(/DATA (LATE|OLD)/);
});

test('a rota with nobody in it is a P1 gap on the board, before any incident', async ({ open }) => {
  const { page, desk } = await open({ plant: { rota: 'none' } });
  expect(desk.view.incidents).toEqual([]);
  await expect(region(page, 'mode-bar')).toContainText('P1');
  await expect(region(page, 'lines').locator('[data-mark="octagon"]').first()).toBeVisible();
  await expect(region(page, 'identities')).toContainText('AUTHORITY GAP');
  await expect(region(page, 'answer')).toContainText('NOBODY');
  await noBlankPanel(page);
});

test('a log that cannot be written says NOT RECORDING, keeps the answer and never says RECORDED', async ({
  open,
}) => {
  const { page, desk } = await open({ plant: { story: 'busy' }, signedIn: ['maya-chen'] });
  const free = desk.lock();
  await desk.submit({ kind: 'signOut', person: 'maya-chen' });
  const bar = region(page, 'mode-bar');
  await expect(bar).toContainText('NOT RECORDING');
  await expect(bar.locator('[data-mark="octagon"]').first()).toBeVisible();
  await expect(page.locator('[data-sentence]').first()).toContainText('vnd-acme-rdp');
  await noBlankPanel(page);
  expect((await page.locator('body').innerText()).replaceAll('NOT RECORDED', '')).not.toMatch(/\bRECORDED\b/);
  free();
  await desk.submit({ kind: 'signOut', person: 'maya-chen' });
  await expect(bar).not.toContainText('NOT RECORDING');
});

test('a changed record is a broken log: told with what is wrong, and a new one begins only when asked', async ({
  open,
}) => {
  const { page, desk } = await open({ plant: { story: 'busy' }, signedIn: ['maya-chen'] });
  await desk.spoil();
  await expect(region(page, 'mode-bar')).toContainText('LOG BROKEN');
  await expect(page.locator('[data-critical] [data-mark="octagon"]').first()).toBeVisible();
  await noBlankPanel(page);
  expect(desk.view.ledger.kind).toBe('broken');
  // Two deliberate steps: the offer, and then the deed.
  await page.getByRole('button', { name: 'Go on in a new segment' }).press('Enter');
  expect(desk.view.ledger.kind).toBe('broken');
  await page.getByRole('button', { name: 'Start the new segment now' }).press('Enter');
  await expect.poll(() => desk.view.ledger.kind).toBe('recording');
  await expect(region(page, 'mode-bar')).not.toContainText('LOG BROKEN');
  expect(desk.view.log.map(({ sentence }) => sentence)).toContain('LOG GOES ON in a new segment');
  await noBlankPanel(page);
});

test('a first run offers the sample plant in one key', async ({ open }) => {
  const { page, desk } = await open({ plant: 'none' });
  await expect(page.getByText('No plant data').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(() => desk.view.plant?.name).toBe('Harbour Foods, Plant 2');
  await expect(page.locator('[data-sentence]').first()).toBeVisible();
});

test('a clock that was set is told, because times in the log would jump', async ({ open }) => {
  const { page, desk } = await open({ plant: { story: 'busy' } });
  await desk.advance('1 s');
  desk.setClock('-58 s');
  await desk.advance('1 s');
  await expect(page.locator('body')).toContainText(/clock/i);
  const seqs = desk.view.log.map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.toSorted((a, b) => b - a));
});

/** Every part of the screen says something. */
async function noBlankPanel(page: Page): Promise<void> {
  const blank = await page
    .locator('[data-region]:visible')
    .evaluateAll((all) =>
      all.flatMap((each) =>
        each instanceof HTMLElement && each.innerText.trim().length < 3 ? [each.dataset['region'] ?? ''] : [],
      ),
    );
  expect(blank).toEqual([]);
}
