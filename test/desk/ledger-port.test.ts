import { describe, expect, it } from 'vitest';
import { type LedgerPort } from '../../electron/desk/ports.ts';
import { parseBody } from '../../shared/ledger/bodies/table.ts';
import { digestText, sealRecord } from '../../shared/ledger/record.ts';
import { emptyHead, growHead, rootOf } from '../../shared/ledger/tree.ts';
import { type Draft, type LedgerRecord } from '../../shared/ledger/types.ts';
import { parseInstant } from '../../shared/std/instant.ts';
import { nodePrimitives } from '../../electron/seal/primitives.ts';
import { ORIGIN, START, after, freshFolder, note, openIn } from '../store/place.ts';
import { openMemoryLedger } from '../support/memory-ledger.ts';

/** One suite for whatever the desk calls a ledger: the real store, and the one in memory. */
const LEDGERS: readonly { readonly name: string; readonly open: () => LedgerPort }[] = [
  { name: 'the SQLite store', open: () => openIn(freshFolder()) },
  { name: 'the ledger in memory', open: () => openMemoryLedger(ORIGIN, START) },
];

const soon = { at: after(1), checkpoint: false };
const notes = (count: number): readonly Draft[] => Array.from({ length: count }, (_, n) => note(`note ${n}`));

async function all(ledger: LedgerPort, fromSeq = 0): Promise<readonly LedgerRecord[]> {
  const records: LedgerRecord[] = [];
  for await (const record of ledger.records(fromSeq)) records.push(record);
  return records;
}

async function appended(
  ledger: LedgerPort,
  drafts: readonly Draft[],
  options = soon,
): Promise<readonly LedgerRecord[]> {
  const done = await ledger.append(drafts, options);
  if (!done.ok) throw new Error(done.error.detail);
  return done.value;
}

const typesIn = (records: readonly LedgerRecord[]): readonly string[] => records.map(({ type }) => type);

/** The chain and every checkpoint, computed again from the records alone. */
function check(records: readonly LedgerRecord[]): void {
  let head = emptyHead();
  for (const record of records) {
    expect(record.seq).toBe(head.size);
    expect(record.prev).toBe(digestText(head.lastLeaf));
    if (record.type === 'checkpoint.issued')
      expect(record.body).toEqual({ size: head.size, root: digestText(rootOf(nodePrimitives, head)) });
    const at = parseInstant(record.ts);
    if (!at.ok) throw new Error(record.ts);
    const sealed = sealRecord(nodePrimitives, { origin: record.log, head, at: at.value }, record);
    if (!sealed.ok) throw new Error(sealed.error.detail);
    head = growHead(nodePrimitives, head, sealed.value.leaf);
  }
}

describe.each(LEDGERS)('a ledger port: $name', ({ open }) => {
  it('begins with the session and a checkpoint over it', async () => {
    const ledger = open();
    const records = await all(ledger);
    expect(ledger.origin).toBe(ORIGIN);
    expect(typesIn(records)).toEqual(['log.opened', 'checkpoint.issued']);
    expect(records.map((record) => parseBody(record).ok)).toEqual([true, true]);
  });

  it('gives back the records as they stand in the ledger, in order', async () => {
    const ledger = open();
    const records = await appended(ledger, notes(3));
    expect(records.map(({ seq, log, ts }) => [seq, log, ts])).toEqual([
      [2, ORIGIN, '2026-11-21T13:00:01.000Z'],
      [3, ORIGIN, '2026-11-21T13:00:01.000Z'],
      [4, ORIGIN, '2026-11-21T13:00:01.000Z'],
    ]);
    expect(await all(ledger, 2)).toEqual(records);
    check(await all(ledger));
  });

  it.each([
    { what: 'asked for', drafts: 1, options: { at: after(1), checkpoint: true }, follows: true },
    { what: 'due by count', drafts: 64, options: soon, follows: true },
    { what: 'due by time', drafts: 1, options: { at: after(60), checkpoint: false }, follows: true },
    { what: 'neither', drafts: 63, options: soon, follows: false },
  ])('a checkpoint follows when it is $what', async ({ drafts, options, follows }) => {
    const ledger = open();
    const records = await appended(ledger, notes(drafts), options);
    expect(typesIn(records).at(-1) === 'checkpoint.issued').toBe(follows);
    expect(records.length).toBe(drafts + (follows ? 1 : 0));
    check(await all(ledger));
  });

  it.each([
    { what: 'a fraction', bad: { type: 'incident.noted', body: { n: 0.5 } }, kind: 'not-canonical' },
    {
      what: 'half a character',
      bad: { type: 'incident.noted', body: { n: '\ud800' } },
      kind: 'not-canonical',
    },
    { what: 'a type that is none', bad: { type: 'Note', body: {} }, kind: 'not-canonical' },
    { what: 'more than a record holds', bad: note('x'.repeat(1_048_576)), kind: 'too-large' },
  ])('all or none: $what among the drafts leaves nothing behind', async ({ bad, kind }) => {
    const ledger = open();
    const before = await all(ledger);
    const done = await ledger.append([note('good'), bad, note('good')], soon);
    expect(done).toMatchObject({ ok: false, error: { kind } });
    expect(await all(ledger)).toEqual(before);
    await appended(ledger, [note('after')]);
    check(await all(ledger));
  });

  it('nothing to write writes nothing', async () => {
    const ledger = open();
    expect(await appended(ledger, [])).toEqual([]);
    expect((await all(ledger)).length).toBe(2);
  });

  it('a second checkpoint follows only when there is something new', async () => {
    const ledger = open();
    await appended(ledger, [note('one')], { at: after(1), checkpoint: true });
    const size = (await all(ledger)).length;
    await appended(ledger, [], { at: after(2), checkpoint: true });
    expect((await all(ledger)).length).toBe(size);
  });
});
