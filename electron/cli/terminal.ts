import { type Instant, instantOf } from '../../shared/std/instant.ts';

/** What does a command print, when is it now, and how does it end?
 *  Promise: a command returns its exit code and speaks only through this, so a test reads what a person would see.
 *  Never: calls process.exit, which would cut off what is still being written. */

export type Terminal = {
  print(line: string): void;
  warn(line: string): void;
  /** Long work says here how far it is; shown only where stderr is a terminal. */
  progress(line: string): void;
  /** The wall clock; one command reads it once. */
  now(): Instant;
};

/** 0 fine, 1 the answer is bad news, 2 wrong usage or unreadable input. */
export type ExitCode = 0 | 1 | 2;

/** A reader that has seen enough, such as `head`, closes the pipe: the command goes on to its end and its exit code
 *  stands. Output that could not be kept is exit 2, whatever the answer was. */
export function expectOutputToEnd(): void {
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return;
    process.stderr.write(`cannot write the output (${error.code}): make room, or send it elsewhere\n`);
    process.once('exit', () => {
      process.exitCode = 2;
    });
  });
}

export const processTerminal: Terminal = {
  print: (line) => void process.stdout.write(`${line}\n`),
  warn: (line) => void process.stderr.write(`${line}\n`),
  progress: (line) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${line}\u001b[K`);
  },
  now: () => instantOf(Date.now()),
};
