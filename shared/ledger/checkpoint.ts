import { type Result, err, ok } from '../std/result.ts';
import { type Primitives } from './types.ts';
import { type Signer, type VerifierKey, isOrigin, joinBytes } from './vkey.ts';

/** What does a checkpoint say, and who signed it?
 *  Promise: C2SP tlog-checkpoint in a signed note: exactly three text lines, canonical base64, size at least 1.
 *  Never: decides whether signing is due or consistent with an earlier one; electron/store and electron/seal do. */

/** Size and root of a ledger under its name. */
export type TreeHead = { readonly origin: string; readonly size: number; readonly root: Uint8Array };

/** One signature line, not yet checked. */
export type NoteSignature = {
  readonly name: string;
  /** Eight lower-case hex digits. */
  readonly keyId: string;
  readonly signature: Uint8Array;
};

export type Checkpoint = TreeHead & {
  /** The three lines that were signed, with their LFs. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
};

const HASH_BYTES = 32;
const KEY_ID_BYTES = 4;
/** Guards the parser; C2SP asks for at least 16. */
const MOST_SIGNATURES = 64;
const SIZE = /^[1-9][0-9]{0,15}$/;
const SIGNATURE = /^— ([^ ]+) ([A-Za-z0-9+/=]+)$/u;

/** The signed part of a checkpoint. */
export function checkpointText(primitives: Primitives, head: TreeHead): string {
  return `${head.origin}\n${head.size}\n${primitives.base64(head.root)}\n`;
}

/** The whole note, signed once. */
export function signCheckpoint(primitives: Primitives, head: TreeHead, signer: Signer): string {
  const text = checkpointText(primitives, head);
  const id = Uint8Array.from(signer.keyId.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const line = primitives.base64(joinBytes([id, signer.sign(primitives.utf8(text))]));
  return `${text}\n— ${signer.name} ${line}\n`;
}

/** The file of a checkpoint inside `checkpoints/`. */
export function checkpointFileName(size: number): string {
  return `${String(size).padStart(12, '0')}.checkpoint`;
}

/** Reads a note strictly. Signatures are still to be checked with `isSignedBy`. */
export function parseCheckpoint(
  primitives: Primitives,
  note: string,
): Result<Checkpoint, 'not-a-checkpoint'> {
  const lines = note.split('\n');
  const [origin = '', size = '', rootText = '', blank, ...rest] = lines;
  const end = rest.pop();
  const root = primitives.bytesOfBase64(rootText);
  if (blank !== '' || end !== '' || !isOrigin(origin) || root?.length !== HASH_BYTES) return refused();
  if (!SIZE.test(size) || !Number.isSafeInteger(Number(size))) return refused();
  if (rest.length === 0 || rest.length > MOST_SIGNATURES) return refused();
  const signatures: NoteSignature[] = [];
  for (const line of rest) {
    const signature = parseSignature(primitives, line);
    if (signature === undefined) return refused();
    signatures.push(signature);
  }
  const text = `${origin}\n${size}\n${rootText}\n`;
  return ok({ origin, size: Number(size), root, text, signatures });
}

/** Did this key sign, and is every signature of it good? One bad signature of a known key refuses the note. */
export function isSignedBy(primitives: Primitives, checkpoint: Checkpoint, key: VerifierKey): boolean {
  const own = checkpoint.signatures.filter(({ name, keyId }) => name === key.name && keyId === key.keyId);
  const message = primitives.utf8(checkpoint.text);
  return (
    own.length > 0 &&
    own.every(({ signature }) => primitives.verifyEd25519(key.publicKey, message, signature))
  );
}

function parseSignature(primitives: Primitives, line: string): NoteSignature | undefined {
  const [, name = '', text = ''] = SIGNATURE.exec(line) ?? [];
  const bytes = primitives.bytesOfBase64(text);
  if (!isOrigin(name) || bytes === undefined || bytes.length <= KEY_ID_BYTES) return undefined;
  const id = Array.from(bytes.subarray(0, KEY_ID_BYTES), (byte) => byte.toString(16).padStart(2, '0'));
  return { name, keyId: id.join(''), signature: bytes.slice(KEY_ID_BYTES) };
}

function refused(): Result<never, 'not-a-checkpoint'> {
  return err('not-a-checkpoint');
}
