import { type KeyObject, createPublicKey, hash, verify } from 'node:crypto';
import { type Primitives } from '../../shared/ledger/types.ts';

/** Which machine does the hashing, the encoding and the checking of signatures?
 *  Promise: node's own SHA-256, UTF-8, base64 and Ed25519 behind the port that shared/ledger asks for; total.
 *  Never: keys that sign, files, state that a caller could see. */

/** The DER head of a raw Ed25519 public key (RFC 8410). */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');
const PUBLIC_KEY_BYTES = 32;
const DIGEST_BYTES = 32;
/** A ledger has one key and a few cosigners; a file of thousands must not fill the memory. */
const MOST_KEYS = 64;
const knownKeys = new Map<string, KeyObject>();
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

/** Through a string: node's one-shot hash is measurably slower when it makes the Buffer itself, and a small array of
 *  our own lies in the heap, so that a million of them leave no trace outside it. */
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
    return verify(null, message, publicKeyOf(publicKey), signature);
  } catch {
    return false;
  }
}

/** The key object of a raw 32-byte Ed25519 public key. Making one costs a third of a check, so a few are kept. */
export function publicKeyOf(raw: Uint8Array): KeyObject {
  const text = bufferOver(raw).toString('latin1');
  const known = knownKeys.get(text);
  if (known !== undefined) return known;
  const made = createPublicKey({ key: Buffer.concat([SPKI_HEAD, raw]), format: 'der', type: 'spki' });
  if (knownKeys.size >= MOST_KEYS) knownKeys.clear();
  knownKeys.set(text, made);
  return made;
}

function bufferOver(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
