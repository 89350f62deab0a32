import { type Command } from 'commander';
import { type Terminal } from './terminal.ts';

/** What is said to somebody who typed what no command understands?
 *  Promise: one line in the words of the house, with the remedy.
 *  Never: what stood where a PIN may have been typed. */

/** Commander's texts go to the terminal; its complaints become one line of ours. */
export function speakThrough(command: Command, terminal: Terminal): void {
  command.configureOutput({
    writeOut: (text) => terminal.print(text.trimEnd()),
    // Commander prints the help itself as the complaint where a command is missing.
    writeErr: () => terminal.warn(`say a command: \`${pathOf(command)} --help\` lists them`),
    outputError: (text) => terminal.warn(usageLine(text, command)),
  });
}

function usageLine(text: string, command: Command): string {
  const [first = '', suggestion] = text.trim().split('\n');
  const complaint = first
    .replace(/^error: /, '')
    .replace(/^(too many arguments for '[^']+').*$/, '$1')
    .replace(/'(--[^=']+|-[A-Za-z])[^']*'/, "'$1'")
    .replace(/\.$/, '')
    .replace(/'([^']*)'/g, '`$1`');
  const near = /^\(Did you mean (?:one of )?(.+)\?\)$/.exec(suggestion ?? '')?.[1];
  if (near === undefined) return `${complaint}: see \`${pathOf(command)} --help\``;
  return `${complaint}: did you mean \`${near.replaceAll(', ', '` or `')}\`?`;
}

function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}
