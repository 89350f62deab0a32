import { type ActorAnswer, type AnswerKind } from '../authority/types.ts';
import {
  type Action,
  type Effect,
  type EquipmentId,
  type IdentityId,
  type MachineEvent,
  type PersonId,
} from '../plant/types.ts';
import { type Instant } from '../std/instant.ts';
import { type AlertLevel } from './board.ts';

/** Who may do what to one identity on one line now, worded, and what must the strip ask for?
 *  Promise: everything the screen needs to show and to compose one decision; what is not offered here is not allowed.
 *  Never: a condition that the window would have to judge. */

/** The ten answers for one pair, and the events of its line. */
export type Sheet = {
  readonly line: EquipmentId;
  /** Null where nothing reaches the line: then there are no choices. */
  readonly identity: IdentityId | null;
  /** For whom `may` is said; null: nobody in particular. */
  readonly actor: PersonId | null;
  /** Goes back in the intent: the options were on screen since then. */
  readonly shownAt: Instant;
  /** In the order of `ACTIONS`; all ten. */
  readonly choices: readonly Choice[];
  readonly consequence: Consequences | null;
  /** The open question that the ladders count from. */
  readonly questionId: string | null;
  readonly declarations: readonly Declaration[];
  /** Whom to telephone if whoever holds does not answer; null when the runbook leaves nobody. */
  readonly nextCall: NextCall | null;
};

/** The next rung; without one the last resort, the people of the break-glass, or who holds. */
export type NextCall = PersonCall & {
  readonly why: 'next-rung' | 'last-resort' | 'break-glass' | 'holder';
  readonly action: Action;
  /** When they take over by time; null: never by time, or no question is open. */
  readonly at: Instant | null;
};

export type Choice = {
  readonly action: Action;
  /** `REVOKE` */
  readonly verb: string;
  readonly kind: AnswerKind;
  readonly may: ActorAnswer['may'] | null;
  readonly level: AlertLevel;
  /** The one sentence: screen, live region, wall, record. Without the actor. */
  readonly sentence: string;
  /** `Allowed instead: PAUSE, ESCALATE.` beside a forbid, from the other answers of this sheet; null otherwise. A line
   *  of its own: the sentence of an answer is made of that answer alone. */
  readonly instead: string | null;
  /** The same for the actor, who is spoken to first; null without one. */
  readonly toActor: string | null;
  readonly cell: Cell;
  /** The rung that holds first, then those still to come. Empty unless a ladder answers. */
  readonly ladder: readonly LadderRung[];
  /** Null: this actor cannot decide it, not even with somebody else. */
  readonly demands: Demands | null;
  /** Null: not offered. `demands` inside are those of this way. */
  readonly breakGlass: BreakGlassWay | null;
};

/** Short texts of one of the three fixed cells. */
export type Cell = {
  /** `Maya Chen`, or `NOBODY`. */
  readonly who: string;
  /** `shift lead`; `on shift` behind NOBODY; null where there is none. */
  readonly role: string | null;
  /** `MAY NOW`, `MAY WITH SECOND`, `AUTHORITY GAP`, `FORBIDDEN`, `UNKNOWN`. */
  readonly status: string;
  readonly phone: string | null;
  /** `rung 1 of 3` */
  readonly rung: string | null;
  /** Until when this holds: the next takeover, absolute. */
  readonly until: Instant | null;
  /** Who to call instead, or who else is needed; a line each. */
  readonly more: readonly string[];
};

export type PersonCall = {
  readonly person: PersonId;
  readonly name: string;
  readonly role: string | null;
  readonly phone: string | null;
};

export type LadderRung = {
  /** From 1. */
  readonly place: number;
  readonly of: number;
  readonly holds: boolean;
  readonly people: readonly PersonCall[];
  /** Since when it holds, or when it takes over. Null: never by time, or no question is open and nothing counts
   *  yet. */
  readonly at: Instant | null;
  /** How long after the question it takes over; null: never by time. */
  readonly afterMs: number | null;
  /** The ladder is frozen on this person. */
  readonly acknowledgedBy: PersonId | null;
};

/** Friction (ux.md §9). */
export type Tier = 'T1' | 'T2' | 'T3' | 'T4' | 'T5';

export type ReasonChoice = {
  readonly code: string;
  readonly words: string;
  /** This code alone asks for a rationale. */
  readonly needsRationale: boolean;
};

/** What the strip must ask for before the desk will take it. */
export type Demands = {
  readonly tier: Tier;
  /** The usual ones of the verb first. Empty for a declaration. */
  readonly reasons: readonly ReasonChoice[];
  /** Characters; 0: may be left empty. */
  readonly rationaleAtLeast: number;
  /** Null: it does not end. Otherwise the latest instant allowed, which is also what no answer means; and the longest
   *  time from the instant of the decision, null where a shift or a state ends it and no length. */
  readonly end: { readonly latest: Instant; readonly longestMs: number | null } | null;
  /** Sentences to be confirmed one by one, and sent back as they stand. */
  readonly confirm: readonly string[];
  /** Null: no second person. */
  readonly seconds: readonly PersonCall[] | null;
  /** What a second on the telephone reads back. */
  readonly readBack: readonly string[];
  /** `ACTIVE` → `PAUSED` */
  readonly before: string;
  readonly after: string;
  /** How it is carried out, in which system. */
  readonly carryOut: string | null;
  /** Every obligation of the rule in words. */
  readonly duties: readonly string[];
  /** The decision (or break-glass) this would override or extend. */
  readonly supersedes: string | null;
  /** To be typed, at T5; null otherwise. */
  readonly lineCode: string | null;
};

export type BreakGlassWay = {
  readonly people: readonly PersonCall[];
  readonly limitMs: number;
  /** The actor is one of them. */
  readonly mayOpen: boolean;
  /** A break-glass of the actor that is running for this pair: a decision names it. */
  readonly openId: string | null;
  readonly demands: Demands;
};

/** What stops, and what is safe. */
export type Consequences = {
  readonly sentence: string;
  readonly ifPaused: { readonly effect: Effect; readonly withinMs: number | null };
  readonly ifRevoked: { readonly effect: Effect; readonly withinMs: number | null };
  readonly safeIfUnsure: 'pause' | 'keep';
  readonly fallback: string | null;
};

/** An event of the line's machine that moves it now. */
export type Declaration = {
  readonly event: MachineEvent;
  readonly words: string;
  /** `RUNNING` → `EMERGENCY` */
  readonly before: string;
  readonly after: string;
  readonly may: ActorAnswer['may'] | null;
  readonly who: readonly PersonCall[];
  /** Why not, or who; one sentence each. */
  readonly why: readonly string[];
  readonly demands: Demands | null;
};
