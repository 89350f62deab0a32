import * as fs from 'node:fs';
import { join } from 'node:path';
import { type AppendProblem } from '../../shared/ledger/types.ts';
import { type Instant, formatInstant } from '../../shared/std/instant.ts';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { openingProblemOf } from './connect.ts';
import { type ExportFacts, type TlpLabel, exportReadme } from './export-readme.ts';
import { type OpenLedger } from './ledger.ts';
import { CHECKPOINTS_FOLDER, KEYS_FILE, type LedgerSource, RECORDS_FILE, ledgerSource } from './source.ts';

/** How does a copy of the ledger leave this machine?
 *  Promise: a folder that anybody can verify; it appears whole or not at all; its making is recorded and signed first.
 *  Never: writes into a folder that holds something, or serialises a record anew. */

export type ExportProblem =
  | AppendProblem
  | { readonly kind: 'not-empty' | 'unwritable' | 'unreadable' | 'unsigned'; readonly detail: string };

export type ExportRequest = {
  readonly folder: string;
  readonly tlp: TlpLabel;
  readonly at: Instant;
  /** Person who asked; null when nobody is signed in. */
  readonly madeBy: string | null;
};

export type ExportMade = { readonly folder: string; readonly size: number };

/** Records the export, signs, and copies everything up to that checkpoint. */
export async function exportLedger(
  ledger: OpenLedger,
  { folder, tlp, at, madeBy }: ExportRequest,
): Promise<Result<ExportMade, ExportProblem>> {
  const free = freeFolder(folder);
  if (!free.ok) return free;
  const size = ledger.reader.size() + 1;
  const body = { format: 'jsonl', size, tlp, madeBy, madeAt: formatInstant(at), digest: null };
  const made = await ledger.append([{ type: 'export.made', body }], { at, checkpoint: true });
  if (!made.ok) return made;
  if (ledger.reader.newestCheckpoint()?.size !== size)
    return err({
      kind: 'unsigned',
      detail: ledger.checkpointProblem()?.detail ?? `no checkpoint of ${size} records: try again`,
    });
  const source = ledgerSource(ledger.reader, () => undefined, size);
  return writeExport(source, folder, { origin: ledger.origin, size, tlp, unrecorded: undefined });
}

/** Copies a broken ledger or another export as it is; `unrecorded` says in README.txt why nothing was recorded. */
export function copyExport(
  source: LedgerSource,
  folder: string,
  facts: ExportFacts,
): Result<ExportMade, ExportProblem> {
  const free = freeFolder(folder);
  return free.ok ? writeExport(source, folder, facts) : free;
}

function writeExport(
  source: LedgerSource,
  folder: string,
  facts: ExportFacts,
): Result<ExportMade, ExportProblem> {
  const aside = `${folder.replace(/[/\\]+$/, '')}.${process.pid}.new`;
  try {
    fs.mkdirSync(join(aside, CHECKPOINTS_FOLDER), { recursive: true });
    writeSynced(join(aside, RECORDS_FILE), source.chunks());
    const problem = source.readProblem();
    if (problem !== undefined && facts.unrecorded === undefined)
      return abandon(aside, { kind: 'unreadable', detail: problem });
    for (const { name, bytes } of source.checkpoints())
      writeSynced(join(aside, CHECKPOINTS_FOLDER, name), [bytes]);
    writeSynced(join(aside, KEYS_FILE), [source.keys().bytes]);
    writeSynced(join(aside, 'README.txt'), [Buffer.from(exportReadme(facts), 'utf8')]);
    if (fs.existsSync(folder)) fs.rmdirSync(folder);
    fs.renameSync(aside, folder);
    return ok({ folder, size: facts.size });
  } catch (thrown) {
    const { detail } = openingProblemOf(thrown, folder);
    return abandon(aside, { kind: 'unwritable', detail });
  }
}

function abandon(aside: string, problem: ExportProblem): Result<never, ExportProblem> {
  fs.rmSync(aside, { recursive: true, force: true });
  return err(problem);
}

function freeFolder(folder: string): Result<void, ExportProblem> {
  try {
    if (fs.existsSync(folder) && fs.readdirSync(folder).length > 0)
      return err({ kind: 'not-empty', detail: `folder \`${folder}\` is not empty: name a new one` });
    return ok(undefined);
  } catch (thrown) {
    return err({
      kind: 'unwritable',
      detail: `folder \`${folder}\` cannot be used (${String(thrown)}): name a new one`,
    });
  }
}

function writeSynced(path: string, chunks: Iterable<Uint8Array>): void {
  const file = fs.openSync(path, 'wx');
  try {
    for (const chunk of chunks) fs.writeFileSync(file, chunk);
    fs.fsyncSync(file);
  } finally {
    fs.closeSync(file);
  }
}
