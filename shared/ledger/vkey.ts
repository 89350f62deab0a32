import { type Result, err, ok } from '../std/result.ts';
import { type Primitives } from './types.ts';

/** Whose key is this, and how is it written down?
 *  Promise: C2SP signed-note verifier keys, Ed25519 (type 0x01) only: `name+hex key id+base64(0x01 ‖ public key)`.
 *  Never: a private key. */

/** Of whom a signature is expected. */
export type VerifierKey = {
  readonly name: string;
  /** Eight lower-case hex digits. */
  readonly keyId: string;
  /** 32 bytes, raw. */
  readonly publicKey: Uint8Array;
};

/** Signs notes with one key: pure Ed25519 (RFC 8032), 64 bytes. The private key stays behind this port. */
export type Signer = VerifierKey & { sign(message: Uint8Array): Uint8Array };

const ED25519 = 0x01;
const PUBLIC_KEY_BYTES = 32;
const VKEY = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/;
const NAME_OFFENDER = /[\p{White_Space}\p{Cc}\p{Cs}+]/u;

/** May a ledger, and so a key, carry this name? Non-empty and well-formed, without Unicode space, control character or
 *  `+`. */
export function isOrigin(text: string): boolean {
  return text !== '' && !NAME_OFFENDER.test(text);
}

/** First 4 bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key), as eight hex digits. */
export function keyIdOf(primitives: Primitives, name: string, publicKey: Uint8Array): string {
  const label = primitives.utf8(`${name}\n`);
  const hash = primitives.sha256(joinBytes([label, Uint8Array.of(ED25519), publicKey]));
  return Array.from(hash.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The line of this key in `keys.txt`, without its LF. */
export function formatVkey(primitives: Primitives, key: VerifierKey): string {
  return `${key.name}+${key.keyId}+${primitives.base64(joinBytes([Uint8Array.of(ED25519), key.publicKey]))}`;
}

/** Reads one line; a key id that does not belong to the key, or another kind of key, is refused. */
export function parseVkey(primitives: Primitives, line: string): Result<VerifierKey, 'not-a-vkey'> {
  const [, name = '', keyId = '', text = ''] = VKEY.exec(line) ?? [];
  const bytes = primitives.bytesOfBase64(text);
  if (!isOrigin(name) || bytes?.length !== 1 + PUBLIC_KEY_BYTES || bytes[0] !== ED25519)
    return err('not-a-vkey');
  const publicKey = bytes.slice(1);
  return keyIdOf(primitives, name, publicKey) === keyId ? ok({ name, keyId, publicKey }) : err('not-a-vkey');
}

/** One array after the other. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
