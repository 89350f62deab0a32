import { draftOf } from '../../../shared/ledger/bodies/table.ts';
import { type Draft } from '../../../shared/ledger/types.ts';
import { governedAt } from '../../../shared/project/compiled.ts';
import { entryOf } from '../../../shared/project/table.ts';
import { type QuestionState } from '../../../shared/project/world.ts';
import { type PersonId } from '../../../shared/plant/types.ts';
import { formatInstant, instantOf } from '../../../shared/std/instant.ts';
import { ask } from '../ask.ts';
import { QUESTION_LIMIT_MS } from '../entry-questions.ts';
import { type AnswerQuestion, type RaiseQuestion } from '../intent.ts';
import { whyNotSignedIn } from '../signing.ts';
import { refuseOnRecord } from '../saying.ts';
import { type Trouble, type Moment, type Outcome, noPlant, plan, problem, refuse } from '../step.ts';
import { whyTooLong } from '../words.ts';
import { whyNotIncident } from './incident.ts';

/** Who is asked to decide, and who has taken it up?
 *  Promise: a question starts the ladder; an acknowledgement of the person whose turn it is keeps it; an
 *  escalation brings it to the next rung before its time.
 *  Never: grants anything. */

export function raiseQuestion(moment: Moment, intent: RaiseQuestion): Outcome {
  // 1 who asks, about what
  const wrong = whyNotRaised(moment, intent);
  if (wrong !== undefined) return refuse(wrong);
  // 2 the record
  const { world, now, ports } = moment;
  const questionId = ports.ids.occurrence(now);
  const states = entryOf(world.machines, intent.at)?.snapshot.configuration ?? [];
  const body = {
    questionId,
    incidentId: intent.incidentId,
    cause: 'person',
    action: intent.action,
    identityId: intent.identity,
    equipmentId: intent.at,
    raisedBy: intent.by,
    text: intent.text,
    states: [...states],
    expected: null,
    edge: null,
    decisionId: null,
    askedAt: formatInstant(now),
    lapsesAt: formatInstant(instantOf(now + QUESTION_LIMIT_MS)),
  } as const;
  return plan([draftOf('question.raised', body)], { made: [questionId] });
}

function whyNotRaised(moment: Moment, intent: RaiseQuestion): Trouble | undefined {
  const { world } = moment;
  const missing = whyNotSignedIn(moment, intent.by);
  if (missing !== undefined) return missing;
  if (world.adopted === null) return noPlant(moment.world);
  const { plant } = world.adopted;
  if (!plant.identities.some((each) => each.id === intent.identity))
    return problem('unknown-identity', { identity: intent.identity });
  if (governedAt(plant, intent.at) === undefined) return problem('not-governed', { equipment: intent.at });
  return whyNotIncident(world, intent.incidentId) ?? whyTooLong('question', intent.text);
}

export function acknowledgeQuestion(moment: Moment, intent: AnswerQuestion): Outcome {
  const found = openQuestionOf(moment, intent);
  if (found.kind === 'refusal') return found;
  // Only the person whose turn it is can keep the ladder; for anybody else the answer names who.
  const { question } = found;
  const refused = whyNotTheirs(moment, intent, question);
  if (refused !== undefined) return refused;
  const { questionId, by } = intent;
  return planFor(
    draftOf('question.acknowledged', {
      questionId,
      acknowledgedBy: by,
      acknowledgedAt: formatInstant(moment.now),
    }),
  );
}

export function escalateQuestion(moment: Moment, intent: AnswerQuestion): Outcome {
  const found = openQuestionOf(moment, intent);
  if (found.kind === 'refusal') return found;
  // An acknowledgement freezes the ladder: an escalation behind it would be a record that moves nothing.
  const holder = acknowledgedBy(moment, intent, found.question);
  if (holder !== undefined) return refuse(problem('ladder-stays', { person: holder }));
  const { questionId, by } = intent;
  return planFor(
    draftOf('question.escalated', { questionId, escalatedBy: by, escalatedAt: formatInstant(moment.now) }),
  );
}

function acknowledgedBy(
  moment: Moment,
  { by }: AnswerQuestion,
  question: QuestionState,
): PersonId | undefined {
  const { action, identity, equipment } = question;
  const { answer } = ask(moment, action, { identity, at: equipment, actor: by });
  return answer.kind === 'permit' ? answer.holder.acknowledgedBy : undefined;
}

function planFor(draft: Draft): Outcome {
  return plan([draft]);
}

type Found = { readonly kind: 'found'; readonly question: QuestionState };

function openQuestionOf(
  moment: Moment,
  intent: AnswerQuestion,
): Found | Extract<Outcome, { kind: 'refusal' }> {
  const missing = whyNotSignedIn(moment, intent.by);
  if (missing !== undefined) return refuse(missing);
  const id = intent.questionId;
  const question = entryOf(moment.world.questions, id);
  if (question === undefined) return refuse(problem('unknown-occurrence', { what: 'question', id }));
  if (question.closed !== null) return refuse(problem('already-closed', { what: 'question', id }));
  return { kind: 'found', question };
}

function whyNotTheirs(moment: Moment, { by }: AnswerQuestion, question: QuestionState) {
  const { action, identity, equipment, incidentId } = question;
  const said = ask(moment, action, { identity, at: equipment, actor: by });
  const { answer, actor } = said;
  const isTheirs = answer.kind === 'permit' && answer.holder.people.some((seat) => seat.person === by);
  const isLast = answer.kind === 'last-resort' && answer.lastResort.people.includes(by);
  if (isTheirs || isLast || answer.kind === 'not-applicable') return undefined;
  const why = actor !== null && 'why' in actor ? actor.why : [];
  const facts = { person: by, deed: { kind: 'acknowledge', action, identity } } as const;
  const about = { action: 'acknowledge', by, identity, equipment, incidentId };
  return refuseOnRecord(moment, about, problem('may-not', facts, { answer: answer.kind, why }));
}
