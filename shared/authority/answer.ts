import { ACTIONS, type EquipmentId, type IdentityId, type PersonId } from '../plant/types.ts';
import { Bug, assertNever } from '../std/bug.ts';
import { type Instant } from '../std/instant.ts';
import { actorBy, mayNot, withoutAnybody } from './actor.ts';
import { type Open } from './applicable.ts';
import { offerInDoubt } from './break-glass.ts';
import { type Asked, type Case, type Opened, openCase, postAt, whyInapplicable } from './case.ts';
import { type Engine } from './engine.ts';
import { answerInAllStates } from './disputed.ts';
import { type Forbids, findForbids } from './forbids.ts';
import {
  type ActorAnswer,
  type Answer,
  type Answered,
  type PersonAt,
  type Seat,
  type Situation,
} from './types.ts';

/** In this production state, at this instant, who may take this action on this identity?
 *  Promise: total and pure. The same plant, situation and question give the same answer for ever; what is
 *  unknown, tied or doubtful is a deny with its reasons, and empty always means nobody.
 *  Never: reads a clock, a disk or a locale; never throws because of what is asked. */

/** Answers one question. The situation is a value: make a new one for other people on shift instead of
 *  changing its sets. With `actor` it also says what the answer means for that person. Standard: default deny
 *  and forbid wins, after Cedar; obligations and indeterminate, after XACML 3.0. */
export function answer(engine: Engine, situation: Situation, question: Asked): Answered {
  const opened = openCase(engine, situation, question);
  const said = answerOpened(opened);
  const { action, identity, at, askedAt, actor } = question;
  return {
    answer: said,
    actor: actor === undefined ? null : answerActor({ engine, opened, said }, actor),
    action,
    identity,
    equipment: at,
    state: situation.states.get(at) ?? [],
    now: situation.now,
    askedAt,
  };
}

function answerOpened(opened: Opened): Answer {
  if (opened.kind === 'unanswerable') {
    const whenUnsure = opened.identity?.whenUnsure ?? null;
    return { kind: 'indeterminate', rules: [], whenUnsure, breakGlass: null, why: [opened.why] };
  }
  return answerCase(opened.opened);
}

/** The steps of authority.md, in their order. */
function answerCase(about: Case): Answer {
  const inapplicable = whyInapplicable(about);
  if (inapplicable !== undefined) return { kind: 'not-applicable', why: [inapplicable] };
  const forbids = findForbids(about);
  const { rules, places } = forbids;
  if (rules.length > 0) return { kind: 'forbid', rules, why: [{ code: 'forbidden', rules, places }] };
  if (forbids.unknown.length > 0) return answerUnknown(about, forbids);
  return answerInAllStates(about);
}

/** The line asked about may be known and another not: its forbids would count here, so nothing is permitted. */
function answerUnknown(about: Case, { unknown }: Forbids): Answer {
  return {
    kind: 'indeterminate',
    rules: [],
    whenUnsure: about.identity.whenUnsure,
    breakGlass: offerInDoubt(about, unknown),
    why: unknown.map(({ line }) => ({ code: 'unknown-state', equipment: line.id })),
  };
}

type Said = { readonly engine: Engine; readonly opened: Opened; readonly said: Answer };

function answerActor({ engine, opened, said }: Said, actor: PersonId): ActorAnswer {
  const member = engine.people.get(actor);
  if (member === undefined) return mayNot(actor, [{ code: 'unknown-person', person: actor }]);
  if (opened.kind === 'unanswerable') return mayNot(actor, [opened.why]);
  const post = postAt(opened.opened, opened.opened.here);
  switch (said.kind) {
    case 'permit':
    case 'last-resort': {
      const rule = post.line.runbook.permits.get(said.rule.id);
      if (rule === undefined) throw new Bug(`rule ${said.rule.id} decided and is not in its runbook`);
      return actorBy({ post, basis: rule.basis }, said, member.person);
    }
    case 'nobody':
    case 'indeterminate':
      return withoutAnybody(post, said.why, member.person);
    case 'forbid':
    case 'not-applicable':
      return mayNot(actor, said.why);
    default:
      return assertNever(said);
  }
}

/** A question about all actions at once; acknowledgements and escalations count for each of them. */
export type ChoicesAsked = Open & {
  readonly identity: IdentityId;
  readonly at: EquipmentId;
  readonly askedAt: Instant;
  readonly actor?: PersonId;
  readonly acknowledgements?: readonly PersonAt[];
  readonly escalations?: readonly PersonAt[];
};

/** What may be done to one identity now: an answer for each action, in the order of `ACTIONS`. */
export function choices(engine: Engine, situation: Situation, asked: ChoicesAsked): readonly Answered[] {
  const { acknowledgements = [], escalations = [] } = asked;
  return ACTIONS.map((action) =>
    answer(engine, situation, { ...asked, acknowledgements, escalations, action }),
  );
}

/** Who may be second to this very actor. Nobody where the actor may not act, or no second is asked for. */
export function secondsFor(
  engine: Engine,
  situation: Situation,
  question: Asked & { readonly actor: PersonId },
): readonly Seat[] {
  const { actor } = answer(engine, situation, question);
  return actor?.may === 'may-with-second' ? actor.seconds : [];
}
