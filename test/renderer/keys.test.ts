import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../renderer/state/commands.ts';
import {
  type Heard,
  type Where,
  hearEscape,
  hearGlobal,
  hearRegion,
} from '../../renderer/state/keys/hear.ts';
import { type Given, pressed } from './presses.ts';

/** Does a key mean the right command, or none, on every layout? (ux.md §14, check 15) */

const HERE: Where = { platform: 'other', isText: false, letterKeys: true };
const meant = (heard: Heard): string => (heard.kind === 'command' ? heard.command.id : heard.kind);

type Case = readonly [because: string, region: string, press: Given, command: string];
const IN_REGIONS: readonly Case[] = [
  ['QWERTZ writes z where a QWERTY has y', 'answer', { key: 'z', code: 'KeyY' }, 'pass'],
  ['QWERTZ: P is P', 'answer', { key: 'p', code: 'KeyP' }, 'pause'],
  ['AZERTY: A stands where Q is', 'answer', { key: 'a', code: 'KeyQ' }, 'acknowledge'],
  ['AZERTY: the key of Q writes a, so it is no Q', 'answer', { key: 'w', code: 'KeyZ' }, 'withdraw'],
  ['AZERTY: 3 is where it is, though it writes a quote', 'lines', { key: '"', code: 'Digit3' }, 'line'],
  ['AZERTY: é is 2', 'lines', { key: 'é', code: 'Digit2' }, 'line'],
  [
    'AZERTY writes a 3 with Shift, and Shift with a digit is nothing',
    'lines',
    { key: '3', code: 'Digit3', shiftKey: true },
    'pass',
  ],
  ['Dvorak: R stands where O is', 'answer', { key: 'r', code: 'KeyO' }, 'revoke'],
  ['Dvorak: O stands where S is, and is not S', 'answer', { key: 'o', code: 'KeyS' }, 'override'],
  ['Cyrillic: the key of R writes к', 'answer', { key: 'к', code: 'KeyR' }, 'pass'],
  ['Cyrillic: С looks like C and is none', 'answer', { key: 'с', code: 'KeyC' }, 'pass'],
  ['Cyrillic: a digit is where it is', 'lines', { key: '3', code: 'Digit3' }, 'line'],
  ['Greek: ρ is no R', 'answer', { key: 'ρ', code: 'KeyR' }, 'pass'],
  [
    'AltGr with Q writes @ on QWERTZ',
    'answer',
    { key: '@', code: 'KeyQ', ctrlKey: true, altKey: true, altGraph: true },
    'pass',
  ],
  ['AltGr with E writes € and is no E', 'answer', { key: 'e', code: 'KeyE', altGraph: true }, 'pass'],
  [
    'Ctrl with Alt is AltGr on some machines',
    'answer',
    { key: 'r', code: 'KeyR', ctrlKey: true, altKey: true },
    'pass',
  ],
  [
    'while a character is composed nothing fires',
    'answer',
    { key: 'r', code: 'KeyR', isComposing: true },
    'pass',
  ],
  ['229 is composing where the flag is late', 'answer', { key: 'r', code: 'KeyR', keyCode: 229 }, 'pass'],
  ['a dead key only begins a character', 'lines', { key: 'Dead', code: 'Digit3' }, 'pass'],
  ['Caps Lock changes no letter', 'answer', { key: 'R', code: 'KeyR' }, 'revoke'],
  ['Shift makes it another key', 'answer', { key: 'R', code: 'KeyR', shiftKey: true }, 'pass'],
  ['Alt makes it another key', 'answer', { key: 'r', code: 'KeyR', altKey: true }, 'pass'],
  ['the keypad has digits', 'lines', { key: '3', code: 'Numpad3' }, 'line'],
  ['without Num Lock the keypad has arrows', 'lines', { key: 'ArrowDown', code: 'Numpad2' }, 'line-down'],
  ['there is no Line 0', 'lines', { key: '0', code: 'Digit0' }, 'pass'],
  ['a letter in the lines is an identity', 'lines', { key: 'r', code: 'KeyR' }, 'letter'],
  ['and in the identities', 'identities', { key: 'b', code: 'KeyB' }, 'letter'],
  ['in the log it is nothing', 'log', { key: 'r', code: 'KeyR' }, 'pass'],
  ['in the strip it is text', 'strip', { key: 'r', code: 'KeyR' }, 'pass'],
  ['a held key is one press', 'answer', { key: 'r', code: 'KeyR', repeat: true }, 'swallow'],
  ['a held arrow goes on', 'lines', { key: 'ArrowDown', code: 'ArrowDown', repeat: true }, 'line-down'],
  ['Enter goes to the answer', 'lines', { key: 'Enter', code: 'Enter' }, 'answer'],
  [
    'with Shift to everything about the identity',
    'identities',
    { key: 'Enter', code: 'Enter', shiftKey: true },
    'identity',
  ],
  ['Enter in the answer is left to its buttons', 'answer', { key: 'Enter', code: 'Enter' }, 'pass'],
];

describe('a key inside a region', () => {
  it.each(IN_REGIONS)('%s', (...[, region, press, command]) => {
    expect(meant(hearRegion(region, pressed(press), HERE))).toBe(command);
  });

  it('is nothing while somebody writes, because it is their text', () => {
    const where = { ...HERE, isText: true };
    expect(meant(hearRegion('answer', pressed({ key: 'r', code: 'KeyR' }), where))).toBe('pass');
  });

  it('is nothing when letters are switched off, but arrows stay, because WCAG 2.1.4 asks for it', () => {
    const where = { ...HERE, letterKeys: false };
    expect(meant(hearRegion('answer', pressed({ key: 'r', code: 'KeyR' }), where))).toBe('pass');
    expect(meant(hearRegion('lines', pressed({ key: '3', code: 'Digit3' }), where))).toBe('pass');
    expect(meant(hearRegion('lines', pressed({ key: 'End', code: 'End' }), where))).toBe('last');
  });
});

type GlobalCase = readonly [because: string, press: Given, command: string];
const EVERYWHERE: readonly GlobalCase[] = [
  ['a letter alone is never global', { key: 'r', code: 'KeyR' }, 'pass'],
  ['nor a digit', { key: '3', code: 'Digit3' }, 'pass'],
  ['F2 asks who may act', { key: 'F2', code: 'F2' }, 'who'],
  ['F3 finds', { key: 'F3', code: 'F3' }, 'find'],
  ['and Ctrl+K', { key: 'k', code: 'KeyK', ctrlKey: true }, 'find'],
  ['Ctrl+K of Dvorak is where V is', { key: 'k', code: 'KeyV', ctrlKey: true }, 'find'],
  ['Ctrl with a Cyrillic letter is nothing', { key: 'л', code: 'KeyK', ctrlKey: true }, 'pass'],
  ['F5 works out the answer and never reloads', { key: 'F5', code: 'F5' }, 'again'],
  ['F6 is left to the landmarks', { key: 'F6', code: 'F6' }, 'pass'],
  ['F9 is break-glass', { key: 'F9', code: 'F9' }, 'break-glass'],
  ['F11 fills the screen', { key: 'F11', code: 'F11' }, 'full-screen'],
  ['with Shift it is the wall', { key: 'F11', code: 'F11', shiftKey: true }, 'wall'],
  ['F12 is unassigned, for the engine too', { key: 'F12', code: 'F12' }, 'swallow'],
  ['Ctrl+3 is Line 3', { key: '3', code: 'Digit3', ctrlKey: true }, 'line'],
  ['on AZERTY too', { key: '"', code: 'Digit3', ctrlKey: true }, 'line'],
  ['Alt+1 is Live', { key: '1', code: 'Digit1', altKey: true }, 'live'],
  ['Alt+4 the registry', { key: '4', code: 'Digit4', altKey: true }, 'registry'],
  ['the exercise is not there yet', { key: '2', code: 'Digit2', altKey: true }, 'pass'],
  ['nor the review', { key: '3', code: 'Digit3', altKey: true }, 'pass'],
  ['Ctrl+Z of QWERTZ is where Y is', { key: 'z', code: 'KeyY', ctrlKey: true }, 'take-back'],
  ['Ctrl+Y is nothing, though QWERTY has its Z there', { key: 'y', code: 'KeyZ', ctrlKey: true }, 'pass'],
  ['Ctrl+Shift+L changes the light', { key: 'L', code: 'KeyL', ctrlKey: true, shiftKey: true }, 'theme'],
  ['Ctrl+L alone does not', { key: 'l', code: 'KeyL', ctrlKey: true }, 'pass'],
  ['Ctrl+= is larger', { key: '=', code: 'Equal', ctrlKey: true }, 'zoom-in'],
  ['so is Ctrl+plus, which QWERTZ has', { key: '+', code: 'BracketRight', ctrlKey: true }, 'zoom-in'],
  ['Ctrl+- is smaller', { key: '-', code: 'Slash', ctrlKey: true }, 'zoom-out'],
  ['Ctrl+, opens the settings', { key: ',', code: 'Comma', ctrlKey: true }, 'settings'],
  ['Ctrl+R does nothing at all', { key: 'r', code: 'KeyR', ctrlKey: true }, 'swallow'],
  ['nor Ctrl+W', { key: 'w', code: 'KeyW', ctrlKey: true }, 'swallow'],
  ['nor Ctrl+Shift+I', { key: 'I', code: 'KeyI', ctrlKey: true, shiftKey: true }, 'swallow'],
  ['a held F7 escalates once', { key: 'F7', code: 'F7', repeat: true }, 'swallow'],
  ['Ctrl with Alt is AltGr', { key: 'k', code: 'KeyK', ctrlKey: true, altKey: true }, 'pass'],
  ['the Windows key is not ours', { key: 'k', code: 'KeyK', metaKey: true }, 'pass'],
  ['Ctrl while composing is nothing', { key: 'k', code: 'KeyK', ctrlKey: true, isComposing: true }, 'pass'],
  [
    'Esc waits until the part that has the focus had no use for it',
    { key: 'Escape', code: 'Escape' },
    'pass',
  ],
];

describe('a key anywhere', () => {
  it.each(EVERYWHERE)('%s', (_because, press, command) => {
    expect(meant(hearGlobal(pressed(press), HERE))).toBe(command);
  });

  it('leaves Ctrl+Z to a text, because there it takes back letters', () => {
    const undo = pressed({ key: 'z', code: 'KeyZ', ctrlKey: true });
    expect(meant(hearGlobal(undo, { ...HERE, isText: true }))).toBe('pass');
  });

  it('closes the top with Esc, but not while composing, because there Esc drops the character', () => {
    expect(meant(hearEscape(pressed({ key: 'Escape' }), HERE))).toBe('close');
    expect(meant(hearEscape(pressed({ key: 'Escape', isComposing: true }), HERE))).toBe('pass');
  });
});

const ON_A_MAC: readonly GlobalCase[] = [
  ['Cmd is the main modifier', { key: 'k', code: 'KeyK', metaKey: true }, 'find'],
  ['Ctrl is not', { key: 'k', code: 'KeyK', ctrlKey: true }, 'pass'],
  ['Cmd+Opt+1 is Live', { key: '¡', code: 'Digit1', metaKey: true, altKey: true }, 'live'],
  ['Opt+1 writes a character', { key: '¡', code: 'Digit1', altKey: true }, 'pass'],
  ['Cmd+R does nothing at all', { key: 'r', code: 'KeyR', metaKey: true }, 'swallow'],
];

it.each(ON_A_MAC)('on a Mac: %s', (_because, press, command) => {
  expect(meant(hearGlobal(pressed(press), { ...HERE, platform: 'mac' }))).toBe(command);
});

describe('the table of commands', () => {
  it('has no chord twice in a scope, because one of the two would never be heard', () => {
    const keys = COMMANDS.flatMap(({ keys: all }) => all.map(({ chord, scope }) => `${scope} ${chord}`));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('has each command once', () => {
    const ids = COMMANDS.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('keeps Ctrl+Alt, AltGr and Shift with a digit free, because layouts write with them', () => {
    const chords = COMMANDS.flatMap(({ keys }) => keys.map(({ chord }) => chord));
    expect(chords.filter((chord) => /Ctrl\+Alt|AltGr|Shift\+\d/.test(chord))).toEqual([]);
  });
});
