import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Verdict } from '../../shared/ledger/verify/verdict.ts';
import { freshFolder } from '../store/place.ts';
import { listingOf, typeForJson } from './capture.ts';
import { start } from './child.ts';

/** Does the demo play to its end as a process of its own, and leave exactly what it was asked to leave? */

/** An empty working folder and an empty folder for temporary files. */
function places(): { readonly cwd: string; readonly env: { readonly TMPDIR: string } } {
  const folder = freshFolder();
  const [cwd, temporary] = [join(folder, 'cwd'), join(folder, 'tmp')];
  for (const path of [cwd, temporary]) mkdirSync(path);
  return { cwd, env: { TMPDIR: temporary } };
}

test('it tells the whole incident and keeps a ledger and an export that verify', async () => {
  const { cwd, env } = places();
  const { code, out, err } = await start(['demo', '--out', 'kept'], { cwd, env });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  for (const told of ['REFUSED: ', 'BREAK-GLASS', 'Rung 2', 'REVOKE', 'NOT CONFIRMED', 'INTACT: ']) {
    expect(out).toContain(told);
  }
  const root = /^Ledger root: (sha256:[0-9a-f]{64})$/m.exec(out)?.[1];
  const kept = join(cwd, 'kept');
  const exported = await typeForJson<Verdict>(['log', 'verify', join(kept, 'export')]);
  expect(exported).toMatchObject({ verdict: 'intact', root, unprotected: 0 });
  expect(await typeForJson<Verdict>(['log', 'verify', join(kept, 'ledger.db')])).toMatchObject({
    verdict: 'intact',
    origin: exported.origin,
  });
  const tops = listingOf(kept).filter((path) => !path.includes('/'));
  expect(tops).toEqual(['export', 'keys', 'ledger.db', 'ledger.db.lease']);
  expect(listingOf(cwd).filter((path) => !path.startsWith('kept'))).toEqual([]);
  expect(listingOf(env.TMPDIR), 'nothing anywhere else').toEqual([]);
});

test('the records hold what was told: takeover, two teams, a break-glass reviewed by somebody else', async () => {
  const { cwd, env } = places();
  await start(['demo', '--out', 'kept'], { cwd, env });
  const lines = readFileSync(join(cwd, 'kept', 'export', 'records.jsonl'), 'utf8')
    .trimEnd()
    .split('\n');
  type Told = { readonly type: string; readonly body: Readonly<Record<string, unknown>> };
  const records = lines.map((line): Told => JSON.parse(line));
  const bodies = (type: string): readonly Told['body'][] =>
    records.filter((record) => record.type === type).map(({ body }) => body);
  expect(bodies('decision.recorded')).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        action: 'pause',
        decidedBy: expect.objectContaining({ personId: 'tomas-ruiz' }),
      }),
      expect.objectContaining({
        action: 'revoke',
        approvals: [expect.objectContaining({ personId: 'ravi-patel', method: 'pin' })],
      }),
    ]),
  );
  expect(
    lines.filter((line) => line.includes('scrypt$')),
    'no PIN line leaves with the ledger',
  ).toEqual([]);
  const refusals = bodies('decision.refused').map(({ code }) => code);
  expect(refusals).toEqual(expect.arrayContaining(['may-not', 'second-missing']));
  for (const type of ['breakglass.opened', 'breakglass.ended', 'breakglass.reviewed', 'pin.refused'])
    expect(bodies(type)).toHaveLength(1);
});

test('without --out it leaves nothing behind, and with --json it prints the verdict alone', async () => {
  const { cwd, env } = places();
  const { code, out, err } = await start(['demo', '--json'], { cwd, env });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(out)).toMatchObject({ verdict: 'intact', firstBad: null });
  expect([listingOf(cwd), listingOf(env.TMPDIR)]).toEqual([[], []]);
});

test('without a place for temporary files it says so in one line', async () => {
  const { cwd } = places();
  const absent = join(cwd, 'absent');
  expect(await start(['demo'], { cwd, env: { TMPDIR: absent } })).toEqual({
    code: 2,
    out: '',
    err: `cannot make a folder in \`${absent}\` (ENOENT): name one with --out\n`,
  });
});
