import { type Action } from '../../shared/plant/types.ts';

/** Which letter opens the strip with which verb, while the answer has the focus? (ux.md §4)
 *  Promise: a letter only opens; a slip is never a decision. */

export const ACTION_KEYS: Readonly<Record<Action, string>> = {
  keep: 'K',
  pause: 'P',
  resume: 'M',
  constrain: 'C',
  release: 'L',
  revoke: 'R',
  restore: 'T',
  override: 'O',
  extend: 'X',
  withdraw: 'W',
};

/** The other letters of the answer. */
export const ANSWER_KEYS = { declare: 'D', escalate: 'E', acknowledge: 'A', view: 'V' } as const;
