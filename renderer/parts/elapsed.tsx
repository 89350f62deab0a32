import { type Instant } from '../../shared/std/instant.ts';
import { elapsedText } from './age-words.ts';
import { useBeat } from './moment-context.ts';

/** How long has it run, in hours and minutes: `+00:14`?
 *  Promise: only this leaf is drawn again.
 *  Never: a time of day; nothing with a colon and no sign is one. */
export function Elapsed({ since }: { readonly since: Instant }) {
  const text = useBeat((now) => elapsedText(now - since));
  return <span className="mono">{text}</span>;
}
