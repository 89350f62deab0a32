/** Is this for real?
 *  Promise: in an exercise every sentence starts and ends with DRILL; live it stays as it is.
 *  Never: a sentence that says it is not a drill. */

export type Mode = 'live' | 'exercise';

/** A finished sentence as it is shown in this mode. Mark it once, where it is shown. */
export function sentenceIn(mode: Mode, sentence: string): string {
  return mode === 'live' ? sentence : `DRILL: ${sentence} DRILL`;
}
