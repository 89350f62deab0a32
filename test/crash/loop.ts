import * as fs from 'node:fs';
import { flushCompileCache } from 'node:module';
import { scriptedClock } from '../../electron/cli/demo/clock.ts';
import { openConsole } from '../../electron/cli/console.ts';
import { createPinLine } from '../../electron/seal/pin.ts';
import { nodePrimitives } from '../../electron/seal/primitives.ts';
import { type Reply } from '../../electron/desk/step.ts';
import { hashLeaf } from '../../shared/ledger/tree.ts';
import { canonicalText } from '../../shared/std/canonical.ts';
import { plantWithPins } from '../support/desk-plant.ts';
import { type Player, playIncident, takeOver } from './incident.ts';
import { ORIGIN, PIN, READY, reportLine, startOf } from './place.ts';

/** What does a console look like that dies in mid-incident?
 *  Promise: the real desk over the real file, incident after incident until it is killed; a record is said on stdout
 *  only after the desk has replied with it, and before anything else is done.
 *  Never: ends by itself. */

const [folder = '', round = '0'] = process.argv.slice(2);
const clock = scriptedClock(startOf(Number(round)));

function heard(reply: Reply): void {
  if (reply.kind === 'refused' && reply.problem.code === 'not-recording')
    throw new Error(reply.problem.sentence);
  for (const record of reply.records) {
    const text = canonicalText(record);
    if (!text.ok) throw new Error(text.error.problem);
    const leaf = Buffer.from(hashLeaf(nodePrimitives, Buffer.from(text.value, 'utf8'))).toString('hex');
    fs.writeSync(1, reportLine({ seq: record.seq, leaf }));
  }
}

// Whoever is killed never keeps what was compiled, and the next start would compile it all again.
flushCompileCache();
fs.writeSync(1, `${READY}\n`);
const opened = await openConsole({ folder, origin: ORIGIN, clock, views: { publish: () => undefined } });
if (!opened.ok) throw new Error(opened.error);
const { desk } = opened.value;
if (desk.world().adopted === null) {
  const plant = plantWithPins(await createPinLine(PIN));
  heard(await desk.submit({ kind: 'adoptPlant', plant, by: null }));
}
const player: Player = { desk, clock, heard };
await takeOver(player);
for (;;) await playIncident(player);
