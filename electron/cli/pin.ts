import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { createPinLine } from '../seal/pin.ts';
import { wantsJson } from './reasons.ts';
import { type ExitCode, type Terminal } from './terminal.ts';

/** `watchbill pin`: which line goes into the plant folder for this PIN?
 *  Promise: the PIN is asked for twice without being shown; where standard input is not a terminal its lines are taken.
 *  Never: a PIN on the command line, in a file or in the output. */

const SHORTEST = 4;
const LONGEST = 64;

export async function runPin(options: unknown, terminal: Terminal): Promise<ExitCode> {
  const pin = await askPin();
  if (!pin.ok) {
    terminal.warn(pin.error);
    return 2;
  }
  const line = await createPinLine(pin.value);
  terminal.print(wantsJson(options) ? JSON.stringify({ pin: line }) : `pin: ${line}`);
  return 0;
}

async function askPin(): Promise<Result<string, string>> {
  const lines = createInterface({
    input: process.stdin,
    output: hiddenOutput(),
    terminal: process.stdin.isTTY,
  });
  try {
    const answers = lines[Symbol.asyncIterator]();
    const first = await ask('PIN: ', answers);
    const problem = problemOf(first);
    if (problem !== undefined) return err(problem);
    if (!process.stdin.isTTY) return ok(first);
    const again = await ask('The same again: ', answers);
    return first === again ? ok(first) : err('the two PINs differ: start again');
  } finally {
    lines.close();
  }
}

async function ask(prompt: string, answers: AsyncIterator<string>): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write(prompt);
  const answer = await answers.next();
  if (process.stdin.isTTY) process.stderr.write('\n');
  return answer.done === true ? '' : answer.value;
}

/** What is typed is echoed into nothing. */
function hiddenOutput(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}

function problemOf(pin: string): string | undefined {
  if (pin.length >= SHORTEST && pin.length <= LONGEST && pin.trim() === pin) return undefined;
  return `a PIN has ${SHORTEST} to ${LONGEST} characters, none of them blank at its start or end: choose another`;
}
