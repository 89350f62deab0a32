import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Can Electron be fetched, and is it here then?
 *  Promise: ends. No answer within `firstMs`, or no progress within `stallMs`, means that it cannot; a script that
 *  was given up is dead.
 *  Never: a request of our own; the electron package has its script for that, with its own checksums. */

export type Fetching = {
  /** The script that fetches. */
  readonly script: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly firstMs: number;
  readonly stallMs: number;
};
export type Fetched = 'fetched' | 'refused' | 'no-answer' | 'stalled';

/** How often the growing file is looked at. */
const LOOK_MS = 100;

export async function fetchWith({ script, env, firstMs, stallMs }: Fetching): Promise<Fetched> {
  // The script writes here, so what lies here shows whether anything arrives.
  const folder = mkdtempSync(join(tmpdir(), 'watchbill-fetch-'));
  const child = spawn(process.execPath, [script], {
    env: { ...env, TMPDIR: folder, TEMP: folder, TMP: folder },
    stdio: ['ignore', 'inherit', 'ignore'],
  });
  const ended = new Promise<Fetched>((settle) => {
    child.on('exit', (code) => {
      settle(code === 0 ? 'fetched' : 'refused');
    });
    child.on('error', () => {
      settle('refused');
    });
  });
  const watching = new AbortController();
  const result = await Promise.race([ended, watch(folder, { firstMs, stallMs, signal: watching.signal })]);
  watching.abort();
  child.kill('SIGKILL');
  await ended;
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  return result;
}

type Limits = { readonly firstMs: number; readonly stallMs: number; readonly signal: AbortSignal };

/** Settles only when nothing comes. */
async function watch(folder: string, { firstMs, stallMs, signal }: Limits): Promise<Fetched> {
  let [seen, quietMs] = [0, 0];
  let hasBegun = false;
  while (!signal.aborted) {
    await wait(LOOK_MS);
    const now = bytesIn(folder);
    quietMs = now === seen ? quietMs + LOOK_MS : 0;
    hasBegun ||= now > 0;
    seen = now;
    if (!hasBegun && quietMs >= firstMs) return 'no-answer';
    if (hasBegun && quietMs >= stallMs) return 'stalled';
  }
  return 'refused';
}

function bytesIn(folder: string): number {
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) =>
      each.isFile(),
    );
    return files.reduce((sum, each) => sum + statSync(join(each.parentPath, each.name)).size, 0);
  } catch {
    // A file that went between the two looks.
    return 0;
  }
}
