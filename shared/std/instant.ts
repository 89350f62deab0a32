import { type Brand } from './brand.ts';
import { type Result, err, ok } from './result.ts';

/** Which instant does this text name, and how is it written?
 *  Promise: RFC 3339 in, UTC with three decimals out; the calendar is checked, so 30 February is refused.
 *  Never: reads a clock or a time zone. */

/** Milliseconds since 1970-01-01T00:00:00Z, an integer. */
export type Instant = Brand<number, 'Instant'>;

const RFC3339 = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?([Zz]|[+-]\d\d:\d\d)$/;

/** A whole number of milliseconds as an instant. The caller vouches that it is one. */
export function instantOf(ms: number): Instant {
  return ms as Instant;
}

/** Reads RFC 3339 with any offset. Finer fractions than a millisecond are cut. */
export function parseInstant(text: string): Result<Instant, 'not-an-instant'> {
  const match = RFC3339.exec(text);
  if (match === null) return err('not-an-instant');
  const [, year, month, day, hour, minute, second, fraction = '', zone = ''] = match;
  const utc = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const ms = Date.parse(`${utc}Z`);
  if (Number.isNaN(ms) || !new Date(ms).toISOString().startsWith(utc)) return err('not-an-instant');
  const offset = offsetMs(zone);
  if (offset === undefined) return err('not-an-instant');
  return ok(instantOf(ms + Number(fraction.padEnd(3, '0').slice(0, 3)) - offset));
}

function offsetMs(zone: string): number | undefined {
  if (zone === 'Z' || zone === 'z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(4, 6));
  if (hours > 23 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** `2026-11-21T13:00:00.000Z` */
export function formatInstant(instant: Instant): string {
  return new Date(instant).toISOString();
}
