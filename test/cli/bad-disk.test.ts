import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { freshFolder, note, after, openIn } from '../store/place.ts';
import { GOLDEN, refusal, type, typeForJson } from './capture.ts';

/** Is a disk that does not do its part one clear line, without a stack trace, and never a wrong answer? */

const mayMount = process.platform === 'linux' && process.getuid?.() === 0 && triesToMount();

function triesToMount(): boolean {
  const folder = fs.mkdtempSync(join(tmpdir(), 'watchbill-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    fs.rmdirSync(folder);
  }
}

/** Runs `look` on a disk of its own of one megabyte. */
async function onSmallDisk(look: (folder: string) => Promise<void>): Promise<void> {
  const folder = freshFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]);
  try {
    await look(folder);
  } finally {
    execFileSync('umount', [folder]);
  }
}

/** What the demo says on a disk with so many kilobytes left. */
async function demoWith(left: number): Promise<{ readonly line: string; readonly code: number }> {
  const said = { line: '', code: 0 };
  await onSmallDisk(async (folder) => {
    const room = fs.statfsSync(folder);
    fs.writeFileSync(join(folder, 'full'), new Uint8Array(room.bavail * room.bsize - left * 1024));
    const seen = await type('demo', '--out', join(folder, 'kept'));
    expect(seen.warned).toHaveLength(1);
    [said.line, said.code] = [seen.warned[0] ?? '', seen.code];
  });
  return said;
}

const name = mayMount ? 'a full disk' : 'a full disk (SKIPPED: only root can mount a small one)';

describe.skipIf(!mayMount)(name, () => {
  test.each([
    [4, 'the file cannot be made'],
    [40, 'its tables cannot be made'],
    [200, 'it fills up in the middle of the incident'],
    [700, 'it fills up while the export is written'],
  ])('with %i kB left: one line, exit 2', async (left, because) => {
    const { line, code } = await demoWith(left);
    expect(code, because).toBe(2);
    expect(line).toMatch(/no room left|ENOSPC/);
    expect(line).not.toMatch(/[\n\r]| {4}at /);
  });

  test('a proof that does not fit is one line, and no half of it stays', async () => {
    await onSmallDisk(async (folder) => {
      const room = fs.statfsSync(folder);
      fs.writeFileSync(join(folder, 'full'), new Uint8Array(room.bavail * room.bsize));
      const out = join(folder, 'proof.json');
      const decision = '019aa000-0000-7000-8000-000000000022';
      const line = await refusal('log', 'prove', GOLDEN, '--decision', decision, '--out', out);
      expect(line).toBe(`cannot write \`${out}\` (ENOSPC): name a new file in a folder that may be written`);
      expect(fs.existsSync(out)).toBe(false);
    });
  });

  test('a disk that may not be written to: one line, and reading goes on', async () => {
    await onSmallDisk(async (folder) => {
      fs.cpSync(GOLDEN, join(folder, 'export'), { recursive: true });
      execFileSync('mount', ['-o', 'remount,ro', folder]);
      const line = await refusal('demo', '--out', join(folder, 'kept'));
      expect(line).toMatch(/^cannot make `.*kept` \((EROFS|ENOENT)\): name a folder that may be made$/);
      expect(await typeForJson(['log', 'verify', join(folder, 'export')])).toMatchObject({
        verdict: 'intact',
      });
    });
  });
});

test('a ledger that may not be written to is read as ever, because reading writes nothing', async () => {
  const folder = freshFolder();
  const ledger = openIn(folder);
  await ledger.append([note('a')], { at: after(1), checkpoint: true });
  await ledger.close(after(2));
  fs.chmodSync(ledger.path, 0o400);
  expect(await typeForJson(['log', 'verify', ledger.path])).toMatchObject({ verdict: 'intact' });
  expect((await type('log', 'show', ledger.path)).out.length).toBeGreaterThan(2);
});

test.skipIf(!fs.existsSync('/proc/self/mem'))(
  'a file that gives nothing when it is read is one line and exit 2',
  async () => {
    for (const command of ['verify', 'show'])
      expect(await refusal('log', command, '/proc/self/mem')).toContain('`/proc/self/mem`');
    expect(await refusal('log', 'verify', GOLDEN, '--keys', '/proc/self/mem')).toBe(
      'cannot read `/proc/self/mem` (EIO): give a file that exists and may be read',
    );
  },
);
