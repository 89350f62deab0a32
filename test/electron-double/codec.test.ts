import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from './engine/codec.ts';

describe('a value that structured clone carries', () => {
  it('arrives equal, whatever it is, because the page must not see a difference', () => {
    const value = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withSparseArray: false,
    });
    fc.assert(
      fc.property(value, (given) => {
        expect(decode(encode(given))).toEqual(structuredClone(given));
      }),
    );
  });

  it('keeps its circles and what it shares, because a clone does', () => {
    const shared = { name: 'shared' };
    const circle: Record<string, unknown> = { one: shared, two: shared };
    circle['self'] = circle;
    const got = decode(encode(circle));
    expect(got).toEqual(circle);
    expect(Reflect.get(Object(got), 'self')).toBe(got);
    expect(Reflect.get(Object(got), 'one')).toBe(Reflect.get(Object(got), 'two'));
  });

  it('keeps a field named __proto__ a field, because the page could send one', () => {
    const given: unknown = JSON.parse('{"__proto__": {"admin": true}}');
    const got = decode(encode(given));
    expect(Object.getPrototypeOf(got)).toBe(Object.prototype);
    expect(Object.keys(Object(got))).toEqual(['__proto__']);
  });

  it.each([
    { given: new TypeError('no'), says: 'TypeError: no', because: 'the kind of an error is kept' },
    {
      given: Object.assign(new Error('no'), { name: 'Own' }),
      says: 'Error: no',
      because: 'an own kind is not',
    },
  ])('is an error that still says $says, because $because', ({ given, says }) => {
    const got = decode(encode(given));
    expect(got).toBeInstanceOf(Error);
    expect(String(got)).toBe(says);
  });
});

describe('a value that it does not carry', () => {
  it.each([
    { name: 'a function', given: () => 1 },
    { name: 'a symbol', given: Symbol('x') },
    { name: 'a promise', given: Promise.resolve() },
    { name: 'a weak map', given: new WeakMap() },
    { name: 'a function deep inside', given: { list: [new Map([[1, () => 1]])] } },
  ])('is refused: $name, because Electron refuses it too', ({ given }) => {
    expect(() => encode(given)).toThrow('An object could not be cloned.');
  });
});
