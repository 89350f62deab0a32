import { type LineRow } from '../../../../shared/contract/board.ts';
import { type IdentityId } from '../../../../shared/plant/types.ts';
import { type Material, type PaletteRow, plain } from './material.ts';

/** Which rows are there to be found, before anybody types?
 *  Promise: in the order of the plant and of the table of commands. */

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const LAST_DIGIT = 9;

export function lineRows({ lines }: Material): readonly PaletteRow[] {
  return lines.map((line) => ({
    id: `line ${line.id}`,
    group: 'lines',
    text: line.name,
    note: line.stateWords,
    key: line.place <= LAST_DIGIT ? `Ctrl+${line.place}` : null,
    deed: { kind: 'line', line: line.id },
    search: plain(`${line.place} ${line.name} ${line.id} ${line.stateWords}`),
  }));
}

/** One row for each identity, on the line on screen when it is in reach there, else on its first. */
export function identityRows(material: Material): readonly PaletteRow[] {
  const { lines, identities, here } = material;
  const ordered = [...lines].sort((one, other) => Number(other.id === here) - Number(one.id === here));
  return identities.flatMap(({ id }) => {
    const line = ordered.find((each) => each.identities.some((identity) => identity.id === id));
    return line === undefined ? [] : [identityRow(material, line, id)];
  });
}

export function identityRow({ words, identities }: Material, line: LineRow, id: IdentityId): PaletteRow {
  const facts = identities.find((identity) => identity.id === id);
  const place = line.identities.findIndex((identity) => identity.id === id);
  const letter = LETTERS[place];
  const name = facts?.name ?? id;
  return {
    id: `identity ${line.id} ${id}`,
    group: 'identities',
    text: words.identityOn(id, line.name),
    note: [name, facts?.statusWords].filter((part) => part !== undefined && part !== id).join(' · '),
    key: letter === undefined || line.place > LAST_DIGIT ? null : `${line.place} ${letter}`,
    deed: { kind: 'identity', line: line.id, identity: id },
    search: plain(`${id} ${name} ${facts?.vendor ?? ''} ${facts?.typeWords ?? ''} ${line.name}`),
  };
}

export function personRows({ words, people }: Material): readonly PaletteRow[] {
  return people.map(({ id, name }) => ({
    id: `person ${id}`,
    group: 'people',
    text: words.asPerson(name),
    note: null,
    key: null,
    deed: { kind: 'person', person: id },
    search: plain(`${name} ${id}`),
  }));
}

export function commandRows({ words, commands }: Material): readonly PaletteRow[] {
  return commands.map(({ id, text, key, hindrance }) => ({
    id: `command ${id}`,
    group: 'commands',
    text,
    note: hindrance === null ? null : words.notNow(hindrance),
    key,
    deed: { kind: 'command', id },
    search: plain(text),
  }));
}

/** A verb for a line, or for one identity of it. */
export function verbRows(
  material: Material,
  line: LineRow,
  identity: IdentityId | null,
): readonly PaletteRow[] {
  const { words, verbs } = material;
  return verbs.map(({ action, word }) => ({
    id: `verb ${action} ${line.id} ${identity ?? ''}`,
    group: 'verbs',
    text: identity === null ? words.verbOnLine(word, line.name) : words.verbOn(word, identity, line.name),
    note: null,
    key: null,
    deed: { kind: 'verb', action, line: line.id, identity },
    search: plain(`${word} ${identity ?? ''}`),
  }));
}
