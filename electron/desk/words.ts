import { type Written } from '../../shared/words/desk-facts.ts';
import { type Trouble, problem } from './step.ts';

/** Did people write what a record needs?
 *  Promise: neither nothing, nor more than a record keeps.
 *  Never: judges what they wrote. */

const LONGEST = 4000;
/** A rationale that can be understood later. */
export const LEAST_RATIONALE = 10;

export function whyNotWritten(what: Written, text: string): Trouble | undefined {
  if (text.trim() === '') return problem('empty-text', { what });
  return whyTooLong(what, text);
}

export function whyTooLong(what: Written, text: string): Trouble | undefined {
  return text.length > LONGEST ? problem('text-too-long', { what, most: LONGEST }) : undefined;
}

export function whyNoRationale(text: string, isNeeded: boolean): Trouble | undefined {
  if (isNeeded && text.trim().length < LEAST_RATIONALE)
    return problem('rationale-missing', { least: LEAST_RATIONALE });
  return whyTooLong('rationale', text);
}
