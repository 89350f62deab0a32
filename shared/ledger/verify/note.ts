import { type Primitives } from '../types.ts';
import { type KnownKey, hexOf, isName } from './keys.ts';
import { type FaultCode, type SignerSeen } from './verdict.ts';

/** What does this checkpoint file say, and did the log sign it?
 *  Promise: C2SP signed note with exactly three text lines; every signature by a known key must hold, unknown ones are
 *  ignored, and the key named as the origin must be among those that hold.
 *  Never: compares with the records; `chain.ts` does. Written for the verifier alone. */

/** A note whose signatures hold. */
export type SignedNote = {
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  readonly signers: readonly SignerSeen[];
};

export type NoteProblem = { readonly code: FaultCode; readonly problem: string };
export type NoteRead =
  | { readonly kind: 'signed'; readonly note: SignedNote }
  | { readonly kind: 'refused'; readonly problem: NoteProblem };

type SignatureLine = { readonly name: string; readonly keyId: string; readonly signature: Uint8Array };
type Parts = Omit<SignedNote, 'signers'> & {
  readonly message: Uint8Array;
  readonly lines: readonly SignatureLine[];
};

const LARGEST_NOTE = 65_536;
const SIGNATURE_START = '\u2014 ';

/** Reads one note and checks it against the known keys. */
export function readNote(primitives: Primitives, bytes: Uint8Array, keys: readonly KnownKey[]): NoteRead {
  const parts = partsOf(primitives, bytes);
  if (parts === undefined) return refuse('note-malformed', 'is not a signed checkpoint of three lines');
  const signers: SignerSeen[] = [];
  for (const { name, keyId, signature } of parts.lines) {
    const known = keys.filter((key) => key.name === name && key.keyId === keyId);
    if (known.length === 0) continue;
    if (!known.some((key) => primitives.verifyEd25519(key.publicKey, parts.message, signature)))
      return refuse('signature-failed', `has a signature by \`${name}\` (key ${keyId}) that does not hold`);
    signers.push({ name, keyId });
  }
  const { origin, size, root } = parts;
  if (!signers.some(({ name }) => name === origin))
    return refuse('not-signed-by-log', `has no signature by a known key of \`${origin}\``);
  return { kind: 'signed', note: { origin, size, root, signers } };
}

function refuse(code: FaultCode, problem: string): NoteRead {
  return { kind: 'refused', problem: { code, problem } };
}

function partsOf(primitives: Primitives, bytes: Uint8Array): Parts | undefined {
  const text = bytes.length > LARGEST_NOTE ? undefined : primitives.textOf(bytes);
  if (text === undefined || !text.endsWith('\n')) return undefined;
  const [origin = '', sizeText = '', rootText = '', blank, ...rest] = text.slice(0, -1).split('\n');
  const size = /^[1-9]\d{0,15}$/.test(sizeText) ? Number(sizeText) : 0;
  const root = primitives.bytesOfBase64(rootText);
  if (!isName(origin) || size < 1 || !Number.isSafeInteger(size)) return undefined;
  if (root?.length !== 32 || blank !== '' || rest.length === 0) return undefined;
  const lines: SignatureLine[] = [];
  for (const line of rest) {
    const signature = signatureOf(primitives, line);
    if (signature === undefined) return undefined;
    lines.push(signature);
  }
  const message = primitives.utf8(`${origin}\n${sizeText}\n${rootText}\n`);
  return { origin, size, root, message, lines };
}

function signatureOf(primitives: Primitives, line: string): SignatureLine | undefined {
  if (!line.startsWith(SIGNATURE_START)) return undefined;
  const [name = '', encoded = '', ...more] = line.slice(SIGNATURE_START.length).split(' ');
  const bytes = primitives.bytesOfBase64(encoded);
  if (!isName(name) || more.length > 0) return undefined;
  if (bytes === undefined || bytes.length < 5) return undefined;
  return { name, keyId: hexOf(bytes.subarray(0, 4)), signature: bytes.slice(4) };
}
