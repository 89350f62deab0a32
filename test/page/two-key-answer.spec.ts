import { type Page, expect } from '@playwright/test';
import { MACHINE_NOW } from './clock-in-page.ts';
import { tellFigure } from './figures.ts';
import { test } from './harness.ts';
import { region } from './looking.ts';

/** How fast is the answer there, and with how many keys? Check 3 of fifteen, on 12 lines, 120 identities and 5 000
 *  records.
 *  Promise: from the key to the frame, on the machine's clock. */

const PLANT = { size: 'big', story: 'busy' } as const;
const P95_MS = 300;
const LOAD_MS = 5000;
const ROUNDS = 20;

test('the worst answer is there with no key, within five seconds of loading', async ({ open }) => {
  const before = performance.now();
  const { page, desk } = await open({ plant: PLANT });
  const sentence = page.locator('[data-sentence]').first();
  await expect(sentence).toBeVisible();
  tellFigure('the page is there', performance.now() - before, LOAD_MS);
  expect(sentencesOf(desk.view.worstSheet)).toContain(await textOf(page));
  expect(desk.view.worst?.line).toBe('line-3');
});

test('a line is one key and an identity two, and what is shown is what the engine says', async ({ open }) => {
  const { page, desk } = await open({ plant: PLANT });
  await countKeys(page);
  await page.keyboard.press('5');
  await expect.poll(() => desk.view.sheet?.line).toBe('line-5');
  await expect(region(page, 'answer')).toContainText('Line 5');
  expect(sentencesOf(desk.view.sheet)).toContain(await textOf(page));
  await page.keyboard.press('b');
  const second = desk.view.lines.find(({ id }) => id === 'line-5')?.identities[1]?.id;
  await expect.poll(() => desk.view.sheet?.identity).toBe(second);
  await expect(page.locator('[data-sentence]').first()).toContainText(second ?? '');
  expect(sentencesOf(desk.view.sheet)).toContain(await textOf(page));
  expect(await keysPressed(page)).toBe(2);
});

test('key to paint is within 300 ms in 95 of 100 cases', async ({ open }) => {
  const { page, desk } = await open({ plant: PLANT });
  await region(page, 'lines').focus();
  await measureKeys(page);
  for (let round = 0; round < ROUNDS; round += 1) {
    const line = (round % 8) + 1;
    await page.keyboard.press(String(line));
    await expect.poll(() => desk.view.sheet?.line, { intervals: [5] }).toBe(`line-${line}`);
    const sentence = sentencesOf(desk.view.sheet);
    await expect
      .poll(() => textOf(page).then((text) => sentence.includes(text)), { intervals: [5] })
      .toBe(true);
  }
  const times = (await measured(page)).toSorted((a, b) => a - b);
  expect(times).toHaveLength(ROUNDS);
  tellFigure('key to paint, p95', times[Math.ceil(ROUNDS * 0.95) - 1] ?? NaN, P95_MS);
});

type SheetLike = {
  readonly choices: readonly { readonly sentence: string; readonly toActor: string | null }[];
} | null;

function sentencesOf(sheet: SheetLike): readonly string[] {
  return (sheet?.choices ?? []).flatMap(({ sentence, toActor }) => [sentence, toActor ?? sentence]);
}

async function textOf(page: Page): Promise<string> {
  return ((await page.locator('[data-sentence]').first().textContent()) ?? '').trim();
}

async function countKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset['keys'] = '0';
    addEventListener(
      'keydown',
      () => {
        const { dataset } = document.documentElement;
        dataset['keys'] = String(Number(dataset['keys']) + 1);
      },
      true,
    );
  });
}

function keysPressed(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.documentElement.dataset['keys']));
}

/** From each key to the frame after the answer has changed, on the machine's clock. */
async function measureKeys(page: Page): Promise<void> {
  await page.evaluate((machineNow) => {
    const now: unknown = Reflect.get(globalThis, Symbol.for(machineNow));
    const read = (): number => (typeof now === 'function' ? Number(now()) : 0);
    const times: number[] = [];
    Object.assign(globalThis, { keyTimes: times });
    let pressedAt = 0;
    addEventListener('keydown', () => (pressedAt = read()), true);
    const place = document.querySelector('[data-region="answer"]');
    const seen = new MutationObserver(() => {
      if (pressedAt === 0) return;
      const from = pressedAt;
      pressedAt = 0;
      requestAnimationFrame(() => times.push(read() - from));
    });
    if (place !== null) seen.observe(place, { subtree: true, childList: true, characterData: true });
  }, MACHINE_NOW);
}

function measured(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => Reflect.get(globalThis, 'keyTimes'));
}
