import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Which file goes on where a broken one stopped?
 *  Promise: segments lie beside the first file and count up; an old file is set read-only and stays as it is.
 *  Never: removes, renames or repairs one. */

export type Segment = {
  /** 0 is the first file, whose origin has no `/segment/n`. */
  readonly number: number;
  readonly path: string;
  readonly origin: string;
};

export type SegmentBase = { readonly path: string; readonly origin: string };

const OWNER_READS = 0o400;
const ENDINGS = ['', '-wal', '-shm'];

/** The newest segment of this ledger: the one that is written. */
export function currentSegment(base: SegmentBase): Segment {
  let current = segmentOf(base, 0);
  for (let next = segmentOf(base, 1); fs.existsSync(next.path); next = segmentOf(base, next.number + 1))
    current = next;
  return current;
}

/** The segment after this one. */
export function nextSegment(base: SegmentBase, { number }: Segment): Segment {
  return segmentOf(base, number + 1);
}

/** Sets every segment before this one read-only, as far as the system lets us; a file that is gone is skipped. */
export function closeEarlierSegments(base: SegmentBase, { number }: Segment): void {
  for (let earlier = 0; earlier < number; earlier += 1) {
    for (const ending of ENDINGS) {
      const path = `${segmentOf(base, earlier).path}${ending}`;
      if (fs.existsSync(path)) fs.chmodSync(path, OWNER_READS);
    }
  }
}

function segmentOf({ path, origin }: SegmentBase, number: number): Segment {
  if (number === 0) return { number, path, origin };
  const name = basename(path).replace(/\.db$/, '');
  return {
    number,
    path: join(dirname(path), `${name}.segment-${number}.db`),
    origin: `${origin}/segment/${number}`,
  };
}
