import { type Page, expect } from '@playwright/test';
import { test } from './harness.ts';
import { type Typed, typeKey } from './keys-as-typed.ts';
import { region } from './looking.ts';

/** Does a key do what stands on it, on every keyboard? The first half of check 15 of fifteen.
 *  Promise: keys as the browser gets them from the system. */

const PLANT = { size: 'big', story: 'busy' } as const;

/** The letter that was meant, where it lies on that keyboard; in the answer. */
const LETTERS: readonly (Typed & { readonly layout: string; readonly verb: string })[] = [
  { layout: 'QWERTY', key: 'p', code: 'KeyP', verb: 'pause' },
  { layout: 'QWERTZ', key: 'p', code: 'KeyP', verb: 'pause' },
  { layout: 'AZERTY', key: 'c', code: 'KeyC', verb: 'constrain' },
  { layout: 'Dvorak', key: 'p', code: 'KeyR', verb: 'pause' },
  { layout: 'Dvorak', key: 'r', code: 'KeyO', verb: 'revoke' },
];
/** Digits lie where they lie, whatever stands there. */
const DIGITS: readonly (Typed & { readonly layout: string; readonly line: string })[] = [
  { layout: 'QWERTZ', key: '4', code: 'Digit4', line: 'line-4' },
  { layout: 'AZERTY', key: '(', code: 'Digit5', line: 'line-5' },
  { layout: 'AZERTY', key: '-', code: 'Digit6', line: 'line-6' },
  { layout: 'Dvorak', key: '7', code: 'Digit7', line: 'line-7' },
];
const NOTHING: readonly (Typed & { readonly because: string })[] = [
  { because: 'AltGr writes a letter', key: 'þ', code: 'KeyP', isAltGr: true },
  { because: 'AltGr with the letter itself is no command', key: 'r', code: 'KeyR', isAltGr: true },
  { because: 'a dead key composes', key: 'Dead', code: 'KeyP' },
  { because: 'an input method composes', key: 'Process', code: 'KeyR' },
  { because: 'a Cyrillic letter is no Latin one', key: 'з', code: 'KeyP' },
  { because: 'a Greek letter is no Latin one', key: 'π', code: 'KeyP' },
  { because: 'no shifted digit is a command', key: '#', code: 'Digit3', isShift: true },
];

test('a letter is the one that was meant, and only opens the strip', async ({ open }) => {
  const { page, desk } = await open({ plant: PLANT, signedIn: ['maya-chen'] });
  const before = desk.view.ledger;
  for (const { layout, verb, ...typed } of LETTERS) {
    await focusAnswer(page);
    await typeKey(page, typed);
    await expect(region(page, 'strip'), `${layout} ${typed.key}`).toContainText(new RegExp(verb, 'i'));
    await page.keyboard.press('Escape');
    await expect(region(page, 'strip')).toBeHidden();
  }
  expect(desk.view.ledger).toEqual(before);
});

test('a digit is the place where it lies, because AZERTY writes digits with Shift', async ({ open }) => {
  const { page, desk } = await open({ plant: PLANT });
  for (const { layout, line, ...typed } of DIGITS) {
    await region(page, 'lines').focus();
    await typeKey(page, typed);
    await expect.poll(() => desk.view.sheet?.line, { message: `${layout} ${typed.code}` }).toBe(line);
  }
});

test('what writes, composes or is shifted is no command and no decision', async ({ open }) => {
  const { page, desk } = await open({ plant: PLANT, signedIn: ['maya-chen'] });
  const before = { ledger: desk.view.ledger, line: desk.view.sheet?.line };
  for (const { because, ...typed } of NOTHING) {
    await focusAnswer(page);
    await typeKey(page, typed);
    await desk.advance('1 s');
    const what = `${typed.code} as ${typed.key}: ${because}`;
    await expect.soft(region(page, 'strip'), what).toBeHidden();
    expect.soft({ ledger: desk.view.ledger, line: desk.view.sheet?.line }, what).toEqual(before);
  }
});

test('Ctrl and a letter of the answer decides nothing on any keyboard', async ({ open }) => {
  const { page, desk } = await open({ plant: PLANT, signedIn: ['maya-chen'] });
  const before = desk.view.ledger;
  for (const [key, code] of [
    ['r', 'KeyR'],
    ['w', 'KeyW'],
    ['p', 'KeyP'],
    ['y', 'KeyZ'],
  ] as const) {
    await focusAnswer(page);
    await typeKey(page, { key, code, isControl: true });
    await desk.advance('1 s');
  }
  expect(desk.view.ledger).toEqual(before);
});

test('letters and digits can be switched off, and then do nothing', async ({ open }) => {
  const { page, desk } = await open({ plant: PLANT, settings: { letterKeys: false } });
  await region(page, 'lines').focus();
  const before = desk.view.sheet?.line;
  await typeKey(page, { key: '5', code: 'Digit5' });
  await desk.advance('1 s');
  expect(desk.view.sheet?.line).toBe(before);
  await typeKey(page, { key: '5', code: 'Digit5', isControl: true });
  await expect.poll(() => desk.view.sheet?.line).toBe('line-5');
});

async function focusAnswer(page: Page): Promise<void> {
  await page.keyboard.press('F2');
  await expect(region(page, 'answer').locator(':focus')).toBeVisible();
}
