import { type Answered } from '../../shared/authority/types.ts';
import { authoritySentence } from '../../shared/words/authority-sentence.ts';
import { type Names } from '../../shared/words/names.ts';

/** How is an answer printed for people?
 *  Promise: the one authority sentence, whole; in a list each begins with its verb and what the
 *  person may.
 *  Never: words of its own about authority. */

export function answerLines(answered: Answered, names: Names): readonly string[] {
  return [authoritySentence(answered, names)];
}

/** One action of `choices`. */
export function choiceLines(answered: Answered, names: Names): readonly string[] {
  const may = answered.actor?.may ?? answered.answer.kind;
  return [
    `${answered.action.toUpperCase().padEnd(10)}${may.padEnd(23)}${authoritySentence(answered, names)}`,
  ];
}
