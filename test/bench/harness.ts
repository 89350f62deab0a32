import { performance } from 'node:perf_hooks';

/** How long do several ways of doing the same take, on a machine that is never quiet?
 *  Promise: the ways take turns within each repetition, so that noise meets all of them; the median counts.
 *  Never: compares figures of two runs. */

export type Ways<Name extends string> = Readonly<Record<Name, () => void | Promise<void>>>;
export type Times<Name extends string> = Readonly<Record<Name, readonly number[]>>;

/** Fewer say nothing about a median. */
export const FEWEST_REPETITIONS = 7;

export type Turns = {
  readonly repetitions?: number;
  /** Turns whose times are thrown away, so that the compiler has seen the code. */
  readonly warmUp?: number;
};

/** Milliseconds of each way, one for each repetition. */
export async function takeTurns<Name extends string>(
  ways: Ways<Name>,
  { repetitions = FEWEST_REPETITIONS, warmUp = 1 }: Turns = {},
): Promise<Times<Name>> {
  const names = Object.keys(ways) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let turn = -warmUp; turn < repetitions; turn += 1) {
    for (const name of names) {
      const took = await timeOf(ways[name]);
      if (turn >= 0) times[name].push(took);
    }
  }
  return times;
}

/** Milliseconds of one call, after the garbage of earlier calls has been collected where that can be asked for. */
export async function timeOf(work: () => void | Promise<void>): Promise<number> {
  globalThis.gc?.();
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which this share of all values lies; `share` from 0 to 1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = Math.min(sorted.length - 1, Math.floor(sorted.length * share));
  return sorted[place] ?? Number.NaN;
}
