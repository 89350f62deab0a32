import { type Instant, instantOf } from '../../shared/std/instant.ts';
import { START } from '../support/desk-driver.ts';

/** What do the process that is killed and the one that kills agree on?
 *  Promise: names, times and the form of a reported line, each written once. */

/** Written out: to parse the plant for it would cost every start a tenth of a second. */
export const ORIGIN = 'harbour-foods.example/plant-2/console-1';
/** The one PIN of everybody. */
export const PIN = '4711';
/** Said when the process has loaded its code and is about to open the ledger. */
export const READY = 'ready';
/** Longer than a round can last on its own clock, so that time never runs backwards in the ledger. */
const ROUND_MS = 300_000;

/** When the console's own clock starts in this round. */
export function startOf(round: number): Instant {
  return instantOf(START + round * ROUND_MS);
}

/** One record that the desk said is recorded: its place and the hash of its exact bytes. */
export type Reported = { readonly seq: number; readonly leaf: string };

export function reportLine({ seq, leaf }: Reported): string {
  return `${seq} ${leaf}\n`;
}

/** A line that was cut off by the kill is no report. */
export function parseReport(line: string): Reported | undefined {
  const [, seq, leaf] = /^(\d+) ([0-9a-f]{64})$/.exec(line) ?? [];
  return seq === undefined || leaf === undefined ? undefined : { seq: Number(seq), leaf };
}
