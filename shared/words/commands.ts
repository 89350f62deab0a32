/** What are the commands of the window called?
 *  Promise: one wording for menu, palette, button and help sheet.
 *  Never: a key; those stand where they are heard. */

const ENGLISH = {
  file: 'File',
  go: 'Go to',
  look: 'Look',
  act: 'Act',
  help: 'Help',
  tour: 'Tour of the sample plant',
  who: 'Who may act?',
  again: 'Work out the answer again',
  find: 'Find line, identity, person or command',
  decide: 'Decide',
  escalate: 'Escalate to the next rung',
  acknowledge: 'Acknowledge the oldest alert',
  'break-glass': 'Break-glass',
  live: 'Live',
  registry: 'Registry',
  runbook: 'Runbook of this line',
  identity: 'Identity in full',
  wall: 'Wall window',
  'full-screen': 'Full screen',
  'zoom-in': 'Larger',
  'zoom-out': 'Smaller',
  'zoom-reset': 'Usual size',
  theme: 'Day, dusk or night',
  settings: 'Settings',
  'load-plant': 'Load a plant folder',
  'load-sample': 'Load the sample plant',
  'sign-in': 'Sign in',
  'sign-out': 'Sign out',
} as const;

export type CommandWord = keyof typeof ENGLISH;

export function screenCommandWords(word: CommandWord): string {
  return ENGLISH[word];
}
