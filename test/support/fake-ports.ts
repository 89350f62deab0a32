import { type ClockPort, type IdPort, type PinPort, type PinProblem } from '../../electron/desk/ports.ts';
import { nodeDigests } from '../../electron/seal/digest.ts';
import { type Instant, instantOf } from '../../shared/std/instant.ts';
import { err, ok } from '../../shared/std/result.ts';

/** What do the desk's other ports look like when a test holds them?
 *  Promise: two clocks that move only when told; ids that count; PINs that a plant file can carry.
 *  Never: the machine's own clock or randomness. */

export type FakeClock = ClockPort & {
  /** Both clocks go on. */
  readonly pass: (ms: number) => void;
  /** Somebody sets the wall clock. */
  readonly setWall: (at: Instant) => void;
};

export function createFakeClock(start: Instant): FakeClock {
  let wall = start;
  let monotonic = 5000;
  return {
    wall: () => wall,
    monotonicMs: () => monotonic,
    pass: (ms) => {
      wall = instantOf(wall + ms);
      monotonic += ms;
    },
    setWall: (at) => void (wall = at),
  };
}

/** UUIDv7s that differ only by a count, so that a failing test reads the same each time. */
export function createFakeIds(): IdPort {
  let count = 0;
  return {
    occurrence: (at) => {
      count += 1;
      const time = at.toString(16).padStart(12, '0');
      const tail = count.toString(16).padStart(12, '0');
      return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${tail}`;
    },
  };
}

/** The `pin:` line of a person whose PIN is `pin-` and their id. */
export function fakePinLine(person: string): string {
  const hash = Buffer.from(`pin-${person}`.padEnd(18, '.')).toString('base64');
  return `scrypt$16384$8$1$c2FsdHNhbHRzYWx0c2FsdA==$${hash}`;
}

/** PIN lines that are kept in memory; a test may lose them, or make keeping fail. */
export type FakePins = PinPort & {
  readonly failWith: (problem: PinProblem | undefined) => void;
  readonly lose: () => void;
};

export function createFakePins(): FakePins {
  const lines = new Map<string, string>();
  let problem: PinProblem | undefined;
  return {
    keep: async (kept) => {
      if (problem !== undefined) return err(problem);
      const before = lines.size;
      for (const line of kept) lines.set(nodeDigests.digestOf(line), line);
      return ok(lines.size - before);
    },
    matches: async (pin, digest) => {
      if (problem !== undefined) return err(problem);
      const line = lines.get(digest);
      if (line === undefined) return err({ kind: 'missing', detail: digest });
      const hash = Buffer.from(pin.padEnd(18, '.')).toString('base64');
      return ok(line === `scrypt$16384$8$1$c2FsdHNhbHRzYWx0c2FsdA==$${hash}`);
    },
    failWith: (found) => void (problem = found),
    lose: () => lines.clear(),
  };
}
