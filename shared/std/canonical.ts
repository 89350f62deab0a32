import { type Result, err, ok } from './result.ts';

/** Which text stands for this value, the same on every machine?
 *  Promise: RFC 8785 (JCS) for the values Watchbill writes: objects, arrays, well-formed strings, booleans, null and
 *  integers up to 2^53-1. Anything else is refused *before* it is written, never dropped or rounded.
 *  Never: floats, `undefined`, dates, sparse arrays, prototypes other than plain. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type CanonicalProblem = { readonly path: string; readonly problem: string };

const DEEPEST = 64;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** The canonical text, or the place of the first value that has none. */
export function canonicalText(value: unknown): Result<string, CanonicalProblem> {
  const found = { problem: undefined as CanonicalProblem | undefined };
  const text = write(value, { path: '$', depth: 0, found });
  return found.problem === undefined ? ok(text) : err(found.problem);
}

type Place = {
  readonly path: string;
  readonly depth: number;
  readonly found: { problem: CanonicalProblem | undefined };
};

function write(value: unknown, place: Place): string {
  if (value === null || value === true || value === false) return String(value);
  if (typeof value === 'string') return writeString(value, place);
  if (typeof value === 'number')
    return Number.isSafeInteger(value) ? String(value) : refuse(place, 'is not a whole number up to 2^53-1');
  if (typeof value !== 'object') return refuse(place, `is ${typeof value}, which has no canonical text`);
  if (place.depth >= DEEPEST) return refuse(place, `lies deeper than ${DEEPEST} levels`);
  return Array.isArray(value) ? writeArray(value, place) : writeObject(value, place);
}

function writeString(value: string, place: Place): string {
  return LONE_SURROGATE.test(value) ? refuse(place, 'has half of a surrogate pair') : JSON.stringify(value);
}

function writeArray(value: readonly unknown[], place: Place): string {
  const items: string[] = [];
  for (let index = 0; index < value.length; index += 1)
    items.push(write(value[index], below(place, String(index))));
  return `[${items.join(',')}]`;
}

function writeObject(value: object, place: Place): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return refuse(place, 'is not a plain object');
  const members: string[] = [];
  for (const [key, member] of Object.entries(value).sort(byCodeUnits)) {
    members.push(`${writeString(key, place)}:${write(member, below(place, key))}`);
  }
  return `{${members.join(',')}}`;
}

function byCodeUnits([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function below(place: Place, key: string): Place {
  return { path: `${place.path}.${key}`, depth: place.depth + 1, found: place.found };
}

function refuse(place: Place, problem: string): string {
  place.found.problem ??= { path: place.path, problem };
  return '';
}
