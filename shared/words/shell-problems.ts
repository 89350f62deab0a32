/** What does a person read when the program around the desk refuses or fails?
 *  Promise: one sentence a code: what happened, what is still safe, what to do next.
 *  Never: a reason of the engine or of the desk; those have their own tables. */

const ENGLISH = {
  untrusted: 'this page may not ask: only the window of this console may',
  'wrong-request':
    'the request is not in the form that was agreed: nothing was done; start the program again',
  'no-store':
    'the part that keeps the log is being started: the answers stay, nothing was recorded; try again',
  'store-stopped':
    'the part that keeps the log stopped before it answered: look at the log whether it was recorded before you try again',
  bug: 'the program made a mistake and did nothing: look at the log, then try again',
  'trial-only':
    'a real plant is not loaded in the trial window: use the desktop program, or start with `--trial`',
  'sign-in-first': 'a plant is in force: sign in to load its next version',
  changed: 'the view has changed meanwhile: read it again, then decide',
  'no-plant': 'no plant is in force: load one first',
  'not-broken': 'the log is not broken: there is nothing to go on from',
  'unknown-runbook': 'no runbook has this name in the version in force: choose one of the registry',
  'unknown-line': 'no line has this name in the version in force: choose one of the board',
} as const;

const STATUS = {
  opening: 'The log is being opened.',
  again: 'NOT RECORDING. The part that keeps the log stopped and is being started again.',
  trial: 'TRIAL WINDOW: not the desktop program. For trying out and training.',
} as const;

export type ShellProblem = keyof typeof ENGLISH;

export function shellProblemSentence(code: ShellProblem): string {
  return ENGLISH[code];
}

export function shellStatusSentence(code: keyof typeof STATUS): string {
  return STATUS[code];
}
