import { type Action } from '../plant/types.ts';
import { type Instant } from '../std/instant.ts';

/** What can the desk refuse, and which facts does the sentence about it need?
 *  Promise: the closed list of codes, each with plain facts: ids, instants, numbers, words of closed lists.
 *  Never: a sentence, or the reasons of the engine; those have sentences of their own. */

type Nothing = Readonly<Record<never, never>>;
/** What was to be done when it was refused. */
export type Deed =
  | { readonly kind: 'action'; readonly action: Action; readonly identity: string }
  | { readonly kind: 'acknowledge'; readonly action: Action; readonly identity: string }
  | { readonly kind: 'declare'; readonly event: string; readonly equipment: string };
/** What people write. */
export type Written =
  | 'title'
  | 'note'
  | 'summary'
  | 'question'
  | 'rationale'
  | 'carried-out-by'
  | 'instruction'
  | 'how-seen'
  | 'what-failed'
  | 'review'
  | 'identity-name'
  | 'vendor'
  | 'purpose';
export type OccurrenceKind = 'incident' | 'question' | 'decision' | 'break-glass';

export type DeskFacts = {
  /** `said` is the sentence about the failed append: what happened, what is safe, what to do. */
  readonly 'not-recording': { readonly said: string };
  readonly 'changed-meanwhile': Nothing;
  /** `segmentOf`: the ledger that this one goes on from, when it is a new segment. */
  readonly 'no-plant': { readonly segmentOf: string | null };
  readonly 'unknown-person': { readonly person: string };
  readonly 'unknown-identity': { readonly identity: string };
  readonly 'identity-known': { readonly identity: string };
  /** `id` as it was typed. */
  readonly 'not-an-id': { readonly id: string };
  readonly 'unknown-equipment': { readonly equipment: string };
  readonly 'not-governed': { readonly equipment: string };
  readonly 'no-pin': { readonly person: string };
  /** `until` is null while no waiting time runs. */
  readonly 'wrong-pin': { readonly person: string; readonly until: Instant | null };
  readonly 'pin-wait': { readonly person: string; readonly until: Instant };
  readonly 'pin-lost': { readonly person: string };
  readonly 'pins-unusable': {
    readonly problem: 'readable-by-others' | 'unreadable' | 'unwritable';
    readonly detail: string;
  };
  readonly 'not-signed-in': { readonly person: string };
  readonly 'already-so': {
    readonly person: string;
    readonly as: 'on-shift' | 'absent' | 'signed-out';
  };
  readonly 'empty-text': { readonly what: Written };
  readonly 'text-too-long': { readonly what: Written; readonly most: number };
  readonly 'in-the-future': { readonly what: 'noticed' | 'effective'; readonly at: Instant };
  readonly 'unknown-occurrence': { readonly what: OccurrenceKind; readonly id: string };
  readonly 'already-closed': { readonly what: OccurrenceKind; readonly id: string };
  readonly 'ladder-stays': { readonly person: string };
  readonly 'incident-unsettled': { readonly effects: number; readonly glasses: number };
  readonly 'event-ignored': { readonly event: string; readonly equipment: string };
  readonly 'may-not': { readonly person: string; readonly deed: Deed };
  readonly 'second-missing': { readonly people: readonly string[] };
  readonly 'second-may-not': { readonly person: string; readonly people: readonly string[] };
  readonly 'phone-number': { readonly person: string; readonly number: string };
  readonly 'read-back': { readonly words: readonly string[] };
  readonly 'rationale-missing': { readonly least: number };
  readonly 'not-confirmed': { readonly text: string };
  readonly 'effects-unconfirmed': { readonly identities: readonly string[] };
  readonly 'end-not-allowed': { readonly action: Action };
  readonly 'end-too-late': { readonly latest: Instant };
  readonly 'end-too-early': { readonly present: Instant };
  readonly 'end-passed': { readonly at: Instant };
  /** `id` of the decision that was named, null when none was. */
  readonly 'not-standing': { readonly action: Action; readonly identity: string; readonly id: string | null };
  readonly 'class-empty': { readonly equipment: string };
  readonly 'not-last-decision': { readonly id: string };
  readonly 'effect-reported': { readonly id: string };
  readonly 'no-effect-owed': { readonly id: string };
  readonly 'glass-not-offered': { readonly action: Action; readonly identity: string };
  readonly 'glass-not-open': { readonly id: string };
  readonly 'glass-elsewhere': { readonly id: string };
  readonly 'glass-still-open': { readonly id: string };
  readonly 'reviewer-involved': { readonly person: string };
  readonly 'plant-in-force': { readonly digest: string };
  readonly 'other-plant': { readonly origin: string; readonly ledger: string };
  readonly 'version-reused': { readonly runbook: string; readonly version: string };
  readonly 'state-lost': { readonly runbook: string; readonly equipment: string; readonly state: string };
  /** The sentences of the loader. */
  readonly 'plant-refused': { readonly sentences: readonly string[] };
  readonly 'ledger-not-understood': { readonly seq: number };
};
export type DeskProblemCode = keyof DeskFacts;
