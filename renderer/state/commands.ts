import { ANSWER_COMMANDS } from './commands-answer.ts';
import { type Command, type CommandId, type Scope, command } from './commands-form.ts';
import { LIST_COMMANDS } from './commands-lists.ts';
import { MATTER_COMMANDS } from './commands-matters.ts';
import { PROGRAM_COMMANDS } from './commands-program.ts';
import { WINDOW_COMMANDS } from './commands-window.ts';

/** What can be done here, and with which key?
 *  Promise: the one table; keys, palette, help sheet and native menu read it. No chord twice in a scope.
 *  Never: a command of a screen that is not there. */

const nothing = (): void => undefined;

/** Heard where the focus lives; here, so that the help sheet has them. */
const ELSEWHERE: readonly Command[] = [
  command({ id: 'next-region', global: ['F6'], isOffered: false, run: nothing }),
  command({ id: 'previous-region', global: ['Shift+F6'], isOffered: false, run: nothing }),
  command({ id: 'main-region', global: ['Alt+F6'], isOffered: false, run: nothing }),
  command({ id: 'commit', strip: ['Ctrl+Enter'], isOffered: false, run: nothing }),
];

export const COMMANDS: readonly Command[] = [
  ...ANSWER_COMMANDS,
  ...MATTER_COMMANDS,
  ...WINDOW_COMMANDS,
  ...PROGRAM_COMMANDS,
  ...LIST_COMMANDS,
  ...ELSEWHERE,
];

/** Of which the keys are heard by the page's one table. */
export function isHeardHere({ run }: Command): boolean {
  return run !== nothing;
}

export function commandOf(id: CommandId): Command | null {
  return COMMANDS.find((each) => each.id === id) ?? null;
}

export function commandAt(chord: string, scope: Scope): Command | null {
  const found = COMMANDS.find(({ keys }) => keys.some((key) => key.chord === chord && key.scope === scope));
  return found !== undefined && isHeardHere(found) ? found : null;
}

/** The key to show beside it: the global one, else the first. */
export function keyOf({ keys }: Command): string | null {
  return keys[0]?.chord ?? null;
}
