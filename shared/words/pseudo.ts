/** How does a locale look that nobody speaks, so that what was forgotten shows itself?
 *  Promise: made of the English table mechanically: each text in ⟦ ⟧, with accents, two fifths longer; what a caller
 *  puts in stays as it is.
 *  Never: offered to anybody; tests ask for it. */

const ACCENTS: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  c: 'ç',
  n: 'ñ',
  s: 'š',
  z: 'ž',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
  C: 'Ç',
  N: 'Ñ',
  S: 'Š',
};
const LONGER = 0.4;
const FILL = 'lóñgér ';

/** One text; `intact` are the parts that somebody put in. */
export function pseudoText(text: string, intact: readonly string[] = []): string {
  const parts = intact.filter((part) => part !== '' && text.includes(part));
  const own = parts.reduce((rest, part) => rest.replace(part, ''), text);
  const more = Math.ceil(own.length * LONGER);
  const fill = FILL.repeat(Math.ceil(more / FILL.length)).slice(0, more);
  return `⟦${accented(text, parts)} ${fill.trim()}⟧`;
}

/** A table of texts, of functions that make texts, and of such tables. */
export function pseudoTable<T>(table: T): T {
  // The same shape, leaf by leaf; a test compares them. No type can say that of a walk.
  return pseudoOf(table) as T;
}

function pseudoOf(value: unknown): unknown {
  if (typeof value === 'string') return pseudoText(value);
  if (typeof value === 'function') return (...given: readonly unknown[]) => worded(value, given);
  if (Array.isArray(value)) return value.map(pseudoOf);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, pseudoOf(part)]));
}

function worded(make: Function, given: readonly unknown[]): unknown {
  const made: unknown = Reflect.apply(make, undefined, [...given]);
  return typeof made === 'string' ? pseudoText(made, textsIn(given)) : pseudoOf(made);
}

/** Every text and number that a caller put in, longest first. */
function textsIn(given: readonly unknown[]): readonly string[] {
  const found = given.flatMap((one): readonly string[] => {
    if (typeof one === 'string' || typeof one === 'number') return [String(one)];
    if (typeof one === 'object' && one !== null) return textsIn(Object.values(one));
    return [];
  });
  return found.sort((one, other) => other.length - one.length);
}

function accented(text: string, intact: readonly string[]): string {
  const [first, ...rest] = intact;
  if (first === undefined) return [...text].map((letter) => ACCENTS[letter] ?? letter).join('');
  return text
    .split(first)
    .map((piece) => accented(piece, rest))
    .join(first);
}
