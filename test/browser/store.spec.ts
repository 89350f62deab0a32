import { type Page, expect } from '@playwright/test';
import { type Started, test } from './launch.ts';
import { loadSample, pausing, signInHolder, submit, viewOf } from './sample.ts';
import { storeOf } from './store-process.ts';

/** Does what people do reach the ledger, and does everybody see it?
 *  Promise: the same on either engine; processes are killed, nothing is pretended. */

test('a first run shows no plant, and the sample plant comes with one call', async ({
  console: { page },
}) => {
  expect(await viewOf(page)).toMatchObject({ plant: null, lines: [], worst: null });
  const view = await loadSample(page);
  expect(view.ledger.kind).toBe('recording');
  expect(view.lines.map(({ place }) => place)).toEqual([2, 3, 4, 5]);
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
  await page.evaluate(() => {
    const waits: unknown[] = [];
    window.watchbill.onView(({ pinWaits }) => waits.push(...pinWaits));
    Object.assign(window, { waits });
  });
  const codes: string[] = [];
  // Each wait is twice the one before: however slow the machine, one of them is met.
  while (codes.length < 12 && codes.at(-1) !== 'pin-wait') {
    const reply = await submit(page, wrong);
    codes.push(reply.kind === 'refused' ? reply.problem.code : reply.kind);
  }
  const failures = codes.length - 1;
  expect(failures).toBeGreaterThanOrEqual(3);
  expect(codes).toEqual([...codes.slice(0, failures).map(() => 'wrong-pin'), 'pin-wait']);
  const waits = (): Promise<unknown> => page.evaluate(() => Reflect.get(window, 'waits'));
  await expect.poll(waits).toContainEqual(expect.objectContaining({ person: 'maya-chen', failures }));
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
  // Listened to, because a look now and then may miss how short it is away.
  await page.evaluate(() => {
    const kinds: string[] = [];
    window.watchbill.onView(({ ledger }) => kinds.push(ledger.kind));
    Object.assign(window, { kinds });
  });
  process.kill(storeOf(data), 'SIGKILL');
  const kinds = () => page.evaluate((): string => Reflect.get(window, 'kinds').join());
  await expect.poll(kinds).toMatch(/opening.*,recording/);
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

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It went with its parent.
  }
}
