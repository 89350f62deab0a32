import { formatInstant } from '../../shared/std/instant.ts';
import { useBeat, useMoments } from './moment-context.ts';

/** What time is it: here with offset, and in UTC?
 *  Promise: both clocks, each second; only this leaf is drawn again.
 *  Never: a date; the day is that of the plant. */
export function Clocks() {
  const { time } = useMoments();
  const both = useBeat((now) => time.precise(now, now));
  const stamp = useBeat((now) => formatInstant(now));
  return (
    <time className="clocks mono" dateTime={stamp}>
      {both}
    </time>
  );
}
