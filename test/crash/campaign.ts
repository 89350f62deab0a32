import { type ChildProcessByStdio, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { type Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openConsole } from '../../electron/cli/console.ts';
import { scriptedClock } from '../../electron/cli/demo/clock.ts';
import { nodePrimitives } from '../../electron/seal/primitives.ts';
import { openSource } from '../../electron/store/source.ts';
import { hashLeaf } from '../../shared/ledger/tree.ts';
import { verifyLedger } from '../../shared/ledger/verify/verify.ts';
import { type Chance } from '../support/generate-plant-random.ts';
import { ORIGIN, READY, parseReport, startOf } from './place.ts';

/** Is every record that was reported still there after `kill -9`, and does the console go on?
 *  Promise: the moment of each kill comes from a seed and from how the machine runs meanwhile; after each one all
 *  reports of the file so far are compared byte for byte, the independent verifier is asked, and the next round goes
 *  on in it.
 *  Never: a timer or a sleep; the wait is counted in turns of the event loop. */

/** One ledger file, which lives through several kills. */
export type Life = {
  readonly folder: string;
  readonly rounds: number;
  readonly chance: Chance;
};

/** What a campaign saw. A round in which nothing was reported proves little and is counted apart. */
export type Toll = { readonly kills: number; readonly silent: number; readonly reported: number };

type Plan = { readonly round: number; readonly lines: number; readonly turns: number };
type Ledger = { readonly folder: string; readonly reported: Map<number, string> };

const LOOP = fileURLToPath(new URL('loop.ts', import.meta.url));
const MOST_LINES = 40;
const MOST_TURNS = 400;
/** Opening takes longer than a record does. */
const MOST_OPENING_TURNS = 4000;

/** Kills one console again and again. The first kill falls while the file is being made. Throws what is wrong. */
export async function liveThrough({ folder, rounds, chance }: Life): Promise<Toll> {
  const ledger: Ledger = { folder, reported: new Map() };
  let silent = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const plan =
      round === 0
        ? { round, lines: 0, turns: chance.below(MOST_OPENING_TURNS) }
        : { round, lines: 1 + chance.below(MOST_LINES), turns: chance.below(MOST_TURNS) };
    const before = ledger.reported.size;
    try {
      await killOnce(ledger, plan);
      await judge(ledger);
    } catch (error) {
      throw new Error(`round ${JSON.stringify(plan)}: ${String(error)}`, { cause: error });
    }
    if (ledger.reported.size === before) silent += 1;
  }
  await retire(ledger, rounds + 1);
  return { kills: rounds + 1, silent, reported: ledger.reported.size };
}

/** Starts the loop, kills it, and keeps what it reported, to the last line that came whole. */
async function killOnce({ folder, reported }: Ledger, { round, lines, turns }: Plan): Promise<void> {
  const child = spawn(process.execPath, [LOOP, folder, String(round)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, '..', 'compiled') },
  });
  const [said, ended] = [saidBy(child), endOf(child)];
  let count = -1;
  for await (const line of createInterface({ input: child.stdout })) {
    const report = parseReport(line);
    if (report !== undefined) keep(reported, report.seq, report.leaf);
    if (line === READY || report !== undefined) count += 1;
    // Lines that were under way when the signal came are reports too, so reading goes on to the end.
    if (count === lines) void killAfter(child, turns);
  }
  if ((await ended) !== 'SIGKILL') throw new Error(`the console ended by itself: ${await said}`);
}

async function killAfter(child: ChildProcessByStdio<null, Readable, Readable>, turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
  child.kill('SIGKILL');
}

function endOf(child: ChildProcessByStdio<null, Readable, Readable>): Promise<string | null> {
  return new Promise((resolve) => child.once('close', (_code, signal) => resolve(signal)));
}

async function saidBy(child: ChildProcessByStdio<null, Readable, Readable>): Promise<string> {
  let said = '';
  for await (const part of child.stderr) said += String(part);
  return said;
}

function keep(reported: Map<number, string>, seq: number, leaf: string): void {
  const earlier = reported.get(seq);
  if (earlier !== undefined && earlier !== leaf)
    throw new Error(`record ${seq} was reported twice, differently`);
  reported.set(seq, leaf);
}

/** The file as it was left: intact, and holding every report of all rounds. */
async function judge({ folder, reported }: Ledger): Promise<void> {
  const path = join(folder, 'ledger.db');
  // The very first kill may come before there is a file; nothing may have been reported then.
  if (!fs.existsSync(path) && reported.size === 0) return;
  const source = openSource(path);
  if (!source.ok) throw new Error(source.error.detail);
  try {
    const leaves: string[] = [];
    for await (const { lines } of source.value.batches()) {
      for (const line of lines) leaves.push(Buffer.from(hashLeaf(nodePrimitives, line)).toString('hex'));
    }
    const lost = [...reported].filter(([seq, leaf]) => leaves[seq] !== leaf).map(([seq]) => seq);
    if (lost.length > 0) throw new Error(`reported and not there, or not as reported: ${lost.join(', ')}`);
    const verdict = await verifyLedger(nodePrimitives, {
      records: source.value.batches(),
      checkpoints: source.value.checkpoints(),
      keys: source.value.keys(),
      supplied: [],
      trusted: undefined,
    });
    // Between record 0 and its first signature nobody has been told anything; the next start signs it.
    if (reported.size === 0 && verdict.firstBad?.code === 'no-checkpoint') return;
    const problem = verdict.firstBad?.sentence ?? source.value.readProblem();
    if (problem !== undefined) throw new Error(problem);
  } finally {
    source.value.close();
  }
}

/** The last console is not killed: it opens, is closed in order, and everything is under a signature. */
async function retire(ledger: Ledger, round: number): Promise<void> {
  const clock = scriptedClock(startOf(round));
  const views = { publish: () => undefined };
  const opened = await openConsole({ folder: ledger.folder, origin: ORIGIN, clock, views });
  if (!opened.ok) throw new Error(opened.error);
  await opened.value.desk.close();
  const closed = await opened.value.ledger.close(clock.wall());
  if (!closed.ok) throw new Error(closed.error.detail);
  await judge(ledger);
}
