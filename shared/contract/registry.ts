import {
  type EquipmentId,
  type IdentityId,
  type Level,
  type PersonId,
  type PurdueLevel,
  type RunbookId,
} from '../plant/types.ts';
import { type Instant } from '../std/instant.ts';

/** What does the adopted plant consist of, and what is missing in it?
 *  Promise: everything in the order of the plant; what is missing is a sentence, not a wall.
 *  Never: a PIN, a credential. */
export type Registry = {
  readonly digest: string;
  readonly adoptedAt: Instant;
  readonly timeZone: string;
  readonly equipment: readonly EquipmentFacts[];
  readonly identities: readonly IdentityFacts[];
  readonly people: readonly PersonFacts[];
  readonly rota: readonly ShiftFacts[];
  readonly runbooks: readonly RunbookFacts[];
};

export type EquipmentFacts = {
  readonly id: EquipmentId;
  readonly name: string;
  readonly level: Level;
  /** Steps below the top; for the indent. */
  readonly depth: number;
  readonly parent: EquipmentId | null;
  readonly runbook: RunbookId | null;
  readonly owner: string | null;
  readonly safetyRelevant: boolean;
  readonly purdue: PurdueLevel | null;
};

export type IdentityFacts = {
  readonly id: IdentityId;
  readonly name: string;
  readonly typeWords: string;
  readonly purpose: string | null;
  readonly owner: string | null;
  readonly vendor: string | null;
  readonly criticality: 1 | 2 | 3 | 4 | 5;
  readonly reach: readonly { readonly id: EquipmentId; readonly name: string }[];
  /** `2026-12-31`, or why it never does; null: nobody said. */
  readonly expires: string | null;
  readonly credential: string | null;
  readonly fallback: string | null;
  readonly carryOut: readonly { readonly verb: string; readonly text: string }[];
  readonly consequence: string;
  readonly marks: readonly ReadinessMark[];
};

/** One thing that should be there before the incident. */
export type ReadinessMark = {
  readonly code:
    | 'added-here'
    | 'no-owner'
    | 'no-purpose'
    | 'no-expiry'
    | 'expired'
    | 'expires-soon'
    | 'no-carry-out'
    | 'shared'
    | 'no-fallback';
  readonly sentence: string;
};

export type PersonFacts = {
  readonly id: PersonId;
  readonly name: string;
  readonly phone: string | null;
  readonly vendor: string | null;
  readonly roles: readonly { readonly role: string; readonly at: string }[];
  readonly maySign: boolean;
  readonly onShift: boolean;
  readonly declaredAbsent: boolean;
};

/** A row of the rota as it runs: now, or next. */
export type ShiftFacts = {
  readonly shift: string;
  readonly from: Instant;
  /** Excluded. */
  readonly to: Instant;
  readonly isNow: boolean;
  readonly crew: readonly { readonly person: PersonId; readonly name: string }[];
};

export type RunbookFacts = {
  readonly id: RunbookId;
  readonly title: string;
  readonly version: string;
  readonly digest: string;
  readonly owner: string | null;
  /** A date, `2027-03-01`. */
  readonly reviewDue: string | null;
  readonly isReviewOverdue: boolean;
  readonly lines: readonly { readonly id: EquipmentId; readonly name: string }[];
};
