import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPlantFolder } from '../../electron/folder/read.ts';

/** A folder on a real disk, with what may lie in one. */
let outside = '';
let folder = '';
beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'folder-'));
  folder = join(outside, 'plant');
  mkdirSync(join(folder, 'runbooks'), { recursive: true });
  writeFileSync(join(folder, 'plant.yaml'), 'watchbill: 1\n');
});
afterEach(() => rmSync(outside, { recursive: true }));

function sentences(): readonly string[] {
  const listing = readPlantFolder(folder);
  return listing.ok ? [] : listing.error.map(({ sentence }) => sentence);
}

test('the parts of a plant are read and all else is only named', () => {
  writeFileSync(join(folder, 'runbooks', 'a.runbook.yaml'), 'runbook: a\n');
  writeFileSync(join(folder, 'runbooks', 'notes.md'), '');
  mkdirSync(join(folder, 'runbooks', 'old'));
  writeFileSync(join(folder, 'runbooks', 'old', 'b.runbook.yaml'), '');
  mkdirSync(join(folder, 'exercises'));
  expect(readPlantFolder(folder)).toEqual({
    ok: true,
    value: {
      files: [
        { path: 'plant.yaml', text: 'watchbill: 1\n' },
        { path: 'runbooks/a.runbook.yaml', text: 'runbook: a\n' },
      ],
      others: ['runbooks/notes.md', 'runbooks/old'],
    },
  });
});

test('a link inside the folder is followed, one out of it is not', () => {
  writeFileSync(join(outside, 'secret.yaml'), 'secret');
  symlinkSync('plant.yaml', join(folder, 'identities.yaml'));
  symlinkSync('../secret.yaml', join(folder, 'people.yaml'));
  expect(sentences()).toEqual(['people.yaml is a link that leaves the folder: put the file itself here']);
});

test('a runbooks folder that is a link out of the folder gives nothing', () => {
  rmSync(join(folder, 'runbooks'), { recursive: true });
  mkdirSync(join(outside, 'others'));
  writeFileSync(join(outside, 'others', 'a.runbook.yaml'), 'secret');
  symlinkSync('../others', join(folder, 'runbooks'));
  expect(sentences()).toEqual(['runbooks is a link that leaves the folder: put the folder itself here']);
  rmSync(join(outside, 'others', 'a.runbook.yaml'));
  expect(sentences(), 'not even the names of what lies there are taken').toHaveLength(1);
});

test('runbooks that are no folder are refused, not taken for none; a folder that is not there is none', () => {
  rmSync(join(folder, 'runbooks'), { recursive: true });
  expect(sentences()).toEqual([]);
  writeFileSync(join(folder, 'runbooks'), '');
  const refused = ['runbooks cannot be opened: make it a folder that may be read'];
  expect(sentences()).toEqual(refused);
  rmSync(join(folder, 'runbooks'));
  symlinkSync('nowhere', join(folder, 'runbooks'));
  expect(sentences()).toEqual(refused);
});

test('runbooks may be a link to a folder inside', () => {
  rmSync(join(folder, 'runbooks'), { recursive: true });
  mkdirSync(join(folder, 'kept'));
  writeFileSync(join(folder, 'kept', 'a.runbook.yaml'), 'runbook: a\n');
  symlinkSync('kept', join(folder, 'runbooks'));
  const listing = readPlantFolder(folder);
  expect(listing.ok && listing.value.files.map(({ path }) => path)).toEqual([
    'plant.yaml',
    'runbooks/a.runbook.yaml',
  ]);
});

test('a folder next door whose name starts the same is outside', () => {
  mkdirSync(`${folder}-2`);
  writeFileSync(join(`${folder}-2`, 'people.yaml'), 'secret');
  symlinkSync('../plant-2/people.yaml', join(folder, 'people.yaml'));
  expect(sentences()).toHaveLength(1);
});

test('what is too big, no file, or no text is refused by name', () => {
  writeFileSync(join(folder, 'people.yaml'), '');
  truncateSync(join(folder, 'people.yaml'), 4 * 1024 * 1024 + 1);
  mkdirSync(join(folder, 'identities.yaml'));
  execFileSync('mkfifo', [join(folder, 'identities.csv')]);
  symlinkSync('nothing', join(folder, 'runbooks', 'a.runbook.yaml'));
  writeFileSync(join(folder, 'runbooks', 'b.runbook.yaml'), new Uint8Array([0x61, 0xff]));
  expect(sentences().toSorted()).toEqual([
    'identities.csv is not a file: put a text file in its place',
    'identities.yaml is not a file: put a text file in its place',
    'people.yaml is larger than 4 MB: split the plant or take out what is not part of it',
    'runbooks/a.runbook.yaml cannot be opened: check that it exists and may be read',
    'runbooks/b.runbook.yaml is not UTF-8 text: save it as UTF-8',
  ]);
});

test('a file of exactly the limit is read, and a folder that is none is said', () => {
  truncateSync(join(folder, 'plant.yaml'), 4 * 1024 * 1024);
  expect(sentences()).toEqual([]);
  chmodSync(folder, 0o700);
  const listing = readPlantFolder(join(folder, 'plant.yaml'));
  expect(listing.ok ? '' : listing.error[0]?.sentence).toMatch(
    /is no folder that can be opened: name a plant folder$/,
  );
});
