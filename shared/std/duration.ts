import { type Result, err, ok } from './result.ts';

/** How long is this ISO 8601 duration?
 *  Promise: whole days, hours, minutes and seconds, positive, at most P31D; anything else is refused.
 *  Never: months or years, whose length depends on the calendar. */

const ISO8601 = /^P(?:(\d{1,7})D)?(?:T(?=\d)(?:(\d{1,7})H)?(?:(\d{1,7})M)?(?:(\d{1,7})S)?)?$/;
const LONGEST_MS = 31 * 86_400_000;

/** Milliseconds of `PT30M`, `P1DT2H` and the like. */
export function parseDuration(text: string): Result<number, 'not-a-duration'> {
  const match = ISO8601.exec(text);
  if (match === null) return err('not-a-duration');
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const ms = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
  return ms > 0 && ms <= LONGEST_MS ? ok(ms) : err('not-a-duration');
}

/** The shortest ISO 8601 text of a length in milliseconds; a part of a second is dropped. */
export function formatDuration(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const part = (value: number, unit: string): string => (value > 0 ? `${value}${unit}` : '');
  const days = part(Math.floor(seconds / 86_400), 'D');
  const hours = part(Math.floor(seconds / 3600) % 24, 'H');
  const minutes = part(Math.floor(seconds / 60) % 60, 'M');
  const time = `${hours}${minutes}${part(seconds % 60, 'S')}`;
  if (days === '' && time === '') return 'PT0S';
  return `P${days}${time === '' ? '' : `T${time}`}`;
}
