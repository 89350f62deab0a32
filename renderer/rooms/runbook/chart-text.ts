import { type ChartMove, type ChartState } from '../../../shared/contract/runbook-sheet.ts';
import { type Size } from './chart-types.ts';

/** How much room does a text need in the chart?
 *  Promise: a little more than it takes in the bundled font, the same on every machine, so that a chart can be laid
 *  out and tested without a screen.
 *  Never: measures anything. */

/** Of a state and its time limit, and of a move; as in runbook.css. */
export const TEXT = { size: 18, line: 24 } as const;
export const LABEL = { size: 16, line: 20, pad: 4 } as const;
const LONGEST = 20;
const LONGEST_MOVE = 14;
const BOX = { padX: 14, padY: 10, least: 96 } as const;
/** The drawn dot before the name of a state that is entered first. */
export const START_WIDTH = 26;

const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ilj.,:;'|! ]/, 0.3],
  [/[mwMW]/, 0.92],
  [/[A-ZÄÖÜ0-9]/, 0.69],
];
const USUAL = 0.58;

export function textWidth(text: string, size: number): number {
  const ems = [...text].map((each) => WIDTHS.find(([letters]) => letters.test(each))?.[1] ?? USUAL);
  return Math.ceil(ems.reduce((sum, each) => sum + each, 0) * size);
}

/** Broken between words; a word that is too long stands alone and whole. */
export function brokenText(text: string, longest = LONGEST): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const joined = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && joined.length <= longest) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

export type StateText = {
  readonly name: readonly string[];
  readonly deadline: readonly string[];
  /** With the space around. */
  readonly size: Size;
};

export function stateText({ name, deadline, isInitial }: ChartState): StateText {
  const names = brokenText(name);
  const limit = deadline === null ? [] : brokenText(deadline, LONGEST + 4);
  const start = isInitial ? START_WIDTH : 0;
  const widths = [...names, ...limit].map((line) => textWidth(line, TEXT.size));
  const width = Math.max(BOX.least, Math.max(...widths) + start + 2 * BOX.padX);
  return {
    name: names,
    deadline: limit,
    size: { width, height: (names.length + limit.length) * TEXT.line + 2 * BOX.padY },
  };
}

/** The words of one move, broken: short lines keep the chart narrow. */
export function moveText({ words }: ChartMove): readonly string[] {
  return brokenText(words, LONGEST_MOVE);
}

/** Moves below one another. */
export function labelSize(moves: readonly ChartMove[]): Size {
  const lines = moves.flatMap(moveText);
  return {
    width: Math.max(...lines.map((line) => textWidth(line, LABEL.size))) + 2 * LABEL.pad,
    height: lines.length * LABEL.line + (moves.length + 1) * LABEL.pad,
  };
}
