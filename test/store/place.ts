import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { nodePrimitives } from '../../electron/seal/primitives.ts';
import { openSeal } from '../../electron/seal/seal.ts';
import { type OpenLedger } from '../../electron/store/ledger.ts';
import { type BrokenLedger, type OpenOptions, openLedger } from '../../electron/store/open.ts';
import { openSource } from '../../electron/store/source.ts';
import { digestText } from '../../shared/ledger/record.ts';
import { type Draft } from '../../shared/ledger/types.ts';
import { type Verdict } from '../../shared/ledger/verify/verdict.ts';
import { verifyLedger } from '../../shared/ledger/verify/verify.ts';
import { type Instant, instantOf } from '../../shared/std/instant.ts';

/** Where does a test keep its ledger?
 *  Promise: a folder of its own that is gone afterwards; a real file, a real key. */

export const ORIGIN = 'plant.example/site-a/console-01';
export const START = instantOf(Date.parse('2026-11-21T13:00:00.000Z'));
export const SESSION = { product: '0.1.0', timeZoneData: '2026b', engine: 'terminal' };

/** `seconds` after the start. */
export function after(seconds: number): Instant {
  return instantOf(START + seconds * 1000);
}

export function freshFolder(): string {
  const folder = fs.mkdtempSync(join(tmpdir(), 'watchbill-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function optionsIn(folder: string, change: Partial<OpenOptions> = {}): OpenOptions {
  return {
    path: join(folder, 'ledger.db'),
    origin: ORIGIN,
    at: START,
    process: { pid: process.pid, host: 'console-01' },
    session: SESSION,
    primitives: nodePrimitives,
    sealFor: (origin) => openSeal({ folder: join(folder, 'keys'), origin }),
    busyMs: 0,
    ...change,
  };
}

/** An open ledger, closed at the end of the test if the test does not. */
export function openIn(folder: string, change: Partial<OpenOptions> = {}): OpenLedger {
  const opened = openLedger(optionsIn(folder, change));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  onTestFinished(async () => {
    await opened.value.close(START);
  });
  return opened.value;
}

/** What opening says when it refuses. */
export function problemIn(
  folder: string,
  change: Partial<OpenOptions> = {},
): { kind: string; detail: string } {
  const opened = openLedger(optionsIn(folder, change));
  if (opened.ok) throw new Error('it opened');
  return opened.error;
}

/** The same when it must be a broken ledger. */
export function brokenIn(folder: string): BrokenLedger {
  const opened = openLedger(optionsIn(folder));
  if (opened.ok || opened.error.kind !== 'broken') throw new Error(`not broken: ${JSON.stringify(opened)}`);
  return opened.error;
}

export function note(text: string): Draft {
  return { type: 'incident.noted', body: { incidentId: 'i-1', text, notedBy: 'maya-chen' } };
}

export function decision(number: number, change: Readonly<Record<string, string>> = {}): Draft {
  const decidedBy = { personId: change['personId'] ?? 'maya-chen', roleId: 'shift-lead' };
  const { incidentId = 'i-1', identityId = 'vnd-acme-rdp', rationale = 'outside its window' } = change;
  const body = { decisionId: `d-${number}`, incidentId, identityId, decidedBy, rationale, action: 'pause' };
  return { type: 'decision.recorded', body };
}

/** A second connection, as any other program could make one; closed at the end of the test. */
export function rawConnection(path: string): Database.Database {
  const db = new Database(path, { timeout: 0 });
  onTestFinished(() => {
    db.close();
  });
  return db;
}

/** What the independent verifier says about a ledger file or an export. */
export async function verdictOn(path: string): Promise<Verdict> {
  const source = openSource(path);
  if (!source.ok) throw new Error(source.error.detail);
  const { value } = source;
  const verdict = await verifyLedger(nodePrimitives, {
    records: value.batches(),
    checkpoints: value.checkpoints(),
    supplied: [],
    keys: value.keys(),
    trusted: undefined,
  });
  value.close();
  return verdict;
}

/** Digest of every file of a folder, by name. */
export function digestsIn(folder: string): ReadonlyMap<string, string> {
  const names = fs.readdirSync(folder).filter((name) => fs.statSync(join(folder, name)).isFile());
  return new Map(
    names.map((name) => [name, digestText(nodePrimitives.sha256(fs.readFileSync(join(folder, name))))]),
  );
}
