/** What are the commands of the window called?
 *  Promise: one wording for menu, palette, button and help sheet.
 *  Never: a key; those stand where they are heard. */

const ENGLISH = {
  file: 'File',
  go: 'Go to',
  act: 'Act',
  help: 'Help',
  who: 'Who may act?',
  find: 'Find line, identity, person or command',
  decide: 'Decide',
  escalate: 'Escalate to the next rung',
  acknowledge: 'Acknowledge the oldest alert',
  'break-glass': 'Break-glass',
  live: 'Live',
  registry: 'Registry',
  runbook: 'Runbook of this line',
  wall: 'Wall window',
  theme: 'Day, dusk or night',
  'load-plant': 'Load a plant folder',
  'sign-in': 'Sign in',
  'sign-out': 'Sign out',
} as const;

export type CommandWord = keyof typeof ENGLISH;

export function screenCommandWords(word: CommandWord): string {
  return ENGLISH[word];
}
