import { expect, test } from 'vitest';
import { type LedgerPort } from '../../electron/desk/ports.ts';
import { type OpenLedger } from '../../electron/store/ledger.ts';
import { ORIGIN, after, freshFolder, note, openIn } from './place.ts';

/** Is a checkpoint made when ledger.md says so, and only then? */

/** The store may not import the desk, so the compiler is asked here whether it fits the desk's port. */
const asPort = (ledger: OpenLedger): LedgerPort => ledger;

/** Sizes of the checkpoints that the ledger holds. */
function sizes(ledger: OpenLedger): readonly number[] {
  return Array.from(ledger.reader.checkpoints(), ({ size }) => size);
}

test('the first checkpoint is over record 0 alone, because even an empty shift has a beginning', () => {
  const ledger = openIn(freshFolder());
  expect(asPort(ledger).origin).toBe(ORIGIN);
  expect(sizes(ledger)).toEqual([1]);
});

test('sixty-four records since the last one are enough, counted without the record that tells of it', async () => {
  const ledger = openIn(freshFolder());
  for (let n = 1; n <= 63; n += 1) await ledger.append([note(`${n}`)], { at: after(1), checkpoint: false });
  expect(sizes(ledger)).toEqual([1]);
  const last = await ledger.append([note('64')], { at: after(1), checkpoint: false });
  expect(last.ok && last.value.map(({ type }) => type)).toEqual(['incident.noted', 'checkpoint.issued']);
  expect(sizes(ledger)).toEqual([1, 66]);
});

test.each([
  [59, false, 'not yet'],
  [60, true, 'a minute of activity'],
  [-60, true, 'a clock that was set back still counts as time that passed'],
])('an append %i s after the last checkpoint signs: %s (%s)', async (seconds, isSigned) => {
  const ledger = openIn(freshFolder());
  await ledger.append([note('a')], { at: after(seconds), checkpoint: false });
  expect(sizes(ledger)).toEqual(isSigned ? [1, 3] : [1]);
});

test('a checkpoint that is asked for with nothing to write is none, because nothing is new', async () => {
  const ledger = openIn(freshFolder());
  expect(await ledger.append([], { at: after(1), checkpoint: true })).toEqual({ ok: true, value: [] });
  expect(sizes(ledger)).toEqual([1]);
});

test('a clean exit signs last, and a second exit does nothing', async () => {
  const folder = freshFolder();
  const ledger = openIn(folder);
  expect(await ledger.close(after(1))).toEqual({ ok: true, value: undefined });
  expect(await ledger.close(after(2))).toEqual({ ok: true, value: undefined });
  expect(sizes(openIn(folder))).toEqual([1, 3]);
});
