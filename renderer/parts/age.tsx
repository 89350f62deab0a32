import { type Instant } from '../../shared/std/instant.ts';
import { ageWords } from './age-words.ts';
import { useBeat } from './moment-context.ts';

/** How old is this? In seconds up to two minutes, then in whole minutes.
 *  Promise: only this leaf is drawn again; `say` puts the length into words.
 *  Never: below zero, when the clock was set back. */
type Props = { readonly since: Instant; readonly say: (length: string) => string };

export function Age({ since, say }: Props) {
  const text = useBeat((now) => say(ageWords(now - since)));
  return <span className="age">{text}</span>;
}
