import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ORIGIN, after, freshFolder, note, openIn, rawConnection, verdictOn } from './place.ts';

/** Is everything that was called recorded still there after `kill -9`? */

const WRITER = fileURLToPath(new URL('crash-writer.ts', import.meta.url));

/** Lets a writer run in another process and kills it after so many answers. Returns the last seq it was told. */
async function killAfter(folder: string, answers: number): Promise<number> {
  const child = spawn(process.execPath, [WRITER, folder, ORIGIN], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let told = -1;
  let count = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    told = Number(line.split(' ')[0]);
    count += 1;
    // Lines that were under way when the signal came are answers too, so reading goes on to the end.
    if (count === answers) child.kill('SIGKILL');
  }
  await ended;
  return told;
}

test.each([1, 2, 5, 23, 64, 131])(
  'after %i answers and a kill, no recorded record is lost and the ledger goes on',
  async (answers) => {
    const folder = freshFolder();
    const told = await killAfter(folder, answers);
    expect(told).toBeGreaterThan(0);
    expect(fs.statSync(join(folder, 'ledger.db-wal')).size).toBeGreaterThan(0);
    expect(await verdictOn(join(folder, 'ledger.db'))).toMatchObject({ verdict: 'intact' });
    const ledger = openIn(folder, { at: after(1) });
    expect(ledger.reader.size()).toBeGreaterThan(told);
    expect(ledger.reader.record(told)).toBeDefined();
    await ledger.close(after(2));
    expect(await verdictOn(ledger.path)).toMatchObject({ verdict: 'intact', unprotected: 1 });
  },
);

test('the lease of a killed process is free at once, because the lock is the system’s and not a file’s', async () => {
  const folder = freshFolder();
  await killAfter(folder, 1);
  expect(openIn(folder).origin).toBe(ORIGIN);
});

test('a second process is refused by name while the first one lives', async () => {
  const folder = freshFolder();
  const ledger = openIn(folder);
  const child = spawn(process.execPath, [WRITER, folder, ORIGIN], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  for await (const part of child.stderr) said += String(part);
  expect(said).toContain(`ledger is in use by process ${process.pid} on \`console-01\``);
  await ledger.close(after(1));
  expect(await verdictOn(ledger.path)).toMatchObject({ verdict: 'intact', size: 4 });
});

test('a head that was signed but not stored is signed again, because a crash may fall between the two', async () => {
  const folder = freshFolder();
  const ledger = openIn(folder);
  await ledger.append([note('a'), note('b')], { at: after(1), checkpoint: false });
  const other = rawConnection(ledger.path);
  // The note is signed and remembered, then the file refuses it: as if the process had died there.
  other.exec("CREATE TRIGGER torn BEFORE INSERT ON checkpoint BEGIN SELECT raise(ABORT, 'torn'); END");
  const written = await ledger.append([note('c')], { at: after(2), checkpoint: true });
  expect(written.ok && written.value.map(({ type }) => type)).toEqual(['incident.noted']);
  expect(ledger.checkpointProblem()).toMatchObject({ kind: 'broken' });
  other.exec('DROP TRIGGER torn');
  const next = await ledger.append([note('d')], { at: after(3), checkpoint: false });
  expect(next.ok && next.value.map(({ type }) => type)).toEqual(['incident.noted', 'checkpoint.issued']);
  expect(ledger.checkpointProblem()).toBeUndefined();
  await ledger.close(after(4));
  expect(await verdictOn(ledger.path)).toMatchObject({ verdict: 'intact' });
});
