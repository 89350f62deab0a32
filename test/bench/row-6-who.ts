import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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

export async function measureWho({ isQuick }: RowOptions): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'watchbill-bench-'));
  const questions = join(folder, 'questions.jsonl');
  writeFileSync(questions, questionLines(isQuick ? QUESTIONS / 10 : QUESTIONS));
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
    return figuresOf(times);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Way = 'nothing' | 'who' | 'npm' | 'file';

function figuresOf(times: Readonly<Record<Way, readonly number[]>>): readonly Figure[] {
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
    limited('file', `${QUESTIONS} questions, whole process`, 5000),
  ];
}

function run(program: string, args: readonly string[]): void {
  execFileSync(program, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Every one a question of its own: other identities, verbs, states and instants in turn. */
function questionLines(count: number): string {
  const actions = ['pause', 'revoke', 'keep', 'constrain', 'override'];
  const states = ['running.vendorSession', 'running.normal', 'stopped'];
  const lines = Array.from({ length: count }, (_nothing, index) => {
    const now = new Date(Date.parse('2026-11-21T13:00:00Z') + index * 61_000).toISOString();
    const state = { 'line-3': states[index % states.length] };
    return JSON.stringify({ identity: 'vnd-acme-rdp', action: actions[index % 5], at: 'line-3', now, state });
  });
  return `${lines.join('\n')}\n`;
}
