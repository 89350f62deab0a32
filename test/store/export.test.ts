import * as fs from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyExport, exportLedger } from '../../electron/store/export.ts';
import { type OpenLedger } from '../../electron/store/ledger.ts';
import { openSource } from '../../electron/store/source.ts';
import { ORIGIN, after, decision, freshFolder, note, openIn, verdictOn } from './place.ts';

/** Does the export stand on its own? */

const REQUEST = { tlp: 'TLP:AMBER', at: after(9), madeBy: 'maya-chen' } as const;

/** An export of five records and its own, in the folder of its ledger. */
async function made(folder: string): Promise<{ readonly ledger: OpenLedger; readonly out: string }> {
  const ledger = openIn(folder);
  await ledger.append([decision(1), note('Straße ✓')], { at: after(1), checkpoint: true });
  const out = join(folder, 'out');
  const done = await exportLedger(ledger, { ...REQUEST, folder: out });
  expect(done).toEqual({ ok: true, value: { folder: out, size: 6 } });
  return { ledger, out };
}

test('an export verifies alone, and every record in it is under a checkpoint', async () => {
  const { out } = await made(freshFolder());
  expect(await verdictOn(out)).toMatchObject({
    verdict: 'intact',
    origin: ORIGIN,
    size: 6,
    protected: 6,
    unprotected: 0,
  });
});

test('its lines are the stored bytes with one LF each, the last of them its own making', async () => {
  const { ledger, out } = await made(freshFolder());
  const lines = fs.readFileSync(join(out, 'records.jsonl'), 'utf8').split('\n');
  expect(lines.pop()).toBe('');
  expect(lines).toEqual(
    Array.from(ledger.reader.records(0, 6), ({ bytes }) => Buffer.from(bytes).toString('utf8')),
  );
  const madeAt = '2026-11-21T13:00:09.000Z';
  const body = { format: 'jsonl', size: 6, tlp: 'TLP:AMBER', madeBy: 'maya-chen', madeAt, digest: null };
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ type: 'export.made', body });
});

test('beside the records lie the checkpoints by size, the key and a page for whoever finds it', async () => {
  const { ledger, out } = await made(freshFolder());
  const names = [1, 4, 6].map((size) => `00000000000${size}.checkpoint`);
  expect(fs.readdirSync(join(out, 'checkpoints')).sort()).toEqual(names);
  expect(fs.readFileSync(join(out, 'keys.txt'), 'utf8')).toBe(`${ledger.reader.name().vkey}\n`);
  const readme = fs.readFileSync(join(out, 'README.txt'), 'utf8');
  const parts = [
    'TLP:AMBER',
    ORIGIN,
    '6 records',
    'watchbill log verify',
    'Verify without Watchbill',
    'is itself a record',
  ];
  for (const part of parts) expect(readme).toContain(part);
});

test('an export and its ledger are the same to whoever reads them, byte for byte', async () => {
  const folder = freshFolder();
  const ledger = openIn(folder);
  for (let n = 0; n < 300; n += 1)
    await ledger.append([note('x'.repeat(5000))], { at: after(1), checkpoint: false });
  const out = join(folder, 'out');
  await exportLedger(ledger, { ...REQUEST, folder: out });
  const [file, copy] = [openSource(ledger.path), openSource(out)];
  if (!file.ok || !copy.ok) throw new Error('cannot be read');
  const [ours, theirs] = [file.value, copy.value].map((source) =>
    Buffer.concat([...source.chunks()]).toString('utf8'),
  );
  expect(ours?.startsWith(theirs ?? '?')).toBe(true);
  expect(file.value.keys()).toEqual(copy.value.keys());
  expect(file.value.checkpoints()).toEqual(copy.value.checkpoints());
  file.value.close();
});

test('a folder that holds something is left alone, and nothing is recorded', async () => {
  const folder = freshFolder();
  const ledger = openIn(folder);
  const size = ledger.reader.size();
  const refused = await exportLedger(ledger, { ...REQUEST, folder });
  expect(refused).toMatchObject({
    ok: false,
    error: { kind: 'not-empty', detail: `folder \`${folder}\` is not empty: name a new one` },
  });
  expect(ledger.reader.size()).toBe(size);
  const empty = join(folder, 'empty');
  fs.mkdirSync(empty);
  expect(await exportLedger(ledger, { ...REQUEST, folder: empty })).toMatchObject({ ok: true });
});

test('a place that cannot be written to fails in one line and leaves no half of an export', async () => {
  const folder = freshFolder();
  const ledger = openIn(folder);
  fs.writeFileSync(join(folder, 'file'), '');
  const refused = await exportLedger(ledger, { ...REQUEST, folder: join(folder, 'file', 'out') });
  expect(refused).toMatchObject({ ok: false, error: { kind: 'unwritable' } });
  expect(fs.readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([]);
});

test('a copy of an export is the same export, and says that its making was not recorded', async () => {
  const folder = freshFolder();
  const ledger = openIn(folder);
  await exportLedger(ledger, { ...REQUEST, folder: join(folder, 'first') });
  const source = openSource(join(folder, 'first'));
  if (!source.ok) throw new Error(source.error.detail);
  const facts = {
    origin: ORIGIN,
    size: 3,
    tlp: 'TLP:RED',
    unrecorded: 'it was made from an export',
  } as const;
  expect(copyExport(source.value, join(folder, 'second'), facts)).toMatchObject({ ok: true });
  const read = (name: string, file: string): string => fs.readFileSync(join(folder, name, file), 'utf8');
  expect(read('second', 'records.jsonl')).toBe(read('first', 'records.jsonl'));
  expect(read('second', 'README.txt')).toContain(
    'NOT recorded in the ledger and has no checkpoint of its own: it was made from an export.',
  );
  expect(await verdictOn(join(folder, 'second'))).toMatchObject({ verdict: 'intact' });
});
