import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseInstant } from '../../../shared/std/instant.ts';
import { type Plant } from '../../../shared/plant/types.ts';
import { Bug } from '../../../shared/std/bug.ts';
import { type Result, err, ok } from '../../../shared/std/result.ts';

import { openConsole } from '../console.ts';
import { loadPlantContext } from '../plant-context.ts';
import { codeOf } from '../read-file.ts';
import { wantsJson } from '../reasons.ts';
import { type ExitCode, type Terminal } from '../terminal.ts';
import { failed } from '../who.ts';
import {
  breakTheGlass,
  letTheLadderMove,
  letTimeRun,
  openSession,
  raiseTheQuestion,
  returnToNormal,
  settleDebts,
  takeItAway,
} from './acts.ts';
import { scriptedClock } from './clock.ts';
import { checkEnding } from './ending.ts';
import { NotRecorded, OffScript, type Stage, record } from './stage.ts';

/** `watchbill demo`: what does a whole incident look like, from the question to the evidence?
 *  Promise: the real desk, a real SQLite file and the independent verifier; exit 1 when anything is off. Without
 *  `--out` everything happens in a temporary folder and goes with it.
 *  Never: an outcome that was written beforehand. */

const SAMPLE_PLANT = fileURLToPath(new URL('../../../runbooks/sample-plant', import.meta.url));
/** A Saturday, 12:30 in Lisbon. */
const START = '2026-11-21T12:30:00Z';

export async function runDemo(raw: unknown, terminal: Terminal): Promise<ExitCode> {
  const { out } = raw as { readonly out?: string };
  const place = placeOf(out);
  if (!place.ok) return failed([place.error], terminal);
  try {
    return await playIn(
      place.value,
      wantsJson(raw) ? { ...terminal, print: () => undefined } : terminal,
      terminal,
    );
  } finally {
    if (out === undefined) rmSync(place.value, { recursive: true, force: true });
  }
}

function temporaryFolder(): Result<string, string> {
  try {
    return ok(mkdtempSync(join(tmpdir(), 'watchbill-demo-')));
  } catch (error) {
    return err(`cannot make a folder in \`${tmpdir()}\` (${codeOf(error)}): name one with --out`);
  }
}

function makeFolder(path: string): Result<string, string> {
  try {
    mkdirSync(path, { recursive: true });
    return ok(path);
  } catch (error) {
    return err(`cannot make \`${path}\` (${codeOf(error)}): name a folder that may be made`);
  }
}

/** A folder that holds nothing yet. */
function placeOf(out: string | undefined): Result<string, string> {
  if (out === undefined) return temporaryFolder();
  try {
    if (readdirSync(out).length > 0) return err(`folder \`${out}\` is not empty: name a new one`);
    return ok(out);
  } catch (error) {
    return codeOf(error) === 'ENOENT'
      ? makeFolder(out)
      : err(`cannot use \`${out}\` (${codeOf(error)}): name a new folder`);
  }
}

async function playIn(folder: string, storyteller: Terminal, terminal: Terminal): Promise<ExitCode> {
  const loaded = await loadPlantContext(SAMPLE_PLANT);
  if (!loaded.ok) return failed(loaded.error, terminal);
  const { plant, names } = loaded.value;
  const start = parseInstant(START);
  if (!start.ok) throw new Bug('the start of the demo is no instant');
  const clock = scriptedClock(start.value);
  const published: Stage['published'] = [];
  const origin = `${plant.origin}/demo`;
  const views = { publish: (_: unknown, records: Stage['published']) => void published.push(...records) };
  const opened = await openConsole({ folder, origin, clock, views });
  if (!opened.ok) return failed([opened.error], terminal);
  const stage: Stage = { console: opened.value, clock, names, terminal: storyteller, published };
  try {
    await play(stage, plant);
  } catch (error) {
    await opened.value.ledger.close(clock.wall());
    if (error instanceof NotRecorded) return failed([error.message], terminal);
    if (!(error instanceof OffScript)) throw error;
    terminal.warn(`the demo went off its script: ${error.message}`);
    return 1;
  }
  return await checkEnding(stage, folder, terminal);
}

async function play(stage: Stage, plant: Plant): Promise<void> {
  await record(stage, { kind: 'adoptPlant', plant, by: null }, `The console adopts ${plant.name}.`);
  await openSession(stage);
  const incidentId = await raiseTheQuestion(stage);
  await letTheLadderMove(stage, incidentId);
  const revokeId = await takeItAway(stage, incidentId);
  const glass = await breakTheGlass(stage, incidentId);
  await letTimeRun(stage);
  await returnToNormal(stage, incidentId, revokeId);
  await settleDebts(stage, incidentId, glass);
}
