import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { assertNever } from '../../shared/std/bug.ts';
import { type Way } from './choose-way.ts';

/** How is the way that was chosen run?
 *  Promise: the program's own end is the end of the start; a signal goes to the program, which closes its ledger
 *  first.
 *  Never: a browser's debugger, a switch that weakens it, an environment that turns the program into something else. */

export type Command = {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
};

type Asked = {
  readonly top: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
};

export function commandOf(way: Way, { top, args, env }: Asked): Command {
  switch (way.kind) {
    case 'desktop':
      return { file: way.executable, args: [top, ...args], env: cleanOf(env) };
    case 'trial': {
      const standIn = join(top, 'test', 'electron-double', 'run.ts');
      const quiet = '--disable-warning=ExperimentalWarning';
      return { file: process.execPath, args: [quiet, standIn, top, ...args], env: cleanOf(env) };
    }
    case 'terminal': {
      // What was asked of a window means nothing to a terminal.
      const terminal = join(top, 'electron', 'cli', 'watchbill.mjs');
      return { file: process.execPath, args: [terminal, 'demo'], env };
    }
    default:
      return assertNever(way);
  }
}

/** Resolves to the exit code of the program. */
export function run({ file, args, env }: Command): Promise<number> {
  const child = spawn(file, args, { stdio: 'inherit', env });
  // A terminal sends Ctrl+C to both; the program closes first. Others send to this process alone.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((settle) => {
    child.on('error', () => {
      settle(1);
    });
    child.on('exit', (code) => {
      settle(code ?? 1);
    });
  });
}

/** Without what would make the program a plain Node, and without what only tests may ask of the stand-in. */
function cleanOf(env: Command['env']): Command['env'] {
  const strange = /^(ELECTRON_RUN_AS_NODE|NODE_OPTIONS|STAND_IN_(TEST|PACKAGED|HEADLESS))$/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !strange.test(name)));
}
