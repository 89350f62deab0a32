import { type Deed, type OccurrenceKind, type Written } from './desk-facts.ts';
import { type DeskProblemPhrases, type Speaker } from './phrases.ts';

/** How does English say that the desk refuses?
 *  Promise: what is wrong, with people's own words and ids in backticks, then the remedy; one sentence
 *  without a stop, so that it can stand before the engine's reasons.
 *  Never: a time that is not local and UTC both. */

const WRITTEN: Readonly<Record<Written, string>> = {
  title: 'the title',
  note: 'the note',
  summary: 'the summary',
  question: 'the text of the question',
  rationale: 'the rationale',
  'carried-out-by': 'who carries it out',
  instruction: 'the instruction',
  'how-seen': 'how it was seen',
  'what-failed': 'what went wrong',
  review: 'the review',
  'identity-name': 'the name of the identity',
  vendor: 'the vendor',
  purpose: 'what is known of it',
};
const OCCURRENCE: Readonly<Record<OccurrenceKind, string>> = {
  incident: 'incident',
  question: 'question',
  decision: 'decision',
  'break-glass': 'break-glass',
};
const NOTICED = { noticed: 'the instant it was noticed', effective: 'the instant it took effect' } as const;
const ALREADY = { 'on-shift': 'on shift', absent: 'absent', 'signed-out': 'signed out' } as const;
const PINS = {
  'readable-by-others':
    'the file of PINs beside the console key may be read by others: `chmod 600` it, and make new PINs if they may be known',
  unreadable: 'the file of PINs beside the console key cannot be read',
  unwritable: 'the PINs cannot be kept beside the console key',
} as const;

const ticked = (text: string): string => `\`${text}\``;
/** A record keeps 4,000 characters of a sentence, and nobody reads more names than this. */
const MOST_LISTED = 40;
const all = (items: readonly string[], say: Speaker): string => {
  const more = items.length - MOST_LISTED;
  const listed = items.slice(0, MOST_LISTED).map(ticked);
  return say.allOf(more > 0 ? [...listed, `${more} more`] : listed);
};
const calls = (people: readonly string[], say: Speaker): string => say.oneOf(people.map(say.call));

export const englishDeskProblems: DeskProblemPhrases = {
  'not-recording': ({ said }) => `NOT RECORDING. ${said}`,
  'changed-meanwhile': () =>
    'the state of things changed while this was composed: read the answer again, then decide',
  'no-plant': ({ segmentOf }) =>
    segmentOf === null
      ? 'no plant is adopted yet: load a plant folder first'
      : `no plant is adopted: this is a new segment of the ledger \`${segmentOf}\`, and nothing was taken over from the one before: adopt the plant folder again`,
  'unknown-person': ({ person }) => `the plant has no person \`${person}\`: choose one of its people`,
  'unknown-identity': ({ identity }) =>
    `the plant has no identity \`${identity}\`: choose one from the registry`,
  'identity-known': ({ identity }) =>
    `there is an identity \`${identity}\` already: choose it, or give this one another id`,
  'not-an-id': ({ id }) =>
    `\`${id}\` cannot be an id: use small letters and digits in words joined by \`-\` or \`.\`, at most 64 characters`,
  'unknown-equipment': ({ equipment }) =>
    `the plant has no equipment \`${equipment}\`: choose one of its lines or areas`,
  'not-governed': ({ equipment }, say) =>
    `${named(say.line(equipment), equipment)} has no runbook of its own: choose governed equipment`,
  'no-pin': ({ person }, say) =>
    `${who(person, say)} has no PIN in the plant folder and cannot sign: make one and adopt the folder again`,
  'wrong-pin': ({ person, until }, say) =>
    until === null
      ? `the PIN is not that of ${who(person, say)}: try again`
      : `the PIN is not that of ${who(person, say)}: the next try counts from ${say.precise(until)}`,
  'pin-wait': ({ person, until }, say) =>
    `too many wrong PINs for ${who(person, say)}: wait until ${say.precise(until)}`,
  'pin-lost': ({ person }, say) =>
    `the PIN of ${who(person, say)} is not kept on this console any more: adopt the folder again`,
  'pins-unusable': ({ problem, detail }) =>
    problem === 'readable-by-others'
      ? PINS[problem]
      : `${PINS[problem]} (${ticked(detail)}): give this account the right to read and write it, then adopt the folder again`,
  'not-signed-in': ({ person }, say) =>
    `${who(person, say)} is not signed in here: sign in with the PIN first`,
  'already-so': ({ person, as }, say) => `${who(person, say)} is ${ALREADY[as]} already: nothing to record`,
  'empty-text': ({ what }) => `${WRITTEN[what]} is missing: write it in a few words`,
  'text-too-long': ({ what, most }) =>
    `${WRITTEN[what]} is longer than ${most} characters: say it in fewer words`,
  'in-the-future': ({ what, at }, say) =>
    `${NOTICED[what]}, ${say.precise(at)}, has not come yet: give an instant that has passed`,
  'unknown-occurrence': ({ what, id }) =>
    `there is no ${OCCURRENCE[what]} \`${id}\` in this ledger: choose one from the board`,
  'already-closed': ({ what, id }) => `${OCCURRENCE[what]} \`${id}\` is closed: open another`,
  'incident-unsettled': ({ effects, glasses }, say) =>
    `the incident still has ${say.allOf([
      ...counted(effects, 'unconfirmed effect', 'unconfirmed effects'),
      ...counted(glasses, 'running break-glass', 'running break-glasses'),
    ])}: report and end them first`,
  'event-ignored': ({ event, equipment }, say) =>
    `\`${event}\` moves nothing while ${named(say.line(equipment), equipment)} is in this state: choose an event that the state knows`,
  'ladder-stays': ({ person }, say) =>
    `${who(person, say)} has acknowledged, so the ladder stays there: ask them, or say that they are absent`,
  'may-not': ({ person, deed }, say) => `${who(person, say)} may not ${deedText(deed, say)}`,
  'second-missing': ({ people }, say) =>
    people.length === 0
      ? 'a second person is needed, and nobody can be it for all of these at once: decide them one by one'
      : `a second person is needed: ask ${calls(people, say)}, by PIN or by telephone read-back`,
  'second-may-not': ({ person, people }, say) =>
    people.length === 0
      ? `${who(person, say)} cannot be second for all of these at once: decide them one by one`
      : `${who(person, say)} cannot be second here: ask ${calls(people, say)}`,
  'phone-number': ({ person, number }, say) =>
    `\`${number}\` is not the number of ${who(person, say)} in the plant folder: call that one`,
  'read-back': ({ words }, say) =>
    `the read-back must name ${all(words, say)}: let the second person say it again`,
  'rationale-missing': ({ least }) =>
    `this needs a rationale of at least ${least} characters: say why in your own words`,
  'not-confirmed': ({ text }) => `\`${text}\` is not confirmed: check it, then confirm it`,
  'effects-unconfirmed': ({ identities }, say) =>
    `effects on ${all(identities, say)} are not confirmed yet: confirm them first`,
  'end-not-allowed': ({ action }) => `${action} has no end here: leave the end time out`,
  'end-too-late': ({ latest }, say) =>
    `the end is later than is allowed: choose one until ${say.precise(latest)}`,
  'end-too-early': ({ present }, say) =>
    `it stands until ${say.precise(present)}, and an extension may not end before that: choose a later end, or decide the inverse`,
  'end-passed': ({ at }, say) => `the end, ${say.precise(at)}, has passed: choose a later one`,
  'not-standing': ({ action, identity, id }) =>
    id === null
      ? `nothing stands on \`${identity}\` that ${action} could act on: choose another action`
      : `\`${id}\` does not stand on \`${identity}\`: choose a decision that stands to ${action}`,
  'class-empty': ({ equipment }, say) =>
    `no identity in reach of ${named(say.line(equipment), equipment)} is meant, or the action applies to none of them: choose others`,
  'not-last-decision': ({ id }) =>
    `a later decision rests on \`${id}\`: take that one back first, or decide the inverse`,
  'effect-reported': ({ id }) => `the effect of \`${id}\` is already reported: decide the inverse instead`,
  'no-effect-owed': ({ id }) => `no effect of \`${id}\` is waiting for a report: choose one from the board`,
  'glass-not-offered': ({ action, identity }) =>
    `break-glass is not offered to this person to ${action} \`${identity}\` now: the reasons say who may act`,
  'glass-not-open': ({ id }) => `break-glass \`${id}\` is not open: open one first`,
  'glass-elsewhere': ({ id }) =>
    `break-glass \`${id}\` was opened by somebody else or for something else: open one for this`,
  'glass-still-open': ({ id }) => `break-glass \`${id}\` is still open: end it, then review it`,
  'reviewer-involved': ({ person }, say) =>
    `${who(person, say)} took part in this break-glass: somebody else reviews it`,
  'plant-in-force': ({ digest }) => `the plant \`${digest}\` is already in force: nothing to record`,
  'other-plant': ({ origin, ledger }) =>
    `the origin \`${origin}\` is not that of this ledger \`${ledger}\`: if it is the same plant, write the old origin into plant.yaml; another plant needs a console of its own`,
  'version-reused': ({ runbook, version }) =>
    `runbook \`${runbook}\` changed and still says version \`${version}\`: give it a new version`,
  'state-lost': ({ runbook, equipment, state }, say) =>
    `runbook \`${runbook}\` no longer has \`${state}\` as it is, in which ${named(say.line(equipment), equipment)} is now: bring it to a state that both versions have`,
  'plant-refused': ({ sentences }) => sentences[0] ?? 'the plant folder could not be read: check it',
  'ledger-not-understood': ({ seq }) =>
    `record ${seq} has a body this version cannot read: open the ledger with the version that wrote it`,
};

function counted(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}

/** By name where there is one; an id alone is somebody's word and stands in backticks. */
function who(person: string, say: Speaker): string {
  return named(say.person(person), person);
}

function named(name: string, id: string): string {
  return name === id ? ticked(id) : name;
}

function deedText(deed: Deed, say: Speaker): string {
  if (deed.kind === 'declare')
    return `declare \`${deed.event}\` on ${named(say.line(deed.equipment), deed.equipment)} now: the reasons say who may; if nobody of them is here, say that they are absent`;
  const remedy = 'now: the reasons say who may';
  return deed.kind === 'action'
    ? `${deed.action} \`${deed.identity}\` ${remedy}`
    : `acknowledge the question to ${deed.action} \`${deed.identity}\` ${remedy}`;
}
