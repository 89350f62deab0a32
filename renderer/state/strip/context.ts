import { type StripDraft, writeDrafts } from '../../../shared/contract/draft.ts';
import { type Problem, type Recorded } from '../../../shared/contract/replies.ts';
import { type View } from '../../../shared/contract/view.ts';
import { type PersonId } from '../../../shared/plant/types.ts';
import { type StripStart } from '../strip-start.ts';
import { formOf } from './form-of.ts';
import { type Composition, type Filled, type Form, type Previewed, type Situation, hasText } from './form.ts';
import { missingOf } from './met.ts';
import { actorIn } from './reading.ts';
import { type Change, type Seen } from './seen.ts';

/** What does the strip remember, and how does each event change it?
 *  Promise: every step makes a new value out of the last one; no clock, no chance.
 *  Never: a PIN. */

export type StripContext = {
  /** Null until the first one is here. */
  readonly view: View | null;
  /** For whom, if somebody chose; null: whoever signed in last. */
  readonly actAs: PersonId | null;
  /** Null: nothing is being composed. */
  readonly composition: Composition | null;
  /** The last sheet of this pair and actor, should the window look elsewhere by now. */
  readonly sheet: Situation['sheet'];
  readonly preview: Previewed | null;
  readonly seen: Seen | null;
  /** Until somebody has read it again. */
  readonly change: Change | null;
  readonly filled: Filled;
  /** Rises whenever the PIN fields begin empty again. */
  readonly pinRound: number;
  /** Oldest first. */
  readonly parked: readonly StripDraft[];
  readonly nextDraftId: number;
  readonly recorded: Recorded | null;
  readonly problem: Problem | null;
  /** Nobody answered the last commit; it may be recorded or not. */
  readonly isUnanswered: boolean;
};

const NO_PINS: Filled = { own: false, second: false };
export const NOTHING_SAID = { recorded: null, problem: null, isUnanswered: false } as const;
const NOTHING_READ = { sheet: null, preview: null, seen: null, change: null } as const;

export const EMPTY: StripContext = {
  view: null,
  actAs: null,
  composition: null,
  ...NOTHING_READ,
  filled: NO_PINS,
  pinRound: 0,
  parked: [],
  nextDraftId: 1,
  ...NOTHING_SAID,
};

export function situationOf({ view, actAs, composition, sheet, preview }: StripContext): Situation | null {
  if (view === null || composition === null) return null;
  return { view, actor: actorIn(view, actAs), composition, sheet, preview };
}

/** Null: nothing is being composed. */
export function formIn(context: StripContext): Form | null {
  const situation = situationOf(context);
  return situation === null ? null : formOf(situation);
}

/** Everything is there that the view demands, and it was read. */
export function isComplete(context: StripContext): boolean {
  const form = formIn(context);
  const { composition, filled, seen } = context;
  if (form === null || composition === null || form.blocked !== null) return false;
  if (form.step === 'main' && (form.actor === null || seen === null)) return false;
  return missingOf(form, { ...composition, filled }).length === 0;
}

export function opened(context: StripContext, start: StripStart): StripContext {
  return resumed(parkedNow(context), { draftId: context.nextDraftId, start, entries: {}, confirmed: [] });
}

/** A draft goes on where it was left; what it is about is read anew. */
export function resumed(context: StripContext, draft: StripDraft): StripContext {
  return {
    ...context,
    ...NOTHING_READ,
    ...NOTHING_SAID,
    ...emptyPins(context),
    composition: { ...draft, isSigningIn: false },
    parked: context.parked.filter(({ draftId }) => draftId !== draft.draftId),
    nextDraftId: Math.max(context.nextDraftId, draft.draftId + 1),
  };
}

/** What was typed waits in the list; where nothing was typed there is nothing to keep. */
export function parkedNow(context: StripContext): StripContext {
  const { composition, parked } = context;
  const kept = composition !== null && hasText(composition) ? [...parked, draftOf(composition)] : parked;
  return {
    ...context,
    ...NOTHING_READ,
    ...NOTHING_SAID,
    ...emptyPins(context),
    composition: null,
    parked: kept,
  };
}

function draftOf({ draftId, start, entries, confirmed }: Composition): StripDraft {
  return { draftId, start, entries, confirmed: [...confirmed] };
}

/** All drafts as they are kept on disk, that in work last. */
export function draftText({ composition, parked }: StripContext): string | null {
  const current = composition !== null && hasText(composition) ? [draftOf(composition)] : [];
  return writeDrafts([...parked, ...current]);
}

export function emptyPins({ pinRound }: StripContext): Pick<StripContext, 'filled' | 'pinRound'> {
  return { filled: NO_PINS, pinRound: pinRound + 1 };
}

/** Drafts that a window of before has left. */
export function found(context: StripContext, drafts: readonly StripDraft[]): StripContext {
  const numbers = drafts.map(({ draftId }) => draftId + 1);
  return {
    ...context,
    parked: [...drafts, ...context.parked],
    nextDraftId: Math.max(context.nextDraftId, ...numbers),
  };
}
