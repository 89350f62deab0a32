import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPlantContext } from '../../electron/cli/plant-context.ts';
import { ACTIONS } from '../../shared/plant/types.ts';
import { formatInstant, instantOf } from '../../shared/std/instant.ts';
import { type Figure } from './figure.ts';
import { median, takeTurns } from './harness.ts';
import { type RowOptions } from './row.ts';

/** How long does a person wait for one answer at the terminal?
 *  Promise: whole processes, from start to exit, on the sample plant. */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WATCHBILL = 'electron/cli/watchbill.mjs';
const PLANT = ['--plant', 'runbooks/sample-plant'];
const QUESTION = ['--identity', 'vnd-acme-rdp', '--action', 'pause', '--at', 'line-3'];
const SCENE = ['--state', 'line-3=running.vendorSession', '--now', '2026-11-21T13:00:00Z'];
const ONE = ['who', ...PLANT, ...QUESTION, ...SCENE];
const QUESTIONS = 10_000;
const START_MS = Date.parse('2026-11-21T13:00:00Z');

export async function measureWho({ isQuick }: RowOptions): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'watchbill-bench-'));
  const questions = join(folder, 'questions.jsonl');
  const count = isQuick ? QUESTIONS / 10 : QUESTIONS;
  writeFileSync(questions, await questionLines(count));
  try {
    const times = await takeTurns(
      {
        nothing: () => run(process.execPath, ['-e', '0']),
        who: () => run(process.execPath, [WATCHBILL, ...ONE]),
        npm: () => run('npm', ['run', '-s', 'watchbill', '--', ...ONE]),
        file: () => run(process.execPath, [WATCHBILL, 'who', ...PLANT, '--questions', questions]),
      },
      { repetitions: isQuick ? 7 : 15 },
    );
    return figuresOf(times, count);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Way = 'nothing' | 'who' | 'npm' | 'file';

function figuresOf(times: Readonly<Record<Way, readonly number[]>>, count: number): readonly Figure[] {
  const limited = (name: Way, what: string, limit: number): Figure => ({
    row: 6,
    what,
    unit: 'ms',
    baseline: null,
    ours: median(times[name]),
    target: { kind: 'ours-at-most', limit },
  });
  return [
    {
      row: 6,
      what: '`watchbill who`, whole process',
      unit: 'ms',
      baseline: { name: '`node -e 0`', value: median(times.nothing) },
      ours: median(times.who),
      target: { kind: 'ratio-at-most', limit: 6 },
    },
    limited('npm', 'the same through `npm run`', 400),
    limited('file', `${count} questions, whole process`, 5000),
  ];
}

function run(program: string, args: readonly string[]): void {
  execFileSync(program, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Every one a question of its own: all identities that a runbook speaks of, in turn, at instants a minute apart. */
async function questionLines(count: number): Promise<string> {
  const loaded = await loadPlantContext(join(ROOT, 'runbooks/sample-plant'));
  if (!loaded.ok) throw new Error(loaded.error[0]);
  const { plant, governedInReach } = loaded.value;
  const places = plant.identities.flatMap((identity) => {
    return governedInReach(identity).map((at) => ({ identity: identity.id, at }));
  });
  const lines = Array.from({ length: count }, (_nothing, index) => {
    const now = formatInstant(instantOf(START_MS + index * 61_000));
    return JSON.stringify({ ...places[index % places.length], action: ACTIONS[index % ACTIONS.length], now });
  });
  return `${lines.join('\n')}\n`;
}
