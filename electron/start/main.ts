import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, isBuilt } from './build.ts';
import { forgetFailure, rememberFailure } from './attempt.ts';
import { type Place, archiveName, electronPlace } from './electron-place.ts';
import { fetchWith } from './fetch.ts';
import { NOT_BUILT, NOT_INSTALLED, endedLine, fetchingLine, linesFor } from './lines.ts';
import { type Situation, type Way, chooseWay, handedOn, needsFetching } from './choose-way.ts';
import { commandOf, run } from './run.ts';
import { type Machine, readSituation } from './situation.ts';

/** What does `npm start` do?
 *  Promise: builds while it fetches; says which way it took and how to get the next better one; its exit code is the
 *  program's.
 *  Never: tries to fetch again what could not be fetched, unless something has changed. */

const TOP = join(import.meta.dirname, '..', '..');
/** The window must be there within five seconds, with or without a network. */
const FIRST_MS = 2000;
/** Unpacking shows no progress. */
const STALL_MS = 60_000;

/** Resolves to an exit code; 1 when nothing could be started. */
export async function startProgram(given: readonly string[]): Promise<number> {
  const machine: Machine = {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
  };
  if (!existsSync(join(TOP, 'node_modules', 'vite'))) return refuse(NOT_INSTALLED);
  const place = electronPlace(machine.env['ELECTRON_OVERRIDE_DIST_PATH']);
  const situation = readSituation(machine, place);
  const needsWindow = needsFetching(situation) || chooseWay(situation).kind !== 'terminal';
  const building = needsWindow ? buildIfOld() : Promise.resolve(true);
  const way = await findWay(machine, place, situation);
  const told = {
    version: place?.version ?? null,
    archive: archiveName(place?.version ?? '…', process),
    given,
  };
  for (const line of linesFor(way, told)) tell(line);
  if (!(await building)) return refuse(NOT_BUILT);
  const code = await run(commandOf(way, { top: TOP, args: handedOn(way, given), env: machine.env }));
  if (code !== 0 && way.kind !== 'terminal') tell(endedLine(code));
  return code;
}

async function findWay(machine: Machine, place: Place | null, situation: Situation): Promise<Way> {
  if (place === null || !needsFetching(situation)) return chooseWay(situation);
  await fetchOnce(machine, place);
  return chooseWay(readSituation(machine, place));
}

async function fetchOnce({ env }: Machine, place: Place): Promise<void> {
  tell(fetchingLine(place.version));
  const fetched = await fetchWith({ script: place.installer, env, firstMs: FIRST_MS, stallMs: STALL_MS });
  if (fetched === 'fetched') forgetFailure(place);
  else rememberFailure(place, env);
}

async function buildIfOld(): Promise<boolean> {
  return isBuilt(TOP) || (await build(TOP));
}

function refuse(sentence: string): number {
  tell(sentence);
  return 1;
}

function tell(line: string): void {
  process.stderr.write(`watchbill: ${line}\n`);
}
