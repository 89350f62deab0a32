import Database from 'better-sqlite3';
import { type AppendProblem } from '../../shared/ledger/types.ts';

/** What does SQLite's complaint mean for the person at the screen?
 *  Promise: a disk, a lock or a foreign file is a value with one line that names the file; anything else is a bug
 *  and is thrown on.
 *  Never: hides a code it does not know. */

/** Why a file could not be opened as a ledger. `detail` is one line with the remedy. */
export type FileProblem = {
  readonly kind:
    | 'absent'
    | 'not-a-ledger'
    | 'damaged'
    | 'newer-schema'
    | 'read-only'
    | 'locked'
    | 'disk-full'
    | 'io-error'
    | 'not-durable';
  readonly detail: string;
};

type DiskKind = 'disk-full' | 'read-only' | 'locked' | 'io-error' | 'not-a-ledger' | 'broken';

const MEANINGS: readonly (readonly [prefix: string, kind: DiskKind, remedy: string])[] = [
  ['SQLITE_FULL', 'disk-full', 'has no room left: free space on its disk, then try again'],
  ['SQLITE_IOERR_SHMSIZE', 'disk-full', 'has no room left: free space on its disk, then try again'],
  ['SQLITE_READONLY', 'read-only', 'cannot be written to: make the file and its folder writable'],
  ['SQLITE_BUSY', 'locked', 'is locked by another program: close it, then try again'],
  ['SQLITE_LOCKED', 'locked', 'is locked by another program: close it, then try again'],
  ['SQLITE_NOTADB', 'not-a-ledger', 'is not a ledger: name the `.db` file that Watchbill made'],
  ['SQLITE_CORRUPT', 'broken', 'is damaged: keep it as it is and start a new segment'],
  [
    'SQLITE_CONSTRAINT',
    'broken',
    'holds other records than it should: keep it as it is and start a new segment',
  ],
  ['SQLITE_CANTOPEN', 'io-error', 'cannot be opened: check that its folder exists and may be written to'],
  ['SQLITE_PERM', 'read-only', 'cannot be written to: make the file and its folder writable'],
  ['SQLITE_AUTH', 'read-only', 'cannot be written to: make the file and its folder writable'],
  ['SQLITE_IOERR', 'io-error', 'could not be read or written: check its disk'],
];

/** The meaning of a thrown SQLite error for this file; everything else is thrown on. */
export function diskProblemOf(
  thrown: unknown,
  path: string,
): { readonly kind: DiskKind; readonly detail: string } {
  if (!(thrown instanceof Database.SqliteError)) throw thrown;
  const { code } = thrown;
  const meaning = MEANINGS.find(([prefix]) => code === prefix || code.startsWith(`${prefix}_`));
  if (meaning === undefined) throw thrown;
  const [, kind, remedy] = meaning;
  return { kind, detail: `ledger \`${path}\` ${remedy} (${code})` };
}

/** The same for an append, where the file was a ledger a moment ago. */
export function appendProblemOf(thrown: unknown, path: string): AppendProblem {
  const { kind, detail } = diskProblemOf(thrown, path);
  return { kind: kind === 'not-a-ledger' ? 'broken' : kind, detail };
}

/** The same for opening. */
export function fileProblemOf(thrown: unknown, path: string): FileProblem {
  const { kind, detail } = diskProblemOf(thrown, path);
  return { kind: kind === 'broken' ? 'damaged' : kind, detail };
}
