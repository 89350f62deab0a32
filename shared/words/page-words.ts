import { assertNever } from '../std/bug.ts';
import { live } from './page/live.ts';

/** What does the page say by itself, beside the sentences that come in the view?
 *  Promise: one table a room, whole sentences, each a text or a function of words that are ready to print; every
 *  locale has every one.
 *  Never: who may; the answers come worded in the view. */

const ENGLISH = { live };

export type PageWords = typeof ENGLISH;
export type PageLocale = 'en';

export function pageWordsIn(locale: PageLocale): PageWords {
  switch (locale) {
    case 'en':
      return ENGLISH;
    default:
      return assertNever(locale);
  }
}
