/** Which Node runs the start, and is it new enough?
 *  Promise: a Node that is too old is told in one line with the remedy.
 *  Never: decides anything; that is in main.ts. */

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `watchbill needs Node 22.18 or newer and this is ${process.versions.node}: ` +
      'run `npm install`, then `npm start`, which brings Node 24 along on Linux, or install Node 24\n',
  );
  process.exit(2);
}
const { startProgram } = await import('./main.ts');
process.exitCode = await startProgram(process.argv.slice(2));
