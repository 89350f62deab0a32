import { type Console } from '../console.ts';
import { type Intent } from '../../desk/intent.ts';
import { type DeskProblem, type Reply } from '../../desk/step.ts';
import { type LedgerRecord } from '../../../shared/ledger/types.ts';
import { type PersonId } from '../../../shared/plant/types.ts';
import { type Names } from '../../../shared/words/names.ts';
import { reasonSentence } from '../../../shared/words/reasons.ts';
import { type Terminal } from '../terminal.ts';
import { type ScriptedClock } from './clock.ts';

/** How is one step of the demo played and told?
 *  Promise: every step goes through the real desk; a step that ends otherwise than the script says stops the demo.
 *  Never: a record, a refusal or a time that the desk did not give. */
export type Stage = {
  readonly console: Console;
  readonly clock: ScriptedClock;
  readonly names: Names;
  readonly terminal: Terminal;
  /** Published by the desk since it was last taken. */
  readonly published: LedgerRecord[];
};

/** The script and the desk disagree: the demo ends with exit 1. */
export class OffScript extends Error {
  override readonly name = 'OffScript';
}

/** The ledger could not be written, which no script can know: the demo ends with exit 2. */
export class NotRecorded extends Error {
  override readonly name = 'NotRecorded';
}

function stopped({ code, sentence }: DeskProblem, unexpected: string): Error {
  return code === 'not-recording' ? new NotRecorded(sentence) : new OffScript(`${unexpected}: ${sentence}`);
}

/** A heading, with the local time. */
export function tellTime(stage: Stage, text: string): void {
  const { names, clock, terminal } = stage;
  terminal.print('');
  terminal.print(`${names.time.moment(clock.wall(), clock.wall())}  ${text}`);
}

export function tell(stage: Stage, text: string): void {
  stage.terminal.print(`  ${text}`);
}

/** An intent that must be recorded. */
export async function submit(stage: Stage, intent: Intent): Promise<Extract<Reply, { kind: 'recorded' }>> {
  const reply = await stage.console.desk.submit(intent);
  if (reply.kind === 'recorded') return reply;
  throw stopped(reply.problem, 'refused, and the script expected a record');
}

/** The same, told; the ids that it made come back. */
export async function record(stage: Stage, intent: Intent, told: string): Promise<readonly string[]> {
  const reply = await submit(stage, intent);
  tell(stage, `${told} ${seqs(reply.records)}`);
  return reply.made;
}

/** An intent that must be refused with this code. */
export async function refused(stage: Stage, intent: Intent, code: string): Promise<void> {
  const reply = await stage.console.desk.submit(intent);
  if (reply.kind === 'recorded')
    throw new OffScript(`recorded, and the script expected the refusal \`${code}\``);
  if (reply.problem.code !== code)
    throw stopped(reply.problem, `refused as \`${reply.problem.code}\`, not \`${code}\``);
  const why = reply.problem.why.map((reason) => reasonSentence(reason, stage.names));
  tell(stage, `REFUSED: ${[`${reply.problem.sentence}.`, ...why].join(' ')} ${seqs(reply.records)}`);
}

/** Time passes, and the desk does what is due. */
export async function pass(stage: Stage, ms: number): Promise<readonly LedgerRecord[]> {
  stage.clock.pass(ms);
  const reply: Reply = await stage.console.desk.tick();
  if (reply.kind === 'refused') throw stopped(reply.problem, 'the desk could not do what was due');
  return reply.records;
}

/** Ids of the plant, in the shape the desk takes them. */
export function person(id: string): PersonId {
  return id as PersonId;
}

function seqs(records: readonly LedgerRecord[]): string {
  const [first] = records;
  const last = records.at(-1);
  if (first === undefined || last === undefined) return '(no record)';
  return first.seq === last.seq ? `(record ${first.seq})` : `(records ${first.seq} to ${last.seq})`;
}
