import { type Copy, type TamperCase, rechain, replaceIn, rewrite } from './tamper.ts';
import { textOf } from './check.ts';

/** What can be done to the bytes of one record?
 *  Promise: each case says where the verifier must find it, and why.
 *  Never: two changes in one case. */

type ByteCase = readonly [name: string, from: string, to: string, because: string];

/** Record 9 is a decision, record 12 an effect, record 37 a note with every short escape. */
function inRecord(seq: number, code: TamperCase['code'], cases: readonly ByteCase[]): readonly TamperCase[] {
  return cases.map(([name, from, to, because]) => ({
    name,
    how: (copy: Copy) => replaceIn(copy, seq, [from, to]),
    seq,
    code,
    because,
  }));
}

function field(key: string, value: unknown, because: string): TamperCase {
  return {
    name: `\`${key}\` as ${JSON.stringify(value)}`,
    how: (copy) => {
      rewrite(copy, 12, (record) => Object.assign(record, { [key]: value }));
      rechain(copy, 13);
    },
    seq: 12,
    code: 'field-wrong',
    because,
  };
}

const NUMBERS = inRecord(9, 'not-whole-number', [
  ['a fraction', '"ageS":4', '"ageS":4.5', 'there are no floats'],
  ['a fraction of nothing', '"ageS":4', '"ageS":4.0', 'one number has one text'],
  ['an exponent', '"ageS":4', '"ageS":4e0', 'one number has one text'],
  ['2^53', '"ageS":4', '"ageS":9007199254740992', 'beyond 2^53-1 numbers are no longer exact'],
  ['seventeen digits', '"ageS":4', '"ageS":10000000000000000', 'beyond 2^53-1 numbers are no longer exact'],
]);

const SPELLING = inRecord(9, 'not-canonical', [
  ['minus zero', '"ageS":4', '"ageS":-0', 'zero has no sign'],
  ['a leading zero', '"ageS":4', '"ageS":04', 'one number has one text'],
  ['a plus sign', '"ageS":4', '"ageS":+4', 'JSON has none'],
  ['a blank after a colon', '"ageS":4', '"ageS": 4', 'canonical JSON has no white space'],
  ['a blank at the end', '"v":1}', '"v":1} ', 'canonical JSON has no white space'],
  ['a second value', '"v":1}', '"v":1}{}', 'one line is one record'],
  ['a comma too many', '"ageS":4,', '"ageS":4,,', 'that is not JSON'],
  ['a word that JSON lacks', '"ageS":4', '"ageS":NaN', 'that is not JSON'],
  [
    'two keys exchanged',
    '"ageS":4,"equipmentId":"line-1"',
    '"equipmentId":"line-1","ageS":4',
    'keys are sorted',
  ],
  ['a key twice', '"ageS":4,', '"ageS":4,"ageS":4,', 'readers would disagree on which one counts'],
  [
    '`v` before `type`',
    '"type":"decision.recorded","v":1',
    '"v":1,"type":"decision.recorded"',
    'keys are sorted',
  ],
  ['an escaped letter', 'maya-chen', '\\u006daya-chen', 'only what must be escaped is'],
  ['an escaped slash', 'maya-chen', 'maya\\/chen', 'only what must be escaped is'],
  ['half a surrogate pair', 'maya-chen', '\\ud83c', 'such a string has no UTF-8'],
  ['a bare control character', 'maya-chen', 'maya\u0001chen', 'control characters are escaped'],
  ['a byte order mark', '{"body"', '\ufeff{"body"', 'canonical JSON starts with its value'],
  ['text that is no JSON', '{"body"', 'hello', 'that is not JSON'],
  ['a record cut in the middle', '"v":1}', '"v"', 'that is not JSON'],
]);

const ESCAPES = inRecord(37, 'not-canonical', [
  ['a long form of a short escape', '\\t', '\\u0009', 'the shortest escape is the only one'],
  ['keys ordered by code point', '"note":', '"𝄞𝄞":1,"note":', 'keys are sorted by UTF-16 code units'],
]);

const KEYS = inRecord(12, 'keys-wrong', [
  ['an eighth key', '"v":1}', '"v":1,"w":1}', 'a record has exactly seven keys'],
  ['a key missing', ',"v":1}', '}', 'a record has exactly seven keys'],
  ['a key under another name', '"log":', '"logs":', 'a record has exactly seven keys'],
]);

const FIELDS: readonly TamperCase[] = [
  field('v', 2, 'this is format version 1'),
  field('seq', '12', '`seq` is a number'),
  field('seq', -12, '`seq` counts from 0'),
  field('ts', '2026-02-30T00:00:00.000Z', 'there is no such day'),
  field('ts', '2026-13-01T00:00:00.000Z', 'there is no such month'),
  field('ts', '2025-02-29T00:00:00.000Z', '2025 is no leap year'),
  field('ts', '2026-11-21T24:00:00.000Z', 'hours go up to 23'),
  field('ts', '2026-11-21T23:59:60.000Z', 'seconds go up to 59'),
  field('ts', '2026-11-21T22:00:00Z', 'instants have three decimals'),
  field('ts', '2026-11-21T22:00:00.000+00:00', 'instants end in Z'),
  field('ts', '2026-11-21 22:00:00.000Z', 'a T stands between date and time'),
  field('type', 'Decision.Recorded', 'words are lower-case'),
  field('type', 'decision', 'a type has a dot'),
  field('type', 'decision..recorded', 'a word has letters'),
  field('type', 'decision.recorded-', 'a dash stands between letters'),
  field('body', [], 'a body is an object'),
  field('body', null, 'a body is an object'),
  field('log', '', 'an origin is not empty'),
  field('log', 'plant example', 'an origin has no blank'),
  field('log', 'plant\u2003example', 'an origin has no Unicode space'),
  field('log', 'plant+example', 'an origin has no plus sign'),
];

const PREV: TamperCase = {
  name: '`prev` in capitals',
  how: (copy) => {
    copy.lines[12] = (copy.lines[12] ?? '').replace(/[0-9a-f]{64}/, (hex) => hex.toUpperCase());
  },
  seq: 12,
  code: 'field-wrong',
  because: 'digests are written in lower case',
};

/** Puts bytes in place of `maya-chen` in record 9. */
function bytes(name: string, hex: string, because: string): TamperCase {
  return {
    name,
    how: (copy) => {
      const all = Buffer.from(textOf(copy.lines));
      const at = all.indexOf('maya-chen', all.indexOf(copy.lines[9] ?? ''));
      copy.raw = Buffer.concat([all.subarray(0, at), Buffer.from(hex, 'hex'), all.subarray(at + 9)]);
    },
    seq: 9,
    code: 'not-utf8',
    because,
  };
}

const UTF8: readonly TamperCase[] = [
  bytes('a byte that is not UTF-8', 'ff', 'records are UTF-8'),
  bytes('a longer form of a character', 'c0af', 'UTF-8 has one form for each character'),
  bytes('a longer form in three bytes', 'e08080', 'UTF-8 has one form for each character'),
  bytes('half a surrogate pair in UTF-8', 'eda080', 'UTF-8 has no surrogates'),
  bytes('a character beyond Unicode', 'f4908080', 'Unicode ends at U+10FFFF'),
  bytes('a character cut short', 'e282', 'UTF-8 says how many bytes follow'),
];

function raw(text: (lines: readonly string[]) => string, found: Omit<TamperCase, 'how'>): TamperCase {
  return { ...found, how: (copy) => (copy.raw = Buffer.from(text(copy.lines))) };
}

const LINES: readonly TamperCase[] = [
  raw((lines) => textOf(lines.map((line, seq) => (seq === 12 ? `${line}\r` : line))), {
    name: 'one line that ends in CR LF',
    seq: 12,
    code: 'line-ending',
    because: 'a line ends in exactly one LF',
  }),
  raw((lines) => lines.join('\r\n'), {
    name: 'a file saved with CR LF',
    seq: 0,
    code: 'line-ending',
    because: 'a line ends in exactly one LF',
  }),
  raw((lines) => textOf(lines).slice(0, -1), {
    name: 'the last LF missing',
    seq: 57,
    code: 'unterminated',
    because: 'the last record ends in LF too',
  }),
  raw((lines) => `${textOf(lines)}\n`, {
    name: 'a blank line at the end',
    seq: 58,
    code: 'blank-line',
    because: 'a line is a record',
  }),
  raw((lines) => textOf(lines.toSpliced(12, 0, '')), {
    name: 'a blank line between records',
    seq: 12,
    code: 'blank-line',
    because: 'a line is a record',
  }),
  raw((lines) => `${textOf(lines)}${lines[57]?.slice(0, 40)}`, {
    name: 'a record that was not written to its end',
    seq: 58,
    code: 'not-canonical',
    because: 'a torn line is not a record',
  }),
  raw((lines) => textOf(lines.with(12, `${'['.repeat(2_000_000)}`)), {
    name: 'a line of two million brackets',
    seq: 12,
    code: 'too-large',
    because: 'a record has at most 1 MiB',
  }),
];

function body(name: string, value: unknown, found: Pick<TamperCase, 'code' | 'because'>): TamperCase {
  return {
    ...found,
    name,
    how: (copy) => {
      const text = (copy.lines[12] ?? '').replace(/"body":\{[^}]*\}/, `"body":${JSON.stringify(value)}`);
      copy.lines[12] = text;
    },
    seq: 12,
  };
}

/** `levels` objects inside one another. */
export function nested(levels: number): { readonly [key: string]: unknown } {
  let value = {};
  for (let level = 1; level < levels; level += 1) value = { a: value };
  return value;
}

const LIMITS: readonly TamperCase[] = [
  body(
    'a record of more than 1 MiB',
    { note: 'x'.repeat(1_048_576) },
    {
      code: 'too-large',
      because: 'a record has at most 1 MiB',
    },
  ),
  body('a record 65 levels deep', nested(64), {
    code: 'too-deep',
    because: 'the record is the first of at most 64 levels',
  }),
];

export const BYTE_TAMPERS: readonly TamperCase[] = [
  ...NUMBERS,
  ...SPELLING,
  ...ESCAPES,
  ...KEYS,
  ...FIELDS,
  PREV,
  ...UTF8,
  ...LINES,
  ...LIMITS,
];
