import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { runExport } from '../../electron/cli/log-export.ts';
import { type ExitCode, type Terminal } from '../../electron/cli/terminal.ts';
import { startSegment } from '../../electron/store/open.ts';
import { openSource } from '../../electron/store/source.ts';
import { readRecord } from '../../shared/ledger/reading/line.ts';
import { confirmed, decided } from '../ledger/reading-records.ts';
import * as p from '../store/place.ts';

/** Does a copy leave the way it was asked for, or not at all? */

type Said = { readonly code: ExitCode; readonly out: readonly string[]; readonly errors: readonly string[] };

type How = { readonly format?: string; readonly json?: boolean };

async function exported(path: string, out: string, how: How = {}): Promise<Said> {
  const { format = 'jsonl', json = false } = how;
  const lines: { readonly out: string[]; readonly errors: string[] } = { out: [], errors: [] };
  const terminal: Terminal = {
    print: (line) => void lines.out.push(line),
    warn: (line) => void lines.errors.push(line),
    progress: () => undefined,
    now: () => p.after(60),
  };
  const code = await runExport(path, { out, format, json }, terminal);
  return { code, ...lines };
}

/** A closed ledger of a decision and its effect, its key beside it: seven records. */
async function closedLedger(folder: string): Promise<string> {
  const ledger = p.openIn(folder);
  await ledger.append([decided(), confirmed()], { at: p.after(1), checkpoint: true });
  await ledger.close(p.after(2));
  return ledger.path;
}

async function typesIn(path: string): Promise<readonly string[]> {
  const source = openSource(path);
  if (!source.ok) throw new Error(source.error.detail);
  const types: string[] = [];
  for await (const { lines } of source.value.batches())
    for (const line of lines) {
      const record = readRecord(Buffer.from(line).toString('utf8'));
      types.push(record.ok ? record.value.type : record.error);
    }
  source.value.close();
  return types;
}

const LEDGER_TYPES = [
  'log.opened',
  'checkpoint.issued',
  'decision.recorded',
  'effect.confirmed',
  'checkpoint.issued',
  'log.closed',
  'checkpoint.issued',
];

describe('as jsonl', () => {
  it('a ledger with its key records the export, signs over it, and the folder verifies', async () => {
    const folder = p.freshFolder();
    const [path, out] = [await closedLedger(folder), join(folder, 'out')];
    const said = await exported(path, out, { json: true });
    expect(said).toEqual({ code: 0, out: [JSON.stringify({ format: 'jsonl', out, size: 9 })], errors: [] });
    expect(await p.verdictOn(out)).toMatchObject({ verdict: 'intact', size: 9, unprotected: 0 });
    expect(await typesIn(out)).toEqual([...LEDGER_TYPES, 'log.opened', 'export.made']);
    expect((await typesIn(path)).slice(9)).toEqual(['checkpoint.issued', 'log.closed', 'checkpoint.issued']);
    expect(fs.readFileSync(join(out, 'README.txt'), 'utf8')).toContain('TLP:AMBER');
  });

  it('an export is copied, and README.txt and the command say that nothing was recorded', async () => {
    const folder = p.freshFolder();
    const [path, first, second] = [await closedLedger(folder), join(folder, 'first'), join(folder, 'second')];
    await exported(path, first);
    const said = await exported(first, second);
    expect(said.out).toEqual([
      `9 records as jsonl in \`${second}\`: NOT recorded in the ledger: it was made from an export`,
    ]);
    expect(await typesIn(second)).toEqual(await typesIn(first));
    expect(fs.readFileSync(join(second, 'README.txt'), 'utf8')).toContain('NOT recorded in the ledger');
  });

  it('without the key nothing is recorded and no key is made, because a new key would sign a new history', async () => {
    const folder = p.freshFolder();
    const path = await closedLedger(folder);
    fs.renameSync(join(folder, 'keys'), join(folder, 'elsewhere'));
    const said = await exported(path, join(folder, 'out'));
    expect(said.out[0]).toContain('the key that signs this ledger is not beside it');
    expect(await typesIn(path)).toEqual(LEDGER_TYPES);
    expect(fs.existsSync(join(folder, 'keys'))).toBe(false);
    expect(await p.verdictOn(join(folder, 'out'))).toMatchObject({ verdict: 'intact', size: 7 });
  });

  it('a broken ledger is copied as it is, because it is evidence', async () => {
    const folder = p.freshFolder();
    const path = await closedLedger(folder);
    breakEnd(path);
    const said = await exported(path, join(folder, 'out'));
    expect(said).toMatchObject({ code: 0, errors: [] });
    expect(said.out[0]).toContain('NOT recorded in the ledger: the ledger is broken');
    expect(await p.verdictOn(join(folder, 'out'))).toMatchObject({ verdict: 'broken', size: 5 });
  });

  it('an earlier segment is copied as it is, because it is closed for good, and the newest one is recorded', async () => {
    const folder = p.freshFolder();
    const path = await closedLedger(folder);
    breakEnd(path);
    const next = startSegment(p.optionsIn(folder), p.brokenIn(folder));
    if (!next.ok) throw new Error(next.error.detail);
    await next.value.close(p.after(3));
    const early = await exported(path, join(folder, 'early'));
    expect(early.out[0]).toContain('it is not the newest segment of its ledger');
    const late = await exported(next.value.path, join(folder, 'late'));
    expect(late.out[0]).toContain('its making is recorded and signed');
    expect(await typesIn(join(folder, 'late'))).toContain('log.recovered');
  });

  it('a ledger that is set read-only is copied, because it cannot take a record', async () => {
    const folder = p.freshFolder();
    const path = await closedLedger(folder);
    fs.chmodSync(path, 0o400);
    const said = await exported(path, join(folder, 'out'));
    expect(said.out[0]).toContain('cannot be written to where it lies');
  });

  it('a ledger that a console holds is refused by the name of its holder, and nothing is made', async () => {
    const folder = p.freshFolder();
    const ledger = p.openIn(folder);
    const size = ledger.reader.size();
    const said = await exported(ledger.path, join(folder, 'out'));
    expect(said).toMatchObject({ code: 2, out: [] });
    expect(said.errors).toHaveLength(1);
    expect(said.errors[0]).toContain(`ledger is in use by process ${process.pid} on \`console-01\``);
    expect(ledger.reader.size()).toBe(size);
    expect(fs.existsSync(join(folder, 'out'))).toBe(false);
  });
});

describe('for reading', () => {
  it('csv is a header and one row a record, and the ledger stays as it was', async () => {
    const folder = p.freshFolder();
    const [path, out] = [await closedLedger(folder), join(folder, 'ledger.csv')];
    const said = await exported(path, out, { format: 'csv', json: true });
    expect(said.out).toEqual([JSON.stringify({ format: 'csv', out, size: 7 })]);
    const rows = fs.readFileSync(out, 'utf8').split('\r\n');
    expect(rows.map((row) => row.split(',')[3])).toEqual(['type', ...LEDGER_TYPES, undefined]);
    expect(await typesIn(path)).toEqual(LEDGER_TYPES);
  });

  it('ocsf is one event a line, of the records that have any, from a held ledger and an export alike', async () => {
    const folder = p.freshFolder();
    const ledger = p.openIn(folder);
    await ledger.append([decided(), confirmed()], { at: p.after(1), checkpoint: true });
    const statusesIn = (file: string): readonly unknown[] =>
      fs
        .readFileSync(file, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { readonly status_id: unknown }).status_id);
    expect(await exported(ledger.path, join(folder, 'held.ocsf'), { format: 'ocsf' })).toMatchObject({
      code: 0,
    });
    expect(statusesIn(join(folder, 'held.ocsf'))).toEqual([99, 1]);
    await ledger.close(p.after(2));
    await exported(ledger.path, join(folder, 'copy'));
    expect(await exported(join(folder, 'copy'), join(folder, 'copy.ocsf'), { format: 'ocsf' })).toMatchObject(
      {
        code: 0,
      },
    );
    expect(fs.readFileSync(join(folder, 'copy.ocsf'), 'utf8')).toBe(
      fs.readFileSync(join(folder, 'held.ocsf'), 'utf8'),
    );
  });

  it('a line that is no record fails in one line and leaves no file', async () => {
    const folder = p.freshFolder();
    const copy = join(folder, 'copy');
    await exported(await closedLedger(folder), copy);
    fs.appendFileSync(join(copy, 'records.jsonl'), 'not a record\n');
    const before = fs.readdirSync(folder);
    for (const format of ['csv', 'ocsf']) {
      expect(await exported(copy, join(folder, 'out'), { format })).toEqual({
        code: 2,
        out: [],
        errors: [`\`${copy}\`: record 9 is not a record of format version 1: run \`watchbill log verify\``],
      });
    }
    expect(fs.readdirSync(folder)).toEqual(before);
  });
});

test('what is at --out already stays as it is and nothing is recorded, in every form', async () => {
  const folder = p.freshFolder();
  const path = await closedLedger(folder);
  fs.writeFileSync(join(folder, 'out'), 'mine');
  for (const format of ['jsonl', 'csv', 'ocsf']) {
    const said = await exported(path, join(folder, 'out'), { format });
    expect(said.errors).toEqual([`\`${join(folder, 'out')}\` is there already: name a new one`]);
    expect(said.code).toBe(2);
  }
  expect(fs.readFileSync(join(folder, 'out'), 'utf8')).toBe('mine');
  expect(await typesIn(path)).toEqual(LEDGER_TYPES);
});

test('a place that cannot be written to, and a ledger that is not there, are one line each', async () => {
  const folder = p.freshFolder();
  const path = await closedLedger(folder);
  for (const format of ['jsonl', 'csv', 'ocsf']) {
    const nowhere = await exported(path, join(path, 'out'), { format });
    expect(nowhere).toMatchObject({ code: 2, out: [] });
    expect(nowhere.errors).toHaveLength(1);
    const absent = await exported(join(folder, 'no.db'), join(folder, 'out'), { format });
    expect(absent.errors).toEqual([`ledger \`${join(folder, 'no.db')}\` is not there: check the path`]);
  }
  expect(fs.existsSync(join(folder, 'out'))).toBe(false);
});

/** Takes the last two records away, one of them signed, as somebody with the file could. */
function breakEnd(path: string): void {
  const db = p.rawConnection(path);
  db.exec('DROP TRIGGER record_stays');
  db.exec('DELETE FROM record WHERE seq >= 5');
  db.close();
}
