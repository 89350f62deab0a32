import { type IdentityOnLine, type LineRow } from '../../../../shared/contract/board.ts';
import { type Material, type PaletteRow, plain } from './material.ts';
import { commandRows, identityRow, identityRows, lineRows, personRows, verbRows } from './rows.ts';

/** What is found for what was typed?
 *  Promise: every word of the query is contained in a row; `3 rev` is REVOKE on the third line. What begins with the
 *  query comes first. At most `MOST` rows, and how many more there are.
 *  Never: a guess; a row that does not contain what was typed. */

export type Found = { readonly rows: readonly PaletteRow[]; readonly more: number };

export const MOST = 40;
/** Verbs at all identities of a line are offered only from here on, or nobody would find one of them. */
const WORDS_FOR_ONE = 2;

export function findRows(query: string, material: Material): Found {
  const words = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return { rows: [...lineRows(material), ...commandRows(material)], more: 0 };
  const line = lineAt(material, words[0]);
  const rest = words.slice(1);
  if (line !== null && rest.length > 0) return cut(sorted(onLine(material, line, rest), rest));
  return cut(sorted(anywhere(material, words), words));
}

/** The first word is the place of a line. */
function lineAt({ lines }: Material, word: string | undefined): LineRow | null {
  return lines.find(({ place }) => String(place) === word) ?? null;
}

function onLine(material: Material, line: LineRow, words: readonly string[]): readonly PaletteRow[] {
  const rowOf = ({ id }: IdentityOnLine): PaletteRow => identityRow(material, line, id);
  const lettered = line.identities.filter((_identity, index) => words.includes(letterAt(index)));
  // `3 b rev`: the letter names the identity, the other words the verb.
  const long = words.filter((word) => word.length > 1);
  const named = lettered.flatMap(({ id }) => verbRows(material, line, id));
  const each = line.identities.flatMap(({ id }) => verbRows(material, line, id));
  return distinct([
    ...matching(verbRows(material, line, null), words),
    ...(long.length === 0 ? [] : matching(named, long)),
    ...(words.length < WORDS_FOR_ONE ? [] : matching(each, words)),
    ...(long.length === 0 ? lettered.map(rowOf) : []),
    ...matching(line.identities.map(rowOf), words),
  ]);
}

function distinct(rows: readonly PaletteRow[]): readonly PaletteRow[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

function letterAt(index: number): string {
  return 'abcdefghijklmnopqrstuvwxyz'[index] ?? '';
}

function anywhere(material: Material, words: readonly string[]): readonly PaletteRow[] {
  return [
    ...matching(lineRows(material), words),
    ...matching(identityRows(material), words),
    ...matching(personRows(material), words),
    ...matching(commandRows(material), words),
  ];
}

function matching(rows: readonly PaletteRow[], words: readonly string[]): readonly PaletteRow[] {
  return rows.filter(({ search }) => words.every((word) => search.includes(word)));
}

/** Rows that begin so come first; their groups stay together, each in its own order. */
function sorted(rows: readonly PaletteRow[], words: readonly string[]): readonly PaletteRow[] {
  const [first = ''] = words;
  const begins = (row: PaletteRow): number => Number(row.search.startsWith(first));
  const groups = [...new Set(rows.map(({ group }) => group))];
  return groups.flatMap((group) =>
    rows.filter((row) => row.group === group).sort((one, other) => begins(other) - begins(one)),
  );
}

function cut(rows: readonly PaletteRow[]): Found {
  return { rows: rows.slice(0, MOST), more: Math.max(0, rows.length - MOST) };
}
