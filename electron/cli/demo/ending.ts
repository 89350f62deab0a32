import { join } from 'node:path';
import { canonicalText } from '../../../shared/std/canonical.ts';
import { shortCodeOf } from '../../../shared/ledger/short-code.ts';
import { type LedgerRecord } from '../../../shared/ledger/types.ts';
import { type Verdict } from '../../../shared/ledger/verify/verdict.ts';
import { reduce } from '../../../shared/project/reduce.ts';
import { EMPTY_WORLD } from '../../../shared/project/world.ts';
import { exportLedger } from '../../store/export.ts';
import { openSource } from '../../store/source.ts';
import { verdictLines, verifySource } from '../log-verify.ts';
import { type ExitCode, type Terminal } from '../terminal.ts';
import { failed } from '../who.ts';
import { type Stage } from './stage.ts';

/** Is what the demo wrote worth anything?
 *  Promise: the export is verified by the verifier that shares nothing with the writer, every record that the desk
 *  reported is in it, and the world rebuilt from record 0 is the one the desk shows; else exit 1.
 *  Never: a verdict of its own. */
export async function checkEnding(stage: Stage, folder: string, terminal: Terminal): Promise<ExitCode> {
  const { console, clock } = stage;
  const made = await exportLedger(console.ledger, {
    folder: join(folder, 'export'),
    tlp: 'TLP:CLEAR',
    at: clock.wall(),
    madeBy: null,
  });
  const isRebuilt = await isWorldRebuilt(stage);
  const lost = await lostRecords(stage);
  await console.desk.close();
  const closed = await console.ledger.close(clock.wall());
  if (!made.ok) return failed([`the export failed: ${made.error.detail}`], terminal);
  if (!closed.ok) return failed([`the ledger was not closed: ${closed.error.detail}`], terminal);
  if (lost.length > 0)
    return off(terminal, `records were reported and are not in the ledger: ${lost.join(', ')}`);
  if (!isRebuilt) return off(terminal, 'the world rebuilt from record 0 is not the one that the desk shows');
  return await verify(made.value.folder, stage, terminal);
}

async function verify(folder: string, stage: Stage, terminal: Terminal): Promise<ExitCode> {
  const source = openSource(folder);
  if (!source.ok) return off(terminal, source.error.detail);
  const verdict = await verifySource(source.value, { checkpoint: [] }, terminal);
  source.value.close();
  if (!verdict.ok) return off(terminal, verdict.error);
  tellVerdict(verdict.value, stage, terminal);
  return verdict.value.verdict === 'intact' ? 0 : 1;
}

function tellVerdict(verdict: Verdict, stage: Stage, terminal: Terminal): void {
  stage.terminal.print('');
  stage.terminal.print('The evidence, checked from the export alone:');
  for (const line of verdictLines(verdict, false)) stage.terminal.print(line);
  const root = verdict.root.slice('sha256:'.length);
  stage.terminal.print(`  read aloud   ${shortCodeOf(Buffer.from(root, 'hex'))}`);
  stage.terminal.print(`Ledger root: ${verdict.root}`);
  if (stage.terminal !== terminal) terminal.print(JSON.stringify(verdict));
}

async function isWorldRebuilt({ console }: Stage): Promise<boolean> {
  let world = EMPTY_WORLD;
  for await (const record of console.ledger.records(0)) world = reduce(world, record);
  const live = console.desk.world();
  // The export's own records came after the desk's last word; nothing else may differ.
  return (
    world.version === live.version &&
    world.held.join() === live.held.join() &&
    same(world.unconfirmed, live.unconfirmed)
  );
}

function same(a: unknown, b: unknown): boolean {
  const [one, other] = [canonicalText(a), canonicalText(b)];
  return one.ok && other.ok && one.value === other.value;
}

async function lostRecords({ console, published }: Stage): Promise<readonly number[]> {
  const found = new Map<number, LedgerRecord>();
  for await (const record of console.ledger.records(0)) found.set(record.seq, record);
  return published.filter((record) => !same(found.get(record.seq), record)).map(({ seq }) => seq);
}

function off(terminal: Terminal, sentence: string): ExitCode {
  terminal.warn(sentence);
  return 1;
}
