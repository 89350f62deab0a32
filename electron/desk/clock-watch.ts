import { draftOf } from '../../shared/ledger/bodies/table.ts';
import { type Draft } from '../../shared/ledger/types.ts';
import { type World } from '../../shared/project/world.ts';
import { type Instant, formatInstant, instantOf } from '../../shared/std/instant.ts';
import { type ClockPort } from './ports.ts';

/** Did the wall clock jump?
 *  Promise: noticed when it and the clock that nobody can set disagree by more than two seconds, or when it
 *  shows less than the newest record.
 *  Never: corrects a clock, or the order of records; that is by `seq`. */

const TOLERANCE_MS = 2000;

/** Both clocks at one instant at which they agreed. */
export type Anchor = { readonly wall: Instant; readonly monotonicMs: number };

export function anchorAt(clock: ClockPort): Anchor {
  return { wall: clock.wall(), monotonicMs: clock.monotonicMs() };
}

/** The record of a jump since the anchor, if there was one. */
export function jumpSince(anchor: Anchor, seen: Anchor): Draft | undefined {
  const expected = instantOf(Math.round(anchor.wall + seen.monotonicMs - anchor.monotonicMs));
  return jump(expected, seen.wall, 'running');
}

/** The record of a clock that went back while the console was off. */
export function jumpSinceLast({ latestAt }: World, now: Instant): Draft | undefined {
  return latestAt === null || now >= latestAt ? undefined : jump(latestAt, now, 'restarting');
}

function jump(expected: Instant, shown: Instant, seenWhile: 'running' | 'restarting'): Draft | undefined {
  const differenceMs = shown - expected;
  if (Math.abs(differenceMs) <= TOLERANCE_MS) return undefined;
  const expectedAt = formatInstant(expected);
  return draftOf('clock.adjusted', { expectedAt, shownAt: formatInstant(shown), differenceMs, seenWhile });
}
