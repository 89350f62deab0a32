/** What can the stand-in not do, and what has it kept the page from doing?
 *  Promise: what is missing fails aloud at the call; every request that left the app's own scheme is recorded. */

/** Where a spec finds `refused` in the main process: `globalThis[Symbol.for('stand-in')]`. */
export const TRACE = Symbol.for('stand-in');

const refused: string[] = [];

/** Fails: always. The remedy is the real program, or another way to do it. */
export function unsupported(what: string): never {
  throw new Error(
    `the stand-in for Electron has no ${what}: do it another way, or try it in Electron itself`,
  );
}

/** A request that was not answered by the app. */
export function recordRefused(url: string): void {
  refused.push(url);
}

Object.defineProperty(globalThis, TRACE, { value: Object.freeze({ refused }) });
