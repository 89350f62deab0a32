import { type Page, expect } from '@playwright/test';
import { chanceFrom } from '../support/generate-plant-random.ts';
import { type Desk } from './desk.ts';
import { test } from './harness.ts';
import { region } from './looking.ts';
import { commit, expectRecorded, fillStrip, openStrip } from './strip-by-keys.ts';

/** What is left when the page dies? Check 12 of fifteen.
 *  Promise: drafts and records are those of the real files. */

const DEATHS = 20;
const RDP = { line: 'line-3', identity: 'vnd-acme-rdp', key: 'r' } as const;
/** By which a draft must be on disk after the last key (ux.md §9). */
const KEPT_WITHIN = '500 ms';

test('the page is killed twenty times while somebody writes: every word that had rested is there again', async ({
  open,
}) => {
  const first = await open({ plant: { story: 'busy' }, signedIn: ['maya-chen'] });
  const { desk } = first;
  const chance = chanceFrom(12);
  let { page } = first;
  await openStrip(page, desk, RDP);
  let written = '';
  for (let death = 0; death < DEATHS; death += 1) {
    const rationale = region(page, 'strip').getByLabel('Rationale');
    await rationale.focus();
    await page.keyboard.press('End');
    await page.keyboard.type(`${death} ${'seen '.repeat(1 + chance.below(4))}`);
    written = await rationale.inputValue();
    await desk.advance(KEPT_WITHIN);
    // Half of the time something more is typed that nobody could have kept.
    if (chance.isLuckyIn(50)) await page.keyboard.type('x');
    await page.close({ runBeforeUnload: false });
    page = await reopened(open, desk);
    const found = await region(page, 'strip').getByLabel('Rationale').inputValue();
    expect(found.startsWith(written), `death ${death}: \`${found}\``).toBe(true);
  }
  await expectAllThere(page, desk);
});

test('what was committed is there after a death, once and in order', async ({ open }) => {
  const { page, desk } = await open({ plant: { story: 'busy' }, signedIn: ['maya-chen'] });
  await openStrip(page, desk, { ...RDP, key: 'p' });
  await fillStrip(page, desk);
  await commit(page, desk);
  await expectRecorded(page);
  await page.close();
  const again = await open({ desk });
  await expect(region(again.page, 'identities')).toContainText('PAUSE DECIDED, NOT CONFIRMED');
  await expectAllThere(again.page, desk);
  expect(desk.view.effects).toHaveLength(1);
});

test('no PIN is ever in a draft', async ({ open }) => {
  const { page, desk } = await open({ plant: { story: 'busy' }, signedIn: ['maya-chen'] });
  await openStrip(page, desk, RDP);
  await fillStrip(page, desk);
  await desk.advance('1 s');
  const kept = desk.around.drafts.read() ?? '';
  expect(kept).toContain('Session outside the agreed window');
  for (const pin of ['46025', '519483', '4127']) expect(kept).not.toContain(pin);
});

type Open = (wish: { readonly desk: Desk }) => Promise<{ readonly page: Page }>;

/** A parked draft is taken up again by its own button. */
async function reopened(open: Open, desk: Desk): Promise<Page> {
  const { page } = await open({ desk });
  const resume = region(page, 'strip').getByRole('button', { name: /^Resume/ });
  await expect(resume.first()).toBeVisible();
  await resume.first().press('Enter');
  await expect(region(page, 'strip').getByLabel('Rationale')).toBeVisible();
  return page;
}

/** Through the page's own bridge: one after the other, none twice, none missing. */
async function expectAllThere(page: Page, desk: Desk): Promise<void> {
  const reply = await page.evaluate(() =>
    window.watchbill['record:list']({ filter: { kind: 'newest' }, before: null, limit: 200 }),
  );
  const seqs = reply.kind === 'records' ? reply.records.map(({ seq }) => seq) : [];
  const newest = 'records' in desk.view.ledger ? desk.view.ledger.records - 1 : -1;
  expect(seqs).toEqual(Array.from({ length: 200 }, (_nothing, index) => newest - index));
}
