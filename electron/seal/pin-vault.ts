import { join } from 'node:path';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { nodeDigests } from './digest.ts';
import { isOpenToOthers, readFile, replaceFile } from './files.ts';
import { scryptPins } from './pin.ts';

/** Where do the PIN lines of a plant lie, which the ledger and its exports must not carry?
 *  Promise: one file beside the console key, mode 0600, replaced whole and synced; a line is found by its own
 *  SHA-256, so that a damaged line is a missing one. A file that others may read is not used.
 *  Never: a PIN; forgets a line; hands one out. */

/** `detail` is what the machine said. */
export type PinVaultProblem = {
  readonly kind: 'missing' | 'readable-by-others' | 'unreadable' | 'unwritable';
  readonly detail: string;
};

/** In the shape of the desk's PIN port. */
export type PinVault = {
  keep(lines: readonly string[]): Promise<Result<number, PinVaultProblem>>;
  matches(pin: string, lineDigest: string): Promise<Result<boolean, PinVaultProblem>>;
};

const FILE = 'pins';

/** The vault in this folder; its file is made when the first line is kept. */
export function openPinVault(folder: string): PinVault {
  const path = join(folder, FILE);
  return {
    keep: async (lines) => keep(path, lines),
    matches: async (pin, lineDigest) => {
      const kept = readLines(path);
      if (!kept.ok) return kept;
      const line = kept.value.get(lineDigest);
      if (line === undefined) return err({ kind: 'missing', detail: lineDigest });
      return ok(await scryptPins.matches(pin, line));
    },
  };
}

function keep(path: string, lines: readonly string[]): Result<number, PinVaultProblem> {
  const kept = readLines(path);
  if (!kept.ok) return kept;
  const fresh = [...new Set(lines)].filter((line) => !kept.value.has(nodeDigests.digestOf(line)));
  if (fresh.length === 0) return ok(0);
  const text = [...kept.value.values(), ...fresh].map((line) => `${line}\n`).join('');
  const written = replaceFile(path, text);
  return written.ok ? ok(fresh.length) : err({ kind: 'unwritable', detail: written.error.code });
}

/** Lines by their digest. */
function readLines(path: string): Result<ReadonlyMap<string, string>, PinVaultProblem> {
  const found = readFile(path);
  if (!found.ok)
    return found.error.kind === 'absent'
      ? ok(new Map())
      : err({ kind: 'unreadable', detail: found.error.code });
  if (isOpenToOthers(path)) return err({ kind: 'readable-by-others', detail: FILE });
  const lines = found.value.split('\n').filter((line) => line !== '');
  return ok(new Map(lines.map((line) => [nodeDigests.digestOf(line), line])));
}
