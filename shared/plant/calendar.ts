import { type Instant } from '../std/instant.ts';
import { type LocalDay, instantAt, wallAt } from '../std/zone.ts';

/** When do the days and wall times of one time zone come?
 *  Promise: the same instants as shared/std/zone.ts, remembered, so that many questions cost little.
 *  Never: remembers without a bound. */

export type Calendar = {
  readonly zone: string;
  /** The day on the wall calendar at this instant. */
  readonly dayAt: (now: Instant) => LocalDay;
  /** The first instant at which the wall shows `minutes` (0 to 1439) after midnight of `day`, or the end of
   *  a gap. */
  readonly instantAt: (day: LocalDay, minutes: number) => Instant;
};

/** The wall day never changes inside a minute: no offset in use is finer. */
const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
const MOST_REMEMBERED = 20_000;

export function createCalendar(zone: string): Calendar {
  const instants = new Map<number, Instant>();
  const days = new Map<number, LocalDay>();
  return {
    zone,
    dayAt: (now) => remembered(days, Math.floor(now / MINUTE_MS), () => wallAt(zone, now).day),
    instantAt: (day, minutes) =>
      remembered(instants, day * DAY_MINUTES + minutes, () => instantAt(zone, day, minutes)),
  };
}

function remembered<Value>(memory: Map<number, Value>, key: number, make: () => Value): Value {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  memory.set(key, made);
  return made;
}
