import { type Locale, phrasesOf } from './locales.ts';
import { type AppendTrouble } from './phrases.ts';

/** What does a person read when a record could not be written?
 *  Promise: what happened, what is still safe, what to do next; nobody believes it was recorded.
 *  Never: a type name, a stack, a guess. */

/** `detail` names the file, or the place inside the record. */
export function appendProblemSentence(
  problem: { readonly kind: AppendTrouble; readonly detail: string },
  locale: Locale = 'en',
): string {
  const { happened, safe, next } = phrasesOf(locale).problems[problem.kind];
  return `${happened(problem.detail)} ${safe} ${next}`;
}
