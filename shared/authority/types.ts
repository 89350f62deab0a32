import { type Configuration } from '../machine/types.ts';
import {
  type Action,
  type DurationText,
  type EquipmentId,
  type IdentityId,
  type Obligation,
  type PersonId,
  type RoleId,
  type RuleId,
  type RunbookId,
} from '../plant/types.ts';
import { type Instant } from '../std/instant.ts';

/** What is asked of the engine, and what does it say?
 *  Promise: plain data on both sides, the same for screen, terminal, ledger, paper and replay (authority.md).
 *  Never: a sentence; those are made by shared/words from these values. */

export type StandingKind = 'active' | 'paused' | 'constrained' | 'revoked';
export type Standing = {
  readonly kind: StandingKind;
  /** Who revoked, when `kind` is revoked and it is known: that person can neither restore nor second nor
   *  break the glass for it. */
  readonly by?: PersonId;
};

/** Everything but the plant and the question, as it is at `now`. */
export type Situation = {
  readonly now: Instant;
  /** Per governed equipment each plausible configuration; exactly one when the state is known. A missing or
   *  empty entry is an unknown state: a deny. */
  readonly states: ReadonlyMap<EquipmentId, readonly Configuration[]>;
  /** Identities that are not listed stand as their `atRest` says. */
  readonly standings: ReadonlyMap<IdentityId, Standing>;
  /** People on shift at `now`: the rota corrected by the ledger. The engine remembers by this set and the next:
   *  other people are another set, never this one changed. */
  readonly onShift: ReadonlySet<PersonId>;
  /** People declared absent at `now`: not even on call. */
  readonly absent: ReadonlySet<PersonId>;
};

export type PersonAt = { readonly person: PersonId; readonly at: Instant };

/** May somebody take `action` on `identity`, seen from the governed equipment `at`? */
export type Question = {
  readonly action: Action;
  readonly identity: IdentityId;
  readonly at: EquipmentId;
  /** Not later than the situation's `now`. */
  readonly askedAt: Instant;
  readonly acknowledgements: readonly PersonAt[];
  readonly escalations: readonly PersonAt[];
  readonly actor?: PersonId;
};

export type RuleRef = { readonly runbook: RunbookId; readonly version: string; readonly id: RuleId };

/** A person and the role in which they would act. */
export type Seat = { readonly person: PersonId; readonly role: RoleId };

export type Rung = {
  /** Zero-based place in the rule's `holders`. */
  readonly rung: number;
  /** How many rungs those `holders` are, with the ones that have nobody. */
  readonly of: number;
  readonly roles: readonly RoleId[];
  readonly people: readonly Seat[];
  readonly since: Instant;
  /** The ladder is frozen on this person, who acknowledged. */
  readonly acknowledgedBy?: PersonId;
};
/** `at` is null when the rung does not take over by time. */
export type NextRung = Omit<Rung, 'of' | 'since' | 'acknowledgedBy'> & { readonly at: Instant | null };

export type LastResort = { readonly role: RoleId; readonly people: readonly PersonId[] };
export type Inform = { readonly equipment: EquipmentId; readonly people: readonly PersonId[] };
export type BreakGlassOffer = { readonly people: readonly Seat[]; readonly limit: DurationText };

/** Each deny says why. The closed list; shared/words has one sentence for each code. */
export type Reason =
  | { readonly code: 'unknown-identity'; readonly identity: string }
  | { readonly code: 'unknown-person'; readonly person: string }
  | { readonly code: 'not-governed'; readonly equipment: string }
  | { readonly code: 'not-in-reach'; readonly identity: IdentityId; readonly equipment: EquipmentId }
  | { readonly code: 'unknown-state'; readonly equipment: EquipmentId }
  | { readonly code: 'asked-in-the-future'; readonly askedAt: Instant }
  | { readonly code: 'standing-does-not-allow'; readonly action: Action; readonly standing: StandingKind }
  | { readonly code: 'at-rest'; readonly action: Action }
  | { readonly code: 'nothing-to-withdraw' }
  /** `places` says for each rule the first line on which it matches. */
  | {
      readonly code: 'forbidden';
      readonly rules: readonly RuleRef[];
      readonly places: readonly EquipmentId[];
    }
  | { readonly code: 'no-rule' }
  | { readonly code: 'rule-tie'; readonly rules: readonly RuleRef[] }
  | { readonly code: 'state-disputed'; readonly equipment: EquipmentId }
  /** Nobody on shift holds any of these roles at the equipment or above it. */
  | { readonly code: 'rung-unmanned'; readonly rung: number; readonly roles: readonly RoleId[] }
  /** People are there, but none has a second. */
  | { readonly code: 'no-second-person'; readonly rung: number; readonly people: readonly PersonId[] }
  | { readonly code: 'no-last-resort' }
  | { readonly code: 'last-resort-unmanned'; readonly role: RoleId }
  | { readonly code: 'not-on-shift'; readonly person: PersonId }
  | { readonly code: 'declared-absent'; readonly person: PersonId }
  | { readonly code: 'not-in-role'; readonly person: PersonId; readonly roles: readonly RoleId[] }
  | { readonly code: 'role-elsewhere'; readonly person: PersonId; readonly roles: readonly RoleId[] }
  | { readonly code: 'vendor-of-identity'; readonly person: PersonId; readonly vendor: string }
  | { readonly code: 'revoked-it'; readonly person: PersonId }
  /** The actor sits on a rung still to come; `at` is when it takes over, null when never by time. */
  | {
      readonly code: 'not-your-turn';
      readonly person: PersonId;
      readonly rung: number;
      readonly at: Instant | null;
    }
  /** The ladder has gone past the actor's rung and does not come back to it. */
  | { readonly code: 'turn-over'; readonly person: PersonId; readonly rung: number }
  | { readonly code: 'acknowledged-by-other'; readonly person: PersonId; readonly by: PersonId };
export type ReasonCode = Reason['code'];

/** The whole answer, before anybody in particular asks. */
export type Answer =
  | {
      readonly kind: 'permit';
      readonly rule: RuleRef;
      readonly holder: Rung;
      readonly next: readonly NextRung[];
      readonly lastResort: LastResort | null;
      readonly obligations: readonly Obligation[];
      readonly inform: readonly Inform[];
      /** Everybody who could be second to at least one holder; empty without `dualApproval`. */
      readonly seconds: readonly Seat[];
    }
  | {
      readonly kind: 'last-resort';
      readonly rule: RuleRef;
      readonly lastResort: LastResort;
      readonly obligations: readonly Obligation[];
      readonly inform: readonly Inform[];
      readonly breakGlass: BreakGlassOffer | null;
      readonly why: readonly Reason[];
    }
  | { readonly kind: 'nobody'; readonly breakGlass: BreakGlassOffer | null; readonly why: readonly Reason[] }
  | { readonly kind: 'forbid'; readonly rules: readonly RuleRef[]; readonly why: readonly Reason[] }
  | {
      readonly kind: 'indeterminate';
      readonly rules: readonly RuleRef[];
      /** The identity's safe direction in doubt: advice, never a permission. Null when the identity is
       *  unknown. */
      readonly whenUnsure: 'pause' | 'keep' | null;
      readonly breakGlass: BreakGlassOffer | null;
      readonly why: readonly Reason[];
    }
  | { readonly kind: 'not-applicable'; readonly why: readonly Reason[] };
export type AnswerKind = Answer['kind'];

/** What the answer means for one person. */
export type ActorAnswer =
  | { readonly may: 'may'; readonly person: PersonId; readonly role: RoleId }
  | {
      readonly may: 'may-with-second';
      readonly person: PersonId;
      readonly role: RoleId;
      readonly seconds: readonly Seat[];
    }
  | {
      readonly may: 'may-alone-with-review';
      readonly person: PersonId;
      readonly role: RoleId;
      readonly why: readonly Reason[];
    }
  | { readonly may: 'may-not'; readonly person: PersonId; readonly why: readonly Reason[] };

/** An answer together with what was asked and in which states. */
export type Answered = {
  readonly answer: Answer;
  readonly actor: ActorAnswer | null;
  readonly action: Action;
  readonly identity: IdentityId;
  readonly equipment: EquipmentId;
  /** Each plausible configuration of the equipment asked about. */
  readonly state: readonly Configuration[];
  readonly now: Instant;
  readonly askedAt: Instant;
};
