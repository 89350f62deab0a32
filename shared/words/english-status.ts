import { type AppendTrouble, type ProblemPhrases, type StatusPhrases } from './phrases.ts';

/** How does English say what is in doubt, recorded, not yet seen, or not recorded at all?
 *  Promise: decided is never told as effective; a problem says what is still safe and what to do next. */

export const englishStatus: StatusPhrases = {
  stale: ({ line, state, moment, age }) => `${line}: last seen in ${state} at ${moment}, ${age} ago.`,
  disputed: ({ line, declared, declaredAt, measured, measuredAt }) =>
    `${line}: declared ${declared} at ${declaredAt}, measured ${measured} at ${measuredAt}.`,
  untilSettled: 'Nothing else is permitted until the state is settled.',
  effects: {
    none: 'nothing stops',
    degraded: 'work goes on with restrictions',
    lineStop: 'the line stops',
    unsafe: 'the line becomes UNSAFE',
    unknown: 'what happens is NOT KNOWN',
  },
  consequence: ({ verb, effect, within }) =>
    within === null ? `${verb}: ${effect}.` : `${verb}: ${effect} within about ${within}.`,
  consequenceText: (text) => `${withoutStop(text)}.`,
  safeIfUnsure: (verb) => `Safe if unsure: ${verb}.`,
  fallback: (text) => `Work goes on by: ${withoutStop(text)}.`,
  recorded: (moment) => `RECORDED ${moment}. This console does not switch anything off.`,
  carryOut: (text) => `Carry out: ${withoutStop(text)}.`,
  confirmHere: 'Then confirm here.',
  notConfirmed: (verb, age) => `${verb} DECIDED, NOT CONFIRMED, ${age}.`,
  nobodyInstructed: 'Nobody is instructed yet.',
  toCarryOut: (who, how) =>
    how === null ? `${who}, to carry out.` : `${who}, to carry out: ${withoutStop(how)}.`,
  breakGlass: ({ who, left, ends }) => `BREAK-GLASS by ${who}, ${left} left, ends ${ends}.`,
  breakGlassReason: (text) => `Reason: ${withoutStop(text)}.`,
};

function withoutStop(text: string): string {
  return text.trim().replace(/\.+$/, '');
}

const ANSWER_STANDS = 'The answer on screen still counts, and nothing was sent or carried out.';

export const englishProblems: Readonly<Record<AppendTrouble, ProblemPhrases>> = {
  'disk-full': {
    happened: (detail) => `NOT RECORDED: the disk is full (${detail}).`,
    safe: ANSWER_STANDS,
    next: 'Free space on the disk and decide again; until then use the paper form.',
  },
  'read-only': {
    happened: (detail) => `NOT RECORDED: the ledger may not be written (${detail}).`,
    safe: ANSWER_STANDS,
    next: 'Give this account the right to write the file and its folder, and decide again; until then use the paper form.',
  },
  locked: {
    happened: (detail) => `NOT RECORDED: another program has the ledger open (${detail}).`,
    safe: ANSWER_STANDS,
    next: 'Close the other console and decide again; until then use the paper form.',
  },
  'io-error': {
    happened: (detail) => `NOT RECORDED: the disk answered with an error (${detail}).`,
    safe: ANSWER_STANDS,
    next: 'Check the disk, keep the file as it is, and use the paper form.',
  },
  closed: {
    happened: (detail) => `NOT RECORDED: the ledger is closed (${detail}).`,
    safe: ANSWER_STANDS,
    next: 'Start the console again and decide again; until then use the paper form.',
  },
  'not-canonical': {
    happened: (detail) => `NOT RECORDED: a value has no exact written form (${detail}).`,
    safe: ANSWER_STANDS,
    next: 'Change what was entered there and decide again.',
  },
  'too-large': {
    happened: (detail) => `NOT RECORDED: the record is larger than a ledger accepts (${detail}).`,
    safe: ANSWER_STANDS,
    next: 'Shorten the text and decide again.',
  },
  broken: {
    happened: (detail) => `NOT RECORDED: the ledger does not follow from its own records (${detail}).`,
    safe: `${ANSWER_STANDS} The file is left exactly as it is.`,
    next: 'Keep the file for inquiry, start a new segment, and use the paper form until it is open.',
  },
};
