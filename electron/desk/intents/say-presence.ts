import { draftOf } from '../../../shared/ledger/bodies/table.ts';
import { formatInstant } from '../../../shared/std/instant.ts';
import { type SayPresence } from '../intent.ts';
import { whyNotSignedIn } from '../signing.ts';
import { type Moment, type Outcome, plan, problem, refuse } from '../step.ts';

/** Who is there, although the rota says otherwise?
 *  Promise: said by a person who is signed in; how long it counts is the rota's business.
 *  Never: changes the rota. */

export function sayPresence(moment: Moment, { kind, by, person }: SayPresence): Outcome {
  // 1 who says it, of whom
  const missing = whyNotSignedIn(moment, by);
  if (missing !== undefined) return refuse(missing);
  const known = moment.world.adopted?.plant.people.some((each) => each.id === person) ?? false;
  if (!known) return refuse(problem('unknown-person', { person }));
  // 2 is it news
  const { onShift, absent } = moment.situation;
  const isPresent = kind === 'sayPresent';
  if (isPresent && onShift.has(person)) return refuse(problem('already-so', { person, as: 'on-shift' }));
  if (!isPresent && absent.has(person)) return refuse(problem('already-so', { person, as: 'absent' }));
  // 3 the record
  const at = formatInstant(moment.now);
  return plan([
    isPresent
      ? draftOf('person.present', { personId: person, saidBy: by, presentAt: at })
      : draftOf('person.absent', { personId: person, saidBy: by, absentAt: at }),
  ]);
}
