import { answer } from '../../../shared/authority/answer.ts';
import { type LedgerRecord } from '../../../shared/ledger/types.ts';
import { type Action, type EquipmentId, type IdentityId } from '../../../shared/plant/types.ts';
import { answerSentence } from '../../../shared/words/authority-sentence.ts';
import { openQuestion } from '../../desk/ask.ts';
import { compiledOf } from '../../../shared/project/compiled.ts';
import { situationOf } from '../../../shared/project/situation.ts';
import { OffScript, type Stage, tell } from './stage.ts';

/** What does the console show at this moment of the demo?
 *  Promise: the engine's own sentence on the desk's own world, and what the desk recorded by itself.
 *  Never: a sentence written for the demo. */

export type Shown = { readonly action: Action; readonly identity: IdentityId; readonly at: EquipmentId };

/** The sentence as it would stand on the screen. */
export function tellAnswer(stage: Stage, shown: Shown): void {
  const world = stage.console.desk.world();
  const now = stage.clock.wall();
  const { adopted } = world;
  if (adopted === null) throw new OffScript('no plant is adopted');
  const question = openQuestion(world, shown.action, shown);
  const answered = answer(compiledOf(adopted.plant).engine, situationOf(world, now), {
    ...shown,
    askedAt: question?.askedAt ?? now,
    acknowledgements: question?.acknowledgements ?? [],
    escalations: question?.escalations ?? [],
  });
  tell(stage, `> ${answerSentence(answered, stage.names)}`);
}

/** What the desk did by itself, a line a record. */
export function tellHappened(stage: Stage, records: readonly LedgerRecord[]): void {
  for (const { seq, type, body } of records) {
    if (type === 'checkpoint.issued') continue;
    const about = [
      'identityId',
      'equipmentId',
      'event',
      'cause',
      'action',
      'reason',
      'decisionId',
      'breakGlassId',
    ]
      .filter((key) => typeof body[key] === 'string')
      .map((key) => String(body[key]));
    tell(stage, `the console records ${type}: ${about.join(', ')} (record ${seq})`);
  }
}
