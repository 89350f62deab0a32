import { randomBytes } from 'node:crypto';
import { type Instant } from '../../shared/std/instant.ts';

/** How is an occurrence named?
 *  Promise: a UUIDv7 (RFC 9562), lower case; ids of one maker rise, also within a millisecond
 *  and when the clock falls back.
 *  Never: reads a clock; the instant is the caller's. */

const VERSION_7 = 0x7000n;
const VARIANT = 0x8000_0000_0000_0000n;
const RANDOM_BITS = 74n;
const LOW_BITS = 62n;
const LOW_MASK = (1n << LOW_BITS) - 1n;
const ALL_RANDOM = (1n << RANDOM_BITS) - 1n;
const LARGEST_STEP_BYTES = 4;

/** Where the random bytes come from; tests pass their own. */
export type RandomSource = (bytes: number) => Uint8Array;

/** A maker of ids, in the shape of the desk's id port. */
export function createIds(random: RandomSource = randomBytes): { occurrence(at: Instant): string } {
  let last = { ms: -1, tail: 0n };
  return {
    occurrence(at) {
      last = at > last.ms ? { ms: at, tail: freshTail(random) } : laterTail(last, random);
      return formatUuid(last.ms, last.tail);
    },
  };
}

/** 74 random bits with the first one clear, so that a rising counter has room (RFC 9562, 6.2, method 2). */
function freshTail(random: RandomSource): bigint {
  return numberOf(random(10)) & (ALL_RANDOM >> 1n);
}

type Place = { readonly ms: number; readonly tail: bigint };

function laterTail(last: Place, random: RandomSource): Place {
  const tail = last.tail + 1n + numberOf(random(LARGEST_STEP_BYTES));
  return tail <= ALL_RANDOM ? { ms: last.ms, tail } : { ms: last.ms + 1, tail: freshTail(random) };
}

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}

function formatUuid(ms: number, tail: bigint): string {
  const high = (BigInt(ms) << 16n) | VERSION_7 | (tail >> LOW_BITS);
  const low = VARIANT | (tail & LOW_MASK);
  const hex = high.toString(16).padStart(16, '0') + low.toString(16).padStart(16, '0');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
