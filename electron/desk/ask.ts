import { answer, choices } from '../../shared/authority/answer.ts';
import { type Answered, type PersonAt } from '../../shared/authority/types.ts';
import { type Action, type EquipmentId, type IdentityId, type PersonId } from '../../shared/plant/types.ts';
import { compiledOf } from '../../shared/project/compiled.ts';
import { situationOf } from '../../shared/project/situation.ts';
import { holdsOn, standingHolds } from '../../shared/project/standing.ts';
import { entryOf } from '../../shared/project/table.ts';
import { type DecisionState, type QuestionState, type World } from '../../shared/project/world.ts';
import { type Instant } from '../../shared/std/instant.ts';
import { Bug } from '../../shared/std/bug.ts';

/** What does the engine say to this person, about this identity, in this world?
 *  Promise: the ladder counts from the open question, with its acknowledgements and escalations; without a
 *  question it starts now.
 *  Never: a second opinion of the desk. */

export type Asking = {
  readonly world: World;
  readonly now: Instant;
  readonly situation: ReturnType<typeof situationOf>;
};
export type About = {
  readonly identity: IdentityId;
  readonly at: EquipmentId;
  readonly actor: PersonId;
  /** The decision that would be withdrawn, or the break-glass that would be extended, is there. */
  readonly openDecision?: boolean;
  readonly openBreakGlass?: boolean;
};

export function ask(asking: Asking, action: Action, about: About): Answered {
  return answer(engineOf(asking.world), asking.situation, {
    ...about,
    ...course(asking, action, about),
    action,
  });
}

/** Everything the person could do instead: what the screen offered. */
export function options(asking: Asking, action: Action, about: About): readonly Answered[] {
  return choices(engineOf(asking.world), asking.situation, { ...about, ...course(asking, action, about) });
}

export function engineOf({ adopted }: World) {
  if (adopted === null) throw new Bug('the engine was asked before a plant was adopted');
  return compiledOf(adopted.plant).engine;
}

type Course = {
  readonly askedAt: Instant;
  readonly acknowledgements: readonly PersonAt[];
  readonly escalations: readonly PersonAt[];
};

function course({ world, now }: Asking, action: Action, about: About): Course {
  const question = openQuestion(world, action, about);
  // A clock that was put back must not make a question one from the future.
  if (question === undefined || question.askedAt > now)
    return { askedAt: now, acknowledgements: [], escalations: [] };
  const { askedAt, acknowledgements, escalations } = question;
  return { askedAt, acknowledgements, escalations };
}

/** The oldest open question about the identity here: one that asks for this action before any other. */
export function openQuestion(
  world: World,
  action: Action,
  about: Pick<About, 'identity' | 'at'>,
): QuestionState | undefined {
  const open = world.openQuestions
    .map((id) => entryOf(world.questions, id))
    .filter((each) => each?.identity === about.identity && each.equipment === about.at);
  return open.find((each) => each?.action === action) ?? open[0];
}

/** The decision that the action would supersede when the person names none: the newest that stands. */
export function standingDecision(world: World, identity: IdentityId): DecisionState | undefined {
  const hold = standingHolds(holdsOn(world, identity)).at(-1);
  return hold === undefined ? undefined : entryOf(world.decisions, hold.decisionId);
}
