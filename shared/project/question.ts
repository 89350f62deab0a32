import { type FactOf } from '../ledger/bodies/table.ts';
import { equipmentIdOf, identityIdOf, instantIn, personIdOf, statePathOf } from './ids.ts';
import { entryOf, withEntry } from './table.ts';
import { type DecisionState, type QuestionState, type Timer, type World } from './world.ts';

/** What do records about questions change?
 *  Promise: a question is open until a decision answers it or it lapses; closed ones stay readable. */

export function reduceQuestionRaised(world: World, fact: FactOf<'question.raised'>): World {
  const question = raised(fact);
  const next = {
    ...world,
    questions: withEntry(world.questions, question.questionId, question),
    openQuestions: [...world.openQuestions, question.questionId],
  };
  return question.cause === 'pause-due' ? withLaterEnd(next, question) : next;
}

function raised({ body, seq }: FactOf<'question.raised'>): QuestionState {
  const lapses: Timer | null = body.lapsesAt === null ? null : { at: instantIn(body.lapsesAt), setSeq: seq };
  return {
    questionId: body.questionId,
    cause: body.cause,
    incidentId: body.incidentId,
    action: body.action,
    identity: identityIdOf(body.identityId),
    equipment: equipmentIdOf(body.equipmentId),
    raisedBy: body.raisedBy === null ? null : personIdOf(body.raisedBy),
    text: body.text,
    expected: body.expected === null ? null : { ...body.expected, path: statePathOf(body.expected.path) },
    edge: body.edge,
    decisionId: body.decisionId,
    askedAt: instantIn(body.askedAt),
    lapses,
    acknowledgements: [],
    escalations: [],
    closed: null,
  };
}

/** INVARIANT (pause-ends): a pause whose end is asked about ends at the latest when the question lapses. */
function withLaterEnd(world: World, question: QuestionState): World {
  const holds = entryOf(world.holds, question.identity) ?? [];
  const later = holds.map((hold) =>
    hold.decisionId === question.decisionId ? { ...hold, asked: true, ends: question.lapses } : hold,
  );
  return { ...world, holds: withEntry(world.holds, question.identity, later) };
}

export function reduceAcknowledged(world: World, { body }: FactOf<'question.acknowledged'>): World {
  return withQuestion(world, body.questionId, (question) => {
    const moment = { person: personIdOf(body.acknowledgedBy), at: instantIn(body.acknowledgedAt) };
    return { ...question, acknowledgements: [...question.acknowledgements, moment] };
  });
}

export function reduceEscalated(world: World, { body }: FactOf<'question.escalated'>): World {
  return withQuestion(world, body.questionId, (question) => {
    const moment = { person: personIdOf(body.escalatedBy), at: instantIn(body.escalatedAt) };
    return { ...question, escalations: [...question.escalations, moment] };
  });
}

export function reduceLapsed(world: World, { body }: FactOf<'question.lapsed'>): World {
  return closeQuestion(world, body.questionId, { kind: 'lapsed', reason: body.reason });
}

/** A decision answers every open question on its identity at its equipment. What a state expects is answered
 *  only by keeping the identity as it is on purpose: anything else closes it when the standing agrees
 *  (authority.md). */
export function withAnswered(world: World, decision: DecisionState): World {
  const { decisionId } = decision;
  return world.openQuestions
    .filter((id) => isAnsweredBy(entryOf(world.questions, id), decision))
    .reduce((next, id) => closeQuestion(next, id, { kind: 'answered', decisionId }), world);
}

function isAnsweredBy(question: QuestionState | undefined, decision: DecisionState): boolean {
  if (question?.identity !== decision.identity || question.equipment !== decision.equipment) return false;
  return question.cause !== 'expected-standing' || decision.action === 'keep';
}

function closeQuestion(world: World, id: string, closed: NonNullable<QuestionState['closed']>): World {
  const next = withQuestion(world, id, (question) => ({ ...question, closed }));
  return { ...next, openQuestions: next.openQuestions.filter((each) => each !== id) };
}

function withQuestion(world: World, id: string, change: (question: QuestionState) => QuestionState): World {
  const question = entryOf(world.questions, id);
  if (question === undefined) return world;
  return { ...world, questions: withEntry(world.questions, id, change(question)) };
}
