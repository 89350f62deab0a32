import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodePrimitives as primitives } from '../../electron/seal/primitives.ts';
import { formProblem } from '../../shared/ledger/verify/form.ts';
import { canonicalText } from '../../shared/std/canonical.ts';

/** The verifier's reader of bytes, held against JSON.parse and the writer's text, which it never shares. */

const TAIL =
  `"log":"plant.example/one","prev":"sha256:${'0'.repeat(64)}","seq":0,` +
  '"ts":"2026-11-21T06:00:00.000Z","type":"log.opened","v":1}';

function recordOf(body: string): Uint8Array {
  return Buffer.from(`{"body":${body},${TAIL}`);
}

/** Would writing the value again give the same bytes? */
function isCanonical(bytes: Uint8Array): boolean {
  const text = primitives.textOf(bytes);
  if (text === undefined) return false;
  try {
    const again = canonicalText(JSON.parse(text));
    return again.ok && again.value === text;
  } catch {
    return false;
  }
}

/** Pieces that JSON is made of, right and wrong, to be strung together. */
const PIECES = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '"a"',
    '"b"',
    '"":',
    '"a":',
    '"b":',
    '"é":',
    '"𝄞":',
    '"\uffee":',
    ' ',
  ],
  ...[
    '0',
    '1',
    '-1',
    '-0',
    '01',
    '1.5',
    '1e3',
    '9007199254740991',
    '9007199254740992',
    'null',
    'true',
    'nul',
  ],
  ...[
    '\\n',
    '\\u000a',
    '\\u001f',
    '\\u001F',
    '\\u0020',
    '\\/',
    '\\',
    '\u0001',
    '\u007f',
    '𝄞',
    '\\ud834\\udd1e',
  ],
];

const JSON_TEXT = fc.oneof(
  fc.json(),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => `["${pieces.join('')}"]`),
  fc.dictionary(fc.string({ unit: 'binary' }), fc.nat()).map((value) => JSON.stringify(value)),
);

describe('the form of a record', () => {
  test('is canonical exactly when writing it again gives the same bytes', () => {
    let accepted = 0;
    fc.assert(
      fc.property(JSON_TEXT, (text) => {
        const bytes = recordOf(`{"a":${text}}`);
        const isRight = formProblem(primitives, bytes) === undefined;
        accepted += isRight ? 1 : 0;
        expect(isRight).toBe(isCanonical(bytes));
      }),
      { numRuns: 3000 },
    );
    expect(accepted).toBeGreaterThan(100);
  });

  test('agrees on every change of one byte of a body with every kind of text in it', () => {
    const body = recordOf('{"a":[-1,{"é":"𝄞\uffee"},"x\\u001f\\"\\\\\\b"],"é":null,"𝄞":1,"\uffee":2}');
    expect(formProblem(primitives, body)).toBeUndefined();
    for (let at = 0; at < body.length - TAIL.length; at += 1) {
      for (let byte = 0; byte < 256; byte += 1) {
        const changed = Uint8Array.from(body);
        changed[at] = byte;
        const problem = formProblem(primitives, changed);
        const isJustKeys = problem?.code === 'keys-wrong' || problem?.code === 'field-wrong';
        if ((problem === undefined || isJustKeys) !== isCanonical(changed))
          expect.fail(`byte ${at} as ${byte}: ${problem?.problem ?? 'accepted'}`);
      }
    }
  });

  test('names the byte, because a reader wants to see it', () => {
    expect(formProblem(primitives, recordOf('{"a": 1}'))).toEqual({
      code: 'not-canonical',
      problem: 'has something that is not a value at byte 13',
    });
  });
});
