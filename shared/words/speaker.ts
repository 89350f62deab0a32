import { type LastResort, type Seat } from '../authority/types.ts';
import { type Action, type PersonId, type RoleId } from '../plant/types.ts';
import { type Instant } from '../std/instant.ts';
import { type Names, equipmentName, personName, roleName } from './names.ts';
import { obligationSentences } from './obligations.ts';
import { type Phrases, type Speaker } from './phrases.ts';
import { countdown } from './times.ts';

/** How are people, roles, lines, rules and instants worded inside a sentence?
 *  Promise: one wording for each, in every sentence; a telephone number stands wherever somebody is to be
 *  called.
 *  Never: a whole sentence. */

/** A rung of a large plant holds dozens of people; a sentence that lists them all is read by nobody. */
const MOST_NAMED = 6;
const FEW = 4;

type Spoken = { readonly phrases: Phrases; readonly now: Instant | undefined; readonly speaker: Speaker };
/** A board asks for thousands of sentences about one instant: they share the words that were found once. */
const lastSpoken = new WeakMap<Names, Spoken>();

/** Words as they are at `now`; without it an instant is written without its date. */
export function speakerFor(names: Names, phrases: Phrases, now?: Instant): Speaker {
  const last = lastSpoken.get(names);
  if (last?.phrases === phrases && last.now === now) return last.speaker;
  const speaker = newSpeaker(names, phrases, now);
  lastSpoken.set(names, { phrases, now, speaker });
  return speaker;
}

function newSpeaker(names: Names, phrases: Phrases, now: Instant | undefined): Speaker {
  const { grammar } = phrases;
  const person = (id: PersonId | string): string => personName(names, id);
  const role = remembering((id: RoleId) => grammar.roleInside(roleName(names, id)));
  const phoneTail = (id: PersonId | string): string => {
    const phone = names.people.get(id)?.phone;
    return phone === undefined ? '' : `, ${phone}`;
  };
  const seat = (held: Seat): string => `${person(held.person)}, ${role(held.role)}`;
  const seatCall = (held: Seat): string => `${seat(held)}${phoneTail(held.person)}`;
  const oneOf = (items: readonly string[]): string =>
    items.length <= MOST_NAMED
      ? grammar.oneOf(items)
      : grammar.oneOfMore(items.slice(0, FEW), items.length - FEW);
  const speaker: Speaker = {
    person,
    role,
    seat,
    call: (id) => `${person(id)}${phoneTail(id)}`,
    seatCall,
    seats: rememberingEach((people: readonly Seat[]) => oneOf(people.map(seat))),
    seatCalls: rememberingEach((people: readonly Seat[]) => oneOf(people.map(seatCall))),
    onCall: rememberingEach(({ role: as, people }: LastResort) =>
      oneOf(people.map((each) => seatCall({ person: each, role: as }))),
    ),
    obligations: rememberingEach((duties) => obligationSentences(duties, speaker)),
    line: (id) => equipmentName(names, id),
    verb: remembering((action: Action) => action.toUpperCase()),
    rule: ({ runbook, version, id }) => `${runbook} ${version} ${id}`,
    moment: remembering((instant: Instant) => names.time.moment(instant, now ?? instant)),
    precise: (instant) => names.time.precise(instant, now ?? instant),
    left: remembering(countdown),
    oneOf,
    allOf: (items) => grammar.allOf(items),
    phrases,
  };
  return speaker;
}

/** The engine hands out the same crews and duties with every answer that has them: their words are found once. */
function rememberingEach<From extends object, To>(find: (from: From) => To): (from: From) => To {
  const known = new WeakMap<From, { readonly words: To }>();
  return (from) => {
    const before = known.get(from);
    if (before !== undefined) return before.words;
    const words = find(from);
    known.set(from, { words });
    return words;
  };
}

function remembering<From, To>(find: (from: From) => To): (from: From) => To {
  const known = new Map<From, To>();
  return (from) => {
    const before = known.get(from);
    if (before !== undefined) return before;
    const fresh = find(from);
    known.set(from, fresh);
    return fresh;
  };
}
