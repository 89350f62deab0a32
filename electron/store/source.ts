import * as fs from 'node:fs';
import { join } from 'node:path';
import { checkpointFileName } from '../../shared/ledger/checkpoint.ts';
import { joinBytes } from '../../shared/ledger/vkey.ts';
import { type NamedBytes } from '../../shared/ledger/verify/evidence.ts';
import { type LineBatch, splitLines } from '../../shared/ledger/verify/lines.ts';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { connectReader, openingProblemOf } from './connect.ts';
import { type FileProblem, appendProblemOf } from './problems.ts';
import { type Reader, createReader } from './read.ts';

/** Where do the records, checkpoints and keys of a ledger come from?
 *  Promise: a ledger file and an export folder look the same to every command that reads one, byte for byte.
 *  Never: judges what it reads, or holds all of it in memory. */

export type LedgerSource = {
  readonly kind: 'ledger' | 'export';
  readonly path: string;
  /** The bytes of `records.jsonl`: each record and one LF. */
  chunks(): Generator<Uint8Array>;
  /** The same as lines without their LF, in batches. */
  batches(): AsyncGenerator<LineBatch>;
  /** The files of `checkpoints/`, oldest first. */
  checkpoints(): readonly NamedBytes[];
  keys(): NamedBytes;
  /** Why something could not be read to its end, in a line; undefined while all could. */
  readProblem(): string | undefined;
  close(): void;
};

export type SourceProblem = FileProblem | { readonly kind: 'not-an-export'; readonly detail: string };

export const RECORDS_FILE = 'records.jsonl';
export const CHECKPOINTS_FOLDER = 'checkpoints';
export const KEYS_FILE = 'keys.txt';
const CHUNK_BYTES = 1024 * 1024;
const LF = Uint8Array.of(0x0a);

/** Opens a ledger file or an export folder for reading. */
export function openSource(path: string): Result<LedgerSource, SourceProblem> {
  try {
    if (fs.statSync(path).isDirectory()) return openExport(path);
  } catch (thrown) {
    return err(openingProblemOf(thrown, path));
  }
  const connection = connectReader(path);
  if (!connection.ok) return connection;
  const { db } = connection.value;
  // One snapshot for everything: checkpoints from before and records from after an append would contradict each other.
  db.exec('BEGIN');
  return ok(ledgerSource(createReader(connection.value), () => db.close()));
}

/** A ledger that is open already as a source; `close` is what closing the source does. */
export function ledgerSource(reader: Reader, close: () => void, to?: number): LedgerSource {
  const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
  const notes = (): readonly NamedBytes[] =>
    Array.from(reader.checkpoints())
      .filter(({ size }) => to === undefined || size <= to)
      .map(({ size, note }) => ({ name: checkpointFileName(size), bytes: utf8(note) }));
  return guarded({
    kind: 'ledger',
    path: reader.path,
    chunks: () => recordChunks(reader, to),
    checkpoints: notes,
    keys: () => utf8(`${reader.name().vkey}\n`),
    close,
    problemOf: (thrown) => appendProblemOf(thrown, reader.path).detail,
  });
}

type Unguarded = Pick<LedgerSource, 'kind' | 'path' | 'chunks' | 'checkpoints' | 'close'> & {
  keys(): Uint8Array;
  problemOf(thrown: unknown): string;
};

/** What cannot be read ends the reading and is told by `readProblem`; whoever verifies sees what is there. */
function guarded(source: Unguarded): LedgerSource {
  let problem: string | undefined;
  const attempt = <T>(read: () => T, otherwise: T): T => {
    try {
      return read();
    } catch (thrown) {
      problem = source.problemOf(thrown);
      return otherwise;
    }
  };
  const chunks = function* (): Generator<Uint8Array> {
    const reading = source.chunks();
    for (;;) {
      const next = attempt(() => reading.next(), { done: true, value: undefined });
      if (next.done === true) return;
      yield next.value;
    }
  };
  return {
    kind: source.kind,
    path: source.path,
    chunks,
    batches: () => splitLines(chunks()),
    checkpoints: () => attempt(() => source.checkpoints(), []),
    keys: () => ({ name: KEYS_FILE, bytes: attempt(() => source.keys(), new Uint8Array(0)) }),
    readProblem: () => problem,
    close: () => source.close(),
  };
}

function* recordChunks(reader: Reader, to: number | undefined): Generator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (const { bytes } of reader.records(0, to)) {
      parts.push(bytes, LF);
      size += bytes.length + 1;
      if (size < CHUNK_BYTES) continue;
      yield joinBytes(parts);
      [parts, size] = [[], 0];
    }
  } finally {
    // Also when a record cannot be read: those before it could, and must not be lost with it.
    if (size > 0) yield joinBytes(parts);
  }
}

function openExport(folder: string): Result<LedgerSource, SourceProblem> {
  const [records, keys] = [join(folder, RECORDS_FILE), join(folder, KEYS_FILE)];
  const checkpoints = join(folder, CHECKPOINTS_FOLDER);
  if (![records, keys].every(isReadableFile) || !isReadableFolder(checkpoints)) {
    const needed = `\`${RECORDS_FILE}\`, \`${CHECKPOINTS_FOLDER}\` and \`${KEYS_FILE}\``;
    const detail = `folder \`${folder}\` is not an export: it needs ${needed}, readable`;
    return err({ kind: 'not-an-export', detail });
  }
  const notes = (): readonly NamedBytes[] =>
    fs
      .readdirSync(checkpoints)
      .sort()
      .map((name) => ({ name, bytes: bytesOfNote(join(checkpoints, name)) }));
  return ok(
    guarded({
      kind: 'export',
      path: folder,
      chunks: () => fileChunks(records),
      checkpoints: notes,
      keys: () => fs.readFileSync(keys),
      close: () => undefined,
      problemOf: (thrown) => openingProblemOf(thrown, folder).detail,
    }),
  );
}

/** A folder, a pipe or a link that leads nowhere is no checkpoint; as an empty one it is refused by its name. */
function bytesOfNote(path: string): Uint8Array {
  const isFile = fs.statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  return isFile ? fs.readFileSync(path) : new Uint8Array(0);
}

/** Only files: a pipe would be waited for without end. */
function isReadableFile(path: string): boolean {
  try {
    fs.accessSync(path, fs.constants.R_OK);
    return fs.statSync(path).isFile();
  } catch (thrown) {
    openingProblemOf(thrown, path);
    return false;
  }
}

function isReadableFolder(path: string): boolean {
  try {
    fs.readdirSync(path);
    return true;
  } catch (thrown) {
    openingProblemOf(thrown, path);
    return false;
  }
}

function* fileChunks(path: string): Generator<Uint8Array> {
  const file = fs.openSync(path, 'r');
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES);
      const count = fs.readSync(file, chunk, 0, CHUNK_BYTES, null);
      if (count === 0) return;
      yield chunk.subarray(0, count);
    }
  } finally {
    fs.closeSync(file);
  }
}
