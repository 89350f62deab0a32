import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../shared/std/canonical.ts';

/** Which text stands for a value? */

describe('a value that has a canonical text', () => {
  const cases = [
    { value: { b: 1, a: 2 }, text: '{"a":2,"b":1}', because: 'keys are sorted' },
    { value: { B: 1, a: 2 }, text: '{"B":1,"a":2}', because: 'by code unit, so capitals come first' },
    {
      value: { '\u{1F600}': 1, '\uFB33': 2 },
      text: '{"\u{1F600}":1,"\uFB33":2}',
      because: 'UTF-16 code units, as RFC 8785 3.2.3 sorts its example',
    },
    { value: { '10': 1, '9': 2 }, text: '{"10":1,"9":2}', because: 'keys are text, never numbers' },
    { value: [3, 1, 2], text: '[3,1,2]', because: 'lists keep their order' },
    { value: [null, true, false], text: '[null,true,false]', because: 'the three literals' },
    { value: -0, text: '0', because: 'there is one zero' },
    { value: 9_007_199_254_740_991, text: '9007199254740991', because: 'the largest exact integer' },
    {
      value: '\u20ac$\u000f\nA\'B"\\"/',
      text: '"\u20ac$\\u000f\\nA\'B\\"\\\\\\"/"',
      because: 'the escapes of RFC 8785 3.2.2.2, the slash as it is',
    },
    { value: { a: { c: [], b: {} } }, text: '{"a":{"b":{},"c":[]}}', because: 'inner keys are sorted too' },
  ];
  it.each(cases)('writes $text, because $because', ({ value, text }) => {
    expect(canonicalText(value)).toEqual({ ok: true, value: text });
  });
});

describe('a value that has none', () => {
  const cases = [
    { value: { a: 1.5 }, path: '$.a', because: 'floats print differently elsewhere' },
    { value: { a: undefined }, path: '$.a', because: 'a key that vanishes changes the meaning' },
    { value: [1, Number.NaN], path: '$.1', because: 'JSON has no such number' },
    { value: 9_007_199_254_740_992, path: '$', because: 'the integer is no longer exact' },
    { value: 'half \ud83d', path: '$', because: 'half a surrogate pair is no UTF-8' },
    { value: { '\ude00': 1 }, path: '$', because: 'the same goes for keys' },
    { value: new Map(), path: '$', because: 'only plain objects are data' },
    { value: { at: new Date(0) }, path: '$.at', because: 'dates are written as text beforehand' },
    { value: 10n, path: '$', because: 'JSON has no such number' },
    { value: [, 1], path: '$.0', because: 'a hole is not null' },
  ];
  it.each(cases)('is refused at $path, because $because', ({ value, path }) => {
    expect(canonicalText(value)).toMatchObject({ ok: false, error: { path } });
  });

  it('is refused when it lies too deep, and a circle with it, because a stack is finite', () => {
    const circle: { inner?: unknown } = {};
    circle.inner = circle;
    expect(canonicalText(circle)).toMatchObject({
      ok: false,
      error: { problem: 'lies deeper than 64 levels' },
    });
  });
});

it('is read back as the same value and written as the same text, whatever the order of keys', () => {
  const anyJson = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.oneof(fc.constant(null), fc.boolean(), fc.maxSafeInteger(), fc.string({ unit: 'binary' })),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.string({ unit: 'binary' }), tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).value;
  fc.assert(
    fc.property(anyJson, (value) => {
      const text = canonicalText(value);
      const again = text.ok ? canonicalText(JSON.parse(text.value)) : text;
      expect(again).toEqual(text);
      expect(text.ok && JSON.parse(text.value)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
