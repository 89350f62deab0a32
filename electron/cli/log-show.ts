import { type LedgerSource, openSource } from '../store/source.ts';
import { recordLine } from './record-line.ts';
import { wantsJson } from './reasons.ts';
import { type ExitCode, type Terminal } from './terminal.ts';
import { failed } from './who.ts';

/** `watchbill log show`: which records are in this ledger or export?
 *  Promise: one line a record, in order; with `--json` the exact bytes of each record.
 *  Never: verifies; what is shown may have been changed, and `log verify` tells. */
export async function runShow(path: string, options: unknown, terminal: Terminal): Promise<ExitCode> {
  const source = openSource(path);
  if (!source.ok) return failed([source.error.detail], terminal);
  try {
    await showLines(source.value, wantsJson(options), terminal);
    const problem = source.value.readProblem();
    return problem === undefined ? 0 : failed([problem], terminal);
  } finally {
    source.value.close();
  }
}

async function showLines(source: LedgerSource, asJson: boolean, terminal: Terminal): Promise<void> {
  let seq = 0;
  for await (const { lines } of source.batches()) {
    for (const line of lines) {
      const text = Buffer.from(line).toString('utf8');
      terminal.print(asJson ? text : recordLine(text, seq));
      seq += 1;
    }
  }
}
