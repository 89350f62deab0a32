/** What does the tour of the sample plant say?
 *  Promise: each step says what to do, with which key, and waits until it was done. */
export const tour = {
  title: 'Tour of the sample plant',
  lead: 'Five steps, three minutes. Nothing here is real: practise as you like. Each step waits until you have done it.',
  progress: (step: number, of: number): string => `Step ${step} of ${of}`,
  done: 'done',
  leave: 'Leave the tour',
  finish: 'Finish the tour',
  offer: 'New here? F1: tour.',
  steps: {
    read: 'Read who may act',
    readHow:
      'The worst line is on screen already, with no key. Its three cells say who may PAUSE, REVOKE and OVERRIDE now. Press F2 to go to the answer.',
    line: (line: string): string => `Choose ${line} with its key`,
    lineHow: (key: string, line: string): string =>
      `The digit before a line is its key. Press Ctrl+${key} for ${line}; while the focus is in the lines, ${key} alone will do.`,
    find: (identity: string): string => `Find ${identity}`,
    findHow: (text: string): string =>
      `Press F3, type ${text}, and press Enter when the row you want is marked. Enter runs what is marked, nothing else.`,
    pause: (identity: string): string => `PAUSE ${identity}`,
    pauseHow:
      'With the focus in the answer, where F2 goes, press P. The strip below opens with the verb filled in: sign, choose a reason, say why. Ctrl+Enter records; plain Enter never does.',
    signAs: (name: string, pin: string): string =>
      `On this sample plant, sign as ${name} with the PIN ${pin}.`,
    confirm: 'Confirm what was seen',
    confirmHow: (row: string, command: string): string =>
      `The console switches nothing off: the pause is DECIDED, NOT CONFIRMED. Under ${row}, choose “${command}”, or find it with F3. Say that somebody saw it, and how. Ctrl+Enter records.`,
  },
  finished:
    'That was the whole way of a decision: read, choose, decide, confirm. Every step is in the log. F1 has all keys.',
};
