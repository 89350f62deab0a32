import { readFileSync, rmSync } from 'node:fs';
import { writeWhole } from './write-whole.ts';

/** Where does a draft wait while the program dies?
 *  Promise: on disk before the call returns, whole or not at all; readable by this account only.
 *  Never: a PIN (the page does not send one), or a part of the ledger. */
export type DraftFile = { read(): string | null; keep(text: string | null): void };

export function draftFile(path: string): DraftFile {
  return {
    read: () => {
      try {
        return readFileSync(path, 'utf8');
      } catch {
        // No draft, or one that nobody can read any more: the strip begins empty.
        return null;
      }
    },
    keep: (text) => {
      if (text === null) rmSync(path, { force: true });
      else writeWhole(path, text);
    },
  };
}
