import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openKey, sealFile, vkeyOf } from '../../electron/seal/key.ts';

/** Is the key made once, kept for its owner, and refused when it may be known? */

const ORIGIN = 'plant.example/site-a/console-01';
const SEED = Uint8Array.from({ length: 32 }, (_, index) => index);

function freshFolder(): string {
  const folder = fs.mkdtempSync(join(tmpdir(), 'watchbill-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'keys');
}

test('a key from the published test seed has the published vkey', () => {
  const key = openKey({ folder: freshFolder(), origin: ORIGIN }, () => SEED);
  expect(key.ok && vkeyOf(key.value)).toBe(`${ORIGIN}+4b315cf4+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4`);
});

test('the key of a second opening is that of the first, in a file for its owner only', () => {
  const place = { folder: freshFolder(), origin: ORIGIN };
  const [first, second] = [openKey(place), openKey(place)];
  expect(first.ok && second.ok && vkeyOf(first.value) === vkeyOf(second.value)).toBe(true);
  expect(fs.statSync(`${sealFile(place)}.key`).mode & 0o777).toBe(0o600);
  expect(fs.statSync(place.folder).mode & 0o777).toBe(0o700);
  expect(fs.readdirSync(place.folder).length).toBe(1);
});

test('two origins never share a key, whatever they are called', () => {
  const folder = freshFolder();
  const origins = [
    ORIGIN,
    `${ORIGIN}/segment/1`,
    '..',
    'a%2Fb',
    'a/b',
    `${'ü'.repeat(200)}1`,
    `${'ü'.repeat(200)}2`,
  ];
  const vkeys = origins.map((origin) => {
    const key = openKey({ folder, origin });
    return key.ok ? vkeyOf(key.value) : key.error.kind;
  });
  expect(new Set(vkeys).size).toBe(origins.length);
  expect(fs.readdirSync(folder).length).toBe(origins.length);
});

test.runIf(process.platform !== 'win32').each([0o640, 0o604, 0o660, 0o644])(
  'a key file of mode %o is refused before it is used, because somebody may have read it',
  (mode) => {
    const place = { folder: freshFolder(), origin: ORIGIN };
    openKey(place);
    const path = `${sealFile(place)}.key`;
    fs.chmodSync(path, mode);
    expect(openKey(place)).toEqual({
      ok: false,
      error: {
        kind: 'readable-by-others',
        detail: `key file \`${path}\` may be read by others: \`chmod 600\` it, and renew the key if it may be known`,
      },
    });
  },
);

test.each<[string, (text: string) => string, string]>([
  ['is empty', () => '', 'not-a-key'],
  ['is cut off', (text) => text.slice(0, 80), 'not-a-key'],
  ['has another secret than its id', (text) => text.replace(/.{8}\n$/, 'AAAAAAAA\n'), 'not-a-key'],
  ['carries another name', (text) => text.replace('console-01', 'console-02'), 'not-a-key'],
  ['has a second line', (text) => text + text, 'not-a-key'],
])('a key file that %s is refused and kept', (_how, change, kind) => {
  const place = { folder: freshFolder(), origin: ORIGIN };
  openKey(place);
  const path = `${sealFile(place)}.key`;
  const changed = change(fs.readFileSync(path, 'utf8'));
  fs.writeFileSync(path, changed);
  expect(openKey(place)).toMatchObject({ ok: false, error: { kind } });
  expect(fs.readFileSync(path, 'utf8')).toBe(changed);
});

test('the key of another ledger is refused by its name, because a copied key would sign two histories', () => {
  const folder = freshFolder();
  const other = { folder, origin: 'plant.example/other' };
  openKey(other);
  fs.renameSync(`${sealFile(other)}.key`, `${sealFile({ folder, origin: ORIGIN })}.key`);
  expect(openKey({ folder, origin: ORIGIN })).toMatchObject({
    ok: false,
    error: { kind: 'other-origin', detail: expect.stringContaining('is the key of `plant.example/other`') },
  });
});

test.each(['', 'has space', 'has+plus', 'has\u00a0space', 'line\nbreak'])(
  '`%s` cannot name a key',
  (origin) => {
    expect(openKey({ folder: freshFolder(), origin })).toMatchObject({
      ok: false,
      error: { kind: 'not-an-origin' },
    });
  },
);

test('a folder that cannot be made is a problem, not a crash', () => {
  const folder = freshFolder();
  fs.writeFileSync(folder, '');
  expect(openKey({ folder, origin: ORIGIN })).toMatchObject({ ok: false, error: { kind: 'io-error' } });
});

test.runIf(process.platform !== 'win32')(
  'a link that leads nowhere in place of the key is one sentence',
  () => {
    const place = { folder: freshFolder(), origin: ORIGIN };
    fs.mkdirSync(place.folder);
    fs.symlinkSync('nowhere', `${sealFile(place)}.key`);
    const key = openKey(place);
    expect(!key.ok && key.error.kind).toBe('io-error');
    expect(!key.ok && key.error.detail).toContain('is a link that leads nowhere: put the key back there');
    expect(fs.readdirSync(place.folder).length).toBe(1);
  },
);

test('a name with half of a surrogate pair is refused, because no file and no note can hold it', () => {
  const key = openKey({ folder: freshFolder(), origin: 'plant\ud800' });
  expect(!key.ok && key.error.kind).toBe('not-an-origin');
});
