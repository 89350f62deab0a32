import { type Digest, type PersonId, type PlantId } from '../plant/types.ts';
import { type Instant } from '../std/instant.ts';
import { type Alert, type IdentityRow, type LineRow, type NextChange, type Worst } from './board.ts';
import {
  type LogRow,
  type OpenGlass,
  type OpenIncident,
  type OpenQuestion,
  type OwedEffect,
  type PinWait,
  type ReviewDebt,
  type SignedIn,
} from './matters.ts';
import { type Sheet } from './sheet.ts';

/** What may everybody at the console see now?
 *  Promise: pushed whole and replaced, never edited; two views with the same `revision` are the same. An intent
 *  carries the `version` of the view it was composed on.
 *  Never: a PIN, a path on disk, a value that the window would have to judge. */
export type View = {
  /** Rises with every push, over the life of the program; an older one that comes late is dropped. */
  readonly revision: number;
  /** Of the world: the last record that can change an answer. -1 before any. */
  readonly version: number;
  readonly mode: 'live' | 'trial';
  /** The standing banner of a trial window; null in the desktop program. */
  readonly banner: string | null;
  /** The wall clock when this was worked out; the window runs its own clock from here. How long ago that is, is the
   *  age of everything in it: a view comes at least every ten seconds. */
  readonly now: Instant;
  readonly zone: Zone;
  readonly ledger: LedgerStatus;
  /** Null: first run. */
  readonly plant: PlantInForce | null;
  readonly lines: readonly LineRow[];
  /** Every identity of the plant, once. */
  readonly identities: readonly IdentityRow[];
  /** Null without a line. */
  readonly worst: Worst | null;
  /** The answers of the worst pair: on screen with no keystroke, and on the wall. */
  readonly worstSheet: Sheet | null;
  /** The answers of the pair that this window selected; the same as `worstSheet` until it selects. */
  readonly sheet: Sheet | null;
  /** Highest level first, oldest first. */
  readonly alerts: readonly Alert[];
  readonly questions: readonly OpenQuestion[];
  readonly incidents: readonly OpenIncident[];
  readonly effects: readonly OwedEffect[];
  readonly glasses: readonly OpenGlass[];
  readonly debts: readonly ReviewDebt[];
  readonly signedIn: readonly SignedIn[];
  readonly pinWaits: readonly PinWait[];
  /** The last eight records, newest first. */
  readonly log: readonly LogRow[];
  /** When something changes by itself next: a takeover, an end, a shift. Null when nothing is due. */
  readonly nextAt: Instant | null;
  /** The same with its words, for the mode bar. Left out when nothing is due. */
  readonly next?: NextChange;
};

/** `offsetMinutes` holds at `now`; every instant is written by `localTimeIn(name)`. */
export type Zone = { readonly name: string; readonly offsetMinutes: number };

export type PlantInForce = {
  readonly id: PlantId;
  readonly name: string;
  readonly digest: Digest;
  readonly adoptedAt: Instant;
  /** In the order of the plant. */
  readonly people: readonly PersonHere[];
};

export type PersonHere = {
  readonly id: PersonId;
  readonly name: string;
  readonly maySign: boolean;
  /** By the rota and by what was said. */
  readonly onShift: boolean;
  /** Said to be absent, whatever the rota says. */
  readonly declaredAbsent: boolean;
};

/** Is what people decide written down? */
export type LedgerStatus =
  | { readonly kind: 'recording'; readonly records: number; readonly origin: string }
  /** Writes, but something beside it fails: a checkpoint, a clock, a disk that runs full. */
  | {
      readonly kind: 'degraded';
      readonly records: number;
      readonly origin: string;
      readonly sentence: string;
    }
  /** NOT RECORDING. The answers stay; nothing can be decided here. */
  | { readonly kind: 'not-recording'; readonly sentence: string }
  /** Kept as it is; a new segment names the break. */
  | { readonly kind: 'broken'; readonly sentence: string; readonly firstBad: number | null }
  /** The store is being started, at first or again. */
  | { readonly kind: 'opening'; readonly sentence: string };
