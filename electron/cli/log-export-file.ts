import * as fs from 'node:fs';
import { csvHeader, csvRow } from '../../shared/ledger/reading/csv.ts';
import { type ReadRecord, readRecord } from '../../shared/ledger/reading/line.ts';
import { createOcsfMapper } from '../../shared/ledger/reading/ocsf.ts';
import { hashLeaf } from '../../shared/ledger/tree.ts';
import { Bug, assertNever } from '../../shared/std/bug.ts';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { nodePrimitives } from '../seal/primitives.ts';
import { type LedgerSource, openSource } from '../store/source.ts';
import { codeOf } from './read-file.ts';

/** How does a ledger leave as one file that other programs read?
 *  Promise: streamed, one batch of records in memory; the file appears whole or not at all.
 *  Never: verifies, or leaves out a record that it cannot read: such a ledger has no file. */

export type ReadingFormat = 'csv' | 'ocsf';
/** What was made: how many records, and what somebody should know about it. */
export type Exported = { readonly size: number; readonly remark: string };
export type FileRequest = { readonly path: string; readonly out: string; readonly version: string };

/** What the file begins with, and what each record adds to it. */
type Form = {
  readonly head: string;
  readonly remark: string;
  line(read: ReadRecord): Result<string, string>;
};

/** The records of a ledger or an export as one file; `version` is the version of this program. */
export async function exportFile(
  format: ReadingFormat,
  { path, out, version }: FileRequest,
): Promise<Result<Exported, string>> {
  const source = openSource(path);
  if (!source.ok) return err(source.error.detail);
  const aside = `${out}.${process.pid}.new`;
  try {
    const form = formOf(format, version);
    const written = await writeAside(source.value, aside, form);
    if (!written.ok) return written;
    fs.renameSync(aside, out);
    return ok({ size: written.value, remark: form.remark });
  } catch (error) {
    if (error instanceof Bug) throw error;
    return err(`cannot write \`${out}\` (${codeOf(error)}): name a new file in a folder that may be written`);
  } finally {
    if (fs.existsSync(aside)) fs.rmSync(aside);
    source.value.close();
  }
}

function formOf(format: ReadingFormat, version: string): Form {
  switch (format) {
    case 'csv':
      return {
        head: csvHeader(),
        remark: 'for reading, it cannot be verified',
        line: ({ record }) => ok(csvRow(record)),
      };
    case 'ocsf': {
      const mapper = createOcsfMapper(nodePrimitives, version);
      return {
        head: '',
        remark: 'OCSF 1.8.0 events of the records that have any; for reading, it cannot be verified',
        line: (read) => {
          const events = mapper.map(read);
          return events.ok ? ok(events.value.map((event) => `${JSON.stringify(event)}\n`).join('')) : events;
        },
      };
    }
    default:
      return assertNever(format);
  }
}

async function writeAside(source: LedgerSource, aside: string, form: Form): Promise<Result<number, string>> {
  const file = fs.openSync(aside, 'wx');
  try {
    fs.writeSync(file, form.head);
    let size = 0;
    for await (const { lines } of source.batches()) {
      const text = textOf(lines, size, form);
      if (!text.ok) return err(`\`${source.path}\`: ${text.error}: run \`watchbill log verify\``);
      fs.writeFileSync(file, text.value);
      size += lines.length;
    }
    const problem = source.readProblem();
    if (problem !== undefined) return err(problem);
    fs.fsyncSync(file);
    return ok(size);
  } finally {
    fs.closeSync(file);
  }
}

/** The text of a batch whose first line is record `from`. */
function textOf(lines: readonly Uint8Array[], from: number, form: Form): Result<string, string> {
  const parts: string[] = [];
  for (const [index, bytes] of lines.entries()) {
    const record = readRecord(nodePrimitives.textOf(bytes) ?? '');
    const part = record.ok
      ? form.line({ record: record.value, bytes, leaf: hashLeaf(nodePrimitives, bytes) })
      : record;
    if (!part.ok) return err(`record ${from + index} ${part.error}`);
    parts.push(part.value);
  }
  return ok(parts.join(''));
}
