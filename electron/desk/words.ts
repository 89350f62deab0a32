import { type DeskProblem, problem } from './step.ts';

/** Did people write what a record needs?
 *  Promise: neither nothing, nor more than a record keeps.
 *  Never: judges what they wrote. */

const LONGEST = 4000;
/** A rationale that can be understood later. */
export const LEAST_RATIONALE = 10;

export function whyNotWritten(what: string, text: string): DeskProblem | undefined {
  if (text.trim() === '') return problem('empty-text', { what });
  return whyTooLong(what, text);
}

export function whyTooLong(what: string, text: string): DeskProblem | undefined {
  return text.length > LONGEST ? problem('text-too-long', { what }) : undefined;
}

export function whyNoRationale(text: string, isNeeded: boolean): DeskProblem | undefined {
  if (isNeeded && text.trim().length < LEAST_RATIONALE)
    return problem('rationale-missing', { least: LEAST_RATIONALE });
  return whyTooLong('the rationale', text);
}
