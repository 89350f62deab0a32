import { type FSWatcher, mkdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Is this the first start of the app on this data, and how does a second one reach the first?
 *  Promise: a lock file with the owner's process id, and a drop folder that the owner watches; all synchronous,
 *  as the real call is. A dead owner's lock is taken over. */

export type SecondStart = {
  readonly argv: readonly string[];
  readonly cwd: string;
  readonly data: unknown;
};

export class InstanceLock {
  #file: string | undefined;
  #watcher: FSWatcher | undefined;

  get held(): boolean {
    return this.#file !== undefined;
  }

  /** False when another start holds it; that one is then told of this start. */
  take(folder: string, asked: { readonly start: SecondStart; hear(start: SecondStart): void }): boolean {
    if (this.held) return true;
    const file = join(folder, 'stand-in.lock');
    const drop = join(folder, 'stand-in.starts');
    mkdirSync(drop, { recursive: true });
    if (!writeLock(file)) {
      if (isAlive(readOwner(file))) {
        post(drop, asked.start);
        return false;
      }
      rmSync(file, { force: true });
      if (!writeLock(file)) return false;
    }
    this.#file = file;
    this.#watcher = watch(drop, (_change, name) => {
      const start = name?.endsWith('.json') === true ? collect(join(drop, name)) : undefined;
      if (start !== undefined) asked.hear(start);
    });
    this.#watcher.unref();
    return true;
  }

  release(): void {
    if (this.#file !== undefined) rmSync(this.#file, { force: true });
    this.#file = undefined;
    this.#watcher?.close();
  }
}

function writeLock(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

function readOwner(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Written beside and moved, so that a half one is never read. */
function post(drop: string, start: SecondStart): void {
  const name = join(drop, String(process.pid));
  writeFileSync(`${name}.part`, JSON.stringify(start));
  renameSync(`${name}.part`, `${name}.json`);
}

function collect(file: string): SecondStart | undefined {
  try {
    const start: SecondStart = JSON.parse(readFileSync(file, 'utf8'));
    rmSync(file);
    return start;
  } catch {
    // Told twice; the first time took it.
    return undefined;
  }
}
