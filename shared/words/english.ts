import { type StandingKind } from '../authority/types.ts';
import { type DurationText } from '../plant/types.ts';
import { englishActor, englishAnswer, englishObligation } from './english-answers.ts';
import { englishDeskProblems } from './english-desk-problems.ts';
import { englishDecisionReasons, englishReasons } from './english-reasons.ts';
import { englishProblems, englishStatus } from './english-status.ts';
import { type Grammar, type Phrases } from './phrases.ts';
import { englishRecords } from './record-words.ts';
import { registryWords } from './registry-words.ts';
import { screen } from './screen.ts';
import { durationWords } from './times.ts';

/** How does English put things together?
 *  Promise: British English, plain words, none that `vocabulary.md` avoids. */

const grammar: Grammar = {
  oneOf: (items) => list(items, 'or'),
  oneOfMore: (items, more) => list([...items, `one of ${more} more`], 'or'),
  allOf: (items) => list(items, 'and'),
  roleInside: (name) => name.replace(/^\p{Lu}(?=\p{Ll}+(?:[\s-]|$))/u, (letter) => letter.toLowerCase()),
  state: (path) =>
    path
      .replace(/\p{Ll}(?=\p{Lu})/gu, '$& ')
      .replaceAll('.', ' ')
      .toUpperCase(),
  standing: (kind: StandingKind) => kind.toUpperCase(),
  length: (text: DurationText) => durationWords(text),
};

export const english: Phrases = {
  grammar,
  answer: englishAnswer,
  actor: englishActor,
  obligation: englishObligation,
  status: englishStatus,
  reasons: englishReasons,
  decisionReasons: englishDecisionReasons,
  problems: englishProblems,
  deskProblems: englishDeskProblems,
  screen,
  registry: registryWords,
  record: englishRecords,
};

/** Items may hold commas themselves, so three or more are told apart by semicolons. */
function list(items: readonly string[], word: 'and' | 'or'): string {
  if (items.length <= 1) return items[0] ?? '';
  const hasCommas = items.some((item) => item.includes(','));
  const separator = hasCommas && items.length > 2 ? '; ' : ', ';
  const joint = hasCommas ? `${separator}${word} ` : ` ${word} `;
  return `${items.slice(0, -1).join(separator)}${joint}${items.at(-1) ?? ''}`;
}
