import { type Instant } from '../std/instant.ts';
import { type DeskFacts, type DeskProblemCode } from './desk-facts.ts';
import { type Locale, phrasesOf } from './locales.ts';
import { type Names } from './names.ts';
import { type Speaker } from './phrases.ts';
import { speakerFor } from './speaker.ts';

/** What does a person read when the desk refuses?
 *  Promise: one sentence a code, with its remedy; people and lines by name, instants local and UTC.
 *  Never: the reasons of the engine; those have their sentences in `reasons.ts` and stand beside this one. */

export const DESK_PROBLEM_CODES = Object.keys(phrasesOf('en').deskProblems) as readonly DeskProblemCode[];

/** `now` decides whether an instant needs its date. */
export type Hearing = { readonly names: Names; readonly now: Instant; readonly locale?: Locale };

export function deskProblemSentence<C extends DeskProblemCode>(
  code: C,
  facts: DeskFacts[C],
  { names, now, locale = 'en' }: Hearing,
): string {
  const phrases = phrasesOf(locale);
  // Each code's sentence takes the facts of that code; the compiler cannot follow that through the lookup.
  const phrase = phrases.deskProblems[code] as (facts: DeskFacts[C], say: Speaker) => string;
  return phrase(facts, speakerFor(names, phrases, now));
}
