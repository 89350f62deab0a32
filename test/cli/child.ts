import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What does the terminal do as a process of its own?
 *  Promise: the file that people start, with this Node; pipes as a shell makes them.
 *  Never: for what a command answers; `type` is faster and the same code. */

export const WATCHBILL = fileURLToPath(new URL('../../electron/cli/watchbill.mjs', import.meta.url));

export type Start = {
  readonly stdin?: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Of Node itself. */
  readonly node?: readonly string[];
  /** Where stdout goes instead of a pipe. */
  readonly stdoutTo?: string;
  /** Closes the pipe after this many bytes, as `head` does. */
  readonly readOnly?: number;
};

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

export async function start(argv: readonly string[], how: Start = {}): Promise<Ended> {
  const { stdin = '', cwd, env = {}, node = [], stdoutTo, readOnly } = how;
  const stdout = stdoutTo === undefined ? 'pipe' : openSync(stdoutTo, 'w');
  const child = spawn(process.execPath, [...node, WATCHBILL, ...argv], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['pipe', stdout, 'pipe'],
  });
  // A child that ends before it reads is told by its exit code.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(stdin);
  const said = { out: '', err: '' };
  child.stdout?.on('data', (part: Buffer) => {
    said.out += part.toString('utf8');
    if (readOnly !== undefined && said.out.length >= readOnly) child.stdout?.destroy();
  });
  child.stderr?.on('data', (part: Buffer) => (said.err += part.toString('utf8')));
  const code = await new Promise<number | null>((resolve) =>
    child.once('close', (status) => resolve(status)),
  );
  return { code, ...said };
}
