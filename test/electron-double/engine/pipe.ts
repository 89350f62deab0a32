import { type ChildProcess, spawn } from 'node:child_process';
import { Readable, Writable } from 'node:stream';
import { type Answer, type Commands, type Report } from './protocol.ts';

/** How does the stand-in talk to Chromium?
 *  Promise: the smallest DevTools client: JSON, ended by NUL, over two inherited pipes. When the browser is
 *  gone every open command fails, and `gone` is told once.
 *  Never: a listening port of its own. */

export type PipeEvents = {
  report(report: Report): void;
  line(line: string): void;
  gone(why: string): void;
};

type Open = { settle(result: unknown): void; fail(error: Error): void; readonly method: string };

export class Pipe {
  readonly process: ChildProcess;
  #events: PipeEvents;
  #open = new Map<number, Open>();
  #last = 0;
  #closed = false;
  #input: Writable;
  #pieces: Buffer[] = [];

  constructor(command: { readonly file: string; readonly args: readonly string[] }, events: PipeEvents) {
    this.#events = events;
    this.process = spawn(command.file, ['--remote-debugging-pipe', ...command.args], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    });
    const [, , errors, input, output] = this.process.stdio;
    if (!(input instanceof Writable) || !(output instanceof Readable))
      throw new Error('no pipes to Chromium');
    this.#input = input;
    // A write after the end is told by `gone`.
    input.on('error', () => undefined);
    output.on('data', (bytes: Buffer) => {
      this.#feed(bytes);
    });
    if (errors instanceof Readable) this.#readLines(errors);
    this.process.on('error', (error) => {
      this.#end(error.message);
    });
    this.process.on('exit', (code, signal) => {
      this.#end(`exit ${code ?? signal}`);
    });
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Fails: with the browser's own words, or when it is gone. */
  async send<Method extends keyof Commands>(
    method: Method,
    params: Commands[Method]['takes'],
    sessionId?: string,
  ): Promise<Commands[Method]['gives']> {
    if (this.#closed) throw new Error(`${method}: the browser is gone`);
    const id = (this.#last += 1);
    const answer = new Promise<unknown>((settle, fail) => {
      this.#open.set(id, { settle, fail, method });
    });
    this.#input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    // After the parse in #read: the protocol says what each answer holds.
    return (await answer) as Commands[Method]['gives'];
  }

  #readLines(errors: Readable): void {
    let rest = '';
    errors.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) this.#events.line(line);
    });
  }

  #feed(bytes: Buffer): void {
    let from = 0;
    for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, from)) {
      const text = Buffer.concat([...this.#pieces, bytes.subarray(from, end)]).toString('utf8');
      this.#pieces = [];
      from = end + 1;
      this.#read(JSON.parse(text));
    }
    if (from < bytes.length) this.#pieces.push(bytes.subarray(from));
  }

  #read(message: Answer | Report): void {
    if ('method' in message) {
      this.#events.report(message);
      return;
    }
    const open = this.#open.get(message.id);
    this.#open.delete(message.id);
    if (message.error === undefined) open?.settle(message.result);
    else open?.fail(new Error(`${open.method}: ${message.error.message}`));
  }

  #end(why: string): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const { fail, method } of this.#open.values())
      fail(new Error(`${method}: the browser is gone (${why})`));
    this.#open.clear();
    this.#events.gone(why);
  }
}
