import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { unsupported } from '../engine/refuse.ts';
import { app } from './app.ts';
import { Emitter } from './emitter.ts';
import { makeEvent } from './event.ts';
import { runAtEnd } from './life.ts';

/** What is a utility process?
 *  Promise: a Node process of its own, spoken to by structured clone; its end is told to whoever forked it and
 *  to the app.
 *  Never: a message port; outlives the app. */

type ForkOptions = {
  readonly env?: object;
  readonly execArgv?: string[];
  readonly cwd?: string;
  readonly stdio?: string | readonly unknown[];
  readonly serviceName?: string;
};

export class UtilityProcess extends Emitter<'exit' | 'message' | 'spawn'> {
  #child: ChildProcess;
  pid: number | undefined;

  constructor(file: string, { args, options }: { args: readonly string[]; options: ForkOptions }) {
    super();
    const register = join(import.meta.dirname, '..', 'register-utility.ts');
    const piped = options.stdio === 'pipe';
    this.#child = fork(file, args, {
      execArgv: ['--import', register, ...(options.execArgv ?? [])],
      env: options.env === undefined ? process.env : { ...options.env },
      serialization: 'advanced',
      stdio: piped ? 'pipe' : options.stdio === 'ignore' ? ['ignore', 'ignore', 'ignore', 'ipc'] : 'inherit',
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    });
    this.pid = this.#child.pid;
    runAtEnd(() => this.#child.kill());
    this.#child.on('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.on('exit', (code, signal) => {
      this.#end(code ?? 1, {
        reason: signal === null ? 'abnormal-exit' : 'killed',
        name: options.serviceName,
      });
    });
  }

  static fork(file: string, args: string[] = [], options: ForkOptions = {}): UtilityProcess {
    if (!app.isReady()) throw new Error('utilityProcess cannot be created before app is ready.');
    return new UtilityProcess(file, { args, options });
  }

  get stdout(): NodeJS.ReadableStream | null {
    return this.#child.stdout instanceof Readable ? this.#child.stdout : null;
  }
  get stderr(): NodeJS.ReadableStream | null {
    return this.#child.stderr instanceof Readable ? this.#child.stderr : null;
  }
  postMessage(message: unknown, transfer: readonly unknown[] = []): void {
    if (transfer.length > 0) unsupported('message ports');
    // Structured clone takes more than the declared JSON values.
    if (this.#child.connected) Reflect.apply(this.#child.send, this.#child, [message]);
  }
  kill(): boolean {
    return this.#child.kill();
  }

  #end(exitCode: number, { reason, name }: { reason: string; name: string | undefined }): void {
    this.pid = undefined;
    this.emit('exit', exitCode);
    if (exitCode === 0) return;
    const serviceName = name ?? 'Node Utility Process';
    app.emit('child-process-gone', makeEvent({}), {
      type: 'Utility',
      reason,
      exitCode,
      serviceName,
      name: serviceName,
    });
  }
}

export const utilityProcess: Pick<typeof UtilityProcess, 'fork'> = UtilityProcess;
