import { createPrivateKey, createPublicKey, randomBytes, sign } from 'node:crypto';
import { join } from 'node:path';
import { type Signer, formatVkey, isOrigin, keyIdOf } from '../../shared/ledger/vkey.ts';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { createFile, isOpenToOthers, readFile } from './files.ts';
import { nodePrimitives } from './primitives.ts';

/** With which key does this ledger sign?
 *  Promise: one Ed25519 key an origin, made on first use, in a file that only its owner reads; a file that others may
 *  read is refused before a byte of it is used.
 *  Never: hands the private key out, replaces a key, or signs by itself. */

/** `detail` is one line with the remedy. */
export type KeyProblem = {
  readonly kind: 'not-an-origin' | 'readable-by-others' | 'not-a-key' | 'other-origin' | 'io-error';
  readonly detail: string;
};

export type KeyPlace = { readonly folder: string; readonly origin: string };

/** The DER head of a raw Ed25519 seed in PKCS #8 (RFC 8410). */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const SEED_BYTES = 32;
const ED25519 = 0x01;
const LONGEST_NAME = 200;
/** The private key line of the signed-note tools: `PRIVATE+KEY+name+key id+base64(0x01 ‖ seed)`. */
const KEY_LINE = /^PRIVATE\+KEY\+([^+\n]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)\n$/;

/** The key of an origin; made when there is none. `seedOf` is for tests, which need a known key. */
export function openKey(
  place: KeyPlace,
  seedOf: () => Uint8Array = () => randomBytes(SEED_BYTES),
): Result<Signer, KeyProblem> {
  if (!isOrigin(place.origin))
    return refuse('not-an-origin', `\`${place.origin}\` cannot name a key: use no space and no +`);
  const path = `${sealFile(place)}.key`;
  const found = readFile(path);
  if (found.ok) return readKey(place, path, found.value);
  if (found.error.kind !== 'absent')
    return refuse('io-error', `key file ${found.error.detail}: make it readable`);
  return makeKey(place, path, seedOf());
}

/** Where the files of an origin lie, without their ending. One name a file also where case does not count. */
export function sealFile({ folder, origin }: KeyPlace): string {
  // A name that begins with a dot could lead out of the folder; a star is no file name on Windows.
  const name = encodeURIComponent(origin).replaceAll('*', '%2A').replace(/^\./, '%2E');
  if (name.length <= LONGEST_NAME) return join(folder, name);
  const digest = Buffer.from(nodePrimitives.sha256(nodePrimitives.utf8(origin))).toString('hex');
  return join(folder, `${name.slice(0, LONGEST_NAME - digest.length)}${digest}`);
}

function makeKey(place: KeyPlace, path: string, seed: Uint8Array): Result<Signer, KeyProblem> {
  const signer = signerOf(place.origin, seed);
  const secret = Buffer.concat([Uint8Array.of(ED25519), seed]).toString('base64');
  const made = createFile(path, `PRIVATE+KEY+${signer.name}+${signer.keyId}+${secret}\n`);
  if (made.ok) return ok(signer);
  // Another process was faster, and its key counts; a link that leads nowhere stands in the way for ever.
  const found = made.error.kind === 'exists' ? readFile(path) : made;
  if (found.ok) return readKey(place, path, found.value);
  if (made.error.kind === 'exists')
    return refuse('io-error', `key file \`${path}\` is a link that leads nowhere: put the key back there`);
  return refuse('io-error', `key file ${made.error.detail}: check that its folder may be written to`);
}

function readKey(place: KeyPlace, path: string, text: string): Result<Signer, KeyProblem> {
  if (isOpenToOthers(path))
    return refuse(
      'readable-by-others',
      `key file \`${path}\` may be read by others: \`chmod 600\` it, and renew the key if it may be known`,
    );
  const [, name = '', keyId = '', secret = ''] = KEY_LINE.exec(text) ?? [];
  const bytes = nodePrimitives.bytesOfBase64(secret);
  if (bytes?.length !== 1 + SEED_BYTES || bytes[0] !== ED25519) return notAKey(path);
  const signer = signerOf(name, bytes.subarray(1));
  if (signer.keyId !== keyId) return notAKey(path);
  if (name !== place.origin)
    return refuse(
      'other-origin',
      `key file \`${path}\` is the key of \`${name}\`: put the key of \`${place.origin}\` there`,
    );
  return ok(signer);
}

function signerOf(name: string, seed: Uint8Array): Signer {
  const privateKey = createPrivateKey({
    key: Buffer.concat([PKCS8_HEAD, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const publicKey = spki.subarray(spki.length - SEED_BYTES);
  const keyId = keyIdOf(nodePrimitives, name, publicKey);
  return { name, keyId, publicKey, sign: (message) => sign(null, message, privateKey) };
}

/** The line of a key in `keys.txt`. */
export function vkeyOf(signer: Signer): string {
  return formatVkey(nodePrimitives, signer);
}

function notAKey(path: string): Result<never, KeyProblem> {
  return refuse(
    'not-a-key',
    `key file \`${path}\` is not a key: put the key back from its copy, or move the file away to start a new segment`,
  );
}

function refuse(kind: KeyProblem['kind'], detail: string): Result<never, KeyProblem> {
  return err({ kind, detail });
}
