import { type View } from '../../../../shared/contract/view.ts';
import { type Action } from '../../../../shared/plant/types.ts';
import { ACTION_KEYS } from '../../../state/action-keys.ts';
import { type Hands } from '../../../state/commands-form.ts';
import { pairNow } from '../../../state/commands-now.ts';
import { COMMANDS, keyOf } from '../../../state/commands.ts';
import { chordText } from '../../../state/keys/key-text.ts';
import { type CommandOffer, type Material, type Verb } from './material.ts';

/** What of a view, and of the table of commands, can be looked for?
 *  Promise: as it is; a verb says for what it would open the strip. */

/** As much of a view as the palette looks at. */
export type Board = Pick<View, 'lines' | 'identities' | 'plant' | 'sheet'>;

export function materialOf(hands: Hands, { lines, identities, plant, sheet }: Board): Material {
  return {
    words: hands.words.palette,
    lines,
    identities,
    people: plant?.people ?? [],
    commands: offersOf(hands, lines),
    verbs: verbsOf(hands),
    here: sheet?.line ?? null,
  };
}

function offersOf(hands: Hands, lines: View['lines']): readonly CommandOffer[] {
  const { commands, palette } = hands.words;
  const pair = pairNow(hands);
  const line = lines.find(({ id }) => id === pair?.line);
  return COMMANDS.filter(({ isOffered }) => isOffered).map((command) => {
    const name = commands.names[command.id];
    const isOnPair = isAction(command.id) && pair !== null && line !== undefined;
    const key = keyOf(command);
    return {
      id: command.id,
      text: isOnPair ? palette.verbOn(name, pair.identity, line.name) : name,
      key: key === null ? null : chordText(key),
      hindrance: command.hindrance(hands),
    };
  });
}

function verbsOf({ words }: Hands): readonly Verb[] {
  return COMMANDS.flatMap(({ id }) =>
    isAction(id) ? [{ action: id, word: words.commands.names[id], key: ACTION_KEYS[id] }] : [],
  );
}

function isAction(id: string): id is Action {
  return Object.hasOwn(ACTION_KEYS, id);
}
