import { type Page, expect } from '@playwright/test';
import { type AnswerKind, type StandingKind } from '../../shared/authority/types.ts';
import { type Choice } from '../../shared/contract/sheet.ts';
import { chanceFrom } from '../support/generate-plant-random.ts';
import { type Desk } from './desk.ts';
import { test } from './harness.ts';
import { beginWithConflict, endWithConstraint, seldomChoice, takeStep } from './walk.ts';

/** Is the sentence on the panel, in the ear, on the wall and in the log one and the same? Check 4 of fifteen.
 *  Promise: the walk is the same each time, and comes past every answer kind and standing. */

const STEPS = 200;
/** With it the walk comes past every kind. */
const SEED = 12;
const KINDS: readonly AnswerKind[] = [
  'forbid',
  'indeterminate',
  'last-resort',
  'nobody',
  'not-applicable',
  'permit',
];
const STANDINGS: readonly StandingKind[] = ['active', 'constrained', 'paused', 'revoked'];
const PEOPLE = ['tomas-ruiz', 'ana-silva', 'rui-costa', 'bento-faria', 'maya-chen'];

test('panel, live region, wall and log say the same in 200 states', async ({ open }) => {
  const { page, desk } = await open({ signedIn: PEOPLE });
  const wall = await open({ desk, window: 'wall' });
  const chance = chanceFrom(SEED);
  const seen = new Map<string, number>();
  for (let step = 0; step < STEPS; step += 1) {
    if (step === 0) await beginWithConflict(desk);
    else if (step === STEPS - 1) await endWithConstraint(desk);
    else await takeStep(desk, chance);
    const choice = seldomChoice(desk, chance, seen);
    await expectSame({ page, wall: wall.page, desk, choice }, `step ${step}: ${choice.action}`);
    for (const each of [choice.kind, ...desk.view.identities.map(({ standing }) => standing)])
      seen.set(each, (seen.get(each) ?? 0) + 1);
  }
  expect([...seen.keys()].sort()).toEqual([...KINDS, ...STANDINGS].sort());
});

type Looked = { readonly page: Page; readonly wall: Page; readonly desk: Desk; readonly choice: Choice };

async function expectSame({ page, wall, desk, choice }: Looked, step: string): Promise<void> {
  const { log, worstSheet, lines } = desk.view;
  await expect(page.locator('[data-region="answer"]'), step).toContainText(nameOf(desk));
  const said = await page.evaluate(lookAt, choice.action);
  const expected = { panel: choice.sentence, ear: choice.sentence, log: log.map(({ sentence }) => sentence) };
  expect({ ...said, log: said.log.slice(0, log.length) }, step).toEqual({
    ...expected,
    log: expected.log.slice(0, said.log.length),
  });
  expect(said.log.length, step).toBeGreaterThan(0);
  const onWall = await wall.evaluate(() => document.querySelector('[data-sentence]')?.textContent ?? '');
  const worst = (worstSheet?.choices ?? []).map(({ sentence }) => sentence);
  expect(worst, `${step}: the wall, worst of ${lines.length} lines`).toContain(onWall);
}

function nameOf({ view: { sheet } }: Desk): string {
  return sheet?.identity ?? '';
}

/** Runs in the page: looks at this verb, as Tab and arrows would, and reads. */
async function lookAt(action: string) {
  const text = (selector: string): string => document.querySelector(selector)?.textContent?.trim() ?? '';
  const verb = document.querySelector(`[data-region="answer"] [data-action="${action}"]`);
  if (verb instanceof HTMLElement) verb.focus();
  await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  const rows = [
    ...document.querySelectorAll('[data-region="log"] .log-sentence, [data-region="log"] [data-log]'),
  ];
  return {
    panel: text('[data-sentence]'),
    ear: text('[data-live="sentence"]'),
    log: rows.map((row) => row.textContent?.trim() ?? ''),
  };
}
