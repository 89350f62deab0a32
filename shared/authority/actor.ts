import { type Person, type PersonId } from '../plant/types.ts';
import { assertNever } from '../std/bug.ts';
import { type Turn } from './ladder.ts';
import { type Outcome } from './outcome.ts';
import { type Post, crewOf, secondsTo } from './people.ts';
import { whyNotHolder, whyNotLastResort, whyOutsider } from './refusal.ts';
import { type Basis } from './compiled.ts';
import { type ActorAnswer, type LastResort, type Reason, type Seat } from './types.ts';

/** What does an answer mean for one person?
 *  Promise: `may` only for somebody whom the answer names; everybody else may not, and is told why.
 *  Never: widens an answer. */

/** Where the answer was looked for. */
export type Ground = { readonly post: Post; readonly basis: Basis };

export function mayNot(person: PersonId, why: readonly Reason[]): ActorAnswer {
  return { may: 'may-not', person, why };
}

/** What the people of a deciding rule, or of a `declare` row, come to for this person. */
export function actorBy(ground: Ground, outcome: Outcome, person: Person): ActorAnswer {
  switch (outcome.kind) {
    case 'permit':
      return onLadder(ground, outcome, person);
    case 'last-resort':
      return asLastResort(ground, outcome, person);
    case 'nobody':
      return withoutAnybody(ground.post, outcome.why, person);
    default:
      return assertNever(outcome);
  }
}

function onLadder({ post, basis }: Ground, turn: Turn, person: Person): ActorAnswer {
  const { holder } = turn;
  const seat = holder.people.find((each) => each.person === person.id);
  if (seat === undefined) return mayNot(person.id, whyNotHolder(post, basis, { person, turn }));
  const { role } = seat;
  const { ladder } = basis;
  if (ladder.dual === null) return { may: 'may', person: person.id, role };
  const seconds: readonly Seat[] = secondsTo(post.engine, { ladder, bench: crewOf(post, ladder).bench }, [
    seat,
  ]);
  if (seconds.length > 0) return { may: 'may-with-second', person: person.id, role, seconds };
  const why: Reason = { code: 'no-second-person', rung: holder.rung, people: [person.id] };
  return { may: 'may-alone-with-review', person: person.id, role, why: [why] };
}

type OnCall = { readonly lastResort: LastResort; readonly why: readonly Reason[] };

function asLastResort({ post, basis }: Ground, { lastResort, why }: OnCall, person: Person): ActorAnswer {
  const { role, people } = lastResort;
  if (!people.includes(person.id)) return mayNot(person.id, whyNotLastResort(post, basis, person));
  if (basis.ladder.dual === null) return { may: 'may', person: person.id, role };
  return { may: 'may-alone-with-review', person: person.id, role, why };
}

/** The break-glass may be offered all the same: say why not to this person, if so. */
export function withoutAnybody(post: Post, why: readonly Reason[], person: Person): ActorAnswer {
  return mayNot(person.id, [...why, ...whyOutsider(post, person)]);
}
