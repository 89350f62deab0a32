import { type StoreApi, createStore } from 'zustand/vanilla';
import { type EquipmentId, type IdentityId, type PersonId } from '../../shared/plant/types.ts';
import { type StripStart } from './strip-start.ts';

/** What does this window show now, apart from the facts?
 *  Promise: small; all of it may be lost without loss of anything that was decided.
 *  Never: a fact of the plant, a draft, a PIN. */

/** The main room: S1, or S6. */
export type Screen = 'live' | 'registry';
/** The middle column of S1: S1's answer, S2, or S3. */
export type Middle = 'answer' | 'identity' | 'runbook';
/** Over the right column, one at a time; never over the answer (ux.md §3). */
export type Overlay = 'palette' | 'help' | 'settings' | 'tour';
export type Pair = { readonly line: EquipmentId; readonly identity: IdentityId | null };
/** Said in the status line until the next thing is said. */
export type Notice = { readonly sentence: string; readonly level: 'P1' | 'P2' | 'P3' | 'none' };

export type ScreenState = {
  readonly screen: Screen;
  readonly middle: Middle;
  readonly overlay: Overlay | null;
  /** What was selected here; null: the worst pair. The answer shown is always that of the view. */
  readonly selected: Pair | null;
  /** For whom the answers are said; null: whoever signed in last. */
  readonly actor: PersonId | null;
  /** F2 twice: only what the actor may do. */
  readonly isOnlyMine: boolean;
  /** What the strip was asked to compose, and how often it was asked: the same twice is twice. */
  readonly strip: { readonly start: StripStart; readonly count: number } | null;
  readonly notice: Notice | null;
  /** Ids of alerts that somebody silenced here; they count until their condition ends. */
  readonly silenced: readonly string[];
};
export type ScreenStore = StoreApi<ScreenState>;

export function createScreenStore(): ScreenStore {
  return createStore<ScreenState>(() => ({
    screen: 'live',
    middle: 'answer',
    overlay: null,
    selected: null,
    actor: null,
    isOnlyMine: false,
    strip: null,
    notice: null,
    silenced: [],
  }));
}
