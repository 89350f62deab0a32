import { type PageWords } from '../../../shared/words/page-words.ts';
import { type Command, type Scope } from '../commands-form.ts';

/** How is a chord written for people?
 *  Promise: the same on buttons, in the palette and in the help sheet; a row of digits or letters as one. */

const SHORT: Readonly<Record<string, string>> = {
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

export function chordText(chord: string): string {
  return SHORT[chord] ?? chord;
}

/** What `aria-keyshortcuts` wants: the main modifier by its long name. */
export function shortcutText(chord: string): string {
  return chord.replace('Ctrl', 'Control');
}

/** The keys of one command in one scope. */
export function keyTexts(command: Command, scope: Scope, words: PageWords['keys']): readonly string[] {
  const chords = command.keys.filter((key) => key.scope === scope).map(({ chord }) => chord);
  if (command.id === 'line') return [scope === 'global' ? words.linesByDigit : words.digits];
  if (command.id === 'letter') return [words.letters];
  return chords.map(chordText);
}
