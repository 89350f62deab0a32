import { type Result, err, ok } from './result.ts';

/** Which text stands for this value, the same on every machine?
 *  Promise: RFC 8785 (JCS) for the values Watchbill writes: objects, arrays, well-formed strings, booleans, null and
 *  integers up to 2^53-1. Anything else is refused *before* it is written, never dropped or rounded.
 *  Never: floats, `undefined`, dates, sparse arrays, prototypes other than plain. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** `path` is `$.body.rules.3`; `problem` completes the sentence "the value at path …". */
export type CanonicalProblem = { readonly path: string; readonly problem: string };

/** Containers inside one another, the outermost counted. */
const DEEPEST = 64;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** The canonical text, or the place of the first value that has none. */
export function canonicalText(value: unknown): Result<string, CanonicalProblem> {
  const text = write(value, 0);
  if (text !== undefined) return ok(text);
  // Paths cost more than the text itself, so only a refused value is walked a second time for its place.
  return err(firstProblem(value, '$', 0) ?? { path: '$', problem: 'has no canonical text' });
}

/** The text, or undefined when something in it is refused. */
function write(value: unknown, depth: number): string | undefined {
  if (typeof value === 'string') return writeString(value);
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : undefined;
  if (typeof value === 'boolean' || value === null) return String(value);
  if (typeof value !== 'object' || depth >= DEEPEST) return undefined;
  return Array.isArray(value) ? writeArray(value, depth + 1) : writeObject(value, depth + 1);
}

function writeString(value: string): string | undefined {
  const quoted = JSON.stringify(value);
  // Half a surrogate pair comes out escaped, hence longer: only escaped strings need the slower look.
  return quoted.length !== value.length + 2 && LONE_SURROGATE.test(value) ? undefined : quoted;
}

function writeArray(value: readonly unknown[], depth: number): string | undefined {
  let text = '[';
  for (let index = 0; index < value.length; index += 1) {
    const item = write(value[index], depth);
    if (item === undefined) return undefined;
    text += index === 0 ? item : `,${item}`;
  }
  return `${text}]`;
}

function writeObject(value: object, depth: number): string | undefined {
  if (!isPlain(value)) return undefined;
  let text = '{';
  for (const key of sortedKeys(value)) {
    const name = writeString(key);
    const member = write(value[key], depth);
    if (name === undefined || member === undefined) return undefined;
    text += text.length === 1 ? `${name}:${member}` : `,${name}:${member}`;
  }
  return `${text}}`;
}

/** By UTF-16 code units, as RFC 8785 asks. Most objects are written in order already: sorting those is a waste. */
function sortedKeys(value: object): string[] {
  const keys = Object.keys(value);
  for (let index = 1; index < keys.length; index += 1) {
    if ((keys[index - 1] ?? '') > (keys[index] ?? '')) return keys.sort();
  }
  return keys;
}

type Plain = { readonly [key: string]: unknown };

function isPlain(value: object): value is Plain {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function firstProblem(value: unknown, path: string, depth: number): CanonicalProblem | undefined {
  if (typeof value !== 'object' || value === null) return scalarProblem(value, path);
  if (depth >= DEEPEST) return { path, problem: `lies deeper than ${DEEPEST} levels` };
  const members = membersOf(value);
  if (members === undefined) return { path, problem: 'is not a plain object' };
  for (const [key, member] of members) {
    if (writeString(key) === undefined) return { path, problem: 'has a key with half of a surrogate pair' };
    const problem = firstProblem(member, `${path}.${key}`, depth + 1);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function membersOf(value: object): readonly (readonly [string, unknown])[] | undefined {
  // Array.from fills the holes of a sparse array with undefined, which is then refused by name.
  if (Array.isArray(value))
    return Array.from(value, (item: unknown, index) => [String(index), item] as const);
  return isPlain(value) ? sortedKeys(value).map((key) => [key, value[key]] as const) : undefined;
}

function scalarProblem(value: unknown, path: string): CanonicalProblem | undefined {
  if (write(value, 0) !== undefined) return undefined;
  if (typeof value === 'number') return { path, problem: 'is not a whole number up to 2^53-1' };
  if (typeof value === 'string') return { path, problem: 'has half of a surrogate pair' };
  return { path, problem: `is ${typeof value}, which has no canonical text` };
}
