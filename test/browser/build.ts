import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What is built before a run?
 *  Promise: everything, anew, because a stale bundle passes; the product's page when it is there, else a blank
 *  one. */

const TOP = join(import.meta.dirname, '..', '..');

export default function buildAnew(): void {
  const own = existsSync(join(TOP, 'renderer', 'index.html')) && process.env['WATCHBILL_PAGE'] !== 'blank';
  const page = own ? [] : [join(import.meta.dirname, 'blank-page')];
  execFileSync(process.execPath, [join(TOP, 'electron', 'build', 'build.mjs'), ...page], {
    stdio: 'inherit',
  });
}
