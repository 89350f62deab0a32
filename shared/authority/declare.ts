import { type Configuration } from '../machine/types.ts';
import { type EquipmentId, type MachineEvent, type PersonId } from '../plant/types.ts';
import { type Instant } from '../std/instant.ts';
import { actorBy, mayNot } from './actor.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { NOBODY_OUT, type Post, openPost } from './people.ts';
import { type Basis } from './compiled.ts';
import { type Engine } from './engine.ts';
import { type ActorAnswer, type PersonAt, type Reason, type Situation } from './types.ts';

/** Who may say that this event happened on this line, now?
 *  Promise: steps 5, 6 and 8 of authority.md, without an identity: so nobody is left out as a vendor, and no
 *  glass is broken.
 *  Never: says whether the machine would move; that is the machine's to say. */
export type DeclareQuestion = {
  readonly event: MachineEvent;
  readonly at: EquipmentId;
  /** Not later than the situation's `now`. */
  readonly askedAt: Instant;
  readonly acknowledgements?: readonly PersonAt[];
  readonly escalations?: readonly PersonAt[];
  readonly actor?: PersonId;
};
export type DeclareAnswer = Outcome | { readonly kind: 'indeterminate'; readonly why: readonly Reason[] };
export type DeclareAnswered = {
  readonly answer: DeclareAnswer;
  readonly actor: ActorAnswer | null;
  readonly event: MachineEvent;
  readonly equipment: EquipmentId;
  readonly state: readonly Configuration[];
  readonly now: Instant;
  readonly askedAt: Instant;
};

/** An event without a `declare` row has nobody: it is sent by deadlines only. */
export function answerDeclare(
  engine: Engine,
  situation: Situation,
  question: DeclareQuestion,
): DeclareAnswered {
  const { event, at, askedAt } = question;
  const said = say(engine, situation, question);
  const state = situation.states.get(at) ?? [];
  return { ...said, event, equipment: at, state, now: situation.now, askedAt };
}

type Said = Pick<DeclareAnswered, 'answer' | 'actor'>;

function say(engine: Engine, situation: Situation, question: DeclareQuestion): Said {
  const { event, at, askedAt, actor } = question;
  const line = engine.lines.get(at);
  if (line === undefined) return refuse({ code: 'not-governed', equipment: at }, actor);
  if (askedAt > situation.now) return refuse({ code: 'asked-in-the-future', askedAt }, actor);
  const basis = line.runbook.events.get(event);
  if (basis === undefined) {
    const why: readonly Reason[] = [{ code: 'no-rule' }];
    return { answer: { kind: 'nobody', why }, actor: actor === undefined ? null : mayNot(actor, why) };
  }
  return sayBy(openPost(engine, situation, { line, outsiders: NOBODY_OUT }), basis, question);
}

function sayBy(post: Post, basis: Basis, question: DeclareQuestion): Said {
  const { askedAt, acknowledgements = [], escalations = [], actor } = question;
  const course = { now: post.situation.now, askedAt, acknowledgements, escalations };
  const answer = outcomeOf(basis, post, course);
  if (actor === undefined) return { answer, actor: null };
  const member = post.engine.people.get(actor);
  if (member === undefined)
    return { answer, actor: mayNot(actor, [{ code: 'unknown-person', person: actor }]) };
  return { answer, actor: actorBy({ post, basis }, answer, member.person) };
}

function refuse(reason: Reason, actor: PersonId | undefined): Said {
  const why = [reason];
  return { answer: { kind: 'indeterminate', why }, actor: actor === undefined ? null : mayNot(actor, why) };
}
