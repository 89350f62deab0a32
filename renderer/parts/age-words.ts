import { lengthWords } from '../../shared/words/times.ts';

/** How is an age written?
 *  Promise: seconds up to two minutes, then whole minutes; never below zero. */

const MINUTE_MS = 60_000;

/** `90 s` is `1 min 30 s`, `150 s` is `2 min`. */
export function ageWords(ms: number): string {
  const passed = Math.max(0, ms);
  return lengthWords(passed < 2 * MINUTE_MS ? passed : Math.floor(passed / MINUTE_MS) * MINUTE_MS);
}

/** Hours and minutes since it began, with a sign: `+00:14`. */
export function elapsedText(ms: number): string {
  const minutes = Math.floor(Math.max(0, ms) / MINUTE_MS);
  return `+${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
