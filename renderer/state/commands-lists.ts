import { type EquipmentId } from '../../shared/plant/types.ts';
import { type Command, type Hands, command } from './commands-form.ts';
import { lineNow, pairNow, sheetNow, viewOf } from './commands-now.ts';

/** Which line, which identity? Two keys from the start to any answer: `3` `b` (ux.md §4).
 *  Promise: the order of the plant; a digit without a line says so. */

const DIGITS = Array.from({ length: 9 }, (_nothing, index) => String(index + 1));
export const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

export const LIST_COMMANDS: readonly Command[] = [
  command({
    id: 'line',
    global: DIGITS.map((digit) => `Ctrl+${digit}`),
    lists: DIGITS,
    isOffered: false,
    run: (hands, chord) => selectPlace(hands, Number(chord?.at(-1))),
  }),
  command({
    id: 'letter',
    lists: LETTERS,
    isOffered: false,
    run: (hands, chord) => selectLetter(hands, chord ?? ''),
  }),
  command({ id: 'line-up', lists: ['ArrowUp'], isOffered: false, run: (hands) => move(hands, 'up') }),
  command({ id: 'line-down', lists: ['ArrowDown'], isOffered: false, run: (hands) => move(hands, 'down') }),
  command({ id: 'first', lists: ['Home'], isOffered: false, run: (hands) => move(hands, 'first') }),
  command({ id: 'last', lists: ['End'], isOffered: false, run: (hands) => move(hands, 'last') }),
  command({
    id: 'answer',
    lists: ['Enter'],
    isOffered: false,
    run: ({ console, around }) => {
      console.actions.show({ screen: 'live', middle: 'answer' });
      around.focus('answer');
    },
  }),
  command({
    id: 'identity',
    lists: ['Shift+Enter'],
    hindrance: (hands) => (pairNow(hands) === null ? hands.words.commands.hindered.noIdentity : null),
    run: ({ console, around }) => {
      console.actions.show({ screen: 'live', middle: 'identity' });
      around.focus('identity');
    },
  }),
];

/** `place` from 1. */
export async function selectPlace(hands: Hands, place: number): Promise<void> {
  const line = viewOf(hands)?.lines.find((row) => row.place === place);
  if (line === undefined) {
    hands.console.actions.say({ sentence: hands.words.commands.hindered.noLine, level: 'none' });
    return;
  }
  await selectLine(hands, line.id);
}

function selectLine({ console }: Hands, line: EquipmentId): Promise<void> {
  const { screen } = console.screen.getState();
  if (screen !== 'live') console.actions.show({ screen: 'live', middle: 'answer' });
  return console.actions.select({ line, identity: null });
}

async function selectLetter(hands: Hands, letter: string): Promise<void> {
  const line = lineNow(hands);
  const identity = line?.identities[LETTERS.indexOf(letter)];
  if (line === null || identity === undefined) return;
  await hands.console.actions.select({ line: line.id, identity: identity.id });
}

type Step = 'up' | 'down' | 'first' | 'last';

/** In the identities when the focus is there, else in the lines; stops at the ends. */
async function move(hands: Hands, step: Step): Promise<void> {
  const line = lineNow(hands);
  if (line === null) return;
  if (hands.around.region() === 'identities') {
    const ids = line.identities.map(({ id }) => id);
    const { selected } = hands.console.screen.getState();
    const from = ids.findIndex((id) => id === (selected?.identity ?? sheetNow(hands)?.identity));
    const identity = ids[stepped(from, ids.length, step)];
    if (identity !== undefined) await hands.console.actions.select({ line: line.id, identity });
    return;
  }
  const lines = viewOf(hands)?.lines ?? [];
  const next = lines[stepped(lines.indexOf(line), lines.length, step)];
  if (next !== undefined && next !== line) await selectLine(hands, next.id);
}

function stepped(from: number, length: number, step: Step): number {
  if (step === 'first') return 0;
  if (step === 'last') return length - 1;
  return Math.min(length - 1, Math.max(0, from + (step === 'up' ? -1 : 1)));
}
