import { type Primitives } from '../types.ts';
import { type EvidenceNote } from './evidence.ts';
import { jsonOf } from './fields.ts';
import { type Tail } from './tail.ts';
import { type Fault, digestOf, recordFault } from './verdict.ts';

/** Does a `checkpoint.issued` record tell the truth?
 *  Promise: its size and root are those of a signed checkpoint file, which is itself held against the tree.
 *  Never: reads any other body. */

export type IssuedRecord = { readonly seq: number; readonly body: Uint8Array };
type Known = {
  readonly primitives: Primitives;
  readonly notes: ReadonlyMap<number, readonly EvidenceNote[]>;
};

const ISSUED = Uint8Array.from('checkpoint.issued', (character) => character.charCodeAt(0));

/** Is this the type of the record? */
export function isIssued(line: Uint8Array, tail: Tail): boolean {
  if (tail.typeTo - tail.typeFrom !== ISSUED.length) return false;
  for (let index = 0; index < ISSUED.length; index += 1) {
    if (line[tail.typeFrom + index] !== ISSUED[index]) return false;
  }
  return true;
}

/** What is wrong with the record, if anything. */
export function issuedFault({ primitives, notes }: Known, { seq, body }: IssuedRecord): Fault | undefined {
  const { size, root } = readBody(primitives, body);
  if (size === undefined || root === undefined || size < 1 || size > seq)
    return recordFault(seq, 'issued-wrong', 'does not say which of the trees before it was signed');
  const own = notes.get(size)?.find(({ isSupplied }) => !isSupplied);
  const file = `checkpoints/${String(size).padStart(12, '0')}.checkpoint`;
  if (own === undefined)
    return {
      ...recordFault(
        seq,
        'issued-without-file',
        `says that \`${file}\` was signed, and there is no such file`,
      ),
      file,
    };
  if (digestOf(own.root) === root) return undefined;
  return recordFault(seq, 'issued-wrong', `says another root than \`${file}\``);
}

function readBody(primitives: Primitives, body: Uint8Array): { size?: number; root?: string } {
  const value = jsonOf(primitives, body);
  if (typeof value !== 'object' || value === null || !('size' in value) || !('root' in value)) return {};
  const { size, root } = value;
  return typeof size === 'number' && typeof root === 'string' ? { size, root } : {};
}
