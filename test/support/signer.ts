import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { nodePrimitives } from '../../electron/seal/primitives.ts';
import { type Signer, keyIdOf } from '../../shared/ledger/vkey.ts';

/** Who signs in tests?
 *  Promise: the same seed and name give the same key for ever.
 *  Never: a key that anybody trusts; every seed here is public. */

/** The DER head of an Ed25519 private key (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A signer from a seed of 32 bytes in hex. */
export function testSigner(name: string, seedHex: string): Signer {
  const der = Buffer.concat([PKCS8_HEAD, Buffer.from(seedHex, 'hex')]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const publicKey = new Uint8Array(spki.subarray(-32));
  return {
    name,
    keyId: keyIdOf(nodePrimitives, name, publicKey),
    publicKey,
    sign: (message) => sign(null, message, privateKey),
  };
}

/** The seed of the vectors and of the golden ledger. */
export const TEST_SEED = Buffer.from(Array.from({ length: 32 }, (_, index) => index)).toString('hex');
