import { chmodSync, cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerAsk } from '../../electron/console/answers.ts';
import { instantOf } from '../../shared/std/instant.ts';
import { Hosting } from './hosting.ts';

/** Do the answers stay when the ledger cannot be written? */

let hosting = new Hosting();
const MAYA = { kind: 'signIn', person: 'maya-chen', pin: '4127' } as never;
beforeEach(async () => {
  hosting = new Hosting();
  await hosting.host.begin();
  await hosting.sample();
  await hosting.submit(MAYA);
  await note('Guard door was open');
});
afterEach(() => hosting.end());

const composed = (host: Hosting) => ({ version: host.view?.version ?? -1, by: 'maya-chen' });
const note = (title: string) =>
  hosting.submit({
    kind: 'openIncident',
    ...composed(hosting),
    title,
    at: null,
    noticedAt: hosting.now,
  } as never);
const declare = (event: string, more: object = {}) =>
  hosting.submit({
    kind: 'declare',
    ...composed(hosting),
    at: 'line-3',
    event,
    incidentId: null,
    rationale: '',
    confirmed: [],
    second: null,
    ...more,
  } as never);
const newest = (host: Hosting) =>
  answerAsk(host.host, {
    name: 'record:list',
    request: { filter: { kind: 'newest' }, before: null, limit: 50 },
  });

/** A copy of everything, as a machine that lost its power leaves it: nothing was closed. */
function crashed(): Hosting {
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  cpSync(hosting.folder, folder, { recursive: true });
  return new Hosting(folder);
}

function ledgerFile({ folder }: Hosting): string {
  const ledgers = join(folder, 'ledgers');
  return join(ledgers, readdirSync(ledgers)[0] ?? '', 'ledger.db');
}

/** Edits the file behind the ledger's back, as somebody with a database tool would. */
function tamper(host: Hosting, type: string, [from, to]: readonly [string, string]): void {
  const file = ledgerFile(host);
  chmodSync(file, 0o600);
  const db = new Database(file);
  for (const { name } of db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all() as never[])
    db.exec(`DROP TRIGGER "${name}"`);
  db.prepare('UPDATE record SET bytes = CAST(replace(CAST(bytes AS TEXT), ?, ?) AS BLOB) WHERE type = ?').run(
    from,
    to,
    type,
  );
  db.close();
}

describe('a ledger that another process holds', () => {
  it('is shown here with its answers, and followed; nobody is signed in and nothing is decided', async () => {
    const other = new Hosting(hosting.folder);
    await other.host.begin();
    expect(other.view).toMatchObject({
      plant: { name: 'Harbour Foods, Plant 2' },
      signedIn: [],
      incidents: [{ title: 'Guard door was open' }],
    });
    expect(other.view?.worstSheet?.choices).toHaveLength(10);
    expect(other.view?.log[0]?.type).toBe(hosting.view?.log[0]?.type);
    const sentence = other.view?.ledger.kind === 'not-recording' ? other.view.ledger.sentence : '';
    expect(sentence).toMatch(/^NOT RECORDING: .*in use.*The answers stay.* up to record \d+/);
    expect(await other.submit(MAYA)).toEqual({
      kind: 'refused',
      problem: { code: 'not-recording', sentence, why: [] },
    });
    expect(await other.sample()).toMatchObject({ problem: { code: 'not-recording' } });
    expect(await answerAsk(other.host, { name: 'registry:get', request: {} })).toMatchObject({
      kind: 'registry',
    });

    await declare('vendor.connected');
    other.now = instantOf(other.now + 6000);
    await other.host.tick();
    const line = other.view?.lines.find(({ id }) => id === 'line-3');
    expect(line?.stateWords).toBe(hosting.view?.lines.find(({ id }) => id === 'line-3')?.stateWords);
    expect(await newest(other)).toMatchObject(await newest(hosting));
    await other.host.close();
  });
});

describe('a ledger that is broken at the start', () => {
  const faults = [
    {
      change: ['Guard door was open', 'Guard door was shut'],
      because: 'it is well formed, and only the record behind it tells',
    },
    { change: ['{"body"', '["body"'], because: 'it is no record any more' },
  ] as const;
  it.each(faults)('leaves out the record that was changed, because $because', async ({ change }) => {
    await hosting.submit({ kind: 'signOut', person: 'maya-chen' } as never);
    const again = crashed();
    tamper(again, 'incident.opened', change);
    await again.host.begin();
    const opened = hosting.view?.log.find(({ type }) => type === 'incident.opened')?.seq ?? 0;
    const sentence = expect.stringMatching(
      new RegExp(`^LOG BROKEN: .*The answers stay.* up to record ${opened - 1}, `),
    );
    expect(again.view).toMatchObject({
      plant: { name: 'Harbour Foods, Plant 2' },
      ledger: { kind: 'broken', firstBad: opened, sentence },
      incidents: [],
    });
    expect(again.view?.worstSheet?.choices).toHaveLength(10);
    expect(again.view?.alerts[0]).toMatchObject({ id: 'ledger:broken', level: 'P1' });
    expect(await again.submit(MAYA)).toMatchObject({ problem: { code: 'ledger-broken' } });
    const page = await newest(again);
    expect('records' in page ? page.records[0]?.seq : page).toBe(opened - 1);
    await again.end();
  });

  it('stops at the checkpoint before one that does not hold, because the fault is somewhere between', async () => {
    // The record behind it tells of a checkpoint, which does not hold any more.
    await hosting.host.close();
    const again = crashed();
    tamper(again, 'log.closed', ['closedAt', 'closedAz']);
    await again.host.begin();
    expect(again.view).toMatchObject({
      ledger: { kind: 'broken' },
      plant: { name: 'Harbour Foods, Plant 2' },
    });
    const { ledger, log } = again.view ?? {};
    const firstBad = ledger?.kind === 'broken' ? (ledger.firstBad ?? 0) : 0;
    expect(firstBad).toBeGreaterThan(0);
    expect(log?.[0]?.seq).toBe(firstBad - 1);
    await again.end();
  });

  it('shows all of an older copy, and says that records are missing', async () => {
    const again = crashed();
    await declare('vendor.connected');
    await hosting.host.close();
    const keys = join(dirname(ledgerFile(again)), 'keys');
    cpSync(join(dirname(ledgerFile(hosting)), 'keys'), keys, { recursive: true });
    await again.host.begin();
    expect(again.view).toMatchObject({
      ledger: { kind: 'broken', firstBad: null },
      incidents: [{ title: 'Guard door was open' }],
    });
    await again.end();
  });

  it('is left behind when a person goes on in a new segment, which begins empty', async () => {
    await hosting.submit({ kind: 'signOut', person: 'maya-chen' } as never);
    const again = crashed();
    tamper(again, 'incident.opened', ['Guard', 'guard']);
    await again.host.begin();
    expect(again.view?.plant).not.toBeNull();
    expect(await answerAsk(again.host, { name: 'ledger:recover', request: {} })).toEqual({
      kind: 'recovered',
    });
    expect(again.view).toMatchObject({ plant: null, ledger: { kind: 'recording' } });
    expect(again.view?.log.map(({ type }) => type)).toContain('log.recovered');
    await again.end();
  });
});
