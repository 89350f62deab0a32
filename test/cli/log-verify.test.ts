import * as fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { signAgain, GOLDEN_SIGNER, OTHER_SIGNER, copyOfGolden } from '../ledger/tamper.ts';
import { nodePrimitives } from '../../electron/seal/primitives.ts';
import { formatVkey } from '../../shared/ledger/vkey.ts';
import { type Verdict } from '../../shared/ledger/verify/verdict.ts';
import { after, decision, freshFolder, note, openIn } from '../store/place.ts';
import { GOLDEN, copyOfGoldenExport, listingOf, refusal, type, typeForJson } from './capture.ts';

/** Does `log verify` end with 0, 1 or 2 as the contract says, whatever it is pointed at? */

const KEYS = 'verdict origin size root signedRoot protected unprotected completeness signers firstBad';
const NEWEST = '000000000058.checkpoint';

const verdictOn = (code: 0 | 1, ...argv: readonly string[]): Promise<Verdict> =>
  typeForJson<Verdict>(['log', 'verify', ...argv], code);

describe('0, the ledger is intact', () => {
  test('the golden export, with exactly the keys of the contract', async () => {
    const verdict = await verdictOn(0, GOLDEN);
    expect(Object.keys(verdict).join(' ')).toBe(KEYS);
    expect(verdict).toMatchObject({ verdict: 'intact', size: 58, unprotected: 0, firstBad: null });
  });

  test('for people the root, the signer and the caution are there', async () => {
    const { code, out, warned } = await type('log', 'verify', GOLDEN);
    expect({ code, warned }).toEqual({ code: 0, warned: [] });
    const text = out.join('\n');
    expect(text).toMatch(/^INTACT: 58 records of plant\.example\/food\/console-02\n/);
    expect(text).toContain('signed by    plant.example/food/console-02 (key c8f763da)');
    expect(text).toContain("the key is the export's own, so that a full rewrite under a new key would pass");
  });

  test('a ledger file, and nothing is written beside it', async () => {
    const folder = freshFolder();
    const ledger = openIn(folder);
    await ledger.append([note('a'), decision(1)], { at: after(1), checkpoint: true });
    await ledger.close(after(2));
    const before = listingOf(folder);
    expect(await verdictOn(0, ledger.path)).toMatchObject({ verdict: 'intact', origin: ledger.origin });
    expect(listingOf(folder)).toEqual(before);
  });

  test('with --keys of its own key it says no more that the key is its own', async () => {
    const { code, out } = await type('log', 'verify', GOLDEN, '--keys', join(GOLDEN, 'keys.txt'));
    expect(code).toBe(0);
    expect(out.join('\n')).not.toContain("the export's own");
  });

  test('a checkpoint that is kept elsewhere and agrees', async () => {
    const kept = join(GOLDEN, 'checkpoints', NEWEST);
    expect(await verdictOn(0, GOLDEN, '--checkpoint', kept, '--checkpoint', kept)).toMatchObject({
      verdict: 'intact',
    });
  });
});

type Spoiled = {
  readonly name: string;
  readonly spoil: (folder: string) => readonly string[];
  readonly firstBad: object;
  readonly because: string;
};

const records = (folder: string): string => join(folder, 'records.jsonl');
const rewrite = (path: string, change: (text: string) => string): readonly string[] => {
  fs.writeFileSync(path, change(fs.readFileSync(path, 'utf8')));
  return [];
};
const beside = (folder: string, name: string, text: string): string => {
  const path = join(folder, '..', name);
  fs.writeFileSync(path, text);
  return path;
};

const SPOILED: readonly Spoiled[] = [
  {
    name: 'a changed record',
    spoil: (folder) => rewrite(records(folder), (text) => text.replace('"R-12"', '"R-13"')),
    firstBad: { seq: 9, code: 'record-changed' },
    because: 'the decision says another rule',
  },
  {
    name: 'a record left out',
    spoil: (folder) => rewrite(records(folder), (text) => text.split('\n').toSpliced(20, 1).join('\n')),
    firstBad: { seq: 20, code: 'seq-wrong' },
    because: 'the numbers have a hole',
  },
  {
    name: 'no records at all',
    spoil: (folder) => rewrite(records(folder), () => ''),
    firstBad: { code: 'empty' },
    because: 'empty is wrong content, not a missing file',
  },
  {
    name: 'no checkpoint',
    spoil: (folder) => {
      for (const name of fs.readdirSync(join(folder, 'checkpoints')))
        fs.unlinkSync(join(folder, 'checkpoints', name));
      return [];
    },
    firstBad: { code: expect.stringMatching(/^(no-checkpoint|issued-without-file)$/) },
    because: 'nobody signed it',
  },
  {
    name: 'a checkpoint that is no note',
    spoil: (folder) => rewrite(join(folder, 'checkpoints', NEWEST), () => 'hello'),
    firstBad: { file: `checkpoints/${NEWEST}`, code: 'note-malformed' },
    because: 'it is text',
  },
  {
    name: 'a key list that is none',
    spoil: (folder) => rewrite(join(folder, 'keys.txt'), () => '\u0000'),
    firstBad: { file: 'keys.txt', code: 'key-malformed' },
    because: 'it is no vkey',
  },
  {
    name: 'a tail cut off, with a newer checkpoint supplied',
    spoil: (folder) => {
      const kept = beside(folder, NEWEST, fs.readFileSync(join(folder, 'checkpoints', NEWEST), 'utf8'));
      fs.unlinkSync(join(folder, 'checkpoints', NEWEST));
      rewrite(records(folder), (text) => text.split('\n').slice(0, 56).join('\n') + '\n');
      return ['--checkpoint', kept];
    },
    firstBad: { code: 'records-missing' },
    because: 'the checkpoint counts more records than there are',
  },
  {
    name: 'a full rewrite, with the keys that are trusted',
    spoil: (folder) => [
      '--keys',
      beside(folder, 'trusted.txt', `${formatVkey(nodePrimitives, OTHER_SIGNER)}\n`),
    ],
    firstBad: { code: 'not-signed-by-log' },
    because: 'another key of that name is trusted',
  },
  {
    name: 'a supplied checkpoint with another root',
    spoil: (folder) => {
      const other = copyOfGolden();
      other.lines.splice(57, 1, other.lines[3] ?? '');
      return ['--checkpoint', beside(folder, 'other', signAgain(other, 58, GOLDEN_SIGNER))];
    },
    firstBad: { code: 'root-mismatch' },
    because: 'the same log signed two histories',
  },
  {
    name: 'a folder among the checkpoints',
    spoil: (folder) => {
      fs.mkdirSync(join(folder, 'checkpoints', '000000000099.checkpoint'));
      return [];
    },
    firstBad: { seq: null, file: 'checkpoints/000000000099.checkpoint', code: 'note-malformed' },
    because: 'a folder is no note, no reason to crash, and no sign that the others are missing',
  },
  {
    name: 'a records file in another encoding',
    spoil: (folder) => {
      const text = fs.readFileSync(records(folder), 'utf8');
      fs.writeFileSync(records(folder), text, 'utf16le');
      return [];
    },
    firstBad: { seq: 0 },
    because: 'bytes are what is verified',
  },
];

describe('1, the content is wrong', () => {
  test.each(SPOILED)('$name', async ({ spoil, firstBad, because }) => {
    const folder = copyOfGoldenExport();
    const options = spoil(folder);
    const verdict = await verdictOn(1, folder, ...options);
    expect(Object.keys(verdict).join(' ')).toBe(KEYS);
    expect(verdict.verdict, because).toBe('broken');
    expect(verdict.firstBad, because).toMatchObject(firstBad);
    expect(Object.keys(verdict.firstBad ?? {}).join(' ')).toBe('seq between file code sentence');
    const told = await type('log', 'verify', folder, ...options);
    expect(told).toMatchObject({ code: 1, warned: [] });
    expect(told.out[0]).toBe(`BROKEN: ${verdict.firstBad?.sentence} (${verdict.firstBad?.code})`);
  });
});

const missing = (name: string) => (): string => {
  const folder = copyOfGoldenExport();
  fs.rmSync(join(folder, name), { recursive: true });
  return folder;
};
const folderInPlaceOf = (name: string) => (): string => {
  const folder = missing(name)();
  fs.mkdirSync(join(folder, name));
  return folder;
};
const file = (bytes: Uint8Array | string) => (): string => {
  const path = join(freshFolder(), 'ledger.db');
  fs.writeFileSync(path, bytes);
  return path;
};

const CLOSED: readonly (readonly [name: string, make: () => string, says: string])[] = [
  ['records.jsonl is missing', missing('records.jsonl'), 'is not an export: it needs `records.jsonl`'],
  ['checkpoints/ is missing', missing('checkpoints'), 'is not an export: it needs `records.jsonl`'],
  ['keys.txt is missing', missing('keys.txt'), 'is not an export: it needs `records.jsonl`'],
  ['records.jsonl is a folder', folderInPlaceOf('records.jsonl'), 'is not an export: it needs'],
  ['keys.txt is a folder', folderInPlaceOf('keys.txt'), 'is not an export: it needs'],
  ['an empty folder', freshFolder, 'is not an export: it needs `records.jsonl`'],
  ['nothing is there', () => join(freshFolder(), 'ledger.db'), 'is not there: check the path'],
  ['an empty file', file(''), 'is not a ledger: name the `.db` file that Watchbill made'],
  ['a text', file('hello\n'.repeat(100)), 'is not a ledger: name the `.db` file that Watchbill made'],
  ['records.jsonl itself', () => records(GOLDEN), 'is not a ledger: name the `.db` file that Watchbill made'],
  ['a device', () => '/dev/null', 'is not a file: name the `.db` file that Watchbill made'],
];

describe('2, it cannot be opened', () => {
  test.each(CLOSED)('%s', async (_, make, says) => {
    const path = make();
    const line = await refusal('log', 'verify', path);
    expect(line).toContain(`\`${path}\``);
    expect(line).toContain(says);
    expect(await refusal('log', 'show', path)).toBe(line);
    expect(await refusal('log', 'prove', path, '--decision', 'd', '--out', `${path}.proof`)).toBe(line);
  });

  test.each(['--checkpoint', '--keys'])('a file for %s that is not there', async (option) => {
    const absent = join(freshFolder(), 'absent');
    expect(await refusal('log', 'verify', GOLDEN, option, absent)).toBe(
      `cannot read \`${absent}\` (ENOENT): give a file that exists and may be read`,
    );
  });
});

describe('2, a file that the caller named is none of its kind: it says nothing about the ledger', () => {
  test.each([['--keys'], ['--checkpoint']])('%s README.md', async (option) => {
    const { code, out, warned } = await type('log', 'verify', GOLDEN, option, 'README.md');
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(warned).toHaveLength(1);
    expect(warned[0]).toMatch(new RegExp(`^${option}: `));
  });
});
