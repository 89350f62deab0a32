import { isAbsolute } from 'node:path';
import { type Result, err, ok } from '../../shared/std/result.ts';

/** What was asked for on the command line, by the system or by a second start?
 *  Promise: untrusted text in, a closed set of wishes out; what is not known is ignored.
 *  Never: a debugger on a packaged program. */

export type Wishes = {
  /** The wall window too. */
  readonly wall: boolean;
  /** A real plant folder is allowed in the trial window. */
  readonly trial: boolean;
  /** The sample plant at once, where no plant is in force yet. */
  readonly sample: boolean;
  /** A plant folder, absolute; somebody opened it with the program. */
  readonly folder: string | null;
  /** Where the data lies instead of the usual place, absolute. */
  readonly data: string | null;
};

const DEBUGGER = /^--?(?:inspect|remote-debugging|remote-allow-origins|js-flags)/;
/** Longer ones are no path of ours. */
const LONGEST = 1024;

/** `argv` without the program itself. */
export function wishesOf(argv: readonly string[]): Wishes {
  const valueOf = (name: string): string | null =>
    pathIn(argv.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3));
  return {
    wall: argv.includes('--wall'),
    trial: argv.includes('--trial'),
    sample: argv.includes('--sample'),
    folder: valueOf('plant'),
    data: valueOf('data'),
  };
}

/** A debugger reads PINs as they are typed and answers in anybody's name: a packaged program does not start with
 *  one. */
export function whyNotStart(argv: readonly string[], isPackaged: boolean): Result<void, string> {
  const found = argv.find((each) => DEBUGGER.test(each));
  if (!isPackaged || found === undefined) return ok(undefined);
  return err(`\`${found}\` opens the program to a debugger: start it without`);
}

/** What a second start hands over; `additionalData` only, because its `argv` may have been changed on the way. */
export function wishesOfSecond(data: unknown): Wishes {
  const given: unknown = typeof data === 'object' && data !== null && 'argv' in data ? data.argv : [];
  const argv = Array.isArray(given) ? given.filter((each): each is string => typeof each === 'string') : [];
  return wishesOf(argv.slice(0, 32));
}

function pathIn(text: string | undefined): string | null {
  return text === undefined || text.length > LONGEST || text.includes('\0') || !isAbsolute(text)
    ? null
    : text;
}
