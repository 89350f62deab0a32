import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { DebugLogger } from 'builder-util';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

/** Does the recipe of the packages avoid what is known to go wrong? */

const TOP = join(import.meta.dirname, '..', '..');
const recipe = parse(readFileSync(join(TOP, 'electron-builder.yml'), 'utf8'));
const manifest = JSON.parse(readFileSync(join(TOP, 'package.json'), 'utf8'));

it('is valid for electron-builder, because a wrong key is found only when a release is made', async () => {
  await expect(
    validateConfiguration(structuredClone(recipe), new DebugLogger(false)),
  ).resolves.toBeUndefined();
});

it('would be refused with a wrong key, because else the check before shows nothing', async () => {
  const wrong = { ...structuredClone(recipe), updater: true };
  await expect(validateConfiguration(wrong, new DebugLogger(false))).rejects.toThrow(/updater/);
});

it.each([
  { what: 'directories.output', is: 'release', because: 'the default is where the program is built' },
  { what: 'npmRebuild', is: false, because: 'a compiler and a network would be needed' },
  { what: 'publish', is: null, because: 'there is no updater' },
  { what: 'asar.smartUnpack', is: false, because: 'integrity is watched inside the archive only' },
  { what: 'nsis.perMachine', is: true, because: 'the PC of a control room is shared' },
  { what: 'nsis.oneClick', is: false, because: 'an installer for all is asked for by an administrator' },
  { what: 'nsis.runAfterFinish', is: false, because: 'it would run as the administrator' },
  { what: 'nsis.deleteAppDataOnUninstall', is: false, because: 'the ledger is evidence' },
  { what: 'win.target', is: ['nsis', 'portable'], because: 'plants install, trials do not' },
  { what: 'mac.target', is: ['dmg', 'zip'], because: 'both are usual' },
  { what: 'linux.target', is: ['AppImage', 'deb'], because: 'the deb brings the AppArmor profile' },
])('$what is $is, because $because', ({ what, is }) => {
  const found = what.split('.').reduce((within: unknown, key) => memberOf(within, key), recipe);
  expect(found).toEqual(is);
});

describe.each([
  { system: 'win', own: 'win32', foreign: ['darwin', 'linux', 'linuxmusl'] },
  { system: 'mac', own: 'darwin', foreign: ['win32', 'linux', 'linuxmusl'] },
  { system: 'linux', own: 'linux', foreign: ['darwin', 'win32', 'linuxmusl'] },
])('the files of $system', ({ system, own, foreign }) => {
  const files: readonly string[] = recipe[system].files;

  it('begin with a positive name, because exclusions alone pack the whole repository', () => {
    expect(files[0]).toBe('package.json');
  });

  it('leave out the addons of other systems and keep its own', () => {
    const named = /prebuilds\/\{(.*)\}-\*\.node/.exec(files.join('\n'))?.[1]?.split(',') ?? [];
    expect([...named].sort()).toEqual([...foreign].sort());
    expect(named).not.toContain(own);
  });
});

it('packs one dependency, because the rest is bundled or only builds', () => {
  expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3']);
});

it('leaves every optional dependency out, because a second Node would be packed', () => {
  const names = Object.keys(manifest.optionalDependencies);
  expect(names.filter((name) => !name.startsWith('node-linux-'))).toEqual([]);
  expect(recipe.files).toContain('!node_modules/node-linux-*/**');
});

function memberOf(within: unknown, key: string): unknown {
  return typeof within === 'object' && within !== null ? Reflect.get(within, key) : undefined;
}
