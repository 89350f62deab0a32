import { commandAt } from '../commands.ts';
import { type Command, type Scope } from '../commands-form.ts';
import { type KeyPress, type Platform, chordOf } from './chord.ts';

/** Which command did this key press mean, there where it was pressed?
 *  Promise: letters and digits only inside their region and only while they are switched on; what writes text stays
 *  with the text; a held key repeats a move and no command.
 *  Never: a decision; no row of the table is one. */

export type Pressed = KeyPress & { readonly repeat: boolean };
export type Where = {
  readonly platform: Platform;
  /** A field that takes text has the focus. */
  readonly isText: boolean;
  readonly letterKeys: boolean;
};
/** `swallow`: means nothing here, and must mean nothing to the engine either. */
export type Heard =
  | { readonly kind: 'command'; readonly command: Command; readonly chord: string }
  | { readonly kind: 'swallow' }
  | { readonly kind: 'pass' };

const PASS: Heard = { kind: 'pass' };
const SWALLOW: Heard = { kind: 'swallow' };
/** Reload, close, developer tools, print: a console in use has none of them (ux.md §4). */
const NEVER = ['Ctrl+R', 'Ctrl+Shift+R', 'Ctrl+W', 'Ctrl+Shift+I', 'Ctrl+Shift+J', 'Ctrl+P', 'Ctrl+U', 'F12'];
const MOVES = ['line-up', 'line-down', 'zoom-in', 'zoom-out'];
const SCOPES: Readonly<Record<string, Scope>> = { lines: 'lists', identities: 'lists', answer: 'answer' };

/** A key pressed anywhere, before any part of the page has heard it. */
export function hearGlobal(press: Pressed, where: Where): Heard {
  const chord = chordOf(press, where.platform);
  if (chord === null || chord === 'Escape') return PASS;
  if (NEVER.includes(chord)) return SWALLOW;
  if (chord === 'Ctrl+Z' && where.isText) return PASS;
  return commandHeard({ chord, scope: 'global', press });
}

/** Esc, after the part that has the focus had no use for it. */
export function hearEscape(press: Pressed, where: Where): Heard {
  const chord = chordOf(press, where.platform);
  return chord === 'Escape' ? commandHeard({ chord, scope: 'global', press }) : PASS;
}

/** A key pressed while the focus is inside `region`. */
export function hearRegion(region: string, press: Pressed, where: Where): Heard {
  const scope = SCOPES[region];
  const chord = chordOf(press, where.platform);
  if (scope === undefined || chord === null || where.isText) return PASS;
  if (/^[A-Z0-9]$/.test(chord) && !where.letterKeys) return PASS;
  return commandHeard({ chord, scope, press });
}

type Said = { readonly chord: string; readonly scope: Scope; readonly press: Pressed };

function commandHeard({ chord, scope, press }: Said): Heard {
  const command = commandAt(chord, scope);
  if (command === null) return PASS;
  return press.repeat && !MOVES.includes(command.id) ? SWALLOW : { kind: 'command', command, chord };
}
