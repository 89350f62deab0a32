import { type Primitives } from '../types.ts';

/** Which keys are known?
 *  Promise: C2SP vkey lines; a line whose key id does not belong to its key is malformed. Ed25519 (0x01) is used,
 *  other kinds of keys are read over, as C2SP asks.
 *  Never: trusts a name: whoever wrote the file chose it. Written for the verifier alone. */

export type KnownKey = { readonly name: string; readonly keyId: string; readonly publicKey: Uint8Array };

/** The number of the first malformed line, counted from 1, or the keys. */
export type KeysRead = { readonly keys: readonly KnownKey[]; readonly badLine: number | undefined };

const ED25519 = 1;
const NAME_OFFENDER = /[\p{White_Space}\p{Cc}+]/u;

/** Reads the bytes of a `keys.txt`. */
export function readKeys(primitives: Primitives, bytes: Uint8Array): KeysRead {
  const text = primitives.textOf(bytes);
  if (text === undefined) return { keys: [], badLine: 1 };
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const keys: KnownKey[] = [];
  for (const [index, line] of lines.entries()) {
    const key = readKey(primitives, line);
    if (key === undefined) return { keys, badLine: index + 1 };
    if (key !== 'another-kind') keys.push(key);
  }
  return { keys, badLine: undefined };
}

function readKey(primitives: Primitives, line: string): KnownKey | 'another-kind' | undefined {
  const [name = '', keyId = '', ...rest] = line.split('+');
  const material = primitives.bytesOfBase64(rest.join('+'));
  if (!isName(name) || !/^[0-9a-f]{8}$/.test(keyId)) return undefined;
  if (material === undefined || material.length < 2) return undefined;
  if (material[0] !== ED25519) return 'another-kind';
  if (material.length !== 33) return undefined;
  const start = primitives.utf8(`${name}\n`);
  const input = new Uint8Array(start.length + material.length);
  input.set(start);
  input.set(material, start.length);
  const id = hexOf(primitives.sha256(input).subarray(0, 4));
  return id === keyId ? { name, keyId, publicKey: material.slice(1) } : undefined;
}

/** May a log or a key be called this? Non-empty, without Unicode space, control character or `+`. */
export function isName(text: string): boolean {
  return text !== '' && !NAME_OFFENDER.test(text);
}

/** Lower-case hex. */
export function hexOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}
