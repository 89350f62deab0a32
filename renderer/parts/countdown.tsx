import { type Instant, formatInstant } from '../../shared/std/instant.ts';
import { countdown } from '../../shared/words/times.ts';
import { useBeat } from './moment-context.ts';

/** How long is left? Rounded down; each minute, each ten seconds, each second (ux.md §7).
 *  Promise: only this leaf is drawn again. */
type Props = { readonly to: Instant };

export function Countdown({ to }: Props) {
  const left = useBeat((now) => countdown(to - now));
  return (
    <time className="countdown mono" dateTime={formatInstant(to)}>
      {left}
    </time>
  );
}
