import { type EntryName, type StripDraft } from '../../../shared/contract/draft.ts';
import { type ClassPreview } from '../../../shared/contract/replies.ts';
import { type View } from '../../../shared/contract/view.ts';
import { type PersonId } from '../../../shared/plant/types.ts';
import { assertNever } from '../../../shared/std/bug.ts';
import { type StripStart } from '../strip-start.ts';
import { type StripContext, found, opened, parkedNow, resumed } from './context.ts';
import { actingAs, confirmedWith, filledWith, signingIn } from './edits.ts';
import { type PinName } from './pins.ts';
import { heard, previewed, readAgain } from './reread.ts';

/** What can happen to the strip, and what does it remember of it?
 *  Promise: past facts; each makes one new context, and the machine says in which phase it counts.
 *  Never: a PIN; only that its field holds something. */

export type StripEvent =
  | { readonly type: 'strip.opened'; readonly start: StripStart }
  | { readonly type: 'drafts.found'; readonly drafts: readonly StripDraft[] }
  | { readonly type: 'draft.resumed'; readonly draft: StripDraft }
  | { readonly type: 'draft.discarded'; readonly draftId: number }
  | { readonly type: 'draft.parked' }
  | { readonly type: 'field.filled'; readonly name: EntryName; readonly value: string }
  | { readonly type: 'sentence.confirmed'; readonly sentence: string; readonly isConfirmed: boolean }
  | { readonly type: 'pin.typed'; readonly name: PinName; readonly isFilled: boolean }
  | { readonly type: 'typing.paused' }
  | { readonly type: 'actor.chosen'; readonly person: PersonId | null }
  | { readonly type: 'sign-in.wanted'; readonly isWanted: boolean }
  | { readonly type: 'view.published'; readonly view: View }
  | { readonly type: 'class.previewed'; readonly subject: string; readonly reply: ClassPreview }
  | { readonly type: 'change.read' }
  | { readonly type: 'commit.pressed'; readonly isRepeat: boolean };

/** Events that only move the phase leave the context as it is. */
export function after(context: StripContext, event: StripEvent): StripContext {
  switch (event.type) {
    case 'strip.opened':
      return hearingAgain(opened(context, event.start));
    case 'draft.resumed':
      return hearingAgain(resumed(parkedNow(context), event.draft));
    case 'drafts.found':
      return found(context, event.drafts);
    case 'draft.discarded':
      return { ...context, parked: context.parked.filter(({ draftId }) => draftId !== event.draftId) };
    case 'draft.parked':
      return parkedNow(context);
    case 'field.filled':
      return filledWith(context, event.name, event.value);
    case 'sentence.confirmed':
      return confirmedWith(context, event.sentence, event.isConfirmed);
    case 'pin.typed':
      return { ...context, filled: { ...context.filled, [event.name]: event.isFilled } };
    case 'actor.chosen':
      return hearingAgain(actingAs(context, event.person));
    case 'sign-in.wanted':
      return signingIn(context, event.isWanted);
    case 'view.published':
      return heard(context, event.view);
    case 'class.previewed':
      return previewed(context, event.subject, event.reply);
    case 'change.read':
      return readAgain(context);
    case 'typing.paused':
    case 'commit.pressed':
      return context;
    default:
      return assertNever(event);
  }
}

/** What it is about now is read out of the view that is here. */
function hearingAgain(context: StripContext): StripContext {
  return context.view === null ? context : heard(context, context.view);
}
