import { type Primitives } from '../types.ts';
import { type KnownKey, readKeys } from './keys.ts';
import { type NoteProblem, type SignedNote, readNote } from './note.ts';
import { type Fault, LAST_RANK, earlier, fileFault } from './verdict.ts';

/** Which signed checkpoints are there to hold the records against?
 *  Promise: every file is read once; those whose signatures hold are evidence, the others are faults.
 *  Never: reads a disk; plain data out, so that several threads may each read some of the files. */

export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array };

export type EvidenceInput = {
  /** The files of `checkpoints/`, by their name inside it. */
  readonly checkpoints: readonly NamedBytes[];
  /** Checkpoints from elsewhere, by the name that the caller shows. */
  readonly supplied: readonly NamedBytes[];
  /** The ledger's own `keys.txt`. */
  readonly keys: NamedBytes;
  /** Keys that the caller trusts. With them, the ledger's own keys prove nothing and are not used. */
  readonly trusted: NamedBytes | undefined;
};

/** One checkpoint whose signatures hold. */
export type EvidenceNote = SignedNote & { readonly file: string; readonly isSupplied: boolean };

export type Evidence = {
  readonly notes: readonly EvidenceNote[];
  readonly fault: Fault | undefined;
};

const FILE_NAME = /^(\d{12})\.checkpoint$/;

/** Reads keys and checkpoints. */
export function readEvidence(primitives: Primitives, input: EvidenceInput): Evidence {
  const own = readKeys(primitives, input.keys.bytes);
  const trusted = input.trusted === undefined ? undefined : readKeys(primitives, input.trusted.bytes);
  let fault = earlier(
    keysFault(input.keys.name, own.badLine),
    keysFault(input.trusted?.name, trusted?.badLine),
  );
  const notes: EvidenceNote[] = [];
  const take = (read: EvidenceNote | Fault): void => {
    if ('rank' in read) fault = earlier(fault, read);
    else notes.push(read);
  };
  const keys = trusted === undefined ? own.keys : trusted.keys;
  for (const file of input.checkpoints) take(readOwn(primitives, file, keys));
  for (const file of input.supplied) take(readSupplied(primitives, file, keys));
  return { notes, fault };
}

function readOwn(primitives: Primitives, file: NamedBytes, keys: readonly KnownKey[]): EvidenceNote | Fault {
  const label = `checkpoints/${file.name}`;
  const named = Number(FILE_NAME.exec(file.name)?.[1] ?? 0);
  if (named === 0)
    return fileFault(label, 0, { code: 'name-wrong', problem: 'is not named by a size of 12 digits' });
  const read = readNote(primitives, file.bytes, keys);
  if (read.kind === 'refused') return fileFault(label, named, read.problem);
  if (read.note.size === named) return { ...read.note, file: label, isSupplied: false };
  return fileFault(label, named, {
    code: 'name-wrong',
    problem: `holds a checkpoint of size ${read.note.size}`,
  });
}

function readSupplied(
  primitives: Primitives,
  file: NamedBytes,
  keys: readonly KnownKey[],
): EvidenceNote | Fault {
  const read = readNote(primitives, file.bytes, keys);
  if (read.kind === 'signed') return { ...read.note, file: file.name, isSupplied: true };
  return suppliedFault(file.name, read.problem);
}

/** A fault of a supplied checkpoint says nothing about the ledger, so the ledger's own faults come first. */
export function suppliedFault(file: string, problem: NoteProblem): Fault {
  return fileFault(file, LAST_RANK - 1, problem);
}

function keysFault(file: string | undefined, badLine: number | undefined): Fault | undefined {
  if (file === undefined || badLine === undefined) return undefined;
  return fileFault(file, 0, { code: 'key-malformed', problem: `has no key in line ${badLine}` });
}

/** Puts together what several threads read, each of them some of the files. */
export function joinEvidence(parts: readonly Evidence[]): Evidence {
  return {
    notes: parts.flatMap(({ notes }) => notes),
    fault: parts.map(({ fault }) => fault).reduce(earlier, undefined),
  };
}

/** A ledger without a valid checkpoint of its own is broken, whatever else was supplied. */
export function noCheckpointFault({ notes }: Evidence): Fault | undefined {
  if (notes.some(({ isSupplied }) => !isSupplied)) return undefined;
  const problem = 'holds no checkpoint that the log signed, so nothing protects these records';
  return { ...fileFault('checkpoints', 0, { code: 'no-checkpoint', problem }), rank: LAST_RANK };
}
