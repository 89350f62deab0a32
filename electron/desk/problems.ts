import { type Instant, formatInstant } from '../../shared/std/instant.ts';

/** What does a person read when the desk refuses?
 *  Promise: one sentence a code: what is wrong, with their own words in backticks, then the remedy.
 *  Never: the reasons of the engine; those have their sentences in shared/words and stand beside this one. */

const time = (instant: Instant): string => formatInstant(instant);
const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

const SENTENCES = {
  /** `said` is the sentence of shared/words about the failed append: what happened, what is safe, what to do. */
  'not-recording': ({ said }: { said: string }) => `NOT RECORDING. ${said}`,
  'changed-meanwhile': (_: object) =>
    'the state of things changed while this was composed: read the answer again, then decide',
  'no-plant': (_: object) => 'no plant is adopted yet: load a plant folder first',
  'unknown-person': ({ person }: { person: string }) =>
    `the plant has no person \`${person}\`: choose one of its people`,
  'unknown-identity': ({ identity }: { identity: string }) =>
    `the plant has no identity \`${identity}\`: choose one from the registry`,
  'not-governed': ({ equipment }: { equipment: string }) =>
    `\`${equipment}\` has no runbook of its own: choose governed equipment`,
  'no-pin': ({ person }: { person: string }) =>
    `\`${person}\` has no PIN in the plant folder and cannot sign: make one and adopt the folder again`,
  'wrong-pin': ({ person, until }: { person: string; until: Instant }) =>
    `the PIN is not that of \`${person}\`: the next try counts from ${time(until)}`,
  'pin-wait': ({ person, until }: { person: string; until: Instant }) =>
    `too many wrong PINs for \`${person}\`: wait until ${time(until)}`,
  'not-signed-in': ({ person }: { person: string }) =>
    `\`${person}\` is not signed in here: sign in with the PIN first`,
  'already-so': ({ what }: { what: string }) => `${what} already: nothing to record`,
  'empty-text': ({ what }: { what: string }) => `${what} is missing: write it in a few words`,
  'text-too-long': ({ what }: { what: string }) =>
    `${what} is longer than 4,000 characters: say it in fewer words`,
  'in-the-future': ({ what, at }: { what: string; at: Instant }) =>
    `${what} ${time(at)} has not come yet: give an instant that has passed`,
  'unknown-occurrence': ({ what, id }: { what: string; id: string }) =>
    `there is no ${what} \`${id}\` in this ledger: choose one from the board`,
  'already-closed': ({ what, id }: { what: string; id: string }) =>
    `${what} \`${id}\` is closed: open another`,
  'incident-unsettled': ({ effects, glasses }: { effects: number; glasses: number }) =>
    `the incident still has ${effects} unconfirmed effects and ${glasses} running break-glasses: report and end them first`,
  'event-ignored': ({ event, equipment }: { event: string; equipment: string }) =>
    `\`${event}\` moves nothing while \`${equipment}\` is in this state: choose an event that the state knows`,
  'may-not': ({ person, action, on }: { person: string; action: string; on: string }) =>
    `\`${person}\` may not ${action} \`${on}\` now: the reasons say who may`,
  'second-missing': ({ people }: { people: readonly string[] }) =>
    `a second person is needed: one of ${list(people)}, by PIN or by telephone read-back`,
  'second-may-not': ({ person, people }: { person: string; people: readonly string[] }) =>
    `\`${person}\` cannot be second here: ask one of ${list(people)}`,
  'phone-number': ({ person, number }: { person: string; number: string }) =>
    `\`${number}\` is not the number of \`${person}\` in the plant folder: call that one`,
  'read-back': ({ words }: { words: readonly string[] }) =>
    `the read-back must name ${list(words)}: let the second person say it again`,
  'rationale-missing': ({ least }: { least: number }) =>
    `this needs a rationale of at least ${least} characters: say why in your own words`,
  'not-confirmed': ({ text }: { text: string }) => `\`${text}\` is not confirmed: check it, then confirm it`,
  'effects-unconfirmed': ({ identities }: { identities: readonly string[] }) =>
    `effects on ${list(identities)} are not confirmed yet: confirm them first`,
  'end-not-allowed': ({ action }: { action: string }) => `${action} has no end here: leave the end time out`,
  'end-too-late': ({ latest }: { latest: Instant }) =>
    `the end is later than is allowed: choose one until ${time(latest)}`,
  'end-passed': ({ at }: { at: Instant }) => `the end ${time(at)} has passed: choose a later one`,
  'not-standing': ({ action, id }: { action: string; id: string }) =>
    `\`${id}\` does not stand on this identity: choose a decision that stands to ${action}`,
  'class-empty': ({ equipment }: { equipment: string }) =>
    `no identity in reach of \`${equipment}\` is meant, or the action applies to none of them: choose others`,
  'not-last-decision': ({ id }: { id: string }) =>
    `a later decision rests on \`${id}\`: take that one back first, or decide the inverse`,
  'effect-reported': ({ id }: { id: string }) =>
    `the effect of \`${id}\` is already reported: decide the inverse instead`,
  'no-effect-owed': ({ id }: { id: string }) =>
    `no effect of \`${id}\` is waiting for a report: choose one from the board`,
  'glass-not-offered': ({ action, identity }: { action: string; identity: string }) =>
    `break-glass is not offered to this person to ${action} \`${identity}\` now: the reasons say who may act`,
  'glass-not-open': ({ id }: { id: string }) => `break-glass \`${id}\` is not open: open one first`,
  'glass-elsewhere': ({ id }: { id: string }) =>
    `break-glass \`${id}\` was opened by somebody else or for something else: open one for this`,
  'glass-still-open': ({ id }: { id: string }) =>
    `break-glass \`${id}\` is still open: end it, then review it`,
  'reviewer-involved': ({ person }: { person: string }) =>
    `\`${person}\` took part in this break-glass: somebody else reviews it`,
  'plant-in-force': ({ digest }: { digest: string }) => `the plant \`${digest}\` is already in force`,
  'other-plant': ({ origin, ledger }: { origin: string; ledger: string }) =>
    `the origin \`${origin}\` is not that of this ledger \`${ledger}\`: open the ledger of this plant`,
  'version-reused': ({ runbook, version }: { runbook: string; version: string }) =>
    `runbook \`${runbook}\` changed and still says version \`${version}\`: give it a new version`,
  'state-lost': ({ runbook, equipment, state }: { runbook: string; equipment: string; state: string }) =>
    `runbook \`${runbook}\` no longer has \`${state}\`, in which \`${equipment}\` is now: bring it to a state that both versions have`,
  'plant-refused': ({ sentences }: { sentences: readonly string[] }) =>
    sentences[0] ?? 'the plant folder could not be read: check it',
  'ledger-not-understood': ({ seq }: { seq: number }) =>
    `record ${seq} has a body this version cannot read: open the ledger with the version that wrote it`,
} as const;

export type ProblemCode = keyof typeof SENTENCES;
export type ProblemFacts = { readonly [C in ProblemCode]: Parameters<(typeof SENTENCES)[C]>[0] };
export const PROBLEM_CODES = Object.keys(SENTENCES) as readonly ProblemCode[];

export function sentenceOf<C extends ProblemCode>(code: C, facts: ProblemFacts[C]): string {
  // Each code's sentence takes the facts of that code; the compiler cannot follow that through the lookup.
  return (SENTENCES[code] as (facts: ProblemFacts[C]) => string)(facts);
}
