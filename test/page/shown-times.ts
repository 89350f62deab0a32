import { type Page } from '@playwright/test';
import { type Instant } from '../../shared/std/instant.ts';
import { countdown } from '../../shared/words/times.ts';

/** Which times does the page show, and are they right?
 *  Promise: told apart by what the element says of itself: an instant has both clocks, a countdown the time left.
 *  The clocks come from Intl, not from the words of the program.
 *  Never: the zone of the machine. */

export type ShownTime = {
  /** The region it stands in. */
  readonly where: string;
  /** `datetime`, RFC 3339. */
  readonly at: string;
  readonly text: string;
};
type Setting = { readonly timeZone: string; readonly now: Instant };

export function shownTimes(page: Page): Promise<readonly ShownTime[]> {
  return page.locator('time:visible').evaluateAll((all) =>
    all.map((each) => ({
      where: each.closest('[data-region]')?.getAttribute('data-region') ?? 'no region',
      at: each.getAttribute('datetime') ?? '',
      text: each.textContent ?? '',
    })),
  );
}

/** A sentence for each that is not as it must be. */
export function wrongTimes(times: readonly ShownTime[], setting: Setting): readonly string[] {
  return times.flatMap(({ where, at, text }) => {
    const ms = Date.parse(at);
    if (!/Z$/.test(at) || Number.isNaN(ms)) return [`${where}: \`${text}\` has no instant: \`${at}\``];
    const local = `${clockIn(setting.timeZone, ms)}`;
    const isInstant =
      hasClock(text, local, offsetIn(setting.timeZone, ms)) &&
      text.includes(clockIn('UTC', ms)) &&
      text.includes('UTC');
    const isCountdown = text === countdown(ms - setting.now);
    return isInstant || isCountdown ? [] : [`${where}: \`${text}\` is not ${at}`];
  });
}

function hasClock(text: string, clock: string, offset: string): boolean {
  return new RegExp(`${clock}(?::\\d\\d)?(?:\\.\\d+)? ${offset.replace('+', '\\+')}`).test(text);
}

/** `14:30` */
function clockIn(timeZone: string, ms: number): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return parts.format(ms);
}

/** `+05:45`; of UTC `+00:00`. */
export function offsetIn(timeZone: string, ms: number): string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return name === 'GMT' ? '+00:00' : name.replace('GMT', '');
}
