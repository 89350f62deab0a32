import { type BodyOf, draftOf } from '../../shared/ledger/bodies/table.ts';
import { type Draft } from '../../shared/ledger/types.ts';
import { governedAt } from '../../shared/project/compiled.ts';
import { expectedOf } from '../../shared/project/expected.ts';
import { holdsOn, identityOf, standingOf } from '../../shared/project/standing.ts';
import { entryOf } from '../../shared/project/table.ts';
import { isDue } from '../../shared/project/timer.ts';
import { type QuestionState, type World } from '../../shared/project/world.ts';
import { formatInstant } from '../../shared/std/instant.ts';
import { type Settling } from './settling.ts';

/** Which open questions have lost their object, or were answered by nobody in time?
 *  Promise: silence is a record too. An expectation lapses when the standing agrees or the state is left.
 *  Never: answers a question. */

type Reason = BodyOf<'question.lapsed'>['reason'];

export function dueQuestions(world: World, settling: Settling): readonly Draft[] {
  return world.openQuestions.flatMap((id) => {
    const question = entryOf(world.questions, id);
    const reason = question === undefined ? undefined : whyLapsed(world, question, settling);
    if (question === undefined || reason === undefined) return [];
    const dueAt =
      reason === 'unanswered' && question.lapses !== null ? formatInstant(question.lapses.at) : null;
    return [
      draftOf('question.lapsed', { questionId: id, reason, dueAt, lapsedAt: formatInstant(settling.now) }),
    ];
  });
}

function whyLapsed(world: World, question: QuestionState, { now }: Settling): Reason | undefined {
  const incident = entryOf(world.incidents, question.incidentId ?? '');
  if (incident !== undefined && incident.closedAt !== null) return 'incident-closed';
  if (question.cause === 'expected-standing') {
    const moot = whyExpectationMoot(world, question);
    if (moot !== undefined) return moot;
  }
  if (question.cause === 'vendor-window' && isShutAndSeen(world, question)) return 'standing-agrees';
  if (question.cause === 'pause-due' && !isStillHeld(world, question)) return 'standing-agrees';
  // Both clocks: a clock that was set forward has given nobody time to answer.
  if (question.lapses === null || !isDue(world, question.lapses, { now, caution: 'restriction' }))
    return undefined;
  return 'unanswered';
}

function whyExpectationMoot(world: World, question: QuestionState): Reason | undefined {
  const { expected, identity, equipment } = question;
  const governed = world.adopted === null ? undefined : governedAt(world.adopted.plant, equipment);
  const state = entryOf(world.machines, equipment);
  const known = identityOf(world, identity);
  if (expected === null || governed === undefined || state === undefined || known === undefined)
    return 'state-left';
  const now = expectedOf(governed.runbook, known, state.snapshot.configuration);
  if (now?.path !== expected.path || now.standing !== expected.standing) return 'state-left';
  return standingOf(world, identity).kind === expected.standing ? 'standing-agrees' : undefined;
}

/** The window is over, the identity cannot act, and somebody has looked. */
function isShutAndSeen(world: World, question: QuestionState): boolean {
  const { kind } = standingOf(world, question.identity);
  const isShut = kind === 'paused' || kind === 'revoked';
  return question.edge === 'left' && isShut && question.acknowledgements.length > 0;
}

function isStillHeld(world: World, question: QuestionState): boolean {
  return holdsOn(world, question.identity).some((hold) => hold.decisionId === question.decisionId);
}
