import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, expect } from '@playwright/test';
import Database from 'better-sqlite3';
import { type Started, test } from './launch.ts';
import { loadSample, pausing, signInHolder, submit, viewOf } from './sample.ts';

/** Does what people do reach the ledger, and does everybody see it?
 *  Promise: the same on either engine; processes are killed, nothing is pretended. */

test('a first run shows no plant, and the sample plant comes with one call', async ({
  console: { page },
}) => {
  expect(await viewOf(page)).toMatchObject({ plant: null, lines: [], worst: null });
  const view = await loadSample(page);
  expect(view.ledger.kind).toBe('recording');
  expect(view.lines.map(({ place }) => place)).toEqual([1, 2, 3, 4]);
  expect(view.worstSheet?.choices).toHaveLength(10);
});

test('a decision is in the view and in the ledger, and the state on screen is the one it was made on', async ({
  console: { page },
}) => {
  const who = await signInHolder(page);
  const { version, sheet } = await viewOf(page);
  expect(sheet?.choices.find(({ action }) => action === 'pause')?.demands).toMatchObject({ tier: 'T2' });
  const stale = await submit(page, pausing({ ...who, version: version - 1 }));
  expect(stale).toMatchObject({ kind: 'refused', problem: { code: 'changed-meanwhile' } });
  const recorded = await submit(page, pausing({ ...who, version }));
  expect(recorded).toMatchObject({ kind: 'recorded', sentence: expect.stringMatching(/^RECORDED /) });
  const view = await viewOf(page);
  expect(view.effects).toMatchObject([{ action: 'pause', status: 'decided', mayWithdraw: true }]);
  expect(view.identities.find(({ id }) => id === who.identity)).toMatchObject({
    standing: 'paused',
    statusWords: 'PAUSE DECIDED, NOT CONFIRMED',
  });
  const page1 = await page.evaluate(() =>
    window.watchbill['record:list']({ filter: { kind: 'newest' }, before: null, limit: 2 }),
  );
  expect(page1).toMatchObject({ kind: 'records', next: { seq: expect.any(Number) } });
});

test('a wrong PIN is told, waits longer each time, and the wait is in the view', async ({
  console: { page },
}) => {
  await loadSample(page);
  const wrong = { kind: 'signIn', person: 'maya-chen', pin: '0000' } as const;
  for (let tries = 0; tries < 3; tries += 1)
    expect(await submit(page, wrong)).toMatchObject({ problem: { code: 'wrong-pin' } });
  expect((await viewOf(page)).pinWaits).toMatchObject([{ person: 'maya-chen', failures: 3 }]);
  expect(await submit(page, wrong)).toMatchObject({ problem: { code: 'pin-wait' } });
});

test('views arrive by themselves, each newer than the one before, until nobody listens', async ({
  console: { page },
}) => {
  await page.evaluate(() => {
    const heard: number[] = [];
    const stop = window.watchbill.onView(({ revision }) => heard.push(revision));
    Object.assign(window, { heard, stop });
  });
  await signInHolder(page);
  const heard = (): Promise<number[]> => page.evaluate(() => Reflect.get(window, 'heard'));
  await expect.poll(async () => (await heard()).length).toBeGreaterThan(1);
  const told = await heard();
  expect(told.every((each) => Number.isInteger(each))).toBe(true);
  expect(told).toEqual([...new Set(told)].sort((a, b) => a - b));
  await page.evaluate(() => {
    Reflect.get(window, 'stop')();
    Reflect.get(window, 'heard').length = 0;
  });
  // Another line is another view: one is told, and not here.
  const { revision } = await viewOf(page);
  await select(page, 'cold-store');
  expect((await viewOf(page)).revision).toBeGreaterThan(revision);
  expect(await heard()).toEqual([]);
});

test('the store dies, is started again, and nothing that was recorded is gone', async ({
  console: started,
}) => {
  const { page, data } = started;
  const who = await signInHolder(page);
  const { version } = await viewOf(page);
  await submit(page, pausing({ ...who, version }));
  process.kill(storeOf(data), 'SIGKILL');
  await expect.poll(async () => (await viewOf(page)).ledger.kind).not.toBe('recording');
  await expect.poll(async () => (await viewOf(page)).ledger.kind, { timeout: 15_000 }).toBe('recording');
  expect((await viewOf(page)).effects).toMatchObject([{ action: 'pause', identity: who.identity }]);
});

test('the program dies in mid-decision: the draft and the record are there afterwards', async ({
  launch,
}) => {
  const first = await launch();
  const who = await signInHolder(first.page);
  const { version } = await viewOf(first.page);
  await submit(first.page, pausing({ ...who, version }));
  await first.page.evaluate(() => window.watchbill['draft:keep']({ text: '{"verb":"revoke"}' }));
  const store = storeOf(first.data);
  first.app.process().kill('SIGKILL');
  kill(store);
  const again = await launch({ data: first.data });
  await expect.poll(async () => (await viewOf(again.page)).ledger.kind).toBe('recording');
  expect((await viewOf(again.page)).effects).toMatchObject([{ action: 'pause' }]);
  const draft = await again.page.evaluate(() => window.watchbill['draft:get']({}));
  expect(draft).toEqual({ kind: 'draft', text: '{"verb":"revoke"}' });
});

test('quitting closes the ledger, because a clean end is a record', async ({ launch }) => {
  const first: Started = await launch();
  await loadSample(first.page);
  await first.app.close();
  const again = await launch({ data: first.data });
  await expect.poll(async () => (await viewOf(again.page)).ledger.kind).toBe('recording');
  const types = (await viewOf(again.page)).log.map(({ type }) => type);
  expect(types).toContain('log.closed');
});

function select(page: Page, line: string): Promise<unknown> {
  return page.evaluate(
    (at) => window.watchbill['view:select']({ line: at, identity: null, actor: null }),
    line,
  );
}

/** The process that holds the ledger says so in its lease. */
function storeOf(data: string): number {
  const ledgers = join(data, 'watchbill', 'ledgers');
  const [folder = ''] = readdirSync(ledgers);
  const lease = new Database(join(ledgers, folder, 'ledger.db.lease'), { readonly: true });
  const pid: unknown = lease.prepare('SELECT pid FROM holder').pluck().get();
  lease.close();
  return Number(pid);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It went with its parent.
  }
}
