import { type ClassPreview } from '../../../shared/contract/replies.ts';
import { type View } from '../../../shared/contract/view.ts';
import { NOTHING_SAID, type StripContext, situationOf } from './context.ts';
import { classSubject } from './form-decide.ts';
import { actorIn, pairOf, sheetIn } from './reading.ts';
import { changeBetween, seenIn } from './seen.ts';

/** What does a new view mean for what is being composed?
 *  Promise: the newest answers for the pair and the actor; a difference to what was read is kept until it is read.
 *  Never: forgets the first difference because of a second one. */

/** A view came: what stands there now is compared with what was read. */
export function heard(context: StripContext, view: View): StripContext {
  const { composition } = context;
  if (composition === null) return { ...context, view };
  const actor = actorIn(view, context.actAs);
  const pair = pairOf(composition.start, view);
  const fresh = pair === null ? null : sheetIn(view, pair, actor);
  const kept = context.sheet?.actor === actor ? context.sheet : null;
  const next = { ...context, view, sheet: fresh ?? kept };
  // Nothing new was read about this pair: the version stays the one that was.
  return pair !== null && fresh === null ? next : read(next);
}

export function previewed(context: StripContext, subject: string, reply: ClassPreview): StripContext {
  const situation = situationOf(context);
  if (situation === null || classSubject(situation) !== subject) return context;
  return read({ ...context, preview: { subject, reply } });
}

export function read(context: StripContext): StripContext {
  const situation = situationOf(context);
  const seen = situation === null ? null : seenIn(situation);
  if (seen === null) return context;
  // While somebody still has to read the first change, the next one belongs to it.
  const before = context.change?.before ?? context.seen;
  const change = changeBetween(before, seen);
  return { ...context, seen, change: change ?? context.change };
}

/** Somebody read it again: what was confirmed was confirmed of something else. */
export function readAgain(context: StripContext): StripContext {
  const { composition } = context;
  if (composition === null) return context;
  const cleared = {
    ...context,
    ...NOTHING_SAID,
    change: null,
    composition: { ...composition, confirmed: [] },
  };
  return context.view === null ? cleared : { ...heard(cleared, context.view), change: null };
}
