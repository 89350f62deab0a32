import { type Page, expect } from '@playwright/test';
import { instantOf } from '../../shared/std/instant.ts';
import { type Desk } from './desk.ts';
import { goTo } from './going.ts';
import { test } from './harness.ts';
import { region } from './looking.ts';
import { type ShownTime, offsetIn, shownTimes, wrongTimes } from './shown-times.ts';

/** Is every time on screen the right one, in both clocks? Check 13 of fifteen.
 *  Promise: the expected clocks come from Intl. */

const ZONES = [
  { timeZone: 'Europe/Berlin', turns: ['2026-10-25T00:59:30.000Z', '2027-03-28T00:59:30.000Z'] },
  { timeZone: 'America/St_Johns', turns: ['2026-11-01T04:29:30.000Z', '2027-03-14T05:29:30.000Z'] },
  { timeZone: 'Asia/Kathmandu', turns: ['2026-10-25T00:59:30.000Z'] },
  { timeZone: 'UTC', turns: ['2027-03-28T00:59:30.000Z'] },
] as const;

for (const { timeZone, turns } of ZONES)
  for (const at of turns)
    test(`in ${timeZone} every time around ${at} has its offset and UTC`, async ({ open }) => {
      const { page, desk } = await open({ plant: { timeZone }, at, signedIn: ['maya-chen'] });
      await openSession(desk);
      await expectRight(page, desk, timeZone);
      const before = offsetIn(timeZone, desk.now);
      await desk.advance('61 s');
      await expectRight(page, desk, timeZone);
      const hasTurned = before !== offsetIn(timeZone, desk.now);
      expect(hasTurned).toBe(['Europe/Berlin', 'America/St_Johns'].includes(timeZone));
      await goTo(page, desk, 'registry');
      await expectRight(page, desk, timeZone);
    });

test('both clocks are in the mode bar, and they are the ones of the desk', async ({ open }) => {
  const { page, desk } = await open({
    plant: { timeZone: 'Asia/Kathmandu' },
    at: '2026-11-21T13:00:05.000Z',
  });
  const bar = region(page, 'mode-bar');
  await expect(bar).toContainText('18:45:05 +05:45');
  await expect(bar).toContainText('13:00:05 UTC');
  await desk.advance('1 s');
  await expect(bar).toContainText('18:45:06 +05:45');
  await expect(bar).toContainText('13:00:06 UTC');
});

test('a note moves no time, because what was written is written', async ({ open }) => {
  const { page, desk } = await open({ plant: { story: 'busy' }, signedIn: ['maya-chen'] });
  await desk.advance('1 s');
  const before = await logTimes(page);
  const [incident] = desk.view.incidents;
  const note = {
    kind: 'noteIncident',
    by: 'maya-chen',
    text: 'Called the vendor',
    version: desk.view.version,
  };
  const reply = await desk.submit({ ...note, kind: 'noteIncident', incidentId: incident?.incidentId ?? '' });
  expect(reply.kind).toBe('recorded');
  await expect(region(page, 'log')).toContainText('Called the vendor');
  expect((await logTimes(page)).slice(1)).toEqual(before.slice(0, -1));
});

async function logTimes(page: Page): Promise<readonly ShownTime[]> {
  return (await shownTimes(page)).filter(({ where }) => where === 'log');
}

async function expectRight(page: Page, desk: Desk, timeZone: string): Promise<void> {
  const times = await shownTimes(page);
  expect(times.length).toBeGreaterThan(0);
  expect(wrongTimes(times, { timeZone, now: instantOf(desk.now) })).toEqual([]);
}

/** Something whose times are far apart: an incident noticed a day ago. */
async function openSession(desk: Desk): Promise<void> {
  const incident = { kind: 'openIncident', by: 'maya-chen', title: 'Session', at: 'line-3' } as const;
  const reply = await desk.submit({
    ...incident,
    version: desk.view.version,
    noticedAt: desk.now - 86_400_000,
  });
  expect(reply.kind).toBe('recorded');
}
