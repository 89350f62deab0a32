import {
  type Action,
  type Identity,
  type IdentityId,
  type MachineEvent,
  type Obligation,
  type RoleId,
  type RuleId,
  type Runbook,
  type Selector,
  type Where,
} from '../plant/types.ts';
import { type Instant } from '../std/instant.ts';
import { type Exactness } from './specificity.ts';
import { type RuleRef } from './types.ts';

/** What do the rules of a runbook come down to, once they have been read for questions?
 *  Promise: plain values, in the order of the file; equal ladders and equal windows are one object.
 *  Never: anything that depends on an instant or on who is there. */

export type Dual = Extract<Obligation, { readonly dualApproval: unknown }>['dualApproval'];

/** Ordered groups of roles, and what a person in one of them needs. */
export type Ladder = {
  readonly rungs: readonly LadderRung[];
  readonly lastResort: RoleId | null;
  readonly dual: Dual | null;
  /** One person may act when no second can be found. */
  readonly alone: boolean;
};
export type LadderRung = {
  readonly rung: number;
  /** Rungs of the whole ladder. */
  readonly of: number;
  readonly roles: readonly RoleId[];
  /** After the start of the rung before; null: never takes over by time. */
  readonly afterMs: number | null;
};

/** Who may, and with which duties: of a permit, or of a `declare` row. */
export type Basis = {
  readonly ladder: Ladder;
  readonly obligations: readonly Obligation[];
  /** The same for a last resort: there is no second, so somebody else reviews. */
  readonly onCall: readonly Obligation[];
};

/** Does the rule's `when` hold at this instant? */
export type Window = (now: Instant) => boolean;

type RuleBase = {
  readonly ref: RuleRef;
  /** Place in the file. */
  readonly place: number;
  readonly where: Where;
  readonly selector: Selector;
  readonly window: Window | null;
};
export type CompiledForbid = RuleBase & { readonly effect: 'forbid' };
export type CompiledPermit = RuleBase & {
  readonly effect: 'permit';
  readonly identity: number;
  readonly above: ReadonlySet<RuleId>;
  readonly basis: Basis;
};
export type CompiledRule = CompiledForbid | CompiledPermit;

/** A permit that matches, and how exactly it does in this very state. */
export type Match = Exactness & { readonly rule: CompiledPermit };

export type Choice =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly rule: CompiledPermit }
  | { readonly kind: 'tie'; readonly rules: readonly CompiledPermit[] };

/** What matches in one state, whatever the hour. */
export type Matches = {
  readonly forbids: readonly CompiledForbid[];
  readonly permits: readonly Match[];
  /** A permit among them counts at certain hours only: choose anew at each instant. */
  readonly isTimed: boolean;
  /** What decides when all the permits count. */
  readonly choice: Choice;
};

/** The rules for an action and a likeness, in file order, and what they come to in each state seen so far. */
export type Candidates = {
  readonly rules: readonly CompiledRule[];
  readonly forbids: readonly CompiledForbid[];
  readonly byState: Map<string, Matches>;
};

/** Identities that no rule of one runbook tells apart; any of them stands for all. */
export type Likeness = { readonly sample: Identity; readonly byAction: Map<Action, Candidates> };

/** Everything that the selectors of a runbook look at. */
export type Mentions = {
  readonly ids: ReadonlySet<IdentityId>;
  readonly types: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
  readonly vendors: ReadonlySet<string>;
  readonly criticalities: readonly number[];
  readonly safetyCritical: boolean;
};

export type CompiledRunbook = {
  readonly runbook: Runbook;
  readonly byAction: ReadonlyMap<Action, readonly CompiledRule[]>;
  readonly permits: ReadonlyMap<RuleId, CompiledPermit>;
  readonly events: ReadonlyMap<MachineEvent, Basis>;
  /** The people of the break-glass, as a ladder of one rung; null without one. */
  readonly breakGlass: Ladder | null;
  readonly mentions: Mentions;
  /** Kept between questions; forgetting them changes no answer. */
  readonly likenesses: Map<string, Likeness>;
  readonly candidates: Map<string, Candidates>;
};
