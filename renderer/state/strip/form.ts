import { type Entries, type EntryName } from '../../../shared/contract/draft.ts';
import { type ClassPreview } from '../../../shared/contract/replies.ts';
import {
  type Demands,
  type PersonCall,
  type ReasonChoice,
  type Sheet,
} from '../../../shared/contract/sheet.ts';
import { type View } from '../../../shared/contract/view.ts';
import { type PersonId } from '../../../shared/plant/types.ts';
import { type Instant } from '../../../shared/std/instant.ts';
import { type StripStart } from '../strip-start.ts';

/** What does the strip ask for, in which order?
 *  Promise: data only: fields in the order of the focus (ux.md §4), and why nothing can be committed where it cannot.
 *  Never: a sentence of its own; a PIN. */

export type Composition = {
  readonly draftId: number;
  readonly start: StripStart;
  readonly entries: Entries;
  /** Sentences confirmed so far, as they stand. */
  readonly confirmed: readonly string[];
  /** Somebody else signs in first. */
  readonly isSigningIn: boolean;
};

/** Which PIN fields hold something; never what. */
export type Filled = { readonly own: boolean; readonly second: boolean };

/** A preview belongs to one selector and one verb. */
export type Previewed = { readonly subject: string; readonly reply: ClassPreview };

/** Everything a form is made of. */
export type Situation = {
  readonly view: View;
  /** Who decides; null: nobody is signed in. */
  readonly actor: PersonId | null;
  readonly composition: Composition;
  /** The answers for the pair and the actor, as they were read last. */
  readonly sheet: Sheet | null;
  readonly preview: Previewed | null;
};

/** `words` null: the words of the page have a text for the value. */
export type Option = { readonly value: string; readonly words: string | null };

export type Field =
  | { readonly kind: 'reasons'; readonly name: 'reason'; readonly options: readonly ReasonChoice[] }
  | {
      readonly kind: 'text';
      readonly name: EntryName;
      /** Characters without the space around them. */
      readonly atLeast: number;
      readonly isLong: boolean;
      /** What counts when nothing is written. */
      readonly otherwise: string | null;
    }
  | {
      readonly kind: 'choice';
      readonly name: EntryName;
      readonly options: readonly Option[];
      /** What counts when nobody chose; null: somebody must. */
      readonly usual: string | null;
    }
  | {
      readonly kind: 'many';
      readonly name: 'types' | 'vendors' | 'reach';
      readonly options: readonly Option[];
      readonly usual: string;
      readonly atLeast: 0 | 1;
    }
  | {
      readonly kind: 'minutes';
      readonly name: 'minutes';
      /** What no answer means, in minutes; null: the latest instant. */
      readonly usual: number | null;
      readonly latest: Instant | null;
      readonly longestMs: number | null;
    }
  | { readonly kind: 'ago'; readonly name: 'minutesAgo' }
  | { readonly kind: 'confirm'; readonly sentences: readonly string[] }
  | { readonly kind: 'line-code'; readonly name: 'lineCode'; readonly code: string }
  | { readonly kind: 'second'; readonly seconds: readonly PersonCall[]; readonly readBack: readonly string[] }
  /** Of whom; null while nobody is chosen. */
  | { readonly kind: 'pin'; readonly person: PersonId | null };

/** Why nothing can be committed now. */
export type Blocked =
  | { readonly kind: 'not-recording'; readonly sentence: string }
  /** The answer for this pair is on its way. */
  | { readonly kind: 'reading' }
  /** The sentences of the view say why. */
  | { readonly kind: 'said'; readonly sentences: readonly string[] }
  /** Break-glass is offered, but to these. */
  | { readonly kind: 'glass-of-others'; readonly people: readonly PersonCall[] }
  /** What this was about is over. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'nothing-meant' };

export type Form = {
  readonly step: 'sign-in' | 'main';
  readonly actor: PersonId | null;
  readonly fields: readonly Field[];
  readonly demands: Demands | null;
  readonly blocked: Blocked | null;
};

export type Part = Pick<Form, 'fields' | 'demands' | 'blocked'>;
export const part = (fields: readonly Field[], demands: Demands | null = null): Part => ({
  fields,
  demands,
  blocked: null,
});
export const blockedBy = (blocked: Blocked, fields: readonly Field[] = []): Part => ({
  fields,
  demands: null,
  blocked,
});

/** Worth keeping; who signs is chosen again each time. */
export function hasText({ start, entries, confirmed }: Composition): boolean {
  if (start.kind === 'sign-in' || start.kind === 'sign-out') return false;
  return confirmed.length > 0 || Object.values(entries).some((text) => text !== '');
}
