#!/usr/bin/env node
/** Which Node runs the terminal, and does it start fast?
 *  Promise: a Node that is too old is told in one line with the remedy; compiled code is kept between runs where the
 *  checkout can be written, and nowhere else.
 *  Never: decides anything; the commands live in main.ts. */
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `watchbill needs Node 22.18 or newer and this is ${process.versions.node}: ` +
      'run it through `npm run watchbill --`, which brings Node 24 along on Linux, or install Node 24\n',
  );
  process.exit(2);
}
module.enableCompileCache?.(fileURLToPath(new URL('../../node_modules/.cache/watchbill', import.meta.url)));
const { runTerminal } = await import('./main.ts');
const { expectOutputToEnd } = await import('./terminal.ts');
expectOutputToEnd();
process.exitCode = await runTerminal(process.argv.slice(2));
