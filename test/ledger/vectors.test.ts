import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nodePrimitives as primitives } from '../../electron/seal/primitives.ts';
import { isSignedBy } from '../../shared/ledger/checkpoint.ts';
import { parseProof, verifyProof } from '../../shared/ledger/proof.ts';
import { parseVkey } from '../../shared/ledger/vkey.ts';
import { makeVectors } from '../vectors/make.ts';

const TEXT = readFileSync(new URL('../vectors/ledger-v1.txt', import.meta.url), 'utf8');

describe('the vectors of format version 1', () => {
  test('are what the writer makes, byte for byte, because a ledger of today must verify in ten years', () => {
    expect(makeVectors()).toBe(TEXT);
  });

  test('hold a proof that verifies from its own text, because it leaves the machine alone', () => {
    const proof = parseProof(primitives, TEXT.split('proof for index 1:\n')[1] ?? '');
    const key = parseVkey(primitives, /^vkey: (.*)$/m.exec(TEXT)?.[1] ?? '');
    if (!proof.ok || !key.ok) throw new Error('the vectors do not parse');
    const bytes = primitives.utf8(/^record 1 JCS bytes:\n(.*)$/m.exec(TEXT)?.[1] ?? '');
    expect(isSignedBy(primitives, proof.value.checkpoint, key.value)).toBe(true);
    expect(verifyProof(primitives, proof.value, { bytes, key: key.value })).toEqual({
      ok: true,
      value: { index: 1, size: 3 },
    });
    const other = primitives.utf8(/^record 0 JCS bytes:\n(.*)$/m.exec(TEXT)?.[1] ?? '');
    expect(verifyProof(primitives, proof.value, { bytes: other, key: key.value })).toEqual({
      ok: false,
      error: 'not-included',
    });
  });
});
