import { type Page, expect } from '@playwright/test';
import { type Desk } from './desk.ts';
import { ROOM_NAMES, type Room, goTo } from './going.ts';
import { test } from './harness.ts';
import { clippedTexts, sidewaysOf } from './looking.ts';
import { ownTexts } from './own-words.ts';

/** Does every word of the page come from the table of words, and is there room for longer ones?
 *  Promise: looked at in a locale that nobody speaks; what the desk said is data and stays. */

const SIZES = ['1920x1080', '1366x768'] as const;
const OVER = [
  { name: 'nothing', key: null },
  { name: 'palette', key: 'F3' },
  { name: 'help', key: 'F1' },
  { name: 'settings', key: 'Control+,' },
  { name: 'strip', key: 'F4' },
] as const;

async function strange(page: Page): Promise<void> {
  await page.goto(`${page.url()}?locale=qps`);
  await expect(page.locator('[data-region="lines"] .row').first()).toBeVisible();
}

/** Everything that came from the desk, and so is data here. */
async function dataOf(page: Page, desk: Desk): Promise<readonly string[]> {
  const line = desk.view.sheet?.line ?? null;
  const runbook = desk.view.lines.find(({ id }) => id === line)?.runbook ?? null;
  const more = [await desk.ask('registry:get', {}), await desk.ask('runbook:get', { runbook, line })];
  return [JSON.stringify(desk.view), ...more.map((reply) => JSON.stringify(reply))];
}

for (const viewport of SIZES) {
  for (const room of ROOM_NAMES)
    test(`${room} says nothing of its own at ${viewport}, because it would be English everywhere`, async ({
      open,
    }) => {
      const { page, desk } = await open({ viewport, signedIn: ['maya-chen'] });
      await strange(page);
      await goTo(page, desk, room);
      await looksRight(page, desk, room);
    });

  for (const { name, key } of OVER)
    test(`with ${name} open, nothing is English and nothing is cut at ${viewport}`, async ({ open }) => {
      const { page, desk } = await open({ viewport, signedIn: ['maya-chen'] });
      await strange(page);
      if (key !== null) await page.keyboard.press(key);
      await looksRight(page, desk, name);
    });
}

async function looksRight(page: Page, desk: Desk, what: Room | (typeof OVER)[number]['name']): Promise<void> {
  const data = await dataOf(page, desk);
  const own = await ownTexts(page);
  expect
    .soft(
      own.filter((text) => !isStrange(text) && !isData(text, data)),
      `${what}: English`,
    )
    .toEqual([]);
  expect.soft(own.some(isStrange), `${what}: not strange at all`).toBe(true);
  expect.soft(await clippedTexts(page), `${what}: cut`).toEqual([]);
  expect.soft(await sidewaysOf(page), `${what}: sideways`).toEqual([]);
}

function isStrange(text: string): boolean {
  return /[⟦⟧]/.test(text);
}

/** Came in a view, or has no word: a number, a sign, a length of time. */
function isData(text: string, data: readonly string[]): boolean {
  if (!/\p{L}{2}/u.test(text.replaceAll(/\b(min|UTC|ext)\b/g, ''))) return true;
  const written = JSON.stringify(text).slice(1, -1);
  return data.some((all) => all.includes(written));
}
