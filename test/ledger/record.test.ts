import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodePrimitives as primitives } from '../../electron/seal/primitives.ts';
import { sealRecord } from '../../shared/ledger/record.ts';
import { emptyHead, growHead } from '../../shared/ledger/tree.ts';
import { type Draft } from '../../shared/ledger/types.ts';
import { formProblem } from '../../shared/ledger/verify/form.ts';
import { type Json } from '../../shared/std/canonical.ts';
import { instantOf } from '../../shared/std/instant.ts';

const AT = instantOf(Date.UTC(2026, 10, 21, 6));
const PLACE = { origin: 'plant.example/one', head: emptyHead(), at: AT };

function nested(levels: number): { readonly [key: string]: Json } {
  return levels <= 1 ? {} : { a: nested(levels - 1) };
}

/** A body as outside data could smuggle it in. */
function smuggled(value: unknown): Draft {
  return { type: 'log.opened', body: value as Draft['body'] };
}

describe('sealing a record', () => {
  test('makes the seven keys, chained to the head', () => {
    const first = sealRecord(primitives, PLACE, { type: 'log.opened', body: {} });
    if (!first.ok) throw new Error(first.error.detail);
    const head = growHead(primitives, PLACE.head, first.value.leaf);
    const second = sealRecord(primitives, { ...PLACE, head }, { type: 'log.closed', body: { b: 1, a: 'é' } });
    if (!second.ok) throw new Error(second.error.detail);
    const prev = `sha256:${Buffer.from(first.value.leaf).toString('hex')}`;
    const text = `{"body":{"a":"é","b":1},"log":"plant.example/one","prev":"${prev}","seq":1,"ts":"2026-11-21T06:00:00.000Z","type":"log.closed","v":1}`;
    expect(primitives.textOf(second.value.bytes)).toBe(text);
    expect(second.value.record).toEqual(JSON.parse(text));
  });

  test.each([
    [smuggled({ a: { b: 0.5 } }), '$.body.a.b is not a whole number up to 2^53-1', 'there are no floats'],
    [
      smuggled({ a: [undefined] }),
      '$.body.a.0 is undefined, which has no canonical text',
      'nothing is dropped',
    ],
    [smuggled({ a: new Date(0) }), '$.body.a is not a plain object', 'dates are text'],
    [smuggled({ a: '\ud83c' }), '$.body.a has half of a surrogate pair', 'it has no UTF-8'],
    [smuggled({ '\ud83c': 1 }), '$.body has a key with half of a surrogate pair', 'it has no UTF-8'],
    [smuggled({ a: 2 ** 53 }), '$.body.a is not a whole number up to 2^53-1', 'numbers are exact'],
    [smuggled({ a: 1n }), '$.body.a is bigint, which has no canonical text', 'JSON has no such value'],
    [{ type: 'Opened', body: {} }, '$.type is not dotted lower-case words', 'the verifier would refuse it'],
  ])('refuses %o with `%s`, because %s', (draft, detail) => {
    expect(sealRecord(primitives, PLACE, draft)).toEqual({
      ok: false,
      error: { kind: 'not-canonical', detail },
    });
  });

  test('refuses an origin and a year that the verifier would refuse', () => {
    const draft = { type: 'log.opened', body: {} };
    const problem = { ok: false, error: { kind: 'not-canonical' } };
    expect(sealRecord(primitives, { ...PLACE, origin: 'a b' }, draft)).toMatchObject(problem);
    expect(sealRecord(primitives, { ...PLACE, at: instantOf(253402300800000) }, draft)).toMatchObject(
      problem,
    );
  });

  test('takes exactly 64 levels and 1 MiB, because the verifier takes no more', () => {
    const deep = (levels: number): unknown =>
      sealRecord(primitives, PLACE, { type: 'log.opened', body: nested(levels) });
    expect(deep(63)).toMatchObject({ ok: true });
    expect(deep(64)).toMatchObject({ ok: false, error: { kind: 'not-canonical' } });
    const bare = sealRecord(primitives, PLACE, { type: 'log.opened', body: { note: '' } });
    if (!bare.ok) throw new Error(bare.error.detail);
    const room = 1_048_576 - bare.value.bytes.length;
    const full = sealRecord(primitives, PLACE, { type: 'log.opened', body: { note: 'x'.repeat(room) } });
    if (!full.ok) throw new Error(full.error.detail);
    expect(formProblem(primitives, full.value.bytes)).toBeUndefined();
    const over = sealRecord(primitives, PLACE, { type: 'log.opened', body: { note: 'x'.repeat(room + 1) } });
    expect(over).toEqual({
      ok: false,
      error: { kind: 'too-large', detail: '1048577 bytes; a record has at most 1048576' },
    });
  });

  test('whatever it seals has the form that the verifier wants', () => {
    const { json } = fc.letrec<{ json: Json }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 5 },
        fc.maxSafeInteger(),
        fc.boolean(),
        fc.constant(null),
        fc.string({ unit: 'binary' }),
        fc.array(tie('json')),
        fc.dictionary(fc.string({ unit: 'binary' }), tie('json')),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), json), (body) => {
        const sealed = sealRecord(primitives, PLACE, { type: 'incident.noted', body });
        expect(sealed.ok && formProblem(primitives, sealed.value.bytes)).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });
});
