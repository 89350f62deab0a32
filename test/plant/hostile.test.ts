import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { parsePlant } from '../../shared/plant/load.ts';
import { GOOD, RUNBOOK, errorsOf, filesOf } from './folder.ts';

/** Texts that mean harm, or that are simply broken. */
const PLANT = GOOD['plant.yaml'] ?? '';
const NAMES = 'abcdefghij'.split('');
const BOMB = NAMES.map((name, index) => {
  const inside = index === 0 ? 'x' : `*${NAMES[index - 1] ?? ''}`;
  return `${name}: &${name} [${Array.from({ length: 9 }, () => inside).join(', ')}]\n`;
}).join('');
type Case = readonly [text: string, sentence: string, because: string];
const ALIASES = 'follows more than 100 aliases or repeats too much by them';
const CASES: readonly Case[] = [
  ['', 'plant.yaml is empty: write `watchbill: 1` and its content, or remove the file', 'nothing in it'],
  [
    '\uFEFF# a\r\n',
    'plant.yaml is empty: write `watchbill: 1` and its content, or remove the file',
    'only a comment',
  ],
  [
    '['.repeat(200_000),
    'plant.yaml has more than 64 levels inside each other (line 1): write it flatter',
    'flow depth',
  ],
  [
    '- '.repeat(200_000),
    'plant.yaml has more than 64 levels inside each other (line 1): write it flatter',
    'block depth',
  ],
  [BOMB, `plant.yaml ${ALIASES} (line 3): write it out`, 'nine to the tenth power'],
  [`- &a x\n${'- *a\n'.repeat(101)}`, `plant.yaml ${ALIASES} (line 102): write it out`, 'one alias too many'],
  [
    '&a '.repeat(2000),
    'plant.yaml has more than 1000 anchors and aliases (line 1): write it out',
    'anchors cost time',
  ],
  [
    `${PLANT}x: &a [*a]\n`,
    'plant.yaml names the unknown anchor `a` (line 11): write `&a` before it',
    'inside itself',
  ],
  [
    `${PLANT}__proto__: {}\n`,
    'plant.yaml has the reserved key `__proto__` (line 11): use another word',
    'prototype',
  ],
  [
    `${PLANT}constructor: {}\n`,
    'plant.yaml has the reserved key `constructor` (line 11): use another word',
    'constructor',
  ],
  [
    `${PLANT}1: x\n`,
    'plant.yaml has a key that is not text (line 11): put it in quotes',
    'a number as a key',
  ],
  [
    `${PLANT}x: !!js/function a\n`,
    'plant.yaml has a tag (line 11): remove the word with `!`; a plant folder is plain data',
    'a tag',
  ],
  [
    `${PLANT}---\na: 1\n`,
    'plant.yaml has a second YAML document (line 11): keep one document a file',
    'two documents',
  ],
  [
    `%YAML 1.1\n---\n${PLANT}`,
    'plant.yaml has a YAML directive (line 1): remove the line that starts with `%`',
    'another YAML',
  ],
  [
    `${PLANT}x: "\u001B[2J"\n`,
    'plant.yaml has the unprintable character `U+001B` (line 11): remove it',
    'a terminal escape',
  ],
  [
    `${PLANT}x: "\\e[2J"\n`,
    'plant.yaml has the unprintable character `U+001B` (line 11): remove it',
    'the same, escaped',
  ],
  [
    `${PLANT}x: \u202Eabc\n`,
    'plant.yaml has the unprintable character `U+202E` (line 11): remove it',
    'text that turns round',
  ],
  [
    `${PLANT}x: "\\ud800"\n`,
    'plant.yaml has the unprintable character `U+D800` (line 11): remove it',
    'half a character',
  ],
  [
    `${PLANT}x: [a\n`,
    'plant.yaml is not YAML (line 12): the indentation does not fit the lines above, or a bracket is not closed',
    'an open bracket',
  ],
  [
    '---\n',
    'plant.yaml is empty: write `watchbill: 1` and its content, or remove the file',
    'a document of nothing',
  ],
  ['harbour\n', 'plant.yaml is `harbour` (line 1): write a map', 'a text that is no map'],
  [`${PLANT}\tx: a\n`, 'plant.yaml is not YAML (line 11): a tab indents the line; use spaces', 'a tab'],
  [
    'x'.repeat(4 * 1024 * 1024 + 1),
    'plant.yaml is larger than 4 MB: split the plant or take out what is not part of it',
    'size',
  ],
];

describe('a hostile file is refused with one sentence', () => {
  test.each(CASES)('hostile text %#', (text, sentence, because) => {
    const errors = errorsOf({ ...GOOD, 'plant.yaml': text }).filter(({ file }) => file === 'plant.yaml');
    expect(errors[0]?.sentence, because).toBe(sentence);
  });
});

test('a folder without plant.yaml says so and nothing else', () => {
  const { 'plant.yaml': _, ...rest } = GOOD;
  const sentences = errorsOf(rest).map(({ sentence }) => sentence);
  expect(sentences, 'what it would define is unknown, not missing').toEqual([
    'the folder has no plant.yaml: add it, or name another folder',
  ]);
});

test('a broken file does not hide the errors of another, nor make its ids seem missing', () => {
  const runbook = (GOOD[RUNBOOK] ?? '').replace('in: [running.session]', 'in: [runing.session]');
  const errors = errorsOf({ ...GOOD, 'people.yaml': 'roles: [', [RUNBOOK]: runbook });
  expect(errors.map(({ file }) => file)).toEqual(['people.yaml', RUNBOOK]);
});

test('ten thousand errors in one file are cut to a thousand and a count', () => {
  const errors = errorsOf({
    ...GOOD,
    'plant.yaml': Array.from({ length: 10_000 }, (_, i) => `k${i}: 1\n`).join(''),
  });
  const ofPlant = errors.filter(({ file }) => file === 'plant.yaml');
  expect(ofPlant).toHaveLength(1001);
  expect(ofPlant.at(-1)?.sentence).toMatch(/^plant.yaml has \d+ more errors: mend the others first$/);
});

test('any slip in a good folder gives a plant, or errors with file and line, and never a throw', () => {
  const paths = Object.keys(GOOD);
  const noise = fc.oneof(
    fc.string({ maxLength: 5 }),
    fc.constantFrom('{', '[', '"', ': ', '- ', '\n', '&a ', '*a', '}', '#', '|', '>'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.nat(), fc.nat(12), noise, (...[path, place, cut, put]) => {
      const text = GOOD[path] ?? '';
      const at = place % text.length;
      const broken = { ...GOOD, [path]: text.slice(0, at) + put + text.slice(at + cut) };
      const result = parsePlant({ files: filesOf(broken) });
      if (result.ok) return;
      expect(result.error.length).toBeGreaterThan(0);
      for (const { file, line, sentence } of result.error) {
        expect(paths).toContain(file);
        expect(line).toBeGreaterThan(0);
        expect(sentence).not.toMatch(/\n|undefined|\[object|ZodError/);
      }
    }),
    { numRuns: 500 },
  );
});
