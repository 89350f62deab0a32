import { readFileSync, readdirSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { type KeyPath } from '../../shared/plant/problem.ts';
import { inspectText } from '../../shared/plant/text.ts';
import { readPlainly } from '../../shared/plant/yaml-plain.ts';
import { readThoroughly } from '../../shared/plant/yaml-thorough.ts';
import { readYaml } from '../../shared/plant/yaml.ts';
import { makePlant } from '../support/generate-plant-big.ts';
import { plantFiles } from '../support/generate-plant-files.ts';
import { plantArbitrary } from '../support/generate-plant.ts';
import { GOOD } from './folder.ts';

/** The one law: whenever the plain reading has a value, the thorough reading has the same and no error. */
function plainlyRead(written: string): { readonly plain: unknown; readonly agrees: boolean } {
  const text = inspectText('a.yaml', written);
  const plain = text.ok ? readPlainly(text.value) : undefined;
  if (!text.ok || plain === undefined) return { plain: undefined, agrees: true };
  const thorough = readThoroughly('a.yaml', text.value);
  return { plain, agrees: thorough.ok && isDeepStrictEqual(thorough.value.value, plain) };
}

function expectAgreement(written: string): void {
  const { plain, agrees } = plainlyRead(written);
  expect(agrees, `${JSON.stringify(written)} was read as ${JSON.stringify(plain)}`).toBe(true);
}

const SAMPLE = new URL('../../runbooks/sample-plant/', import.meta.url);
const SAMPLE_FILES = readdirSync(SAMPLE, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => [path, readFileSync(new URL(path, SAMPLE), 'utf8')] as const);
const PLANT_FILES = [...SAMPLE_FILES.filter(([path]) => !path.startsWith('cases')), ...Object.entries(GOOD)];

describe('the files of a plant as people write them are plain', () => {
  test.each(PLANT_FILES)('%s', (_, text) => {
    expect(plainlyRead(text)).toEqual({ plain: expect.any(Object) as unknown, agrees: true });
  });
});

/** Each stands as a value, in a list, in brackets and as a key. */
const WORDS = (
  'yes no on off y n true false True TRUE null Null NULL ~ 0 1 007 0o17 0x1F 0b1 1_000 .5 5. 1.5 1e3 1E3 1e-5 +1 -0 -1 ' +
  '12345678901234567890 999999999999999 9999999999999999 .inf -.inf .nan .NaN 2026-12-31 2026-1-1 06:00 6:00 12:30:45 ' +
  '2026-11-21T13:00:00Z PT5M 1.2.0 1.2.3.4 4A:91:07 0x1:2 = << - ? : :: a: :a a:b a#b #a a- -a --- ... | > |- >+ % %a @a ' +
  "`a` &a *a !a !!str * & ! , ,, a,b [] {} [a] {a} [a:b] [a,] [,a] {a:b} {a:1,} \"\" '' \"a\" 'a' \"a'b\" 'a\"b' '''' " +
  '"\\" "\\n" "\\u00e9" "a"b \'a\'b "a"#b it\'s \u00e9 \u65e5\u672c \u{1F600} \u00a0 \u2028 \u0085 \uFEFF ( (a) / $ $a _ _a +a + . .a ..a ' +
  '__proto__ constructor prototype toString hasOwnProperty'
).split(' ');
const PHRASES = [
  '',
  ' ',
  'a b',
  'a: b',
  'a : b',
  'a :b',
  'a # b',
  'a #b',
  '+351 555 0142',
  '1 000',
  '0x 1',
  '"a: b"',
  "'a # b'",
  '"a\nb"',
  "'a\n  b'",
  'a\n  b',
  'a\nb',
  '|\n  a\n  b',
  '|-\n  a\n',
  '|+\n  a\n\n',
  '>\n  a\n  b\n\n  c',
  '>-\n  a\n   b',
  '|2\n   a',
  '\n  a',
  '\n# c\n  a',
  ' # c\n  a',
  '\n  # c\n  - a',
  '[\n  a,\n  b,\n]',
  '[ a,\n# c\n b ]',
  '{\n  a: b,\n  }',
  '{ "a":b }',
  '{ "a": b }',
  '{ a: b, a: c }',
  '[a: b]',
  '[a b, c  d]',
  '"a" # c',
  '"a" b',
  '[a] b',
  '[a]# c',
  'a\t',
  '\ta',
  'a\r\n',
  'a\r',
  'a  ',
];
const PLACES: readonly ((value: string) => string)[] = [
  (value) => `k: ${value}\n`,
  (value) => `k: ${value}`,
  (value) => `k:\n  - ${value}\n  - b\n`,
  (value) => `k:\n  m: ${value}\n  n: b\n`,
  (value) => `k: [${value}, b]\n`,
  (value) => `k: { m: ${value}, n: b }\n`,
  (value) => `${value}: b\n`,
  (value) => `k: { ${value}: b }\n`,
  (value) => `- ${value}\n`,
  (value) => `${value}\nk: b\n`,
  (value) => `k: b\n${value}`,
  (value) => value,
];

test.each([...WORDS, ...PHRASES])('%j means the same to both readings, wherever it stands', (word) => {
  for (const place of PLACES) expectAgreement(place(word));
});

/** What no plant needs, and what the plain reading therefore never says anything about. */
const LEFT_TO_THE_THOROUGH: readonly (readonly [text: string, because: string])[] = [
  ['k: &a b\nm: c\n', 'an anchor'],
  ['k: &a b\nm: *a\n', 'an alias'],
  ['k: !!str b\n', 'a tag'],
  ['%YAML 1.2\n---\nk: b\n', 'a directive'],
  ['---\nk: b\n', 'a mark where a document starts'],
  ['k: b\n...\n', 'a mark where a document ends'],
  ['k: b\n---\nm: c\n', 'two documents'],
  ['<<: { k: b }\n', 'a merge key of an older YAML'],
  ['? k\n: b\n', 'a key with a mark of its own'],
  ['[k]: b\n', 'a list as a key'],
  ['1: b\n', 'a number as a key'],
  ['true: b\n', 'a flag as a key'],
  ['k: b\nk: c\n', 'a key twice'],
  ['k: { m: b, m: c }\n', 'a key twice in brackets'],
  ['__proto__: b\n', 'a key of the prototype'],
  ['constructor: b\n', 'a key of the prototype'],
  ['prototype: b\n', 'a reserved key'],
  ['k:\tb\n', 'a tab'],
  ['k: "\\u0041"\n', 'an escape'],
  ['k: |\n  b\n', 'a text over several lines'],
  ['k: b\n  c\n', 'a folded text'],
  ['k:\n', 'nothing as a value'],
  ['k: ~\n', 'nothing, written out'],
  ['k: 1.5\n', 'a fraction'],
  ['k: -1\n', 'a sign'],
  ['k: 0x1F\n', 'another base'],
  ['k: 12345678901234567890\n', 'a number that is not exact'],
  ['k: [m: b]\n', 'a pair without braces'],
  ['- k\n', 'a file that is no map'],
  [`k: ${'['.repeat(40)}${']'.repeat(40)}\n`, 'more levels than a plant has'],
  [`${'k'.repeat(300)}: b\n`, 'a key as long as a text'],
];

test.each(LEFT_TO_THE_THOROUGH)('%j is left to the thorough reading: %s', (text) => {
  expect(readPlainly(text)).toBeUndefined();
});

const BITS = [...WORDS, ...PHRASES, ' ', '  ', '\n', '\n  ', ': ', '- ', '# c\n', ' # c', ', ', '---\n'];
const TINY = [
  'a: b\n',
  'a:\n  - b\n  - c\n',
  'a: { b: c, d: [e, f] }\n',
  'a:\n  b:\n    c: 1\n  d: "x"\n',
  "- a: 'y'\n  b: 2\n- c\n",
  'a:\n  [\n    b,\n    c,\n  ]\nd: e\n',
  'a:\n  - b:\n      - c: { d: e }\n    f: g\n',
  '# c\na: b # c\n\n# d\n',
];
const LINES = PLANT_FILES.map(([, text]) => text.split('\n'));

/** A few lines, of a plant or made up. */
const passage: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...TINY), { minLength: 1, maxLength: 3 }).map((texts) => texts.join('')),
  fc
    .constantFrom(...LINES)
    .chain((lines) =>
      fc.nat({ max: lines.length - 1 }).map((from) => `k:\n${lines.slice(from, from + 12).join('\n')}\n`),
    ),
);

type Spoiling = { readonly at: number; readonly cut: number; readonly bit: string; readonly indent: number };
const spoiling: fc.Arbitrary<Spoiling> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.constantFrom(0, 0, 1, 2, 8),
  bit: fc.oneof(fc.constant(''), fc.constantFrom(...BITS), fc.string({ maxLength: 2 })),
  indent: fc.constantFrom(0, 0, 0, 1, 2, -1, -2),
});

/** Cuts out and puts in; or moves the line there to the right or to the left. */
function spoil(text: string, { at, cut, bit, indent }: Spoiling): string {
  const place = Math.floor(at * text.length);
  if (indent === 0) return text.slice(0, place) + bit + text.slice(place + cut);
  const start = text.lastIndexOf('\n', place - 1) + 1;
  const rest = text.slice(start);
  const line = indent > 0 ? ' '.repeat(indent) + rest : rest.replace(new RegExp(`^ {0,${-indent}}`), '');
  return text.slice(0, start) + line;
}

test('no spoiling makes the two readings differ', () => {
  const spoilt = fc
    .tuple(passage, fc.array(spoiling, { minLength: 1, maxLength: 4 }))
    .map(([text, spoilings]) => spoilings.reduce(spoil, text));
  let certain = 0;
  fc.assert(
    fc.property(spoilt, (text) => {
      if (plainlyRead(text).plain !== undefined) certain += 1;
      expectAgreement(text);
    }),
    { numRuns: 4000 },
  );
  // Otherwise nothing would have been compared.
  expect(certain).toBeGreaterThan(100);
});

test('the files of any plant that can be generated are read the same', () => {
  fc.assert(
    fc.property(plantArbitrary, (plant) => {
      for (const { text } of plantFiles(plant, 'yaml')) expectAgreement(text);
    }),
    { numRuns: 30 },
  );
  for (const { text } of plantFiles(makePlant('small', 7), 'yaml'))
    expect(plainlyRead(text)).toEqual({ plain: expect.any(Object) as unknown, agrees: true });
});

/** Every path of a value, and one that is not there behind each. */
function pathsOf(value: unknown, path: KeyPath = []): readonly KeyPath[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return [path, [...path, 'nothing'], ...entries.flatMap(([key, each]) => pathsOf(each, [...path, key]))];
}

test.each(Object.entries(GOOD))('the places in %s are those of the thorough reading', (file, text) => {
  const quick = readYaml(file, text);
  const thorough = readThoroughly(file, text);
  if (!quick.ok || !thorough.ok) throw new Error('a good file has an error');
  for (const path of pathsOf(quick.value.value))
    for (const atKey of [false, true])
      expect(quick.value.spotOf(path, atKey)).toEqual(thorough.value.spotOf(path, atKey));
});
