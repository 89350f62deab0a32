import { type Answered, type NextRung } from '../../shared/authority/types.ts';
import { type LadderRung } from '../../shared/contract/sheet.ts';
import { openQuestion } from '../desk/ask.ts';
import { type Scene, seatCalls } from './scene.ts';

/** Who holds, and who takes over when?
 *  Promise: the rung that holds first, then those still to come, in their order; absolute instants.
 *  Never: a rung that the engine did not name. */
export function ladderOf(scene: Scene, answered: Answered): readonly LadderRung[] {
  const { answer, askedAt } = answered;
  if (answer.kind !== 'permit') return [];
  const { holder, next } = answer;
  // Without a question the ladder would begin at every look: its instants would run away under the eye.
  const course = { askedAt, isAsked: isAsked(scene, answered), of: holder.of };
  const first: LadderRung = {
    place: holder.rung + 1,
    of: holder.of,
    holds: true,
    people: seatCalls(scene, holder.people),
    at: course.isAsked ? holder.since : null,
    afterMs: holder.since - askedAt,
    acknowledgedBy: holder.acknowledgedBy ?? null,
  };
  return [first, ...next.map((rung) => coming(scene, rung, course))];
}

/** Does a question run, so that the ladder counts from it? */
export function isAsked({ world }: Scene, { action, identity, equipment, now }: Answered): boolean {
  const question = openQuestion(world, action, { identity, at: equipment });
  return question !== undefined && question.askedAt <= now;
}

type Course = { readonly askedAt: number; readonly isAsked: boolean; readonly of: number };

function coming(scene: Scene, { rung, people, at }: NextRung, { askedAt, isAsked, of }: Course): LadderRung {
  return {
    place: rung + 1,
    of,
    holds: false,
    people: seatCalls(scene, people),
    at: isAsked ? at : null,
    afterMs: at === null ? null : at - askedAt,
    acknowledgedBy: null,
  };
}
