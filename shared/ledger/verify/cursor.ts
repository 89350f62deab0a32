import { type FaultCode } from './verdict.ts';

/** Where is a scan, and what was the first thing wrong?
 *  Promise: the first fault stays; the place is a byte of the record.
 *  Never: moves by itself. */

/** A reading position; the first fault stays in it. */
export type Cursor = {
  readonly bytes: Uint8Array;
  at: number;
  depth: number;
  fault: { readonly code: FaultCode; readonly problem: string } | undefined;
};

/** Starts at the first byte. */
export function cursorOver(bytes: Uint8Array): Cursor {
  return { bytes, at: 0, depth: 0, fault: undefined };
}

/** Notes the fault at the cursor. Always false, so that a scan can end with it. */
export function refuse(cursor: Cursor, problem: string, code: FaultCode = 'not-canonical'): false {
  cursor.fault ??= { code, problem: `${problem} at byte ${cursor.at}` };
  return false;
}
