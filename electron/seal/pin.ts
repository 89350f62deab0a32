import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** Does this PIN belong to this line?
 *  Promise: scrypt (RFC 7914) off the main thread, compared in constant time; a malformed line is a no.
 *  Never: keeps a PIN, prints one, or lets a line from a plant folder choose how much memory is used. */

const COST = 16_384;
const BLOCK = 8;
const PARALLEL = 1;
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** Bounds on what a stored line may ask for: at most 32 MiB (128 × N × r) and four lanes. */
const LARGEST_COST = 32_768;
const LARGEST_BLOCK = 8;
const LARGEST_PARALLEL = 4;
const LARGEST_MEMORY = 128 * LARGEST_COST * LARGEST_BLOCK + 1024 * 1024;
const LONGEST_PIN = 128;
const LINE =
  /^scrypt\$(\d{1,6})\$(\d{1,2})\$(\d{1,2})\$([A-Za-z0-9+/]{4,88}={0,2})\$([A-Za-z0-9+/]{20,88}={0,2})$/;

type StoredPin = {
  readonly cost: number;
  readonly block: number;
  readonly parallel: number;
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
};

/** The line `scrypt$16384$8$1$salt$hash` for the person file. The PIN counts in its composed form (NFC). */
export async function createPinLine(
  pin: string,
  salt: Uint8Array = randomBytes(SALT_BYTES),
): Promise<string> {
  const wanted = { cost: COST, block: BLOCK, parallel: PARALLEL, salt, hash: new Uint8Array(HASH_BYTES) };
  const hash = await stretch(pin, wanted);
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
  return `scrypt$${COST}$${BLOCK}$${PARALLEL}$${text(salt)}$${text(hash)}`;
}

/** Does `pin` belong to this line? The vault finds the line. */
export const scryptPins = {
  async matches(pin: string, stored: string): Promise<boolean> {
    const parsed = parsePinLine(stored);
    if (parsed === undefined || pin.length > LONGEST_PIN) return false;
    const hash = await stretch(pin, parsed);
    return timingSafeEqual(hash, parsed.hash);
  },
};

function parsePinLine(line: string): StoredPin | undefined {
  const match = LINE.exec(line);
  if (match === null) return undefined;
  const [, cost = '', block = '', parallel = '', salt = '', hash = ''] = match;
  const parsed = { cost: Number(cost), block: Number(block), parallel: Number(parallel) };
  if (!isWithinBounds(parsed)) return undefined;
  return { ...parsed, salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash, 'base64') };
}

function isWithinBounds({ cost, block, parallel }: Pick<StoredPin, 'cost' | 'block' | 'parallel'>): boolean {
  const isPowerOfTwo = cost > 1 && (cost & (cost - 1)) === 0;
  const isSmallEnough = cost <= LARGEST_COST && block <= LARGEST_BLOCK && parallel <= LARGEST_PARALLEL;
  return isPowerOfTwo && isSmallEnough && block > 0 && parallel > 0;
}

function stretch(pin: string, { cost, block, parallel, salt, hash }: StoredPin): Promise<Buffer> {
  const bounds = { N: cost, r: block, p: parallel, maxmem: LARGEST_MEMORY };
  return new Promise((resolve, reject) => {
    scrypt(pin.normalize('NFC'), salt, hash.length, bounds, (problem, key) => {
      if (problem === null) resolve(key);
      else reject(problem);
    });
  });
}
