import { type Page, expect } from '@playwright/test';
import { pinOf } from '../support/sample-pins.ts';
import { MACHINE_NOW } from './clock-in-page.ts';
import { type Desk } from './desk.ts';
import { tellFigure } from './figures.ts';
import { test } from './harness.ts';
import { region } from './looking.ts';

/** Do palette, help, settings and tour help without being in the way?
 *  Promise: by keyboard alone, on the built page. */

const BUSY = { plant: { size: 'big', story: 'busy' }, signedIn: ['maya-chen'] } as const;
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-line') ?? null);

test('the focus comes back to where it was, because the next key belongs there', async ({ open }) => {
  const { page, desk } = await open({ signedIn: ['maya-chen'] });
  await page.keyboard.press('3');
  await desk.settled();
  const line = await focused(page);
  for (const key of ['F3', 'F1', 'Control+,']) {
    await page.keyboard.press(key);
    await expect(region(page, 'overlay')).toBeVisible();
    expect(await focused(page)).toBeNull();
    await page.keyboard.press('Escape');
    await expect(region(page, 'overlay')).toBeHidden();
    expect(await focused(page), key).toBe(line);
  }
});

test('the palette runs what it marks, and what it marks is what a reader hears', async ({ open }) => {
  const { page, desk } = await open(BUSY);
  await page.keyboard.press('F3');
  await page.keyboard.type('3 rev');
  await desk.advance('600 ms');
  const marked = page.locator('[data-focused]');
  await expect(marked).toHaveText('REVOKE on Line 3');
  const heard = await page.locator('.palette-input').getAttribute('aria-activedescendant');
  expect(heard).toBe(await marked.getAttribute('id'));
  await page.keyboard.press('Enter');
  await expect(region(page, 'strip')).toContainText(/revoke/i);
  await expect(region(page, 'overlay')).toBeHidden();
});

test('after clearing, Enter runs nothing, because nothing is marked any more', async ({ open }) => {
  const { page, desk } = await open(BUSY);
  const records = desk.view.ledger;
  await page.keyboard.press('F3');
  await page.keyboard.type('esc');
  for (const _letter of 'esc') await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await expect(region(page, 'overlay')).toBeVisible();
  await expect(region(page, 'strip')).toBeHidden();
  expect(desk.view.ledger).toEqual(records);
});

test('letters typed in the palette are text and no command', async ({ open }) => {
  const { page } = await open(BUSY);
  await page.keyboard.press('F3');
  await page.keyboard.type('pr');
  await expect(page.locator('.palette-input')).toHaveValue('pr');
  await expect(region(page, 'strip')).toBeHidden();
});

test('opens within 100 ms and finds within 150 ms among 120 identities on 12 lines', async ({ open }) => {
  const { page } = await open(BUSY);
  const opening: number[] = [];
  const finding: number[] = [];
  for (let time = 0; time < 5; time += 1) {
    opening.push(await took(page, () => page.keyboard.press('F3')));
    for (const letter of 'vnd-') finding.push(await took(page, () => page.keyboard.press(letter)));
    await page.keyboard.press('Escape');
  }
  tellFigure('the palette opens', median(opening), 100);
  tellFigure('the palette finds', median(finding), 150);
});

/** The machine does other things meanwhile; the palette is what is measured. */
function median(lengths: readonly number[]): number {
  return lengths.toSorted((one, other) => one - other)[Math.floor(lengths.length / 2)] ?? Infinity;
}

/** Milliseconds of the machine from the key to the second frame after it. */
async function took(page: Page, press: () => Promise<void>): Promise<number> {
  const painted = page.evaluate(
    (name) =>
      new Promise<number>((done) => {
        const now: unknown = Reflect.get(globalThis, Symbol.for(name));
        if (typeof now !== 'function') return;
        const hear = (): void => {
          const from = Number(now());
          requestAnimationFrame(() => requestAnimationFrame(() => done(Number(now()) - from)));
        };
        window.addEventListener('keydown', hear, { capture: true, once: true });
      }),
    MACHINE_NOW,
  );
  await page.evaluate(() => undefined);
  await press();
  return painted;
}

test('the help sheet has the keys of where the focus was on top', async ({ open }) => {
  const { page } = await open({ signedIn: ['maya-chen'] });
  await page.keyboard.press('F2');
  await page.keyboard.press('F1');
  await expect(page.locator('caption').first()).toContainText('In the answer');
});

test('the tour is finished by keyboard in five steps, each only after it was done', async ({ open }) => {
  const { page, desk } = await open();
  const now = page.locator('[aria-current="step"]');
  desk.tell('menu:chosen', 'tour');
  await expect(now).toContainText('Read who may act');
  await page.keyboard.press('F2');
  await expect(now).toContainText('Choose Line 3');
  await page.keyboard.press('Control+4');
  await expect(now, 'another line is not enough').toContainText('Choose Line 3');
  await page.keyboard.press('Control+3');
  await expect(now).toContainText('Find vnd-acme-rdp');
  await page.keyboard.press('F3');
  await page.keyboard.type('vnd-acme');
  await page.keyboard.press('Enter');
  await expect(now).toContainText('PAUSE vnd-acme-rdp');
  await expect(now).toContainText(pinOf('maya-chen'));
  await pause(page, desk);
  await expect(now).toContainText('Confirm what was seen');
  await confirm(page, desk);
  await expect(region(page, 'overlay')).toContainText('the whole way of a decision');
  await region(page, 'overlay').getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(region(page, 'overlay')).toBeHidden();
});

async function pause(page: Page, desk: Desk): Promise<void> {
  await page.keyboard.press('F2');
  await page.keyboard.press('p');
  await page.getByLabel(/^PIN/).focus();
  await page.keyboard.type(pinOf('maya-chen'));
  await commit(page, desk);
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('3');
  await page.getByLabel('Rationale').focus();
  await page.keyboard.type('No session was agreed for now');
  await commit(page, desk);
}

async function confirm(page: Page, desk: Desk): Promise<void> {
  await page.keyboard.press('F3');
  await page.keyboard.type('report what');
  await page.keyboard.press('Enter');
  await page.getByLabel('Report', { exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  const how = region(page, 'strip').locator('textarea, input[type="text"]').first();
  await how.focus();
  await page.keyboard.type('Seen in the remote gateway: the session is closed');
  await commit(page, desk);
}

/** Behind the guard of 400 ms. */
async function commit(page: Page, desk: Desk): Promise<void> {
  await desk.advance('900 ms');
  await page.keyboard.press('Control+Enter');
  await desk.settled();
}
