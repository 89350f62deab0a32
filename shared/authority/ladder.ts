import { type Instant, instantOf } from '../std/instant.ts';
import { type MannedRung } from './engine.ts';
import { type NextRung, type PersonAt, type Rung, type Seat } from './types.ts';

/** Whose turn is it?
 *  Promise: authority.md step 6; of the rungs that have people exactly one holds at any instant.
 *  Never: looks for people; it is given rungs that have some. */

/** When the question was raised and what has happened to it since. */
export type Course = {
  readonly now: Instant;
  readonly askedAt: Instant;
  readonly acknowledgements: readonly PersonAt[];
  readonly escalations: readonly PersonAt[];
};
export type Turn = { readonly holder: Rung; readonly next: readonly NextRung[] };

/** Starts of the rungs, one each, null where a rung does not take over by time. The first is `askedAt`. */
type Starts = readonly (Instant | null)[];

// INVARIANT (one-rung-holds): the holder is the last rung that has started, or the one that acknowledged.
/** The rung that holds and those still to come; undefined when no rung has people. */
export function turnOf(rungs: readonly MannedRung[], course: Course): Turn | undefined {
  const starts = startsOf(rungs, course);
  const frozen = course.acknowledgements.length === 0 ? undefined : firstFreeze(rungs, starts, course);
  const at = frozen?.place ?? lastStarted(starts, course.now);
  const manned = rungs[at];
  if (manned === undefined) return undefined;
  const { rung, of, roles, people } = manned;
  const since = starts[at] ?? course.askedAt;
  const next = rungs.slice(at + 1).map((later, index) => ({
    rung: later.rung,
    roles: later.roles,
    people: later.people,
    at: frozen === undefined ? (starts[at + 1 + index] ?? null) : null,
  }));
  if (frozen === undefined) return { holder: { rung, of, roles, people, since }, next };
  const { seat } = frozen;
  return { holder: { rung, of, roles, people: [seat], since, acknowledgedBy: seat.person }, next };
}

/** Place of the rung that holds when nobody acknowledged or escalated; -1 without any rung. */
export function placeByTime(rungs: readonly MannedRung[], askedAt: Instant, now: Instant): number {
  if (now === askedAt) return rungs.length === 0 ? -1 : 0;
  return lastStarted(countFrom(rungs, 0, askedAt), now);
}

/** Each escalation starts the rung behind the one that holds at that instant; later rungs count from there. */
function startsOf(rungs: readonly MannedRung[], { askedAt, now, escalations }: Course): Starts {
  const starts = countFrom(rungs, 0, askedAt);
  if (escalations.length === 0) return starts;
  let current: Starts = starts;
  for (const { at } of inTime(escalations, askedAt, now)) {
    const next = lastStarted(current, at) + 1;
    if (next < rungs.length) current = [...current.slice(0, next), ...countFrom(rungs, next, at)];
  }
  return current;
}

/** Starts of the rungs from `place` on, when that one starts at `start`. */
function countFrom(rungs: readonly MannedRung[], place: number, start: Instant): Starts {
  const starts: (Instant | null)[] = [];
  let before: Instant | null = null;
  for (let index = place; index < rungs.length; index += 1) {
    const afterMs = rungs[index]?.afterMs ?? null;
    if (index === place) before = start;
    else before = before === null || afterMs === null ? null : instantOf(before + afterMs);
    starts.push(before);
  }
  return starts;
}

function lastStarted(starts: Starts, at: Instant): number {
  let place = -1;
  for (let index = 0; index < starts.length; index += 1) {
    const start = starts[index] ?? null;
    if (start === null || start > at) return place;
    place = index;
  }
  return place;
}

type Freeze = { readonly place: number; readonly seat: Seat };

/** The earliest acknowledgement by a person of the rung that held at that instant. */
function firstFreeze(rungs: readonly MannedRung[], starts: Starts, course: Course): Freeze | undefined {
  for (const { person, at } of inTime(course.acknowledgements, course.askedAt, course.now)) {
    const place = lastStarted(starts, at);
    const seat = rungs[place]?.people.find((each) => each.person === person);
    if (seat !== undefined) return { place, seat };
  }
  return undefined;
}

/** What happened between the question and now, earliest first; the order given settles equal instants. */
function inTime(events: readonly PersonAt[], from: Instant, now: Instant): readonly PersonAt[] {
  return events.filter(({ at }) => at >= from && at <= now).sort((a, b) => a.at - b.at);
}
