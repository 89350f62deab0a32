import {
  type LastResort,
  type Reason,
  type ReasonCode,
  type RuleRef,
  type Seat,
  type StandingKind,
} from '../authority/types.ts';
import {
  type Action,
  type DurationText,
  type Effect,
  type EquipmentId,
  type Obligation,
  type PersonId,
  type RoleId,
} from '../plant/types.ts';
import { type Instant } from '../std/instant.ts';
import { type DecisionReasonCode } from './decision-reasons.ts';
import { type DeskFacts } from './desk-facts.ts';
import { type RecordPhrase } from './record-words.ts';
import { type RegistryPhrases } from './registry-words.ts';
import { type ScreenPhrases } from './screen.ts';

/** What has a locale to provide?
 *  Promise: whole sentences, each a function of words that are ready to print; a locale that misses one does
 *  not compile.
 *  Never: a decision about what is said; that is in `authority-sentence.ts` and its neighbours. */

export type Phrases = {
  readonly grammar: Grammar;
  readonly answer: AnswerPhrases;
  readonly actor: ActorPhrases;
  readonly obligation: ObligationPhrases;
  readonly status: StatusPhrases;
  readonly reasons: ReasonPhrases;
  readonly decisionReasons: Readonly<Record<DecisionReasonCode, string>>;
  readonly problems: Readonly<Record<AppendTrouble, ProblemPhrases>>;
  readonly deskProblems: DeskProblemPhrases;
  readonly screen: ScreenPhrases;
  readonly registry: RegistryPhrases;
  /** By record type. */
  readonly record: Readonly<Record<string, RecordPhrase>>;
};

export type Grammar = {
  /** A, B or C. Items may hold commas. */
  oneOf(items: readonly string[]): string;
  /** A, B or one of 7 more. */
  oneOfMore(items: readonly string[], more: number): string;
  /** A, B and C. */
  allOf(items: readonly string[]): string;
  /** The name of a role inside a sentence. */
  roleInside(name: string): string;
  /** `running.vendorSession` for people: RUNNING VENDOR SESSION. */
  state(path: string): string;
  standing(kind: StandingKind): string;
  length(text: DurationText): string;
};

/** Who may do what to whom, where; every part ready to print. */
export type Deed = {
  readonly who: string;
  readonly verb: string;
  readonly identity: string;
  readonly line: string;
};

export type AnswerPhrases = {
  permit(deed: Deed): string;
  permitWithSecond(deed: Deed, seconds: string): string;
  permitWithSecondOrAlone(deed: Deed): string;
  lastResort(deed: Deed): string;
  nobody(deed: Omit<Deed, 'who'>): string;
  ruleElsewhere(rule: string, line: string): string;
  forbid(deed: Omit<Deed, 'who'>, how: { readonly state: string; readonly rules: string }): string;
  indeterminate(deed: Omit<Deed, 'who'>): string;
  notApplicable(verb: string): string;
  /** `standing` is what it is, ready to print; the action says what it would have to be. */
  notApplicableTo(words: {
    readonly action: Action;
    readonly identity: string;
    readonly standing: string;
  }): string;
  nothingPermitted: string;
  glassDoesNotLift: string;
  until(moment: string, left: string): string;
  at(moment: string): string;
  rung(place: number, of: number): string;
  acknowledged(person: string): string;
  basis(rule: string): string;
  rules(rules: string): string;
  next(call: string, moment: string, before: string | null): string;
  nextByEscalation(call: string): string;
  nextBehind(call: string, acknowledgedBy: string): string;
  lastResortBehind(call: string): string;
  lastResortUnmanned(role: string): string;
  nobodyBehind: string;
  inform(people: string, line: string): string;
  nobodyToInform(line: string): string;
  whenUnsure(verb: string): string;
  breakGlass(people: string, limit: string): string;
  noBreakGlass: string;
};

export type ActorPhrases = {
  may(deed: Deed): string;
  mayWithSecond(deed: Deed, seconds: string): string;
  mayAlone(deed: Deed): string;
  mayNot(deed: Deed): string;
  /** A sentence to somebody who acts as last resort. */
  asLastResort(sentence: string): string;
  othersMay(call: string): string;
  you(name: string, role: string | null): string;
};

export type ObligationPhrases = {
  rationale: string;
  otherTeam: string;
  confirm(text: string): string;
  timeLimit(length: string): string;
  timeLimitUntilExit(length: string): string;
  notify(roles: string): string;
  review: string;
  effectsConfirmed: string;
  alone: string;
};

export type StatusPhrases = {
  stale(words: {
    readonly line: string;
    readonly state: string;
    readonly moment: string;
    readonly age: string;
  }): string;
  disputed(words: {
    readonly line: string;
    readonly declared: string;
    readonly declaredAt: string;
    readonly measured: string;
    readonly measuredAt: string;
  }): string;
  untilSettled: string;
  readonly effects: Readonly<Record<Effect, string>>;
  consequence(words: {
    readonly verb: string;
    readonly effect: string;
    readonly within: string | null;
  }): string;
  consequenceText(text: string): string;
  safeIfUnsure(verb: string): string;
  fallback(text: string): string;
  recorded(moment: string): string;
  carryOut(text: string): string;
  confirmHere: string;
  notConfirmed(verb: string, age: string): string;
  readonly nobodyInstructed: string;
  toCarryOut(who: string, how: string | null): string;
  breakGlass(words: { readonly who: string; readonly left: string; readonly ends: string }): string;
  breakGlassReason(text: string): string;
};

export type ReasonOf = { readonly [Code in ReasonCode]: Extract<Reason, { readonly code: Code }> };
/** Each code: what it means in general, and what it says about one case. */
export type ReasonPhrases = {
  readonly [Code in ReasonCode]: {
    readonly general: string;
    tell(reason: ReasonOf[Code], say: Speaker): string;
  };
};

/** The ways in which the ledger refuses an append. */
export type AppendTrouble =
  'disk-full' | 'read-only' | 'locked' | 'io-error' | 'closed' | 'not-canonical' | 'too-large' | 'broken';
/** What happened, what is still safe, what to do next (ux.md §8). */
export type ProblemPhrases = {
  happened(detail: string): string;
  readonly safe: string;
  readonly next: string;
};

/** One sentence a code that the desk can refuse with. */
export type DeskProblemPhrases = {
  readonly [Code in keyof DeskFacts]: (facts: DeskFacts[Code], say: Speaker) => string;
};

/** How people, roles, lines, rules and instants are worded inside a sentence; `speaker.ts` makes one. */
export type Speaker = {
  person(id: PersonId | string): string;
  /** Maya Chen, ext 4412 */
  call(id: PersonId | string): string;
  /** Maya Chen, shift lead */
  seat(seat: Seat): string;
  /** Maya Chen, shift lead, ext 4412 */
  seatCall(seat: Seat): string;
  /** One of these: Maya Chen, shift lead or Tomás Ruiz, OT duty engineer */
  seats(people: readonly Seat[]): string;
  /** The same with telephone numbers. */
  seatCalls(people: readonly Seat[]): string;
  /** The people of a last resort, each in its role, with telephone numbers. */
  onCall(lastResort: LastResort): string;
  /** A sentence for each duty. */
  obligations(obligations: readonly Obligation[]): readonly string[];
  role(id: RoleId): string;
  line(id: EquipmentId | string): string;
  verb(action: Action): string;
  /** packaging-line 1.2.0 R-12 */
  rule(rule: RuleRef): string;
  moment(instant: Instant): string;
  /** The same with seconds. */
  precise(instant: Instant): string;
  /** Time left: `7 min`. */
  left(ms: number): string;
  /** A crowd is told by its first few and a number; the answer itself has every name. */
  oneOf(items: readonly string[]): string;
  allOf(items: readonly string[]): string;
  readonly phrases: Phrases;
};
