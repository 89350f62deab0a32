import { type Calendar, createCalendar } from './calendar.ts';
import { type When } from './types.ts';
import { isOpen, windowOf } from './window.ts';
import { type Instant } from '../std/instant.ts';

/** Does the `when` of a rule hold at this instant?
 *  Promise: exactly as a rota row would; `days` alone is the whole local day, no `when` at all is always.
 *  Never: reads a clock or the machine's zone. */

/** A test for many instants. Rules of one plant share one calendar. */
export function compileWhen(when: When | undefined, calendar: Calendar): (now: Instant) => boolean {
  if (when === undefined) return () => true;
  const { days, from, to } = when;
  const window = windowOf(days, from === undefined || to === undefined ? undefined : { from, to });
  return (now) => isOpen(window, calendar, now);
}

/** The same for one instant. */
export function isWithin(when: When | undefined, zone: string, now: Instant): boolean {
  return compileWhen(when, createCalendar(zone))(now);
}
