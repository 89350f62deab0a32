import { expect, test } from 'vitest';
import { type DecisionFilter } from '../../electron/store/read.ts';
import { parseRecord, type StoredRecord } from '../../electron/store/rows.ts';
import { createIds } from '../../electron/seal/ids.ts';
import { connectReader } from '../../electron/store/connect.ts';
import { createSearch } from '../../electron/store/search.ts';
import { type OpenLedger } from '../../electron/store/ledger.ts';
import { type PageCursor } from '../../electron/store/read.ts';
import { type Draft } from '../../shared/ledger/types.ts';
import { after, decision, freshFolder, note, openIn, rawConnection } from './place.ts';

/** Is what was recorded found again, newest first, at the same cost everywhere? */

/** The n-th of 120 decisions, every third by somebody else. */
function nth(n: number): Draft {
  return decision(n, {
    incidentId: n % 2 === 0 ? 'i-1' : 'i-2',
    identityId: n % 5 === 0 ? 'plc-7' : 'vnd-acme-rdp',
    personId: n % 3 === 0 ? 'tomas-ruiz' : 'maya-chen',
    rationale: n === 50 ? 'Überdruck am Kessel: NOT a drill' : 'outside its window',
  });
}

/** The decisions a second apart, with a note after each. */
async function filled(): Promise<OpenLedger> {
  const ledger = openIn(freshFolder());
  for (let n = 0; n < 120; n += 1)
    await ledger.append([nth(n), note(`note ${n}`)], { at: after(n), checkpoint: false });
  return ledger;
}

function numberOf(stored: StoredRecord): number {
  return Number(String(parseRecord(stored.bytes).body['decisionId']).slice(2));
}

/** Every page, to the end. */
function walk(ledger: OpenLedger, filter: DecisionFilter): readonly number[] {
  const found: number[] = [];
  let before: PageCursor | undefined;
  do {
    const page = ledger.reader.decisions(filter, { before, limit: 7 });
    found.push(...page.records.map(numberOf));
    before = page.next;
  } while (before !== undefined);
  return found;
}

const newestWhere = (has: (n: number) => boolean): readonly number[] =>
  Array.from({ length: 120 }, (_, n) => 119 - n).filter(has);

test('decisions are listed newest first, in pages that miss none and repeat none, by incident, identity, person and time', async () => {
  const ledger = await filled();
  expect(walk(ledger, { kind: 'incident', incidentId: 'i-2' })).toEqual(newestWhere((n) => n % 2 === 1));
  expect(walk(ledger, { kind: 'identity', identityId: 'plc-7' })).toEqual(newestWhere((n) => n % 5 === 0));
  expect(walk(ledger, { kind: 'person', personId: 'tomas-ruiz' })).toEqual(newestWhere((n) => n % 3 === 0));
  expect(walk(ledger, { kind: 'time' })).toEqual(newestWhere(() => true));
  expect(walk(ledger, { kind: 'identity', identityId: 'nobody-knows' })).toEqual([]);
});

test('a page by time may begin at any instant, because a shift is looked up by its hours', async () => {
  const ledger = await filled();
  const page = ledger.reader.decisions({ kind: 'time' }, { before: { at: after(30), seq: 0 }, limit: 3 });
  expect(page.records.map(numberOf)).toEqual([29, 28, 27]);
});

test('one decision is found by its id, an incident in the order in which it happened', async () => {
  const ledger = await filled();
  const found = ledger.reader.decision('d-50');
  expect(found !== undefined && numberOf(found)).toBe(50);
  expect(ledger.reader.decision('d-999')).toBeUndefined();
  const id = createIds().occurrence(after(500));
  const draft = { type: 'decision.recorded', body: { decisionId: id } };
  await ledger.append([draft], { at: after(500), checkpoint: false });
  expect(ledger.reader.decision(id)?.at).toBe(after(500));
  const seqs = ledger.reader.incident('i-1').map(({ seq }) => seq);
  expect(seqs.length).toBe(60 + 120);
  expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
});

test.each([
  ['uberdruck kessel', 1, 'marks and case do not count'],
  ['kess*', 1, 'a star stands for the rest of a word'],
  ['kess', 0, 'without a star a word is whole'],
  ['NOT a drill', 1, 'words of the query language are only words'],
  ['"kessel" OR (note:*', 0, 'signs of the query language are only signs'],
  ['vnd-acme-rdp window', 50, 'a full page of the newest'],
  ['', 0, 'nothing asked, nothing found'],
])('a search for `%s` finds %i: %s', async (words, count) => {
  const ledger = openIn(freshFolder());
  const drafts = Array.from({ length: 120 }, (_, n) => nth(n));
  await ledger.append(drafts, { at: after(1), checkpoint: false });
  const page = ledger.search(words, { before: undefined, limit: 50 });
  if (!page.ok) throw new Error(page.error.detail);
  expect(page.value.records.length).toBe(count);
  const seqs = page.value.records.map(({ seq }) => seq);
  expect(seqs).toEqual([...seqs].sort((a, b) => b - a));
});

test('what was appended a moment ago is found, and what a crash left unindexed is caught up', async () => {
  const folder = freshFolder();
  const ledger = openIn(folder);
  await ledger.append([note('pressure in vessel nine')], { at: after(1), checkpoint: false });
  const reader = connectReader(ledger.path);
  if (!reader.ok) throw new Error(reader.error.detail);
  const cold = createSearch(reader.value);
  expect([cold.indexedTo(), cold.find('vessel', { before: undefined, limit: 5 }).records.length]).toEqual([
    0, 0,
  ]);
  const found = ledger.search('vessel', { before: undefined, limit: 5 });
  expect(found.ok && found.value.records.length).toBe(1);
  expect(cold.indexedTo()).toBe(ledger.reader.size());
  reader.value.db.close();
});

test.each([
  ['decision IS NOT NULL AND at = 9 AND decision = ?', 'decision_by_time'],
  ['decision IS NOT NULL AND incident = ? AND seq < 9 ORDER BY seq DESC', 'decision_by_incident'],
  ['decision IS NOT NULL AND identity = ? AND seq < 9 ORDER BY seq DESC', 'decision_by_identity'],
  ['decision IS NOT NULL AND person = ? AND seq < 9 ORDER BY seq DESC', 'decision_by_person'],
  ['decision IS NOT NULL AND (at, seq) < (9, 9) ORDER BY at DESC, seq DESC', 'decision_by_time'],
])(
  '%s is answered by %s without sorting, because a million records must cost what ten do',
  async (where, index) => {
    const ledger = openIn(freshFolder());
    const plan = rawConnection(ledger.path).prepare(
      `EXPLAIN QUERY PLAN SELECT seq, at, bytes FROM record WHERE ${where}`,
    );
    const steps = JSON.stringify(plan.all(where.includes('?') ? ['x'] : []));
    expect(steps).toContain(index);
    expect(steps).not.toContain('TEMP B-TREE');
  },
);
