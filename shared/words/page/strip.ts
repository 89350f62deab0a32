import { type Action } from '../../plant/types.ts';
import { stripFields } from './strip-fields.ts';

/** What does the decision strip say by itself?
 *  Promise: a question names its object and its verb, a button is a verb; nothing of ours says RECORDED.
 *  Never: OK, done, cancel. */

/** As a question and on a button. */
const verbs: Readonly<Record<Action, string>> = {
  keep: 'Keep',
  pause: 'Pause',
  resume: 'Resume',
  constrain: 'Constrain',
  release: 'Release',
  revoke: 'Revoke',
  restore: 'Restore',
  override: 'Override',
  extend: 'Extend',
  withdraw: 'Withdraw',
};

/** What the strip is about, as the list of drafts names it; a question mark makes it the question. */
const subjects = {
  decide: (verb: string, identity: string, line: string): string => `${verb} ${identity} on ${line}`,
  breakGlass: (verb: string, identity: string, line: string): string =>
    `BREAK-GLASS: ${verb} ${identity} on ${line}`,
  decideClass: (verb: string, line: string): string => `${verb} several identities on ${line}`,
  declareSome: (line: string): string => `Declare a state on ${line}`,
  declare: (event: string, line: string): string => `Declare ${event} on ${line}`,
  ask: (verb: string, identity: string, line: string): string =>
    `Ask for a decision: ${verb} ${identity} on ${line}`,
  report: (verb: string, identity: string, line: string): string =>
    `Report the effect of ${verb} ${identity} on ${line}`,
  withdraw: (verb: string, identity: string, line: string): string =>
    `Withdraw ${verb} ${identity} on ${line}`,
  reportGone: 'Report an effect',
  withdrawGone: 'Withdraw a decision',
  openIncident: 'Open an incident',
  note: (code: string): string => `Note on ${code}`,
  closeIncident: (code: string): string => `Close ${code}`,
  review: (identity: string, line: string): string => `Review the break-glass for ${identity} on ${line}`,
  reviewGone: 'Review a break-glass',
  addIdentity: (line: string): string => `Add an unknown identity on ${line}`,
  signIn: 'Sign in',
  signOut: 'Sign out',
  presence: 'Say who is here',
};

/** On the button that commits. */
const commits = {
  decide: (verb: string, identity: string): string => `${verb} ${identity}`,
  decideClass: (verb: string, count: number): string =>
    `${verb} ${count === 1 ? '1 identity' : `${count} identities`}`,
  declare: (event: string): string => `Declare ${event}`,
  declareNone: 'Declare',
  ask: 'Ask for a decision',
  report: {
    instruct: 'Record who carries it out',
    confirm: 'Confirm the effect',
    fail: 'Record that it failed',
  },
  withdraw: (verb: string, identity: string): string => `Withdraw ${verb} ${identity}`,
  plain: {
    'open-incident': 'Open the incident',
    note: 'Record the note',
    'close-incident': 'Close the incident',
    review: 'Record the review',
    'add-identity': 'Add the identity',
    'sign-in': 'Sign in',
    'sign-out': 'Sign out',
    presence: 'Record who is here',
  },
};

const blocked = {
  notRecording: 'NOT RECORDING: nothing can be committed here now.',
  onPaper: 'Write it on paper with the time, and enter it here later. The draft stays.',
  reading: 'Reading the answer for this.',
  gone: 'This is over: the board no longer has it. Nothing is left to record.',
  nothingMeant: 'No identity is meant yet. Choose a type, a vendor or a tag.',
  notAll: 'You may not decide for all of these. Choose fewer, or ask for a decision.',
  glassOf: (calls: string): string => `Break-glass is offered to ${calls}.`,
  askInstead: 'Ask for a decision',
  throughGlass: 'Use break-glass',
  another: 'Sign in somebody else',
  notAnother: 'Back to the decision',
};

const phases = {
  guarded: 'Everything is there. One moment.',
  armed: 'Everything is there: ready to commit.',
  committing: 'Writing it down.',
  unanswered: 'No answer came. Look into the log before you try again: it may be recorded.',
  missing: (labels: string): string => `Still to fill in: ${labels}.`,
};

const changed = {
  state: (moved: {
    readonly line: string;
    readonly before: string;
    readonly after: string;
    readonly who: string;
  }): string => `CHANGED: ${moved.line} ${moved.before} → ${moved.after}; authority now ${moved.who}.`,
  stateOnly: (line: string, before: string, after: string): string =>
    `CHANGED: ${line} ${before} → ${after}.`,
  authority: (line: string, before: string, after: string): string =>
    `CHANGED: ${line}; authority was ${before}, now ${after}.`,
  demands: (line: string): string => `CHANGED: ${line}; the answer, or what it demands, is another.`,
  other: 'CHANGED: the answer, or what it demands, is another.',
  read: 'I have read it again',
};

export const strip = {
  ...stripFields,
  region: 'Decision strip',
  drafts: 'Parked drafts',
  verbs,
  subjects,
  commits,
  blocked,
  phases,
  changed,
  question: (subject: string): string => `${subject}?`,
  signInTo: (subject: string): string => `Sign in to go on: ${subject}`,
  beforeAfter: (before: string, after: string): string => `${before} → ${after}`,
  decides: 'Decides',
  decidesOne: (name: string): string => `Decides: ${name}`,
  calls: (people: readonly { readonly name: string; readonly phone: string | null }[]): string =>
    people.map(({ name, phone }) => (phone === null ? name : `${name}, ${phone}`)).join('; '),
  carryOut: (text: string): string => `To carry out: ${text}`,
  duty: (text: string): string => `Duty: ${text}`,
  supersedes: 'Takes the place of the decision that stands.',
  park: 'Park this draft',
  close: 'Close the strip',
  parked: (subject: string): string => `Draft parked: ${subject}`,
  resume: 'Resume',
  resumeThis: (subject: string): string => `Resume: ${subject}`,
  discard: 'Discard',
  discardThis: (subject: string): string => `Discard: ${subject}`,
  outside: 'This console does not switch anything off. Carry it out, then confirm here.',
  report: 'Report the effect',
  takeBack: 'Withdraw',
};
