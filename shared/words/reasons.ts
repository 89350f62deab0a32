import { type Reason, type ReasonCode } from '../authority/types.ts';
import { type DecisionReasonCode } from './decision-reasons.ts';
import { type Names } from './names.ts';
import { type Locale, phrasesOf } from './locales.ts';
import { type ReasonOf, type Speaker } from './phrases.ts';
import { speakerFor } from './speaker.ts';

/** Why is the answer a no, or not a plain yes?
 *  Promise: one sentence for each reason; the list of codes is closed, and a code without a sentence does
 *  not compile.
 *  Never: blames somebody. */

/** The reason in words, for one case. Without `names.people` and the like, ids stand for names. */
export function reasonSentence(reason: Reason, names: Names, locale: Locale = 'en'): string {
  return tellReason(reason, speakerFor(names, phrasesOf(locale)));
}

/** The same inside a longer text that is already being worded. */
export function tellReason(reason: Reason, say: Speaker): string {
  return tellCode(reason.code, reason, say);
}

function tellCode<Code extends ReasonCode>(code: Code, reason: ReasonOf[Code], say: Speaker): string {
  return say.phrases.reasons[code].tell(reason, say);
}

/** Every reason code with what it means in general, in the order of the codes. */
export function reasonCodes(
  locale: Locale = 'en',
): readonly { readonly code: string; readonly sentence: string }[] {
  return Object.entries(phrasesOf(locale).reasons).map(([code, { general }]) => ({
    code,
    sentence: general,
  }));
}

/** What a decision's reason code says. */
export function decisionReasonSentence(code: DecisionReasonCode, locale: Locale = 'en'): string {
  return phrasesOf(locale).decisionReasons[code];
}
