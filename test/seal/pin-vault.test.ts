import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { nodeDigests } from '../../electron/seal/digest.ts';
import { createPinLine } from '../../electron/seal/pin.ts';
import { openPinVault } from '../../electron/seal/pin-vault.ts';

/** Are PIN lines kept for the console alone, whole, and found by their digest? */

const { digestOf } = nodeDigests;

function freshFolder(): string {
  const folder = fs.mkdtempSync(join(tmpdir(), 'watchbill-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'keys');
}

test('a kept line is found by its digest, by a later opening too', async () => {
  const folder = freshFolder();
  const [one, two] = [await createPinLine('4711'), await createPinLine('5822')];
  expect(await openPinVault(folder).keep([one])).toEqual({ ok: true, value: 1 });
  expect(await openPinVault(folder).keep([one, two, two]), 'nothing is kept twice').toEqual({
    ok: true,
    value: 1,
  });
  const vault = openPinVault(folder);
  expect(await vault.keep([two])).toEqual({ ok: true, value: 0 });
  expect(await vault.matches('4711', digestOf(one))).toEqual({ ok: true, value: true });
  expect(await vault.matches('4711', digestOf(two))).toEqual({ ok: true, value: false });
});

test('the file is for its owner only, and nothing is left beside it', async () => {
  const folder = freshFolder();
  await openPinVault(folder).keep([await createPinLine('4711')]);
  expect(fs.readdirSync(folder)).toEqual(['pins']);
  expect(fs.statSync(join(folder, 'pins')).mode & 0o777).toBe(0o600);
  expect(fs.statSync(folder).mode & 0o777).toBe(0o700);
});

test.runIf(process.platform !== 'win32')(
  'a file that others may read is neither used nor written',
  async () => {
    const folder = freshFolder();
    const line = await createPinLine('4711');
    const vault = openPinVault(folder);
    await vault.keep([line]);
    fs.chmodSync(join(folder, 'pins'), 0o640);
    const refused = { ok: false, error: { kind: 'readable-by-others' } };
    expect(await vault.matches('4711', digestOf(line))).toMatchObject(refused);
    expect(await vault.keep([await createPinLine('1')])).toMatchObject(refused);
  },
);

test('a line that is lost or damaged is missing, and keeping the plant again brings it back', async () => {
  const folder = freshFolder();
  const line = await createPinLine('4711');
  const vault = openPinVault(folder);
  const missing = { ok: false, error: { kind: 'missing', detail: digestOf(line) } };
  expect(await vault.matches('4711', digestOf(line)), 'never kept').toEqual(missing);
  await vault.keep([line]);
  const text = fs.readFileSync(join(folder, 'pins'), 'utf8');
  fs.writeFileSync(join(folder, 'pins'), text.replace('scrypt', 'script'));
  expect(await vault.matches('4711', digestOf(line)), 'damaged').toEqual(missing);
  expect(await vault.keep([line])).toEqual({ ok: true, value: 1 });
  expect(await vault.matches('4711', digestOf(line))).toEqual({ ok: true, value: true });
});

test('a folder that cannot be written is a value, with what the system said and without the path', async () => {
  const folder = freshFolder();
  fs.writeFileSync(folder, 'a file where the folder should be');
  const kept = await openPinVault(folder).keep([await createPinLine('4711')]);
  expect(kept).toMatchObject({ ok: false });
  expect(JSON.stringify(kept)).not.toContain(folder);
});
