import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import Database from 'better-sqlite3';
import { type OpenLedger } from '../../electron/store/ledger.ts';
import { type Draft } from '../../shared/ledger/types.ts';
import { BENCH_START, openBenchLedger } from './bench-ledger.ts';
import { decisionDraft } from './decision-draft.ts';
import { type Figure } from './figure.ts';
import { median, quantile } from './harness.ts';
import { type RowOptions } from './row.ts';

/** What does it cost to record one decision durably?
 *  Promise: both sides commit the same bytes, each record by itself, in WAL with FULL, on the same disk, in turns; the
 *  full text is indexed behind the commits, as in the product, and its time is shown apart.
 *  Never: counts syncs; `append-only.ts` under strace does. */

const BATCH = 500;

type Batch = {
  readonly perSecond: number;
  readonly each: readonly number[];
  /** The same with the time that the index took behind it. */
  readonly perSecondIndexed: number;
};

export async function measureAppends({ isQuick }: RowOptions): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'watchbill-bench-'));
  try {
    const raw = rawWriter(join(folder, 'raw.db'));
    const ledger = openBenchLedger(folder);
    const turns = isQuick ? 7 : 15;
    const [ofRaw, ofOurs]: [Batch[], Batch[]] = [[], []];
    for (let turn = -1; turn < turns; turn += 1) {
      const first = ledger.reader.size();
      const ours = await appendAll(ledger, draftsOf(turn + 1));
      const bytes = [...ledger.reader.records(first)].map((record) => record.bytes);
      const theirs = raw(bytes.slice(0, BATCH));
      if (turn < 0) continue;
      ofRaw.push(theirs);
      ofOurs.push(ours);
    }
    await ledger.close(BENCH_START);
    return figuresOf(ofRaw, ofOurs);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function figuresOf(ofRaw: readonly Batch[], ofOurs: readonly Batch[]): readonly Figure[] {
  const rate = (batches: readonly Batch[]): number => median(batches.map(({ perSecond }) => perSecond));
  const slowest = (batches: readonly Batch[]): number => {
    return (
      quantile(
        batches.flatMap(({ each }) => each),
        0.99,
      ) * 1000
    );
  };
  const baseline = { name: 'raw insert, WAL, FULL', value: rate(ofRaw) };
  return [
    {
      row: 4,
      what: 'append one decision',
      unit: '/s',
      baseline,
      ours: rate(ofOurs),
      target: { kind: 'ratio-at-least', limit: 0.55 },
    },
    {
      row: 4,
      what: 'the same with the full text indexed behind it',
      unit: '/s',
      baseline,
      ours: median(ofOurs.map(({ perSecondIndexed }) => perSecondIndexed)),
      target: null,
    },
    {
      row: 4,
      what: 'the same, p99 of an append',
      unit: 'µs',
      baseline: { name: 'raw insert, p99', value: slowest(ofRaw) },
      ours: slowest(ofOurs),
      target: { kind: 'ratio-at-most', limit: 4 },
    },
  ];
}

function rawWriter(path: string): (records: readonly Uint8Array[]) => Batch {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE record (seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT');
  const insert = db.prepare('INSERT INTO record (bytes) VALUES (?)');
  return (records) => {
    const start = performance.now();
    const each = records.map((bytes) => {
      const before = performance.now();
      insert.run(bytes);
      return performance.now() - before;
    });
    const perSecond = (records.length * 1000) / (performance.now() - start);
    return { perSecond, perSecondIndexed: perSecond, each };
  };
}

function draftsOf(batch: number): readonly Draft[] {
  return Array.from({ length: BATCH }, (_nothing, index) => decisionDraft(batch * BATCH + index));
}

async function appendAll(ledger: OpenLedger, drafts: readonly Draft[]): Promise<Batch> {
  const each: number[] = [];
  const start = performance.now();
  for (const draft of drafts) {
    const before = performance.now();
    const written = await ledger.append([draft], { at: BENCH_START, checkpoint: false });
    each.push(performance.now() - before);
    if (!written.ok) throw new Error(written.error.detail);
  }
  const perSecond = (drafts.length * 1000) / (performance.now() - start);
  while (indexNext(ledger) > 0);
  return { perSecond, perSecondIndexed: (drafts.length * 1000) / (performance.now() - start), each };
}

function indexNext(ledger: OpenLedger): number {
  const count = ledger.indexNext(256);
  if (!count.ok) throw new Error(count.error.detail);
  return count.value;
}
