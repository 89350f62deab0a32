import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { _electron, expect, test } from '@playwright/test';
import { chooseEngine } from '../electron-double/engine-choice.ts';
import { missingIn, strangersIn } from './allowed.ts';
import { writeStub } from './stub.ts';

/** Is the package what it should be, and does it run?
 *  Promise: packed once, offline, in a folder of its own that is gone afterwards. */

const TOP = join(import.meta.dirname, '..', '..');
const { resolve } = createRequire(import.meta.url);
let folder = '';
let unpacked = '';

test.skip(process.platform !== 'linux', 'the stub stands for Electron on Linux');

test.beforeAll(() => {
  if (process.platform !== 'linux') return;
  folder = mkdtempSync(join(tmpdir(), 'pack-'));
  const { version }: { version: string } = JSON.parse(readFileSync(resolve('electron/package.json'), 'utf8'));
  writeStub(join(folder, 'stub'), version);
  const asked = [
    '--linux',
    `--${process.arch}`,
    '--dir',
    '--publish=never',
    `-c.electronDist=${join(folder, 'stub')}`,
    `-c.directories.output=${join(folder, 'release')}`,
  ];
  const builder = join(dirname(resolve('electron-builder/package.json')), 'cli.js');
  execFileSync(process.execPath, [builder, ...asked], { cwd: TOP, stdio: ['ignore', 'ignore', 'inherit'] });
  const made = readdirSync(join(folder, 'release')).find((name) => name.endsWith('unpacked'));
  unpacked = join(folder, 'release', made ?? '');
});

test.afterAll(() => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('the archive holds what is allowed, and all that is needed', () => {
  const paths = listPackage(archive(), { isPack: false }).map((path) => path.replace(/^[/\\]/, ''));
  expect(strangersIn(paths)).toEqual([]);
  expect(missingIn(paths)).toEqual([]);
});

test('nothing but native code lies beside the archive, because nobody watches its integrity there', () => {
  const beside = readdirSync(`${archive()}.unpacked`, { recursive: true, withFileTypes: true });
  const names = beside.filter((each) => each.isFile()).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(0);
  expect(names.filter((name) => !name.endsWith('.node'))).toEqual([]);
});

test('every fuse is as a control room needs it', async () => {
  const wire = await getCurrentFuseWire(join(unpacked, 'watchbill'));
  const on = (fuse: FuseV1Options): boolean => wire[fuse] === FuseState.ENABLE;
  expect({
    runAsNode: on(FuseV1Options.RunAsNode),
    cookieEncryption: on(FuseV1Options.EnableCookieEncryption),
    nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
    inspect: on(FuseV1Options.EnableNodeCliInspectArguments),
    asarIntegrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
    onlyFromAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
    ownSnapshot: on(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
    filePrivileges: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
  }).toEqual({
    runAsNode: false,
    cookieEncryption: true,
    nodeOptions: false,
    inspect: false,
    asarIntegrity: true,
    onlyFromAsar: true,
    ownSnapshot: false,
    filePrivileges: false,
  });
});

test('the packed program opens its window and loads the sample plant that it carries', async () => {
  // A packaged Electron does not let itself be driven, so this is the stand-in's part on every machine.
  const engine = chooseEngine('stand-in');
  test.skip(engine.kind === 'none', engine.kind === 'none' ? engine.because : '');
  if (engine.kind === 'none') return;
  const extracted = join(folder, 'extracted');
  extractAll(archive(), extracted);
  expect(existsSync(join(extracted, 'node_modules', 'electron'))).toBe(false);
  const app = await _electron.launch({
    executablePath: engine.executable,
    args: [extracted, `--data=${join(folder, 'data')}`],
    env: { ...process.env, STAND_IN_TEST: '1', STAND_IN_HEADLESS: '1' },
  });
  try {
    const page = await app.firstWindow();
    await page.waitForLoadState('load');
    await page.waitForFunction(() => 'watchbill' in globalThis);
    const reply: unknown = await page.evaluate("window.watchbill['plant:sample']({ version: -1, by: null })");
    expect(reply).toMatchObject({ kind: 'adopted' });
    const got: unknown = await page.evaluate("window.watchbill['view:get']({})");
    expect(got).toMatchObject({
      view: { plant: { name: 'Harbour Foods, Plant 2' }, ledger: { kind: 'recording' } },
    });
  } finally {
    await app.close();
  }
});

function archive(): string {
  return join(unpacked, 'resources', 'app.asar');
}
