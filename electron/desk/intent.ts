import { type BodyOf } from '../../shared/ledger/bodies/table.ts';
import { type ReasonCodeText } from '../../shared/ledger/bodies/fields.ts';
import {
  type Action,
  type Digest,
  type EquipmentId,
  type IdentityId,
  type IdentityType,
  type MachineEvent,
  type PersonId,
  type Plant,
  type Selector,
} from '../../shared/plant/types.ts';
import { type Instant } from '../../shared/std/instant.ts';
import { type Signature } from './ports.ts';

/** What may be asked of the desk?
 *  Promise: imperative, plain data, one row an intent; everything that acts names a person who is signed in.
 *  Never: a PIN outside a `Signature`, or a sentence. */

/** The `version` of the world that the intent was composed on; left out by callers that compose nothing. */
type Composed = { readonly version?: number };
type ByPerson = Composed & { readonly by: PersonId };

/** The second of two people. By telephone: the number called and what was read back; assurance is lower. */
export type Second =
  | ({ readonly kind: 'pin' } & Signature)
  | {
      readonly kind: 'phone';
      readonly person: PersonId;
      readonly number: string;
      readonly readBack: string;
    };

export type SignIn = Signature & { readonly kind: 'signIn' };
export type SignOut = { readonly kind: 'signOut'; readonly person: PersonId };
export type SayPresence = ByPerson & { readonly kind: 'sayPresent' | 'sayAbsent'; readonly person: PersonId };

export type AdoptPlant = {
  readonly kind: 'adoptPlant';
  readonly plant: Plant;
  /** Null when the console adopts at its own start. */
  readonly by: PersonId | null;
};
/** The folder could not be read to a plant; the ledger keeps why. */
export type RefusePlant = {
  readonly kind: 'refusePlant';
  readonly code: string;
  readonly sentences: readonly string[];
  readonly digest: Digest | null;
  readonly by: PersonId | null;
};

export type Declare = ByPerson & {
  readonly kind: 'declare';
  readonly at: EquipmentId;
  readonly event: MachineEvent;
  readonly incidentId: string | null;
  readonly rationale: string;
  /** The runbook's own sentences, as the person confirmed them. */
  readonly confirmed: readonly string[];
  readonly second: Second | null;
};

export type OpenIncident = ByPerson & {
  readonly kind: 'openIncident';
  readonly title: string;
  readonly at: EquipmentId | null;
  readonly noticedAt: Instant;
};
export type NoteIncident = ByPerson & {
  readonly kind: 'noteIncident';
  readonly incidentId: string;
  readonly text: string;
};
export type CloseIncident = ByPerson & {
  readonly kind: 'closeIncident';
  readonly incidentId: string;
  readonly summary: string;
};

export type RaiseQuestion = ByPerson & {
  readonly kind: 'raiseQuestion';
  readonly action: Action;
  readonly identity: IdentityId;
  readonly at: EquipmentId;
  readonly incidentId: string | null;
  readonly text: string;
};
export type AnswerQuestion = ByPerson & {
  readonly kind: 'acknowledgeQuestion' | 'escalateQuestion';
  readonly questionId: string;
};

/** An identity that nobody knew. Null is "nobody knows", and counts as the stricter. */
export type AddIdentity = ByPerson & {
  readonly kind: 'addIdentity';
  readonly name: string;
  /** Null: made from the name. */
  readonly id: string | null;
  readonly type: IdentityType;
  /** Equipment it can act on; at least one, and at least one line among or around it. */
  readonly reach: readonly EquipmentId[];
  readonly vendor: string | null;
  readonly purpose: string | null;
  readonly criticality: 1 | 2 | 3 | 4 | 5 | null;
  readonly safetyCritical: boolean | null;
  readonly incidentId: string | null;
};

/** One identity, or every identity in reach of the equipment that the selector means. */
export type Target =
  | { readonly kind: 'identity'; readonly identity: IdentityId }
  | { readonly kind: 'class'; readonly selector: Selector };

export type Decide = ByPerson & {
  readonly kind: 'decide';
  readonly action: Exclude<Action, 'withdraw'>;
  readonly target: Target;
  readonly at: EquipmentId;
  readonly incidentId: string | null;
  readonly reasonCode: ReasonCodeText;
  readonly rationale: string;
  readonly confirmed: readonly string[];
  /** Null asks for the longest time allowed, where the action ends at all. */
  readonly endsAt: Instant | null;
  /** The decision that is overridden or extended, or the break-glass that is extended; null: the one that
   *  stands. */
  readonly supersedes: string | null;
  readonly second: Second | null;
  readonly breakGlassId: string | null;
  /** When the options were on screen; null where there is none. */
  readonly shownAt: Instant | null;
};

export type Withdraw = ByPerson & {
  readonly kind: 'withdraw';
  readonly decisionId: string;
  readonly reasonCode: ReasonCodeText;
  readonly rationale: string;
  /** What the rule asks for, when it is somebody else's decision. */
  readonly confirmed: readonly string[];
  readonly second: Second | null;
};

export type Instruct = ByPerson & {
  readonly kind: 'instruct';
  readonly decisionId: string;
  readonly carriedOutBy: string;
  /** Null: the identity's own `carryOut` text. */
  readonly instruction: string | null;
};
export type ConfirmEffect = ByPerson & {
  readonly kind: 'confirmEffect';
  readonly decisionId: string;
  readonly seenHow: string;
  readonly effectiveAt: Instant;
};
export type FailEffect = ByPerson & {
  readonly kind: 'failEffect';
  readonly decisionId: string;
  readonly why: string;
};

export type OpenBreakGlass = ByPerson & {
  readonly kind: 'openBreakGlass';
  readonly identity: IdentityId;
  readonly at: EquipmentId;
  readonly action: Exclude<Action, 'withdraw'>;
  readonly category: BodyOf<'breakglass.opened'>['category'];
  readonly incidentId: string | null;
  readonly rationale: string;
  /** Null asks for the runbook's limit; more than that is refused. */
  readonly endsAt: Instant | null;
};
export type EndBreakGlass = ByPerson & { readonly kind: 'endBreakGlass'; readonly breakGlassId: string };
export type ReviewBreakGlass = ByPerson & {
  readonly kind: 'reviewBreakGlass';
  readonly breakGlassId: string;
  readonly verdict: BodyOf<'breakglass.reviewed'>['verdict'];
  readonly text: string;
};

export type Intent =
  | SignIn
  | SignOut
  | SayPresence
  | AdoptPlant
  | RefusePlant
  | AddIdentity
  | Declare
  | OpenIncident
  | NoteIncident
  | CloseIncident
  | RaiseQuestion
  | AnswerQuestion
  | Decide
  | Withdraw
  | Instruct
  | ConfirmEffect
  | FailEffect
  | OpenBreakGlass
  | EndBreakGlass
  | ReviewBreakGlass;
