import { type StandingKind } from '../authority/types.ts';
import {
  type EquipmentId,
  type IdentityId,
  type IdentityType,
  type PersonId,
  type RunbookId,
  type StatePath,
} from '../plant/types.ts';
import { type Instant } from '../std/instant.ts';

/** What does the board show of each line and each identity, before anybody asks?
 *  Promise: lines in the order of the plant, which never changes under the hand; every mark has its word.
 *  Never: who may; that is a sheet. */

/** P1 act now, P2 decide soon, P3 changed (ux.md rule 5). */
export type AlertLevel = 'P1' | 'P2' | 'P3' | 'none';

/** One governed equipment. */
export type LineRow = {
  readonly id: EquipmentId;
  /** The key that selects it, up to 9: the number in its name, or else its turn in the order of the plant. */
  readonly place: number;
  readonly name: string;
  readonly runbook: RunbookId;
  /** The active leaves; more than one in a parallel state. */
  readonly states: readonly StatePath[];
  /** `VENDOR SESSION`; several joined. */
  readonly stateWords: string;
  readonly since: Instant;
  readonly source: StateSource;
  /** Tags of every active state: `abnormal`, … */
  readonly tags: readonly string[];
  /** The next time limit of an active state, and what it leads to. */
  readonly deadline: { readonly at: Instant; readonly words: string } | null;
  readonly level: AlertLevel;
  /** Why the level is what it is; null at `none`. */
  readonly reason: string | null;
  /** In reach, in the order of the plant. */
  readonly identities: readonly IdentityOnLine[];
};

/** How the state of a line is known (ux.md rule 9). Its age counts from `at`. */
export type StateSource = {
  /** `declared` by a person, sent by a `time-limit`, or where the machine began when the plant was `adopted`. */
  readonly kind: 'declared' | 'time-limit' | 'adopted';
  readonly by: PersonId | null;
  readonly at: Instant;
  /** `good` as long as no feed is configured: a person's word does not grow stale by itself. */
  readonly quality: 'good' | 'stale' | 'disputed' | 'undefined';
  /** What a feed measured, in its own word; null without a feed. */
  readonly measured: { readonly word: string; readonly at: Instant } | null;
  /** `declared by Maya Chen at 14:16 +01:00 (13:16 UTC)` */
  readonly sentence: string;
};

/** The identity as it looks from one line; its facts are in `View.identities`. */
export type IdentityOnLine = {
  readonly id: IdentityId;
  readonly level: AlertLevel;
  /** `AUTHORITY GAP`, `QUESTION OPEN`, `EXPECTED PAUSED`; null where there is nothing to say. */
  readonly mark: string | null;
};

/** One identity, whatever line it is seen from. */
export type IdentityRow = {
  readonly id: IdentityId;
  readonly name: string;
  readonly type: IdentityType;
  /** `remote access` */
  readonly typeWords: string;
  readonly vendor: string | null;
  readonly criticality: 1 | 2 | 3 | 4 | 5;
  readonly safetyCritical: boolean;
  readonly standing: StandingKind;
  /** `PAUSED`, or `REVOKE DECIDED, NOT CONFIRMED` while nobody has seen the effect. */
  readonly statusWords: string;
  /** When the standing ends by itself; null when it does not. */
  readonly until: Instant | null;
  /** It ends, too, when this state is left; null otherwise. */
  readonly untilExit: string | null;
  /** An override lifts a decision now. */
  readonly isOverridden: boolean;
  /** Added at this console and in no plant folder yet; null of one that the folder names. */
  readonly added: AddedHere | null;
};

export type AddedHere = {
  readonly by: PersonId;
  readonly at: Instant;
  /** `ADDED HERE by Maya Chen at …: in no plant folder yet. What nobody said counts as the stricter.` */
  readonly sentence: string;
};

/** Something that people must look at. `F8` acknowledges the oldest of the highest level. */
export type Alert = {
  /** The same as long as its condition lasts. */
  readonly id: string;
  readonly level: Exclude<AlertLevel, 'none'>;
  readonly sentence: string;
  readonly since: Instant;
  readonly line: EquipmentId | null;
  readonly identity: IdentityId | null;
  /** Acknowledge this question; null: the alert can only be silenced here. */
  readonly questionId: string | null;
};

/** What changes by itself next, wherever it is. */
export type NextChange = {
  readonly kind: 'takeover' | 'lapse' | 'break-glass-end' | 'end' | 'deadline' | 'shift';
  readonly at: Instant;
  /** `Tomás Ruiz takes over: PAUSE vnd-acme-rdp`; the instant stands beside it. */
  readonly words: string;
  readonly line: EquipmentId | null;
  readonly identity: IdentityId | null;
  readonly questionId: string | null;
};

/** Where the board begins: the worst line and its worst identity. */
export type Worst = { readonly line: EquipmentId; readonly identity: IdentityId | null };
