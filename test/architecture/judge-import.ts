import { posix } from 'node:path';
import { PACKAGES, ROOMS, type RoomRow } from './import-table.ts';

/** May this file import that?
 *  Promise: every refusal names the remedy. Text in, text out; reads no disk. */

export type Import = {
  /** Path of the importing file from the top of the project, with `/`. */
  readonly from: string;
  readonly specifier: string;
  /** Every name is written `type …`. */
  readonly typeOnly: boolean;
};

/** Why it may not, or undefined when it may. */
export function judgeImport(asked: Import): string | undefined {
  const row = roomOf(asked.from);
  if (row === undefined)
    return `\`${asked.from}\` is in no room: find the room first, or add it to the import table`;
  return asked.specifier.startsWith('.') ? judgeFile(row, asked) : judgePackage(row, asked);
}

/** The row of the room that a file belongs to. */
export function roomOf(path: string): RoomRow | undefined {
  const rows = ROOMS.filter(({ room }) => patternOf(room).test(path));
  return rows.sort((a, b) => b.room.length - a.room.length)[0];
}

/** The file that a relative import names, from the top of the project. */
export function resolveImport(from: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(from), specifier));
}

function judgeFile(row: RoomRow, { from, specifier, typeOnly }: Import): string | undefined {
  const target = resolveImport(from, specifier);
  if (target.startsWith('..')) return `\`${specifier}\` leaves the project: what is needed must be in a room`;
  if (!/\.(ts|tsx|mjs|js|json|css)$/.test(target))
    return `\`${specifier}\` has no ending: write the file, \`${specifier}.ts\``;
  const own = nameOf(row, from);
  const other = roomOf(target);
  const to = other === undefined ? posix.dirname(target) : nameOf(other, target);
  if (to === own || row.may.some((allowed) => covers(allowed, target))) return undefined;
  const types = row.types?.some((allowed) => covers(allowed, target)) ?? false;
  if (types && typeOnly) return undefined;
  if (types)
    return `\`${own}\` may import only types of \`${to}\`: write \`import { type … }\`, or pass the value in`;
  return `\`${own}\` may not import \`${to}\`: pass the value in, or move the function down`;
}

function judgePackage(row: RoomRow, { from, specifier }: Import): string | undefined {
  const name = packageOf(specifier);
  const own = nameOf(row, from);
  const owners = PACKAGES[name];
  if (owners === undefined)
    return `package \`${name}\` is not in the import table: do without it, or give it one owner there`;
  if (row.room === 'test' || owners.some((owner) => covers(owner, own))) return undefined;
  const whose = owners.length === 0 ? 'only tests may' : `it belongs to ${owners.join(', ')}`;
  return `\`${own}\` may not import package \`${name}\` (${whose}): take what you need as a parameter`;
}

/** `fs` and `node:fs/promises` are `node:fs`; `csv-parse/sync` is `csv-parse`; `@date-fns/tz` keeps its scope. */
function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

function patternOf(room: string): RegExp {
  return new RegExp(`^${room.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}(/|$)`);
}

function covers(allowed: string, target: string): boolean {
  return target === allowed || target.startsWith(`${allowed}/`);
}

/** Two rooms of one row (`renderer/rooms/*`) are neighbours, not the same room. */
function nameOf(row: RoomRow, path: string): string {
  return path.split('/').slice(0, row.room.split('/').length).join('/');
}
