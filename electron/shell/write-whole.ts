import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';

/** How is a small file replaced?
 *  Promise: on disk before the call returns, whole or not at all; readable by this account only.
 *  Fails: as the disk fails; the old file is there then. */
export function writeWhole(path: string, text: string): void {
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
