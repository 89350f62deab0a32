import { type StandingKind } from '../authority/types.ts';
import { type Snapshot } from '../machine/types.ts';
import {
  type Action,
  type Digest,
  type EquipmentId,
  type Identity,
  type IdentityId,
  type PersonId,
  type Plant,
  type RoleId,
  type RunbookId,
  type StatePath,
} from '../plant/types.ts';
import { type Instant } from '../std/instant.ts';
import { type Notice } from './notice.ts';
import { type Table, emptyTable } from './table.ts';

/** What do all records so far add up to?
 *  Promise: plain data, replaced and never edited; the same records give the same world, on any machine.
 *  Never: a clock. What depends on `now` is asked of the world with a `now`. */
export type World = {
  /** Of the last record read; -1 before any. */
  readonly seq: number;
  /** Of the last record that can change an answer or a draft on screen. */
  readonly version: number;
  /** The latest instant any record shows, or the last jump of the clock put right. */
  readonly latestAt: Instant | null;
  /** The origin of the ledger that this one goes on from; nothing of it is in this world. */
  readonly segmentOf: string | null;
  readonly adopting: Adopting | null;
  readonly adopted: Adopted | null;
  /** Identities that people added here, oldest first; those that a folder names by now among them. */
  readonly added: readonly AddedIdentity[];
  /** `runbook@version` → digest of the content that ever carried this version. */
  readonly runbookVersions: Table<string, Digest>;
  readonly machines: Table<EquipmentId, MachineState>;
  readonly decisions: Table<string, DecisionState>;
  /** What stands on each identity, oldest first; an identity without an entry is at rest. */
  readonly holds: Table<IdentityId, readonly Hold[]>;
  readonly held: readonly IdentityId[];
  readonly questions: Table<string, QuestionState>;
  readonly openQuestions: readonly string[];
  readonly incidents: Table<string, IncidentState>;
  readonly glasses: Table<string, GlassState>;
  /** Break-glasses that nobody else has reviewed yet: the review debt. */
  readonly unreviewed: readonly string[];
  /** Effects that nobody has reported, or that failed. */
  readonly unconfirmed: readonly EffectRef[];
  /** Decisions that owe a review by their obligations. */
  readonly reviewsOwed: readonly string[];
  /** The latest word on each person's presence. */
  readonly presence: Table<PersonId, PresenceWord>;
  readonly signedIn: readonly PersonId[];
  readonly pins: Table<PersonId, PinState>;
  readonly adjustments: readonly Adjustment[];
  /** What people are to be told and no state of anything shows; the newest ones, oldest first. */
  readonly notices: readonly Notice[];
  /** Records of a known type whose body no schema reads: this build must not decide on such a ledger. */
  readonly unread: readonly number[];
};

export type Adopting = { readonly digest: Digest; readonly content: readonly string[] };
export type Adopted = {
  /** The folder's plant, and what people added since. */
  readonly plant: Plant;
  /** As the folder had it: what `digest` covers. */
  readonly folder: Plant;
  readonly digest: Digest;
  readonly runbooks: ReadonlyMap<RunbookId, Digest>;
  readonly timeZoneData: string;
  readonly at: Instant;
  readonly seq: number;
};

export type AddedIdentity = {
  /** What nobody said is filled in with the stricter. */
  readonly identity: Identity;
  readonly by: PersonId;
  readonly at: Instant;
};

export type Entry = { readonly at: Instant; readonly seq: number; readonly deadlineSpent: boolean };
export type MachineState = {
  readonly snapshot: Snapshot;
  /** Every active state, not only leaves, and when it was entered. */
  readonly entries: ReadonlyMap<StatePath, Entry>;
  readonly since: Instant;
  readonly lastMove: LastMove;
  readonly setBy: SetBy;
};
/** Whose word the state is. */
export type SetBy =
  { readonly kind: 'declared'; readonly person: PersonId } | { readonly kind: 'time-limit' | 'adopted' };
export type LastMove = {
  readonly seq: number;
  readonly from: readonly StatePath[];
  readonly entered: readonly StatePath[];
  readonly left: readonly StatePath[];
};

/** A timer: when it is due, and the record that set it. */
export type Timer = { readonly at: Instant; readonly setSeq: number };

export type HoldKind = 'pause' | 'access' | 'constraint' | 'revocation' | 'override';
export type Hold = {
  readonly decisionId: string;
  readonly kind: HoldKind;
  /** Null of an override, which only lifts. */
  readonly sets: StandingKind | null;
  readonly lifts: string | null;
  readonly by: PersonId;
  readonly ends: Timer | null;
  /** `untilExit`: ends with the first of these. */
  readonly exits: readonly Exit[];
  readonly onExpiry: 'resume' | 'ask';
  /** The question about its end has been raised; `ends` is now when that lapses. */
  readonly asked: boolean;
};
/** One of these states of this equipment is left, or entered anew, after record `setSeq`. */
export type Exit = {
  readonly equipment: EquipmentId;
  readonly paths: readonly StatePath[];
  readonly setSeq: number;
};

export type EffectStatus = 'none' | 'decided' | 'instructed' | 'confirmed' | 'failed' | 'superseded';
export type EffectRef = { readonly decisionId: string; readonly of: 'decision' | 'end' };
export type DecisionState = {
  readonly decisionId: string;
  readonly seq: number;
  readonly action: Action;
  readonly identity: IdentityId;
  readonly equipment: EquipmentId;
  readonly incidentId: string | null;
  readonly decidedBy: PersonId;
  readonly decidedAs: RoleId;
  readonly decidedAt: Instant;
  readonly standingBefore: StandingKind;
  readonly supersedes: string | null;
  readonly breakGlassId: string | null;
  /** What the deciding rule bound it to: the same limit holds for an extension. */
  readonly limitMs: number | null;
  readonly effect: EffectStatus;
  readonly endEffect: EffectStatus;
  readonly withdrawn: boolean;
  /** Holds that this decision took away, as they stood: a withdrawal puts them back. */
  readonly took: readonly Hold[];
  /** When the break-glass that this decision lengthened would have ended. */
  readonly glassEndsBefore: Timer | null;
  /** Effects that were owed until this decision: a withdrawal makes them owed again. */
  readonly replacedEffects: readonly EffectRef[];
};

export type PersonMoment = { readonly person: PersonId; readonly at: Instant };
export type QuestionState = {
  readonly questionId: string;
  readonly cause: 'person' | 'expected-standing' | 'vendor-window' | 'pause-due';
  readonly incidentId: string | null;
  readonly action: Action;
  readonly identity: IdentityId;
  readonly equipment: EquipmentId;
  readonly raisedBy: PersonId | null;
  readonly text: string;
  readonly expected: {
    readonly standing: StandingKind;
    readonly scope: string | null;
    readonly path: StatePath;
  } | null;
  readonly edge: 'entered' | 'left' | null;
  readonly decisionId: string | null;
  readonly askedAt: Instant;
  readonly lapses: Timer | null;
  readonly acknowledgements: readonly PersonMoment[];
  readonly escalations: readonly PersonMoment[];
  readonly closed: { readonly kind: 'answered'; readonly decisionId: string } | Lapsed | null;
};
export type Lapsed = { readonly kind: 'lapsed'; readonly reason: string };

export type IncidentState = {
  readonly incidentId: string;
  readonly title: string;
  readonly equipment: EquipmentId | null;
  readonly openedBy: PersonId;
  readonly noticedAt: Instant;
  readonly openedAt: Instant;
  readonly closedAt: Instant | null;
};

export type GlassState = {
  readonly breakGlassId: string;
  readonly incidentId: string | null;
  readonly identity: IdentityId;
  readonly equipment: EquipmentId;
  /** For which action it was opened, and for no other. */
  readonly action: Action;
  readonly openedBy: PersonId;
  readonly limitMs: number;
  readonly ends: Timer;
  readonly status: 'open' | 'ended' | 'reviewed';
  /** Everybody who opened, decided or seconded under it: none of them reviews it. */
  readonly involved: readonly PersonId[];
};

export type PresenceWord = { readonly kind: 'present' | 'absent'; readonly at: Instant };
export type PinState = { readonly failures: number; readonly wait: Timer };
/** A jump of the wall clock: timers set before `seq` are judged by both clocks. */
export type Adjustment = { readonly seq: number; readonly differenceMs: number };
export const EMPTY_WORLD: World = {
  seq: -1,
  version: -1,
  latestAt: null,
  segmentOf: null,
  adopting: null,
  adopted: null,
  added: [],
  runbookVersions: emptyTable(),
  machines: emptyTable(),
  decisions: emptyTable(),
  holds: emptyTable(),
  held: [],
  questions: emptyTable(),
  openQuestions: [],
  incidents: emptyTable(),
  glasses: emptyTable(),
  unreviewed: [],
  unconfirmed: [],
  reviewsOwed: [],
  presence: emptyTable(),
  signedIn: [],
  pins: emptyTable(),
  adjustments: [],
  notices: [],
  unread: [],
};
