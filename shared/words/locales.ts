import { english } from './english.ts';
import { type Phrases } from './phrases.ts';
import { pseudoTable } from './pseudo.ts';

/** Which languages can a sentence be in?
 *  Promise: every locale has every sentence. A new one is a table like `english.ts` and a row here. */

/** `qps` is for tests: English made strange, see `pseudo.ts`. */
export type Locale = 'en' | 'qps';

let pseudo: Phrases | undefined;

export function phrasesOf(locale: Locale): Phrases {
  if (locale === 'en') return english;
  pseudo ??= pseudoTable(english);
  return pseudo;
}
