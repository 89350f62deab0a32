import { type KeyObject, createPublicKey, hash, verify } from 'node:crypto';
import { type Primitives } from '../../shared/ledger/types.ts';

/** Which machine does the hashing, the encoding and the checking of signatures?
 *  Promise: node's own SHA-256, UTF-8, base64 and Ed25519 behind the port that shared/ledger asks for; total.
 *  Never: keys that sign, files, state that a caller could see. */

/** The DER head of a raw Ed25519 public key (RFC 8410). */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');
const PUBLIC_KEY_BYTES = 32;
const DIGEST_BYTES = 32;
const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The primitives of this machine. */
export const nodePrimitives: Primitives = {
  sha256,
  utf8: (text) => Buffer.from(text, 'utf8'),
  textOf,
  base64: (bytes) => bufferOver(bytes).toString('base64'),
  bytesOfBase64,
  verifyEd25519,
};

/** Through a string: node's one-shot hash is measurably slower when it makes the Buffer itself, and a small array of our
 *  own lies in the heap, so that a million of them leave no trace outside it. */
function sha256(bytes: Uint8Array): Uint8Array {
  const text = hash('sha256', bytes, 'binary');
  const digest = new Uint8Array(DIGEST_BYTES);
  for (let place = 0; place < DIGEST_BYTES; place += 1) digest[place] = text.charCodeAt(place);
  return digest;
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return STRICT_UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}

function bytesOfBase64(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}

function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== PUBLIC_KEY_BYTES) return false;
  try {
    return verify(null, message, keptKeyOf(publicKey), signature);
  } catch {
    return false;
  }
}

/** A ledger has thousands of notes by one key, and making its object costs a third as much as a check. */
let kept: { readonly raw: Uint8Array; readonly key: KeyObject } | undefined;

function keptKeyOf(raw: Uint8Array): KeyObject {
  if (kept === undefined || !bufferOver(kept.raw).equals(raw))
    kept = { raw: raw.slice(), key: publicKeyOf(raw) };
  return kept.key;
}

/** The key object of a raw 32-byte Ed25519 public key. */
export function publicKeyOf(raw: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI_HEAD, raw]), format: 'der', type: 'spki' });
}

function bufferOver(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
