import { chmodSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerAsk } from '../../electron/console/answers.ts';
import { instantOf } from '../../shared/std/instant.ts';
import { Hosting, SAMPLE } from './hosting.ts';

/** What is open, what was loaded, and what is said when that goes wrong? */

let hosting = new Hosting();
beforeEach(async () => {
  hosting = new Hosting();
  await hosting.host.begin();
});
afterEach(() => hosting.end());

const loading = (folder: string, more: object = {}) =>
  answerAsk(hosting.host, {
    name: 'plant:adopt',
    request: { folder, by: null, version: -1, isSample: false, ...more },
  });

function ledgerFile(): string {
  const ledgers = join(hosting.folder, 'ledgers');
  return join(ledgers, readdirSync(ledgers)[0] ?? '', 'ledger.db');
}

describe('a first run', () => {
  it('shows no plant, and answers nothing about one', async () => {
    expect(hosting.view).toMatchObject({ plant: null, lines: [], version: -1 });
    expect(await answerAsk(hosting.host, { name: 'registry:get', request: {} })).toMatchObject({
      problem: { code: 'no-plant' },
    });
    expect(await hosting.submit({ kind: 'signIn', person: 'maya-chen', pin: '4127' } as never)).toMatchObject(
      {
        problem: { code: 'no-plant' },
      },
    );
  });

  it('takes the sample plant, and has it again after a restart', async () => {
    expect(await hosting.sample()).toMatchObject({ kind: 'adopted' });
    await hosting.restart();
    expect(hosting.view).toMatchObject({ plant: { name: 'Harbour Foods, Plant 2' } });
  });

  it('names every error of a folder in its place, and opens no ledger for it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plant-'));
    cpSync(SAMPLE, folder, { recursive: true });
    writeFileSync(join(folder, 'people.yaml'), 'watchbill: 1\nroles: 3\n');
    const reply = await loading(folder);
    const errors = expect.arrayContaining([expect.objectContaining({ file: 'people.yaml', line: 2 })]);
    expect(reply).toMatchObject({ kind: 'not-adopted', folder, errors });
    expect(hosting.view?.plant).toBeNull();
    rmSync(folder, { recursive: true });
  });
});

describe('the next plant', () => {
  beforeEach(async () => {
    await hosting.sample();
  });

  it('needs somebody who signs, because a version in force is not changed by nobody', async () => {
    expect(await loading(SAMPLE)).toMatchObject({ problem: { code: 'sign-in-first' } });
  });

  it('may take the place of the sample in a ledger of its own, because the sample is for trying out', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plant-'));
    cpSync(SAMPLE, folder, { recursive: true });
    const text = `watchbill: 1\nplant: mine\nname: Mine\ntimeZone: Europe/Berlin\norigin: mine.example/one\nequipment:\n  - { id: site, level: site, name: Site }\n`;
    for (const name of ['people.yaml', 'identities.yaml', 'runbooks'])
      rmSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, 'plant.yaml'), text);
    expect(await loading(folder)).toMatchObject({ kind: 'adopted' });
    expect(hosting.view?.plant?.name).toBe('Mine');
    expect(readdirSync(join(hosting.folder, 'ledgers'))).toHaveLength(2);
    // And never back: a real plant gives way to nothing but its next version.
    expect(await hosting.sample()).toMatchObject({ problem: { code: 'sign-in-first' } });
    rmSync(folder, { recursive: true });
  });
});

describe('a ledger that fails', () => {
  beforeEach(async () => {
    await hosting.sample();
  });

  it('is told as NOT RECORDING while another program has it, because two writers would be two histories', async () => {
    const other = new Hosting(hosting.folder);
    await other.host.begin();
    expect(other.view?.ledger).toMatchObject({
      kind: 'not-recording',
      sentence: expect.stringContaining('in use'),
    });
    await other.host.close();
  });

  it('is told as NOT RECORDING while it refuses, and until a record is written, not until nothing is due', async () => {
    const db = new Database(ledgerFile());
    db.exec('BEGIN IMMEDIATE');
    const signIn = { kind: 'signIn', person: 'maya-chen', pin: '4127' } as never;
    expect(await hosting.submit(signIn)).toMatchObject({ problem: { code: 'not-recording' } });
    await hosting.host.tick();
    expect(hosting.view?.ledger.kind).toBe('not-recording');
    expect(hosting.view?.alerts[0]).toMatchObject({ id: 'ledger:not-recording', level: 'P1' });
    expect(hosting.view?.lines).toHaveLength(4);
    db.exec('ROLLBACK');
    db.close();
    expect(await hosting.submit(signIn)).toMatchObject({ kind: 'recorded' });
    expect(hosting.view?.ledger.kind).toBe('recording');
  });

  it('is tried again when the other program has let go of it', async () => {
    const other = new Hosting(hosting.folder);
    await other.host.begin();
    await hosting.host.close();
    other.now = instantOf(other.now + 6000);
    await other.host.tick();
    expect(other.view?.ledger.kind).toBe('recording');
    await other.host.close();
  });

  it('is told as broken when a record was changed, and goes on in a new segment only when asked', async () => {
    await hosting.host.close();
    const file = ledgerFile();
    chmodSync(file, 0o600);
    const db = new Database(file);
    for (const { name } of db
      .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'")
      .all() as never[])
      db.exec(`DROP TRIGGER "${name}"`);
    db.prepare(
      "UPDATE record SET bytes = CAST(replace(CAST(bytes AS TEXT), 'At', 'Az') AS BLOB) WHERE seq = (SELECT max(seq) - 1 FROM record)",
    ).run();
    db.close();
    const again = new Hosting(hosting.folder);
    await again.host.begin();
    expect(again.view?.ledger.kind).toBe('broken');
    expect(await again.submit({ kind: 'signOut', person: 'maya-chen' } as never)).toMatchObject({
      kind: 'refused',
    });
    expect(await answerAsk(again.host, { name: 'ledger:recover', request: {} })).toEqual({
      kind: 'recovered',
    });
    expect(again.view?.ledger.kind).toBe('recording');
    await again.host.close();
  });

  it('is not recovered when it is whole', async () => {
    expect(await answerAsk(hosting.host, { name: 'ledger:recover', request: {} })).toMatchObject({
      problem: { code: 'not-broken' },
    });
  });
});

describe('a view', () => {
  beforeEach(async () => {
    await hosting.sample();
  });

  it('is told when it says something new, and else every ten seconds, because its age must show', async () => {
    // Nothing due: no question is open on a Saturday before the session.
    await hosting.host.tick();
    const before = hosting.views.length;
    const secondsUntilTold: number[] = [];
    for (let second = 1; second <= 25; second += 1) {
      hosting.now = instantOf(hosting.now + 1000);
      const told = hosting.views.length;
      await hosting.host.tick();
      if (hosting.views.length > told) secondsUntilTold.push(second);
    }
    expect(secondsUntilTold.length).toBeGreaterThanOrEqual(2);
    expect(hosting.views.length - before).toBeLessThan(25);
  });

  it('shows the last eight records, newest first', () => {
    const seqs = hosting.view?.log.map(({ seq }) => seq) ?? [];
    expect(seqs).toEqual([...seqs].sort((a, b) => b - a));
    expect(seqs.length).toBeLessThanOrEqual(8);
  });
});

describe('the records', () => {
  it('of an incident are all of them, and of words those that have them', async () => {
    await hosting.sample();
    await hosting.submit({ kind: 'signIn', person: 'maya-chen', pin: '4127' } as never);
    const opened = await hosting.submit({
      kind: 'openIncident',
      version: hosting.view?.version ?? -1,
      by: 'maya-chen',
      title: 'The robot moves alone',
      at: null,
      noticedAt: hosting.now,
    });
    const incidentId = opened.kind === 'recorded' ? (opened.made[0] ?? '') : '';
    const note = { kind: 'noteIncident', version: hosting.view?.version ?? -1, by: 'maya-chen', incidentId };
    await hosting.submit({ ...note, text: 'Guard door was open' } as never);
    const typesOf = async (filter: object) => {
      const request = { filter, before: null, limit: 10 } as never;
      const page = await answerAsk(hosting.host, { name: 'record:list', request });
      return 'records' in page ? page.records.map(({ type }) => type) : page;
    };
    expect(await typesOf({ kind: 'incident', incidentId })).toEqual(['incident.noted', 'incident.opened']);
    expect(await typesOf({ kind: 'words', words: 'guard' })).toEqual(['incident.noted']);
    expect(hosting.view?.incidents).toMatchObject([{ title: 'The robot moves alone', line: null }]);
  });

  it('come in pages, newest first, without a gap and to the end', async () => {
    await hosting.sample();
    const seqs: number[] = [];
    let before: { at: number; seq: number } | null = null;
    do {
      const request = { filter: { kind: 'newest' }, before, limit: 2 } as const;
      const page = await answerAsk(hosting.host, { name: 'record:list', request });
      if (!('records' in page)) throw new Error('no page');
      seqs.push(...page.records.map(({ seq }) => seq));
      before = page.next;
    } while (before !== null);
    expect(seqs).toEqual([...seqs.keys()].reverse());
  });
});
