import { type AnswerKind, type StandingKind } from '../authority/types.ts';
import { type Action, type IdentityType } from '../plant/types.ts';
import { type Widened } from './widened.ts';

/** What are the short words on the board, in the cells and in the lists?
 *  Promise: whole phrases, ready to print; a state is always a word, whatever colour stands beside it.
 *  Never: who may; the whole sentence is `authority-sentence.ts`. */

type May = 'may' | 'may-with-second' | 'may-alone-with-review' | 'may-not';

const STATUS: Readonly<Record<AnswerKind, string>> = {
  permit: 'MAY NOW',
  'last-resort': 'LAST RESORT',
  nobody: 'AUTHORITY GAP',
  forbid: 'FORBIDDEN',
  indeterminate: 'UNKNOWN',
  'not-applicable': 'DOES NOT APPLY',
};

export const TYPES: Readonly<Record<IdentityType, string>> = {
  serviceAccount: 'service account',
  deviceCredential: 'device credential',
  apiKey: 'API key',
  certificate: 'certificate',
  remoteAccess: 'remote access',
  automationAgent: 'automation agent',
  aiAgent: 'AI agent',
  sharedAccount: 'shared account',
  person: 'person',
};

/** The standing that an action leads to, as the strip announces it. */
const AFTER: Readonly<Record<Action, string>> = {
  keep: 'KEPT',
  pause: 'PAUSED',
  resume: 'ACTIVE',
  constrain: 'CONSTRAINED',
  release: 'ACTIVE',
  revoke: 'REVOKED',
  restore: 'ACTIVE',
  override: 'OVERRIDDEN',
  extend: 'EXTENDED',
  withdraw: 'WITHDRAWN',
};

export const screen = {
  status: (kind: AnswerKind, needsSecond: boolean): string =>
    kind === 'permit' && needsSecond ? 'MAY WITH SECOND' : STATUS[kind],
  nobody: 'NOBODY',
  nobodyWhere: 'on shift',
  noOne: 'NO ONE',
  unknownWho: '?',
  noQuestion: '–',
  rung: (place: number, of: number): string => `rung ${place} of ${of}`,
  others: (count: number): string => (count === 1 ? 'and 1 more' : `and ${count} more`),
  orCall: (call: string): string => `or ${call}`,
  withSecond: (call: string): string => `with ${call}`,
  identityType: (type: IdentityType): string => TYPES[type],
  after: (action: Action): string => AFTER[action],
  verb: (action: Action): string => action.toUpperCase(),
  event: (event: string): string => event.replaceAll(/[.-]/g, ' '),
  standing: (kind: StandingKind): string => kind.toUpperCase(),
  notConfirmed: (action: Action): string => `${action.toUpperCase()} DECIDED, NOT CONFIRMED`,
  endNotConfirmed: (action: Action): string => `END OF ${action.toUpperCase()} NOT CONFIRMED`,
  failed: (action: Action): string => `${action.toUpperCase()} FAILED`,
  states: (words: readonly string[]): string => words.join(' · '),
  deadline: (event: string): string => `then ${event}`,
  mark: {
    gap: 'AUTHORITY GAP',
    unknown: 'UNKNOWN',
    lastResort: 'LAST RESORT',
    question: 'QUESTION OPEN',
    acknowledged: 'ACKNOWLEDGED',
    effect: 'NOT CONFIRMED',
    glass: 'BREAK-GLASS',
    expected: (standing: StandingKind): string => `EXPECTED ${standing.toUpperCase()}`,
  },
  gapOn: (line: string, identities: readonly string[]): string =>
    `${line}: NOBODY on shift may PAUSE ${identities.slice(0, 3).join(', ')}${tail(identities.length - 3)}. AUTHORITY GAP.`,
  unknownOn: (line: string, identities: readonly string[]): string =>
    `${line}: UNKNOWN who may PAUSE ${identities.slice(0, 3).join(', ')}${tail(identities.length - 3)}.`,
  abnormal: (line: string, state: string): string => `${line}: ${state} is out of normal operation.`,
  question: (verb: string, identity: string, line: string): string =>
    `QUESTION: ${verb} ${identity} on ${line}?`,
  expectedStanding: (identity: string, standing: StandingKind, line: string): string =>
    `${identity} should be ${standing.toUpperCase()} on ${line} now.`,
  questionText: (text: string): string => (text.trim() === '' ? '' : `“${text.trim()}”`),
  glassDebt: (identity: string, line: string): string =>
    `REVIEW OWED: break-glass for ${identity} on ${line}.`,
  decisionDebt: (verb: string, identity: string, line: string): string =>
    `REVIEW OWED: ${verb} ${identity} on ${line}.`,
  addedHere: (who: string, at: string): string =>
    `ADDED HERE by ${who} at ${at}: in no plant folder yet. What nobody said counts as the stricter.`,
  recorded: (moment: string): string => `RECORDED ${moment}.`,
  notRecording: (why: string): string =>
    `NOT RECORDING: ${why}. The answers stay; nothing can be decided here.`,
  broken: (why: string): string =>
    `LOG BROKEN: ${why}. The answers stay; nothing can be decided here until a new segment is started.`,
  shownUpTo: (seq: number, at: string): string => `Shown is the log up to record ${seq}, ${at}.`,
  clockChanged: (ms: number, at: string): string =>
    `Clock changed by ${ms < 0 ? '−' : '+'}${secondsOf(ms)} s at ${at}. Every running time is judged by the more cautious clock.`,
  lateOf: (identity: string | null, line: string | null): string =>
    [identity, line].filter((each) => each !== null).join(' on '),
  late: (what: string, due: string, recorded: string): string =>
    `TIME WAS UP for ${what} at ${due}; recorded only at ${recorded}: the console was off or asleep.`,
  unanswered: (verb: string, identity: string, line: string): string =>
    `NOBODY ANSWERED in time: ${verb} ${identity} on ${line}? Ask again if it still matters.`,
  roleCalls: (role: string, calls: string | null): string => (calls === null ? role : `${role} (${calls})`),
  notify: (n: {
    readonly who: string;
    readonly by: string;
    /** A state was declared, rather than a decision made. */
    readonly isState: boolean;
    readonly what: string;
    readonly line: string;
    readonly at: string;
  }): string =>
    `TELL ${n.who}: ${n.by} ${n.isState ? 'declared' : 'decided'} ${n.what} on ${n.line} at ${n.at}.`,
  instead: (verbs: readonly string[]): string => `Allowed instead: ${verbs.join(', ')}.`,
  escalate: 'ESCALATE',
  source: {
    declared: (who: string, at: string): string => `declared by ${who} at ${at}`,
    'time-limit': (at: string): string => `by its time limit at ${at}`,
    adopted: (at: string): string => `since the plant was adopted at ${at}; nobody has declared it`,
  },
  next: {
    takeover: (who: string, what: string): string => `${who} takes over: ${what}`,
    lapse: (verb: string, identity: string): string => `question lapses: ${verb} ${identity}`,
    glass: (identity: string): string => `BREAK-GLASS ends: ${identity}`,
    end: (what: string, identity: string): string => `${what} ends: ${identity}`,
    deadline: (line: string, then: string): string => `${line}: ${then}`,
    shift: 'the shift changes',
  },
  degraded: (what: string): string => `Recording goes on, but ${what}.`,
  checkpointLate: (detail: string): string => `the newest records have no signed checkpoint yet: ${detail}`,
  incident: (id: string): string => `INC-${id.slice(-4).toUpperCase()}`,
  may: (may: May): string => may.replaceAll('-', ' '),
} as const;
export type ScreenPhrases = Widened<typeof screen>;

/** Whole seconds, as long as that says anything. */
function secondsOf(ms: number): string {
  const size = Math.abs(ms);
  return size < 10_000 ? (Math.floor(size / 100) / 10).toString() : Math.floor(size / 1000).toString();
}

function tail(more: number): string {
  return more > 0 ? ` and ${more} more` : '';
}
