import {
  type OpenGlass,
  type OpenIncident,
  type OpenQuestion,
  type OwedEffect,
  type PinWait,
  type ReviewDebt,
  type SignedIn,
} from '../../shared/contract/matters.ts';
import { identityOf } from '../../shared/project/standing.ts';
import { entriesOf, entryOf } from '../../shared/project/table.ts';
import { type DecisionState, type QuestionState } from '../../shared/project/world.ts';
import { type Instant, instantOf } from '../../shared/std/instant.ts';
import { breakGlassSentence, notYetSeenSentence } from '../../shared/words/status-sentences.ts';
import { ask } from '../desk/ask.ts';
import { ladderOf } from './ladder.ts';
import { openGlassesIn, openIncidentsIn } from './open-lists.ts';
import { type Scene, callOf } from './scene.ts';

/** What is open or owed?
 *  Promise: everything that the world says is open, oldest first, with what this reader may do about it.
 *  Never: lets anything go by itself. */

/** Ctrl+Z outside a text takes back one's own entry for so long (ux.md §4). */
const WITHDRAW_MS = 10_000;

export function questionsIn(scene: Scene): readonly OpenQuestion[] {
  return scene.world.openQuestions.flatMap((id) => {
    const question = entryOf(scene.world.questions, id);
    return question === undefined ? [] : [questionOf(scene, question)];
  });
}

function questionOf(scene: Scene, question: QuestionState): OpenQuestion {
  const { action, identity, equipment } = question;
  const actor = scene.actor;
  // Without a reader any name will do: only the ladder is looked at.
  const answered = ask(scene, action, {
    identity,
    at: equipment,
    actor: actor ?? question.raisedBy ?? NOBODY,
  });
  const ladder = ladderOf(scene, answered);
  const by = question.acknowledgements.at(0)?.person;
  const isSigned = actor !== null && scene.world.signedIn.includes(actor);
  const holds = ladder.some(({ holds: now, people }) => now && people.some(({ person }) => person === actor));
  return {
    questionId: question.questionId,
    cause: question.cause,
    action,
    identity,
    line: equipment,
    incidentId: question.incidentId,
    sentence: questionSentence(scene, question),
    level: question.cause === 'person' && by === undefined ? 'P1' : 'P2',
    askedAt: question.askedAt,
    lapsesAt: question.lapses?.at ?? null,
    ladder,
    acknowledgedBy: by === undefined ? null : callOf(scene, by, null),
    mayAcknowledge: isSigned && holds,
    mayEscalate: isSigned && ladder.length > 1,
  };
}

function questionSentence({ say }: Scene, question: QuestionState): string {
  const { action, identity, equipment, expected, text } = question;
  const line = say.line(equipment);
  const head =
    expected === null
      ? say.phrases.screen.question(say.verb(action), identity, line)
      : say.phrases.screen.expectedStanding(identity, expected.standing, line);
  return `${head} ${say.phrases.screen.questionText(text)}`.trim();
}

const NOBODY = '' as NonNullable<Scene['actor']>;

export function incidentsIn(scene: Scene): readonly OpenIncident[] {
  return openIncidentsIn(scene.world.incidents).map((incident) => ({
    incidentId: incident.incidentId,
    code: scene.say.phrases.screen.incident(incident.incidentId),
    title: incident.title,
    line: incident.equipment,
    openedBy: callOf(scene, incident.openedBy, null),
    noticedAt: incident.noticedAt,
    openedAt: incident.openedAt,
  }));
}

export function effectsIn(scene: Scene): readonly OwedEffect[] {
  const { world } = scene;
  return world.unconfirmed.flatMap(({ decisionId, of }) => {
    const decision = entryOf(world.decisions, decisionId);
    return decision === undefined ? [] : [effectOf(scene, decision, of)];
  });
}

function effectOf(scene: Scene, decision: DecisionState, of: OwedEffect['of']): OwedEffect {
  const { decisionId, action, identity, equipment, decidedAt, decidedBy } = decision;
  const found = of === 'end' ? decision.endEffect : decision.effect;
  const carryOut = identityOf(scene.world, identity)?.carryOut?.[action];
  const how = carryOut === undefined ? {} : { carryOut };
  const sentence = notYetSeenSentence(
    { action, decidedAt, now: scene.now, instructed: null, ...how },
    scene.names,
    scene.locale,
  );
  const isFresh = scene.now - decidedAt < WITHDRAW_MS && of === 'decision' && found === 'decided';
  return {
    decisionId,
    of,
    action,
    identity,
    line: equipment,
    status: found === 'failed' || found === 'instructed' ? found : 'decided',
    decidedAt,
    decidedBy: callOf(scene, decidedBy, decision.decidedAs),
    sentence,
    carryOut: carryOut ?? null,
    mayWithdraw: isFresh && decidedBy === scene.actor && scene.world.signedIn.includes(decidedBy),
  };
}

export function glassesIn(scene: Scene): readonly OpenGlass[] {
  return openGlassesIn(scene.world.glasses).map((glass) => ({
    breakGlassId: glass.breakGlassId,
    identity: glass.identity,
    line: glass.equipment,
    by: callOf(scene, glass.openedBy, null),
    openedAt: instantInside(glass.breakGlassId),
    endsAt: glass.ends.at,
    sentence: breakGlassSentence(
      { by: glass.openedBy, endsAt: glass.ends.at, now: scene.now, reason: '' },
      scene.names,
      scene.locale,
    ),
  }));
}

/** An occurrence carries its instant in the head of its id (UUIDv7). */
function instantInside(id: string): Instant {
  const ms = Number.parseInt(id.slice(0, 13).replace('-', ''), 16);
  return instantOf(Number.isSafeInteger(ms) ? ms : 0);
}

export function debtsIn(scene: Scene): readonly ReviewDebt[] {
  const { world, say, actor } = scene;
  const glasses = world.unreviewed.flatMap((id): readonly ReviewDebt[] => {
    const glass = entryOf(world.glasses, id);
    if (glass === undefined) return [];
    const { identity, equipment: line, status, involved } = glass;
    const mayReview =
      status === 'ended' && actor !== null && world.signedIn.includes(actor) && !involved.includes(actor);
    return [
      {
        kind: 'break-glass',
        id,
        since: instantInside(id),
        identity,
        line,
        sentence: scene.say.phrases.screen.glassDebt(identity, say.line(line)),
        mayReview,
      },
    ];
  });
  const decisions = world.reviewsOwed.flatMap((id): readonly ReviewDebt[] => {
    const decision = entryOf(world.decisions, id);
    if (decision === undefined) return [];
    const { identity, equipment: line, action } = decision;
    const sentence = scene.say.phrases.screen.decisionDebt(say.verb(action), identity, say.line(line));
    return [{ kind: 'decision', id, since: decision.decidedAt, identity, line, sentence, mayReview: false }];
  });
  return [...glasses, ...decisions];
}

export function signedInOf(scene: Scene): readonly SignedIn[] {
  return scene.world.signedIn.map((person) => ({
    ...callOf(scene, person, null),
    onShift: scene.situation.onShift.has(person),
  }));
}

export function pinWaitsIn({ world, now }: Scene): readonly PinWait[] {
  return entriesOf(world.pins)
    .filter(([, { failures, wait }]) => failures > 0 && wait.at > now)
    .map(([person, { failures, wait }]) => ({ person, failures, until: wait.at }));
}
