import { type CommitResult } from './commit.ts';
import { NOTHING_SAID, type StripContext, emptyPins } from './context.ts';

/** What does the reply of the desk leave behind?
 *  Promise: PIN fields begin empty; a recorded composition is gone from the drafts, a refused one stays.
 *  Never: RECORDED without the desk's own sentence. */

/** The version moved; nothing was recorded (electron/desk). */
const STALE = 'changed-meanwhile';

export function isStale(result: CommitResult): boolean {
  return result.kind === 'refused' && result.problem.code === STALE;
}

/** Somebody signed in on the way to something else. */
export function isOnTheWay(context: StripContext, result: CommitResult): boolean {
  return (
    result.kind === 'recorded' && result.step === 'sign-in' && context.composition?.start.kind !== 'sign-in'
  );
}

export function afterReply(context: StripContext, result: CommitResult): StripContext {
  const next = { ...context, ...NOTHING_SAID, ...emptyPins(context) };
  if (result.kind === 'refused') return { ...next, problem: result.problem };
  const { composition } = context;
  if (!isOnTheWay(context, result) || composition === null)
    return { ...next, recorded: result.recorded, composition: null };
  const { person: _signed, ...entries } = composition.entries;
  return { ...next, composition: { ...composition, entries, isSigningIn: false } };
}

export function unanswered(context: StripContext): StripContext {
  return { ...context, ...NOTHING_SAID, ...emptyPins(context), isUnanswered: true };
}
