import { type Action, type EquipmentId, type IdentityId, type PersonId } from '../plant/types.ts';
import { type Instant } from '../std/instant.ts';
import { type AlertLevel } from './board.ts';
import { type LadderRung, type PersonCall } from './sheet.ts';

/** What is open, owed, or has just been written?
 *  Promise: oldest first, except the log, which is newest first; each with its sentence.
 *  Never: closes by itself on the screen; it is gone when the view says so. */

export type OpenQuestion = {
  readonly questionId: string;
  readonly cause: 'person' | 'expected-standing' | 'vendor-window' | 'pause-due';
  readonly action: Action;
  readonly identity: IdentityId;
  readonly line: EquipmentId;
  readonly incidentId: string | null;
  readonly sentence: string;
  readonly level: AlertLevel;
  readonly askedAt: Instant;
  readonly lapsesAt: Instant | null;
  readonly ladder: readonly LadderRung[];
  readonly acknowledgedBy: PersonCall | null;
  /** The actor sits on the rung that holds. */
  readonly mayAcknowledge: boolean;
  readonly mayEscalate: boolean;
};

export type OpenIncident = {
  readonly incidentId: string;
  /** `INC-0142`: the last four of its id, for the eye only. */
  readonly code: string;
  readonly title: string;
  readonly line: EquipmentId | null;
  readonly openedBy: PersonCall;
  readonly noticedAt: Instant;
  readonly openedAt: Instant;
};

/** Decided is not effective: stays until somebody says what they saw. */
export type OwedEffect = {
  readonly decisionId: string;
  readonly of: 'decision' | 'end';
  readonly action: Action;
  readonly identity: IdentityId;
  readonly line: EquipmentId;
  readonly status: 'decided' | 'instructed' | 'failed';
  readonly decidedAt: Instant;
  readonly decidedBy: PersonCall;
  readonly sentence: string;
  readonly carryOut: string | null;
  /** The actor's own, less than ten seconds old and not reported: Ctrl+Z takes it back. */
  readonly mayWithdraw: boolean;
};

export type OpenGlass = {
  readonly breakGlassId: string;
  readonly identity: IdentityId;
  readonly line: EquipmentId;
  readonly by: PersonCall;
  readonly openedAt: Instant;
  readonly endsAt: Instant;
  readonly sentence: string;
};

/** A break-glass, or a decision, that somebody else must look at. */
export type ReviewDebt = {
  readonly kind: 'break-glass' | 'decision';
  readonly id: string;
  readonly since: Instant;
  readonly identity: IdentityId;
  readonly line: EquipmentId;
  readonly sentence: string;
  /** Only a break-glass can be reviewed here; never by who was involved. */
  readonly mayReview: boolean;
};

export type SignedIn = PersonCall & {
  /** On shift by the rota and what was said. */
  readonly onShift: boolean;
};

/** Wrong PINs make everybody wait, visibly. */
export type PinWait = { readonly person: PersonId; readonly failures: number; readonly until: Instant };

/** One record in words. */
export type LogRow = {
  readonly seq: number;
  readonly at: Instant;
  readonly type: string;
  readonly sentence: string;
  readonly level: AlertLevel;
  readonly line: EquipmentId | null;
  readonly identity: IdentityId | null;
  readonly incidentId: string | null;
};
