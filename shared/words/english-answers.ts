import { type Action } from '../plant/types.ts';
import { type ActorPhrases, type AnswerPhrases, type ObligationPhrases } from './phrases.ts';

/** How does English say who may act?
 *  Promise: may, may NOT or must, never "can"; an answer that permits nothing says so. */

/** The standing that a verb needs. */
const FITTING: Readonly<Record<Action, string>> = {
  keep: 'active or constrained',
  pause: 'active or constrained',
  resume: 'paused',
  constrain: 'active',
  release: 'constrained',
  revoke: 'active, paused or constrained',
  restore: 'revoked',
  override: 'paused, constrained or revoked by a decision',
  extend: 'paused or constrained by a decision',
  withdraw: 'waiting for the effect of a decision',
};

export const englishAnswer: AnswerPhrases = {
  permit: ({ who, verb, identity, line }) => `${who}, may ${verb} ${identity} on ${line} now.`,
  permitWithSecond: ({ who, verb, identity, line }, seconds) =>
    `${who}, may ${verb} ${identity} on ${line} now with a second person: ${seconds}.`,
  permitWithSecondOrAlone: ({ who, verb, identity, line }) =>
    `${who}, may ${verb} ${identity} on ${line} now alone, with a review: no second person is on shift.`,
  lastResort: ({ who, verb, identity, line }) =>
    `LAST RESORT: ${who}, may ${verb} ${identity} on ${line} now.`,
  nobody: ({ verb, identity, line }) =>
    `NOBODY on shift may ${verb} ${identity} on ${line} now. AUTHORITY GAP.`,
  ruleElsewhere: (rule, line) => `${rule} on ${line}`,
  forbid: ({ verb, identity, line }, { state, rules }) =>
    state === ''
      ? `NO ONE may ${verb} ${identity} on ${line} now. FORBIDDEN by ${rules}.`
      : `NO ONE may ${verb} ${identity} on ${line} in ${state} now. FORBIDDEN by ${rules}.`,
  indeterminate: ({ verb, identity, line }) => `UNKNOWN who may ${verb} ${identity} on ${line} now.`,
  notApplicable: (verb) => `${verb} does not apply.`,
  notApplicableTo: ({ action, identity, standing }) =>
    `${action.toUpperCase()} does not apply: ${identity} is ${standing}, not ${FITTING[action]}.`,
  nothingPermitted: 'Nothing is permitted on this answer.',
  glassDoesNotLift: 'Break-glass does not lift this.',
  until: (moment, left) => `Until ${moment}, ${left} left.`,
  at: (moment) => `At ${moment}.`,
  rung: (place, of) => `Rung ${place} of ${of}.`,
  acknowledged: (person) => `${person} has acknowledged, and the ladder stays there.`,
  basis: (rule) => `Basis ${rule}.`,
  rules: (rules) => `The rules that spoke: ${rules}.`,
  next: (call, moment, before) => `Next: ${call}, from ${moment} if ${before ?? 'nobody'} ${has(before)}.`,
  nextByEscalation: (call) => `Next: ${call}, by ESCALATE only.`,
  nextBehind: (call, acknowledgedBy) => `Next: ${call}, only when ${acknowledgedBy} has left.`,
  lastResortBehind: (call) => `Last resort: ${call}.`,
  lastResortUnmanned: (role) => `Last resort: ${role}, and nobody to call in that role.`,
  nobodyBehind: 'Next: nobody, and no last resort is named.',
  inform: (people, line) => `Inform for ${line}: ${people}.`,
  nobodyToInform: (line) => `Inform for ${line}: nobody may take this action there now.`,
  whenUnsure: (verb) => `Safe direction in doubt: ${verb}; this is advice and permits nothing.`,
  breakGlass: (people, limit) => `Break-glass is offered for at most ${limit} to ${people}.`,
  noBreakGlass: 'No break-glass is offered.',
};

function has(before: string | null): string {
  return before === null ? 'has acknowledged' : 'has not acknowledged';
}

export const englishActor: ActorPhrases = {
  may: ({ who, verb, identity, line }) => `${who} may ${verb} ${identity} on ${line} now.`,
  mayWithSecond: ({ who, verb, identity, line }, seconds) =>
    `${who} may ${verb} ${identity} on ${line} now with a second person: ${seconds}.`,
  mayAlone: ({ who, verb, identity, line }) => `${who} may ${verb} ${identity} on ${line} now alone.`,
  mayNot: ({ who, verb, identity, line }) => `${who} may NOT ${verb} ${identity} on ${line} now.`,
  asLastResort: (sentence) => `LAST RESORT: ${sentence}`,
  othersMay: (call) => `${call}, may.`,
  you: (name, role) => (role === null ? `You (${name})` : `You (${name}, ${role})`),
};

export const englishObligation: ObligationPhrases = {
  rationale: 'A rationale must be written.',
  otherTeam: 'The second person must come from another team.',
  confirm: (text) => `Must be confirmed: ${withoutStop(text)}.`,
  timeLimit: (length) => `It must end within ${length}.`,
  timeLimitUntilExit: (length) => `It must end within ${length}, and ends when the state is left.`,
  notify: (roles) => `Must be told: ${roles}.`,
  review: 'Review owed.',
  effectsConfirmed: 'Every effect on this line must be confirmed first.',
  alone: 'Alone only when no second person is there, and then with a review.',
};

function withoutStop(text: string): string {
  return text.trim().replace(/\.+$/, '');
}
