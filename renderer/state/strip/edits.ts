import { type EntryName } from '../../../shared/contract/draft.ts';
import { type PersonId } from '../../../shared/plant/types.ts';
import { NOTHING_SAID, type StripContext, emptyPins } from './context.ts';
import { type Composition } from './form.ts';
import { read } from './reread.ts';

/** What becomes of the strip when a person fills something in?
 *  Promise: one entry changes; what was refused before is no longer said. */

export function filledWith(context: StripContext, name: EntryName, value: string): StripContext {
  return edited(context, (composition) => ({
    ...composition,
    entries: { ...composition.entries, [name]: value },
  }));
}

export function confirmedWith(context: StripContext, sentence: string, isConfirmed: boolean): StripContext {
  return edited(context, (composition) => {
    const others = composition.confirmed.filter((each) => each !== sentence);
    return { ...composition, confirmed: isConfirmed ? [...others, sentence] : others };
  });
}

function edited(context: StripContext, edit: (composition: Composition) => Composition): StripContext {
  const { composition } = context;
  if (composition === null) return context;
  const next = { ...context, ...NOTHING_SAID, composition: edit(composition) };
  // Another event, or another class, is another thing to have read.
  return read(next);
}

/** Somebody else of those signed in decides. */
export function actingAs(context: StripContext, person: PersonId | null): StripContext {
  return { ...context, actAs: person, ...emptyPins(context) };
}

/** Somebody else signs in first, or does not after all. */
export function signingIn(context: StripContext, isWanted: boolean): StripContext {
  const { composition } = context;
  if (composition === null) return context;
  return { ...context, ...emptyPins(context), composition: { ...composition, isSigningIn: isWanted } };
}
