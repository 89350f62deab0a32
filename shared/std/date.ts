import { type Result, err, ok } from './result.ts';
import { type LocalDay } from './zone.ts';

/** Which day on the calendar does this text name?
 *  Promise: `2026-12-31` and nothing else; the calendar is checked, so 30 February is refused.
 *  Never: a time, a zone, a clock. */

const ISO8601_DATE = /^\d{4}-\d\d-\d\d$/;
const DAY_MS = 86_400_000;

/** Days since 1970-01-01. */
export function parseDate(text: string): Result<LocalDay, 'not-a-date'> {
  if (!ISO8601_DATE.test(text)) return err('not-a-date');
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(ms) || !new Date(ms).toISOString().startsWith(text)) return err('not-a-date');
  return ok(ms / DAY_MS);
}

/** `2026-12-31` */
export function formatDate(day: LocalDay): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
