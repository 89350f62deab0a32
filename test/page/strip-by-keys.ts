import { type Locator, type Page, expect } from '@playwright/test';
import { type View } from '../../shared/contract/view.ts';
import { pinOf } from '../support/sample-pins.ts';
import { type Desk } from './desk.ts';
import { region } from './looking.ts';

/** How is a decision composed by hand, with the keyboard alone?
 *  Promise: as a person would: each field in its turn, with what it asks for; the PIN of whom it names. The desk's
 *  clock moves past the guard before a commit.
 *  Never: a click, or a value that is put in behind the page's back. */

const RATIONALE = 'Session outside the agreed window, vendor does not answer';
/** Longer than the guard of the commit, and than the pause after which a draft is kept. */
const A_MOMENT = '600 ms';

export function fieldsOf(page: Page): Locator {
  return region(page, 'strip').locator('[data-met]');
}

/** The fields that are still to be filled in; each by its place among all. */
export async function openFields(page: Page): Promise<readonly number[]> {
  const met = await fieldsOf(page).evaluateAll((all) => all.map((each) => each.getAttribute('data-met')));
  return met.flatMap((is, place) => (is === 'false' ? [place] : []));
}

/** Fills in everything but the fields at these places; what a field brings up by itself is filled in, too. */
export async function fillStrip(page: Page, desk: Desk, without: readonly number[] = []): Promise<void> {
  const MOST_ROUNDS = 12;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const place = (await openFields(page)).find((each) => !without.includes(each));
    if (place === undefined) return;
    await fillField(fieldsOf(page).nth(place), desk.view);
  }
  throw new Error(`fields are still open: ${(await fieldsOf(page).allTextContents()).join(' | ')}`);
}

/** Whatever kind of field it is. Only the focus is set; the rest is keys. */
async function fillField(field: Locator, view: View): Promise<void> {
  const { page } = { page: field.page() };
  for (const control of await field.locator('input, textarea, select').all()) {
    if ((await field.getAttribute('data-met')) === 'true') return;
    if (!(await control.isVisible()) || !(await control.isEnabled())) continue;
    await control.focus();
    await fillControl(page, control, view);
  }
}

async function fillControl(page: Page, control: Locator, view: View): Promise<void> {
  const facts = await control.evaluate((element) => ({
    tag: element.tagName,
    type: element instanceof HTMLInputElement ? element.type : '',
    isChecked: element instanceof HTMLInputElement && element.checked,
    isInReasons: element.closest('[role="radiogroup"]') !== null,
    around: element.closest('[data-met]')?.textContent ?? '',
  }));
  // Whatever stands there gives way: a field that is filled in twice holds the same as once.
  if (['text', 'password', ''].includes(facts.type) && facts.tag !== 'SELECT')
    await page.keyboard.press('Control+A');
  if (facts.tag === 'SELECT') await page.keyboard.press('ArrowDown');
  else if (facts.type === 'radio') await page.keyboard.press('Digit1');
  else if (facts.type === 'checkbox') await (facts.isChecked ? undefined : page.keyboard.press('Space'));
  else if (facts.type === 'password') await page.keyboard.type(pinIn(facts.around, view));
  else await page.keyboard.type(textFor(facts.around));
}

/** Of the person whom the field names; the last one, because a list of people may stand before it. */
function pinIn(around: string, view: View): string {
  const named = (view.plant?.people ?? [])
    .map(({ id, name }) => ({ id, at: around.lastIndexOf(name) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => b.at - a.at)[0];
  return named === undefined ? '' : pinOf(named.id);
}

/** A code that is to be typed stands in the field; a length is a number; anything else is words. */
function textFor(around: string): string {
  const code = /\b(line-\d+|cold-store)\b/.exec(around)?.[1];
  if (code !== undefined) return code;
  return /minutes/i.test(around) ? '15' : RATIONALE;
}

/** Ctrl+Enter, once, after the guard. */
export async function commit(page: Page, desk: Desk): Promise<void> {
  await desk.advance(A_MOMENT);
  await page.keyboard.press('Control+Enter');
  await desk.settled();
}

export async function expectRecorded(page: Page): Promise<void> {
  await expect(page.locator('body')).toContainText(/RECORDED \d\d:\d\d/);
}

/** The number of records; nothing was decided when it has not changed. */
export function recordsOf({ view: { ledger } }: Desk): number {
  return 'records' in ledger ? ledger.records : -1;
}

export type Wanted = { readonly line: string; readonly identity: string; readonly key: string };

/** Selects the pair, goes to its answer and presses the letter of the verb; F9 for break-glass. */
export async function openStrip(page: Page, desk: Desk, { line, identity, key }: Wanted): Promise<void> {
  await selectByKeys(page, desk, { line, identity });
  await page.keyboard.press('F2');
  await page.keyboard.press(key);
  await expect(region(page, 'strip')).toContainText(identity);
}

/** Ctrl and the digit of the line, then the letter of the identity. */
export async function selectByKeys(page: Page, desk: Desk, pair: Omit<Wanted, 'key'>): Promise<void> {
  const row = desk.view.lines.find(({ id }) => id === pair.line);
  await page.keyboard.press(`Control+Digit${row?.place ?? 1}`);
  await expect.poll(() => desk.view.sheet?.line).toBe(pair.line);
  await region(page, 'identities').focus();
  const place = row?.identities.findIndex(({ id }) => id === pair.identity) ?? 0;
  await page.keyboard.press(String.fromCodePoint(97 + place));
  await expect.poll(() => desk.view.sheet?.identity).toBe(pair.identity);
}
