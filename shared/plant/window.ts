import { type Calendar } from './calendar.ts';
import { type WallText } from './types.ts';
import { type Instant } from '../std/instant.ts';
import { type LocalDay, type Weekday, weekdayOf } from '../std/zone.ts';

/** When does a plant-local window open and close?
 *  Promise: one rule for rota rows and for `when`: the day is the day on which the window starts; `to` at
 *  or before
 *  `from` is on the next day; a skipped wall time is the first instant after the gap, a repeated one its
 *  first time.
 *  Never: a window of a day that was not named. */

/** Minutes after midnight; `days` is every day when it is undefined. */
export type Window = {
  readonly days: ReadonlySet<Weekday> | undefined;
  readonly from: number;
  /** Beyond 24 hours when the window ends on the next day. */
  readonly to: number;
};
/** `to` is excluded. */
export type Span = { readonly from: Instant; readonly to: Instant };

const DAY_MINUTES = 1440;

/** Without times the window is the whole local day. */
export function windowOf(
  days: readonly Weekday[] | undefined,
  times: { readonly from: WallText; readonly to: WallText } | undefined,
): Window {
  const named = days === undefined ? undefined : new Set(days);
  if (times === undefined) return { days: named, from: 0, to: DAY_MINUTES };
  const from = minutesOf(times.from);
  const to = minutesOf(times.to);
  return { days: named, from, to: to > from ? to : to + DAY_MINUTES };
}

function minutesOf(wall: WallText): number {
  return Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3, 5));
}

/** The window that starts on this day; undefined when none does, or a clock change leaves nothing of it. */
export function spanOn(window: Window, calendar: Calendar, day: LocalDay): Span | undefined {
  if (window.days !== undefined && !window.days.has(weekdayOf(day))) return undefined;
  const from = calendar.instantAt(day, window.from);
  const isNextDay = window.to >= DAY_MINUTES;
  const to = calendar.instantAt(day + (isNextDay ? 1 : 0), window.to - (isNextDay ? DAY_MINUTES : 0));
  return from < to ? { from, to } : undefined;
}

/** Whether the window is open. A clock that goes back over midnight shows the day before again, hence the
 *  day after. */
export function isOpen(window: Window, calendar: Calendar, now: Instant): boolean {
  const today = calendar.dayAt(now);
  for (let day = today - 1; day <= today + 1; day += 1) {
    const span = spanOn(window, calendar, day);
    if (span !== undefined && span.from <= now && now < span.to) return true;
  }
  return false;
}
