import { existsSync } from 'node:fs';
import { Bug } from '../../shared/std/bug.ts';
import { type Result, err } from '../../shared/std/result.ts';
import { exportFolder } from './log-export-folder.ts';
import { type Exported, exportFile } from './log-export-file.ts';
import { wantsJson } from './reasons.ts';
import { type ExitCode, type Terminal } from './terminal.ts';
import { VERSION } from './version.ts';
import { failed } from './who.ts';

/** `watchbill log export`: how does a copy of a ledger leave this machine?
 *  Promise: `jsonl` is a folder that anybody can verify, `csv` and `ocsf` one file for reading; what is at `--out`
 *  already is not touched, and what fails leaves nothing there.
 *  Never: a copy that cannot be verified passed off as one that can. */

const FORMATS = ['jsonl', 'csv', 'ocsf'] as const;
type Format = (typeof FORMATS)[number];

type ExportOptions = { readonly out: string; readonly format: string };

export async function runExport(path: string, raw: unknown, terminal: Terminal): Promise<ExitCode> {
  const { out, format } = raw as ExportOptions;
  const exported = await exportAs(formatOf(format), { path, out }, terminal);
  if (!exported.ok) return failed([exported.error], terminal);
  const { size, remark } = exported.value;
  if (wantsJson(raw)) terminal.print(JSON.stringify({ format, out, size }));
  else terminal.print(`${size} records as ${format} in \`${out}\`: ${remark}`);
  return 0;
}

type Places = { readonly path: string; readonly out: string };

async function exportAs(
  format: Format,
  { path, out }: Places,
  terminal: Terminal,
): Promise<Result<Exported, string>> {
  // Before anything is recorded: the record of an export that was never made would say too much.
  if (existsSync(out)) return err(`\`${out}\` is there already: name a new one`);
  if (format === 'jsonl') return await exportFolder({ path, out, at: terminal.now(), version: VERSION });
  return await exportFile(format, { path, out, version: VERSION });
}

/** The command line offers these and refuses everything else. */
function formatOf(text: string): Format {
  const format = FORMATS.find((each) => each === text);
  if (format === undefined) throw new Bug(`the command line let format ${text} through`);
  return format;
}
