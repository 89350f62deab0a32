import { type Instant, formatInstant } from '../../shared/std/instant.ts';
import { useMoments } from './moment-context.ts';

/** When?
 *  Promise: local time with offset, then UTC, always together (ux.md §7).
 *  Never: in the words of the machine. */
type Props = { readonly at: Instant; readonly seconds?: boolean };

export function Time({ at, seconds = false }: Props) {
  const { time, now } = useMoments();
  const text = seconds ? time.precise(at, now()) : time.moment(at, now());
  return (
    <time className="mono" dateTime={formatInstant(at)}>
      {text}
    </time>
  );
}
