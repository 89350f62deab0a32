import { tzOffset } from '@date-fns/tz/tzOffset';
import { type Instant, instantOf } from './instant.ts';

/** Which instant is this wall time in this time zone, and which wall time is this instant?
 *  Promise: a wall time that a clock change skips is the first instant after the gap; a repeated one is its first
 *  occurrence (plant-format.md, authority.md "when").
 *  Never: the machine's own zone. */

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** A day on the calendar, counted from 1970-01-01 as day 0; 1970-01-01 was a Thursday. */
export type LocalDay = number;
export type Wall = { readonly day: LocalDay; readonly minutes: number; readonly seconds: number };

const WEEKDAYS = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export function weekdayOf(day: LocalDay): Weekday {
  return WEEKDAYS[((day % 7) + 7) % 7] as Weekday;
}

/** Minutes east of UTC that `zone` keeps at this instant. */
export function offsetMinutes(zone: string, instant: Instant): number {
  return tzOffset(zone, new Date(instant));
}

/** The wall clock of `zone` at this instant. */
export function wallAt(zone: string, instant: Instant): Wall {
  const local = instant + offsetMinutes(zone, instant) * MINUTE_MS;
  const day = Math.floor(local / DAY_MS);
  const seconds = Math.floor((local - day * DAY_MS) / 1000);
  return { day, minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
}

/** The instant at which `zone` shows `minutes` after midnight on `day`. */
export function instantAt(zone: string, day: LocalDay, minutes: number): Instant {
  const local = day * DAY_MS + minutes * MINUTE_MS;
  const before = offsetMinutes(zone, instantOf(local - DAY_MS));
  const after = offsetMinutes(zone, instantOf(local + DAY_MS));
  const candidates = [local - before * MINUTE_MS, local - after * MINUTE_MS].sort((a, b) => a - b);
  for (const candidate of candidates) {
    if (candidate + offsetMinutes(zone, instantOf(candidate)) * MINUTE_MS === local)
      return instantOf(candidate);
  }
  return firstInstantAfterGap(zone, local, before);
}

function firstInstantAfterGap(zone: string, local: number, offsetBefore: number): Instant {
  let low = local - DAY_MS - offsetBefore * MINUTE_MS;
  let high = local + DAY_MS - offsetBefore * MINUTE_MS;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (middle + offsetMinutes(zone, instantOf(middle)) * MINUTE_MS < local) low = middle;
    else high = middle;
  }
  return instantOf(high);
}
