import { type Result, err, ok } from '../std/result.ts';
import { ACTIONS } from './types.ts';

/** Which key of an identity is a column, and how is its cell read?
 *  Promise: the keys of identities.yaml, nested ones with a dot; `;` between the entries of a list; an
 *  empty cell is a
 *  key left out.
 *  Never: checks a value; the schema does, in the same words as for YAML. */

/** A row as identities.yaml would have written it. */
export type Row = Record<string, unknown>;
type Kind = 'text' | 'scalar' | 'list';
export type Column = { readonly key: string; readonly below?: string; readonly kind: Kind };
type RowProblem = { readonly says: string; readonly remedy: string };

const TEXTS = 'id name type owner vendor purpose expires expires.never fallback whenUnsure atRest';
const NESTED_TEXTS =
  'credential.kind credential.lastRotated credential.revocable ifPaused.effect ifPaused.within ' +
  'ifPaused.text ifRevoked.effect ifRevoked.within ifRevoked.text';
const SCALARS =
  'criticality safetyCritical credential.shared credential.rotatable ifPaused.reversible ifRevoked.reversible';
const LISTS = 'reach tags externalIds.scheme externalIds.value';

export const COLUMNS: ReadonlyMap<string, Column> = new Map(
  [
    ...columnsOf(
      `${TEXTS} ${NESTED_TEXTS} ${ACTIONS.map((action) => `carryOut.${action}`).join(' ')}`,
      'text',
    ),
    ...columnsOf(SCALARS, 'scalar'),
    ...columnsOf(LISTS, 'list'),
  ].map((column) => [nameOf(column), column]),
);

function columnsOf(names: string, kind: Kind): readonly Column[] {
  return names.split(' ').map((name) => {
    const [key = '', below] = name.split('.');
    return below === undefined ? { key, kind } : { key, below, kind };
  });
}

function nameOf({ key, below }: Column): string {
  return below === undefined ? key : `${key}.${below}`;
}

/** The identity in one row of cells. */
export function rowFrom(columns: readonly Column[], cells: readonly string[]): Result<Row, RowProblem> {
  const row: Row = {};
  for (let place = 0; place < columns.length; place += 1) {
    const column = columns[place];
    const cell = (cells[place] ?? '').trim();
    if (cell === '' || column === undefined) continue;
    const value = valueOf(cell, column.kind);
    if (column.below === undefined) row[column.key] = value;
    else if (!putBelow(row, column, value))
      return err({ says: 'has both `expires` and `expires.never` in a row', remedy: 'keep one' });
  }
  return row['externalIds'] === undefined ? ok(row) : withExternalIds(row);
}

function valueOf(cell: string, kind: Kind): unknown {
  if (kind === 'text') return cell;
  if (kind === 'list') return cell.split(';').map((entry) => entry.trim());
  if (cell === 'true' || cell === 'false') return cell === 'true';
  return /^\d{1,9}$/.test(cell) ? Number(cell) : cell;
}

function putBelow(row: Row, { key, below = '' }: Column, value: unknown): boolean {
  const inside = row[key] ?? {};
  if (typeof inside !== 'object') return false;
  row[key] = { ...inside, [below]: value };
  return true;
}

/** Two lists side by side, `externalIds.scheme` and `externalIds.value`, become one list of pairs. */
function withExternalIds(row: Row): Result<Row, RowProblem> {
  const { scheme, value } = row['externalIds'] as { readonly scheme?: unknown; readonly value?: unknown };
  if (!Array.isArray(scheme) || !Array.isArray(value) || scheme.length !== value.length) {
    const says = 'has `externalIds.scheme` and `externalIds.value` of different lengths in a row';
    return err({ says, remedy: 'write one scheme for each value' });
  }
  return ok({ ...row, externalIds: scheme.map((each, index) => ({ scheme: each, value: value[index] })) });
}
