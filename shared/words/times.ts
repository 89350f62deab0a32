import { type DurationText } from '../plant/types.ts';
import { parseDuration } from '../std/duration.ts';
import { type Instant } from '../std/instant.ts';
import { type LocalDay, offsetMinutes } from '../std/zone.ts';

/** How is an instant or a length of time written for people?
 *  Promise: local with offset, then UTC in brackets: `14:30 +01:00 (13:30 UTC)`; the same text on every
 *  machine. The date stands before the time when it is not the day of `now`.
 *  Never: a zone abbreviation, a locale, a clock. */

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** Zones change their offset on such a boundary only, so one look-up serves a quarter of an hour. */
const SLOT_MS = 15 * MINUTE_MS;
const REMEMBERED = 4096;

/** Writes instants in one time zone. */
export type LocalTime = {
  /** `14:30 +01:00 (13:30 UTC)`, with the date when `instant` is on another local day than `now`. */
  moment(instant: Instant, now: Instant): string;
  /** The same with seconds: `14:23:05 +01:00 (13:23:05 UTC)`. */
  precise(instant: Instant, now: Instant): string;
};

/** Remembers offsets it has looked up; the text depends on its arguments alone. */
export function localTimeIn(zone: string): LocalTime {
  const offsets = new Map<number, number>();
  const offsetAt = (instant: Instant): number => {
    const slot = Math.floor(instant / SLOT_MS);
    const known = offsets.get(slot);
    if (known !== undefined) return known;
    if (offsets.size >= REMEMBERED) offsets.clear();
    const offset = offsetMinutes(zone, instant);
    offsets.set(slot, offset);
    return offset;
  };
  const write = (seconds: boolean) => (instant: Instant, now: Instant) => {
    const offset = offsetAt(instant);
    const nowDay = dayOf(now + offsetAt(now) * MINUTE_MS);
    return bothTimes({ instant, offset, nowDay, seconds });
  };
  return { moment: write(false), precise: write(true) };
}

type Writing = {
  readonly instant: Instant;
  readonly offset: number;
  readonly nowDay: LocalDay;
  readonly seconds: boolean;
};

function bothTimes({ instant, offset, nowDay, seconds }: Writing): string {
  const local = instant + offset * MINUTE_MS;
  const otherDay = dayOf(local) !== nowDay;
  const localDate = otherDay ? `${dateText(local)} ` : '';
  const utcDate = otherDay && dayOf(local) !== dayOf(instant) ? `${dateText(instant)} ` : '';
  const utc = `${utcDate}${timeText(instant, seconds)} UTC`;
  return `${localDate}${timeText(local, seconds)} ${offsetText(offset)} (${utc})`;
}

function dayOf(ms: number): LocalDay {
  return Math.floor(ms / DAY_MS);
}

function dateText(ms: number): string {
  return new Date(dayOf(ms) * DAY_MS).toISOString().slice(0, 10);
}

function timeText(ms: number, seconds: boolean): string {
  const inDay = Math.floor((ms - dayOf(ms) * DAY_MS) / SECOND_MS);
  const clock = `${twoDigits(inDay / 3600)}:${twoDigits((inDay / 60) % 60)}`;
  return seconds ? `${clock}:${twoDigits(inDay % 60)}` : clock;
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${twoDigits(size / 60)}:${twoDigits(size % 60)}`;
}

function twoDigits(value: number): string {
  return String(Math.floor(value)).padStart(2, '0');
}

/** How far apart two texts of a countdown are: a minute above 10 min, 10 s down to 2 min, then a second
 *  (ux.md §7). */
export function countdownStepMs(leftMs: number): number {
  if (leftMs > 10 * MINUTE_MS) return MINUTE_MS;
  return leftMs >= 2 * MINUTE_MS ? 10 * SECOND_MS : SECOND_MS;
}

/** Time left in words, rounded down to its step; nothing below zero: `7 min`, `2 min 10 s`, `59 s`. */
export function countdown(leftMs: number): string {
  const step = countdownStepMs(leftMs);
  return lengthWords(Math.max(0, Math.floor(leftMs / step) * step));
}

/** A length in words, parts of a second dropped: `30 min`, `1 d 2 h`, `40 s`. */
export function lengthWords(ms: number): string {
  const parts = [
    [Math.floor(ms / DAY_MS), 'd'],
    [Math.floor(ms / HOUR_MS) % 24, 'h'],
    [Math.floor(ms / MINUTE_MS) % 60, 'min'],
    [Math.floor(ms / SECOND_MS) % 60, 's'],
  ] as const;
  const words = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return words.length === 0 ? '0 s' : words.join(' ');
}

/** `PT30M` as `30 min`; a text that is no duration stays as it is. */
export function durationWords(text: DurationText): string {
  const length = parseDuration(text);
  return length.ok ? lengthWords(length.value) : text;
}
