import { expect, test } from 'vitest';
import { nodePrimitives, publicKeyOf } from '../../electron/seal/primitives.ts';
import { testSigner } from '../support/signer.ts';

/** Are signatures checked with the right key, however many keys there are? */

const MESSAGE = nodePrimitives.utf8('a checkpoint');
const SIGNERS = Array.from({ length: 200 }, (_, index) =>
  testSigner('plant.example/one', index.toString(16).padStart(2, '0').repeat(32)),
);

test('each of many signatures holds under its own key and no other, in any order', () => {
  for (const [index, signer] of [...SIGNERS, ...SIGNERS.toReversed()].entries()) {
    const signature = signer.sign(MESSAGE);
    const other = SIGNERS[(index + 1) % SIGNERS.length] ?? signer;
    expect(nodePrimitives.verifyEd25519(signer.publicKey, MESSAGE, signature)).toBe(true);
    if (other.keyId !== signer.keyId)
      expect(nodePrimitives.verifyEd25519(other.publicKey, MESSAGE, signature)).toBe(false);
  }
});

test('the key object of one key is made once, because making it costs a quarter of a check', () => {
  const [raw] = SIGNERS.map(({ publicKey }) => publicKey);
  expect(publicKeyOf(raw ?? MESSAGE)).toBe(publicKeyOf(Uint8Array.from(raw ?? MESSAGE)));
});

test('a key of another length is a no, not a crash', () => {
  expect(nodePrimitives.verifyEd25519(new Uint8Array(31), MESSAGE, new Uint8Array(64))).toBe(false);
});
