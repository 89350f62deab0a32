import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Where do the ledgers of this machine lie, and which one is in use?
 *  Promise: one folder a ledger, named after its origin; what is in use is on disk before it is opened.
 *  Never: removes or renames a ledger. */

export type InUse = {
  readonly origin: string;
  /** The plant that the program carries: another one may take its place. */
  readonly isSample: boolean;
};
export type Place = {
  inUse(): InUse | null;
  use(next: InUse): void;
  /** The folder of that ledger; it is there afterwards. */
  folderOf(origin: string): string;
};

export function placeIn(folder: string): Place {
  const file = join(folder, 'in-use.json');
  return {
    inUse: () => readInUse(file),
    use: (next) => {
      writeWhole(file, JSON.stringify(next));
    },
    folderOf: (origin) => {
      const path = join(folder, 'ledgers', encodeURIComponent(origin));
      mkdirSync(path, { recursive: true, mode: 0o700 });
      return path;
    },
  };
}

function readInUse(file: string): InUse | null {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof read !== 'object' || read === null || !('origin' in read)) return null;
    const { origin } = read;
    return typeof origin === 'string'
      ? { origin, isSample: 'isSample' in read && read.isSample === true }
      : null;
  } catch {
    // Nothing in use yet. A file that cannot be read means the same: the plant is loaded again, its ledger is there.
    return null;
  }
}

function writeWhole(path: string, text: string): void {
  const beside = `${path}.part`;
  const file = openSync(beside, 'w', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
}
