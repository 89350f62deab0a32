import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openSource } from '../../electron/store/source.ts';
import { after, freshFolder, note, openIn, problemIn, verdictOn } from './place.ts';

/** Does a file that somebody prepared for us end in one sentence or a verdict, never in a wait without end? */

/** Links and pipes that anybody may make. */
const HAS_LINKS = process.platform !== 'win32';

/** The file of a ledger of four records, changed with triggers dropped and checks off. */
async function prepared(sql: string): Promise<string> {
  const folder = freshFolder();
  await openIn(folder).close(after(1));
  const db = new Database(join(folder, 'ledger.db'));
  db.pragma('ignore_check_constraints = ON');
  for (const name of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all())
    db.exec(`DROP TRIGGER ${String(name)}`);
  db.exec(sql);
  db.close();
  return folder;
}

const ENDLESS = `ALTER TABLE record RENAME TO kept;
  CREATE VIEW record AS WITH RECURSIVE n (seq) AS (SELECT 0 UNION ALL SELECT seq + 1 FROM n)
  SELECT seq, 0 AS at, 'a.b' AS type, NULL AS decision, x'00' AS bytes FROM n;`;

test.each([
  ['a view of endless records', 'it would never end', ENDLESS],
  ['a column of another name', 'no statement fits', 'ALTER TABLE record RENAME COLUMN bytes TO octets'],
  [
    'a table that takes any type',
    'its bytes may be anything',
    'CREATE TABLE loose AS SELECT * FROM record; DROP TABLE record; ALTER TABLE loose RENAME TO record',
  ],
])('a database with %s is refused as no ledger, because %s', async (_name, _because, sql) => {
  const folder = await prepared(sql);
  const source = openSource(join(folder, 'ledger.db'));
  const sentence = 'lacks the tables of a ledger: name the `.db` file that Watchbill made';
  expect(!source.ok && source.error.detail).toContain(sentence);
  expect(problemIn(folder)).toMatchObject({ kind: 'not-a-ledger' });
});

test('a place beyond 2^53 is damage, because the page after it would be the same page for ever', async () => {
  const folder = await prepared('UPDATE checkpoint SET size = 1152921504606846977 WHERE size = 3');
  expect(problemIn(folder)).toMatchObject({ kind: 'broken', cause: 'broken' });
  const source = openSource(join(folder, 'ledger.db'));
  expect(source.ok && source.value.checkpoints()).toEqual([]);
  expect(source.ok && source.value.readProblem()).toContain('is damaged');
});

test('a lost place of the search is found again, because it is only for finding', async () => {
  const folder = await prepared('DELETE FROM searched');
  const ledger = openIn(folder, { at: after(2) });
  expect(ledger.indexNext(100)).toMatchObject({ ok: true, value: 5 });
  expect(ledger.indexNext(100)).toEqual({ ok: true, value: 0 });
});

test.each<[string, (path: string) => void, string]>([
  [
    'text',
    (path) => fs.writeFileSync(path, 'nobody\n'.repeat(400)),
    'is not the lease of a ledger: make sure',
  ],
  [
    'a database with other tables',
    (path) => {
      const db = new Database(path);
      db.exec('DROP TABLE holder; CREATE TABLE holder (x)');
      db.close();
    },
    'is not the lease of a ledger: make sure',
  ],
  [
    'a folder',
    (path) => {
      fs.rmSync(path);
      fs.mkdirSync(path);
    },
    'cannot be made (EISDIR)',
  ],
])('%s in place of the lease is one sentence that names it', async (_name, spoil, sentence) => {
  const folder = await prepared('');
  spoil(join(folder, 'ledger.db.lease'));
  expect(problemIn(folder).detail).toContain(`ledger.db.lease\` ${sentence}`);
});

test('a folder in the way of a new ledger is one sentence and stays', () => {
  const folder = freshFolder();
  fs.mkdirSync(join(folder, 'ledger.db.new'));
  expect(problemIn(folder)).toMatchObject({ kind: 'io-error' });
  expect(fs.existsSync(join(folder, 'ledger.db.new'))).toBe(true);
});

test.runIf(HAS_LINKS)('through a link a ledger has the same lease and the same newest records', async () => {
  const [folder, beside] = [freshFolder(), freshFolder()];
  const ledger = openIn(folder);
  await ledger.append([note('one'), note('two')], { at: after(1), checkpoint: true });
  const link = join(beside, 'ledger.db');
  fs.symlinkSync(ledger.path, link);
  expect(problemIn(folder, { path: link })).toMatchObject({ kind: 'held' });
  expect(await verdictOn(link)).toMatchObject({ verdict: 'intact', size: ledger.reader.size() });
});

test('who reads beside a writer sees one moment of the ledger, because half of an append is no ledger', async () => {
  const ledger = openIn(freshFolder());
  const source = openSource(ledger.path);
  if (!source.ok) throw new Error(source.error.detail);
  const checkpoints = source.value.checkpoints().length;
  await ledger.append([note('meanwhile')], { at: after(1), checkpoint: true });
  const lines: Uint8Array[] = [];
  for await (const batch of source.value.batches()) lines.push(...batch.lines);
  expect({ checkpoints, records: lines.length }).toEqual({ checkpoints: 1, records: 2 });
  source.value.close();
});

test.runIf(HAS_LINKS).each(['records.jsonl', 'keys.txt'])(
  'an export whose %s is a folder or a pipe is no export, because nothing can be read from it',
  (name) => {
    for (const make of [(path: string) => fs.mkdirSync(path), makePipe]) {
      const folder = freshFolder();
      fs.mkdirSync(join(folder, 'checkpoints'));
      for (const file of ['records.jsonl', 'keys.txt']) fs.writeFileSync(join(folder, file), '');
      fs.rmSync(join(folder, name));
      make(join(folder, name));
      const source = openSource(folder);
      expect(!source.ok && source.error.kind).toBe('not-an-export');
    }
  },
);

test.runIf(HAS_LINKS)(
  'a pipe among the checkpoints is an empty one, because waiting for it has no end',
  () => {
    const folder = freshFolder();
    fs.mkdirSync(join(folder, 'checkpoints'));
    for (const file of ['records.jsonl', 'keys.txt']) fs.writeFileSync(join(folder, file), '');
    makePipe(join(folder, 'checkpoints', '000000000001.checkpoint'));
    const source = openSource(folder);
    const found = source.ok ? source.value.checkpoints().map(({ bytes }) => bytes.length) : [];
    expect(found).toEqual([0]);
  },
);

test.runIf(HAS_LINKS)('a path that leads round in a circle is one sentence', () => {
  const path = join(freshFolder(), 'round');
  fs.symlinkSync('round', path);
  const source = openSource(path);
  expect(!source.ok && source.error.detail).toContain('(ELOOP)');
});

function makePipe(path: string): void {
  execFileSync('mkfifo', [path]);
}
