/** Which key was pressed, whatever the keyboard layout?
 *  Promise: letters by what they write (`event.key`), digits by where they are (`event.code`), so that `3` is Line 3
 *  on every layout; one name a chord: `Ctrl+K`, `Shift+F6`, `3`, `P`.
 *  Never: anything of AltGr, of Ctrl with Alt, of Shift with a digit, of a letter that is no plain a to z, or while
 *  a character is being composed. */

/** As much of a keyboard event as counts. */
export type KeyPress = {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
  /** 229 while an input method composes, also where `isComposing` is late. */
  readonly keyCode: number;
  getModifierState(name: 'AltGraph'): boolean;
};
export type Platform = 'mac' | 'other';

const COMPOSING = 229;
const BEGINS_COMPOSING = ['Dead', 'Process', 'Unidentified'];
/** Written by a key that some layouts reach with Shift. */
const SIGNS: Readonly<Record<string, string>> = { '=': '=', '+': '=', '-': '-', ',': ',' };
const NAMED = [
  'Enter',
  'Escape',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  ...Array.from({ length: 12 }, (_nothing, index) => `F${index + 1}`),
];

type Modifiers = { readonly main: boolean; readonly alt: boolean; readonly shift: boolean };

/** Null: no chord of ours. The main modifier is Cmd on a Mac and is called `Ctrl` here everywhere. */
export function chordOf(press: KeyPress, platform: Platform): string | null {
  if (press.isComposing || press.keyCode === COMPOSING || BEGINS_COMPOSING.includes(press.key)) return null;
  if (press.getModifierState('AltGraph')) return null;
  const modifiers = modifiersOf(press, platform);
  if (modifiers === null) return null;
  return (
    namedChord(press.key, modifiers) ??
    digitChord(press, modifiers) ??
    letterChord(press.key, modifiers) ??
    signChord(press.key, modifiers)
  );
}

function modifiersOf(press: KeyPress, platform: Platform): Modifiers | null {
  const { ctrlKey, altKey: alt, shiftKey: shift, metaKey } = press;
  if (platform === 'other') return metaKey || (ctrlKey && alt) ? null : { main: ctrlKey, alt, shift };
  if (ctrlKey) return null;
  // Cmd+Opt with a digit is what Alt with a digit is elsewhere.
  if (metaKey && alt) return /^Digit/.test(press.code) ? { main: false, alt, shift } : null;
  if (alt && !/^F\d/.test(press.key)) return null;
  return { main: metaKey, alt, shift };
}

function namedChord(key: string, modifiers: Modifiers): string | null {
  return NAMED.includes(key) ? chord(key, modifiers) : null;
}

function digitChord({ key, code }: KeyPress, modifiers: Modifiers): string | null {
  const digit = /^Digit(\d)$/.exec(code)?.[1] ?? (/^Numpad\d$/.test(code) && /^\d$/.test(key) ? key : null);
  return digit === null || modifiers.shift ? null : chord(digit, modifiers);
}

function letterChord(key: string, modifiers: Modifiers): string | null {
  if (!/^[a-z]$/i.test(key) || modifiers.alt) return null;
  // A capital by Caps Lock is the same letter; a capital by Shift is not, unless Ctrl makes it a chord.
  if (modifiers.shift && !modifiers.main) return null;
  return chord(key.toUpperCase(), modifiers);
}

function signChord(key: string, modifiers: Modifiers): string | null {
  const sign = SIGNS[key];
  return sign === undefined || !modifiers.main || modifiers.alt ? null : `Ctrl+${sign}`;
}

function chord(name: string, { main, alt, shift }: Modifiers): string {
  return `${main ? 'Ctrl+' : ''}${alt ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${name}`;
}
