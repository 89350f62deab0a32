/** How was the stand-in started?
 *  Promise: told once by run.ts, before anything of the stand-in is read. */

export type Start = {
  /** The app's main file. */
  readonly main: string;
  /** What stood before the app, each with its dashes. */
  readonly switches: readonly string[];
};

let told: Start = { main: process.cwd(), switches: [] };

export function tellStart(start: Start): void {
  told = start;
}

export function howStarted(): Start {
  return told;
}
