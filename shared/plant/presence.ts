import { type PersonId } from './types.ts';
import { type Rota, endOfRunningOrNextShift, latestEnd, nextShiftStart } from './rota.ts';
import { type Instant, instantOf } from '../std/instant.ts';

/** Who is here: the rota, corrected by what people have said?
 *  Promise: authority.md, fine print "Presence", to the letter; absent beats present at the same instant;
 *  the sets are
 *  the same objects for as long as nothing changes.
 *  Never: reads a clock or a record; lets a correction outlive its shift. */

export type PresenceEvent = {
  readonly kind: 'absent' | 'present';
  readonly person: PersonId;
  readonly at: Instant;
};
export type Present = {
  readonly onShift: ReadonlySet<PersonId>;
  /** Declared absent: not even on call. */
  readonly absent: ReadonlySet<PersonId>;
};
/** The rota with corrections, for many instants. */
export type Presence = { readonly at: (now: Instant) => Present };

type Correction = {
  readonly kind: 'absent' | 'present';
  readonly person: PersonId;
  readonly from: Instant;
  readonly to: Instant;
};

const DAY_MS = 86_400_000;
const NOBODY: ReadonlySet<PersonId> = new Set();

/** Events may come in any order; their instants count. */
export function compilePresence(rota: Rota, events: readonly PresenceEvent[]): Presence {
  const corrections = correctionsOf(rota, events);
  const changes = [...new Set(corrections.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const remembered = new Map<number, { readonly base: ReadonlySet<PersonId>; readonly present: Present }>();
  return {
    at: (now) => {
      const base = rota.peopleAt(now);
      const stretch = countUntil(changes, now);
      const known = remembered.get(stretch);
      if (known !== undefined && known.base === base) return known.present;
      const running = corrections.filter(({ from, to }) => from <= now && now < to);
      const present = corrected(base, running);
      remembered.set(stretch, { base, present });
      return present;
    },
  };
}

/** How many of these instants, which are in order, are not after `now`. */
function countUntil(instants: readonly Instant[], now: Instant): number {
  let low = 0;
  let high = instants.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instants[middle] ?? now) <= now) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** People on shift at `now`: the rota, less those declared absent, and those who said that they are here. */
export function peopleOnShift(
  rota: Rota,
  events: readonly PresenceEvent[],
  now: Instant,
): ReadonlySet<PersonId> {
  return compilePresence(rota, events).at(now).onShift;
}

/** People declared absent at `now`, whether the rota has them on shift or not. */
export function declaredAbsent(
  rota: Rota,
  events: readonly PresenceEvent[],
  now: Instant,
): ReadonlySet<PersonId> {
  return compilePresence(rota, events).at(now).absent;
}

function corrected(base: ReadonlySet<PersonId>, running: readonly Correction[]): Present {
  if (running.length === 0) return { onShift: base, absent: NOBODY };
  const people = (kind: Correction['kind']) =>
    running.filter((each) => each.kind === kind).map(({ person }) => person);
  const absent = new Set(people('absent'));
  const onShift = new Set([...base, ...people('present')].filter((person) => !absent.has(person)));
  return { onShift, absent };
}

/** How long each event counts: to its own end, or until the person says otherwise. */
function correctionsOf(rota: Rota, events: readonly PresenceEvent[]): readonly Correction[] {
  const byPerson = new Map<PersonId, PresenceEvent[]>();
  for (const event of events) {
    const said = byPerson.get(event.person);
    if (said === undefined) byPerson.set(event.person, [event]);
    else said.push(event);
  }
  return [...byPerson.values()].flatMap((said) => {
    // At one instant absent beats present, so it comes last and cuts the other off.
    const inOrder = [...said].sort((a, b) => a.at - b.at || (a.kind === 'present' ? -1 : 1));
    return inOrder.flatMap((event, index) => {
      const next = inOrder.slice(index + 1).find(({ kind }) => kind !== event.kind);
      const end = event.kind === 'absent' ? endOfAbsence(rota, event) : endOfPresence(rota, event);
      const to = next === undefined || next.at > end ? end : next.at;
      return to > event.at ? [{ kind: event.kind, person: event.person, from: event.at, to }] : [];
    });
  });
}

function endOfAbsence(rota: Rota, { person, at }: PresenceEvent): Instant {
  return endOfRunningOrNextShift(rota, person, at) ?? instantOf(at + DAY_MS);
}

/** Without any rota there is no shift to end with: a day, as for an absence. */
function endOfPresence(rota: Rota, { at }: PresenceEvent): Instant {
  return latestEnd(rota.shiftsAt(at)) ?? nextShiftStart(rota, at) ?? instantOf(at + DAY_MS);
}
