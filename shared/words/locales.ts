import { english } from './english.ts';
import { type Phrases } from './phrases.ts';

/** Which languages can a sentence be in?
 *  Promise: every locale has every sentence. A new one is a table like `english.ts` and a row here. */

export type Locale = 'en';

const TABLES: Readonly<Record<Locale, Phrases>> = { en: english };

export function phrasesOf(locale: Locale): Phrases {
  return TABLES[locale];
}
