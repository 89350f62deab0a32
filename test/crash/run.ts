import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROUNDS, campaign } from './lives.ts';

/** `npm run crash -- [LIVES] [SEED]`: how does the console stand a longer campaign than the gate's?
 *  Promise: the toll in one line; a failure ends with its seed, and the ledgers stay for whoever looks for the
 *  cause. */

const [lives = '25', seed = '1'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'watchbill-crash-'));
try {
  const toll = await campaign({ folder, seed: Number(seed), lives: Number(lives) });
  rmSync(folder, { recursive: true });
  process.stdout.write(
    `${toll.kills} kills of ${lives} ledgers (${ROUNDS + 1} each, seeds from ${seed}): ` +
      `${toll.reported} reported records, none lost, every ledger intact\n`,
  );
} catch (error) {
  process.stderr.write(`${String(error)}\nthe ledgers are kept in ${folder}\n`);
  process.exitCode = 1;
}
