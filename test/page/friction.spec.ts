import { expect } from '@playwright/test';
import { type Desk } from './desk.ts';
import { test } from './harness.ts';
import { typeKey } from './keys-as-typed.ts';
import { region } from './looking.ts';
import {
  commit,
  expectRecorded,
  fieldsOf,
  fillStrip,
  openFields,
  openStrip,
  recordsOf,
} from './strip-by-keys.ts';
import { decideAs } from './walk.ts';

/** Is a serious action as much work as it is serious? Check 11 of fifteen, but for break-glass.
 *  Promise: composed by keys alone; that nothing was recorded is read from the ledger. */

const SATURDAY = { plant: { story: 'busy' } } as const;
const RDP = { line: 'line-3', identity: 'vnd-acme-rdp' } as const;
const CASES = [
  { ...RDP, what: 'PAUSE', key: 'p', actor: 'maya-chen', least: ['Reason code'] },
  {
    ...RDP,
    what: 'REVOKE',
    key: 'r',
    actor: 'maya-chen',
    least: ['Reason code', 'Rationale', 'Second person'],
  },
  {
    ...RDP,
    what: 'OVERRIDE',
    key: 'o',
    actor: 'tomas-ruiz',
    least: ['Reason code', 'Rationale', 'Second person'],
  },
] as const;

for (const { what, key, actor, least, ...pair } of CASES)
  test(`${what} needs each of its inputs, and is one entry when all are there`, async ({ open }) => {
    const { page, desk } = await open({ ...SATURDAY, signedIn: ['maya-chen', actor] });
    if (what === 'OVERRIDE') await pauseFirst(desk);
    await openStrip(page, desk, { ...pair, key });
    const required = await openFields(page);
    const labels = await fieldsOf(page).allTextContents();
    for (const each of least)
      expect(
        labels.some((label) => label.includes(each)),
        each,
      ).toBe(true);
    expect(required.length).toBeGreaterThanOrEqual(least.length);
    const before = recordsOf(desk);
    for (const place of required) {
      await fillStrip(page, desk, [place]);
      await commit(page, desk);
      expect(recordsOf(desk), `without ${labels[place]}`).toBe(before);
      await page.keyboard.press('Escape');
      await openStrip(page, desk, { ...pair, key });
    }
    await fillStrip(page, desk);
    await commit(page, desk);
    await expectRecorded(page);
    expect(decisionsIn(desk)).toBe(what === 'OVERRIDE' ? 2 : 1);
  });

test('Enter, a held key, a hand on its way and a double press never make an entry too many', async ({
  open,
}) => {
  const { page, desk } = await open({ ...SATURDAY, signedIn: ['maya-chen'] });
  await openStrip(page, desk, { ...RDP, key: 'p' });
  const before = recordsOf(desk);
  await fillStrip(page, desk);
  // Nothing has passed since the last field: the guard holds.
  await page.keyboard.press('Control+Enter');
  await desk.advance('600 ms');
  await page.keyboard.press('Enter');
  await typeKey(page, { key: 'Enter', code: 'Enter', isControl: true, isRepeat: true });
  await desk.advance('1 s');
  expect(recordsOf(desk)).toBe(before);
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+Enter');
  await expectRecorded(page);
  expect(decisionsIn(desk)).toBe(1);
});

test('the second is somebody else, and signs with their own PIN', async ({ open }) => {
  const { page, desk } = await open({ ...SATURDAY, signedIn: ['maya-chen'] });
  await openStrip(page, desk, { ...RDP, key: 'r' });
  const names = await region(page, 'strip').getByLabel('Second person').locator('option').allTextContents();
  expect(names.length).toBeGreaterThan(1);
  expect(names.filter((name) => name.includes('Maya Chen'))).toEqual([]);
  const before = decisionsIn(desk);
  await fillStrip(page, desk);
  const pin = region(page, 'strip').locator('input[type="password"]');
  await pin.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('0000');
  await commit(page, desk);
  await expect(region(page, 'strip')).toContainText(/PIN/);
  expect(decisionsIn(desk)).toBe(before);
});

test('what changes meanwhile disarms, until it was read again', async ({ open }) => {
  const { page, desk } = await open({ ...SATURDAY, signedIn: ['maya-chen'] });
  await openStrip(page, desk, { ...RDP, key: 'p' });
  await fillStrip(page, desk);
  await desk.advance('600 ms');
  const event = { kind: 'declare', by: 'maya-chen', at: 'line-3', event: 'vendor.disconnected' } as const;
  const plain = { rationale: '', confirmed: [], second: null, incidentId: null };
  expect(await desk.submit({ ...event, ...plain, version: desk.view.version })).toMatchObject({
    kind: 'recorded',
  });
  await desk.settled();
  await expect(region(page, 'strip')).toContainText(/CHANGED: Line 3 .* → /);
  await commit(page, desk);
  expect(decisionsIn(desk)).toBe(0);
  const read = region(page, 'strip').getByRole('button', { name: 'I have read it again' });
  await read.press('Enter');
  await fillStrip(page, desk);
  await commit(page, desk);
  await expectRecorded(page);
  expect(decisionsIn(desk)).toBe(1);
});

/** A decision that an override can take the place of. */
async function pauseFirst(desk: Desk): Promise<void> {
  await desk.ask('view:select', { ...RDP, actor: 'maya-chen' });
  const pause = desk.view.sheet?.choices.find(({ action }) => action === 'pause');
  if (pause !== undefined) await decideAs(desk, pause);
  expect(desk.view.effects).toHaveLength(1);
}

function decisionsIn({ view: { log } }: Desk): number {
  return log.filter(({ type }) => type === 'decision.recorded').length;
}
