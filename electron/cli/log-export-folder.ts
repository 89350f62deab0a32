import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseVkey } from '../../shared/ledger/vkey.ts';
import { Bug } from '../../shared/std/bug.ts';
import { type Instant } from '../../shared/std/instant.ts';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { sealFile } from '../seal/key.ts';
import { nodePrimitives } from '../seal/primitives.ts';
import { openSeal } from '../seal/seal.ts';
import { copyExport, exportLedger } from '../store/export.ts';
import { type OpenOptions, type OpenProblem, openLedger } from '../store/open.ts';
import { currentSegment } from '../store/segments.ts';
import { type LedgerSource, openSource } from '../store/source.ts';
import { timeZoneData } from './console.ts';
import { type Exported } from './log-export-file.ts';
import { codeOf } from './read-file.ts';

/** How does a ledger leave as a folder that can be verified?
 *  Promise: a ledger that opens for writing with its own key records the export and signs over it; anything else is
 *  copied as it is, and README.txt and the command say why nothing was recorded. One that is in use is refused by the
 *  name of its holder.
 *  Never: makes a key, starts a segment, or passes a copy off as a recorded export. */

export type FolderRequest = {
  readonly path: string;
  readonly out: string;
  readonly at: Instant;
  readonly version: string;
};

const TLP = 'TLP:AMBER';
const BUSY_MS = 2000;
const SEGMENT = /\/segment\/(\d+)$/;

export async function exportFolder(request: FolderRequest): Promise<Result<Exported, string>> {
  // 1 whose ledger is it
  const known = readOriginal(request.path);
  if (!known.ok) return known;
  // 2 may it be written
  const writing = writingOptions(request, known.value);
  if (!writing.ok) return await copyOf(request, known.value, writing.error);
  const opened = openLedger(writing.value);
  if (!opened.ok) {
    const why = COPIED[opened.error.kind];
    return why === undefined ? err(opened.error.detail) : await copyOf(request, known.value, why);
  }
  // 3 the record, the signature and the copy
  const { out, at } = request;
  const made = await exportLedger(opened.value, { folder: out, tlp: TLP, at, madeBy: null });
  const closed = await opened.value.close(at);
  if (!made.ok) return err(made.error.detail);
  if (!closed.ok) return err(closed.error.detail);
  return ok({ size: made.value.size, remark: 'its making is recorded and signed' });
}

type Original = { readonly kind: LedgerSource['kind']; readonly origin: string };

/** The log's own name stands in its key. The reader is closed again: whoever writes must be the last to let go. */
function readOriginal(path: string): Result<Original, string> {
  const source = openSource(path);
  if (!source.ok) return err(source.error.detail);
  const problem = `cannot read the key of \`${path}\``;
  try {
    const [line = ''] = Buffer.from(source.value.keys().bytes).toString('utf8').split('\n');
    const key = parseVkey(nodePrimitives, line);
    if (!key.ok) return err(`${problem}: its first line is no vkey, copy it again`);
    return ok({ kind: source.value.kind, origin: key.value.name });
  } catch (error) {
    if (error instanceof Bug) throw error;
    return err(`${problem} (${codeOf(error)}): copy it again`);
  } finally {
    source.value.close();
  }
}

/** With what the ledger is opened for writing, or why it is not even tried. */
function writingOptions(
  { path, at, version }: FolderRequest,
  { kind, origin }: Original,
): Result<OpenOptions, string> {
  if (kind === 'export') return err('it was made from an export');
  const keys = join(dirname(path), 'keys');
  if (!existsSync(`${sealFile({ folder: keys, origin })}.key`))
    return err('the key that signs this ledger is not beside it');
  const base = { path: firstFile(path, origin), origin: origin.replace(SEGMENT, '') };
  // Opening a ledger opens its newest segment; an earlier one is closed for good.
  const newest = currentSegment(base);
  if (newest.origin !== origin || resolve(newest.path) !== resolve(path))
    return err('it is not the newest segment of its ledger');
  return ok({
    ...base,
    at,
    process: { pid: process.pid, host: hostname() },
    session: { product: `watchbill ${version}`, timeZoneData: timeZoneData(), engine: 'terminal' },
    primitives: nodePrimitives,
    sealFor: (of) => openSeal({ folder: keys, origin: of }),
    busyMs: BUSY_MS,
  });
}

/** The file whose origin has no `/segment/n`. */
function firstFile(path: string, origin: string): string {
  const [, number] = SEGMENT.exec(origin) ?? [];
  if (number === undefined) return path;
  const name = basename(path).replace(new RegExp(`\\.segment-${number}\\.db$`), '.db');
  return join(dirname(path), name);
}

/** What does not open for writing may still be copied, if that is no accident that passes. */
const COPIED: Readonly<Partial<Record<OpenProblem['kind'], string>>> = {
  broken: 'the ledger is broken',
  'read-only': 'the ledger cannot be written to where it lies',
  'not-durable': 'the ledger cannot be written to where it lies',
};

async function copyOf(
  { path, out }: FolderRequest,
  { origin }: Original,
  unrecorded: string,
): Promise<Result<Exported, string>> {
  const source = openSource(path);
  if (!source.ok) return err(source.error.detail);
  try {
    const size = await countRecords(source.value);
    const made = copyExport(source.value, out, { origin, size, tlp: TLP, unrecorded });
    if (!made.ok) return err(made.error.detail);
    const cut = source.value.readProblem();
    const remark = `NOT recorded in the ledger: ${unrecorded}`;
    return ok({ size, remark: cut === undefined ? remark : `${remark}; ${cut}` });
  } finally {
    source.value.close();
  }
}

async function countRecords(source: LedgerSource): Promise<number> {
  let size = 0;
  for await (const { lines } of source.batches()) size += lines.length;
  return size;
}
