import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { type Figure, type Judged, judge, tableLines } from './figure.ts';
import { ROWS } from './rows.ts';

/** How fast is this checkout, as ratios within one run?
 *  Promise: each row runs in a process of its own; the table goes to stdout and the same figures to a JSON file; a
 *  target that is missed is printed as missed and fails nothing.
 *  Never: compares with an earlier run or another machine. */

const runFile = promisify(execFile);
const OUT = fileURLToPath(new URL('../../.cache/bench.json', import.meta.url));
const ROW_FILE = fileURLToPath(new URL('run-row.ts', import.meta.url));
const MOST_OUTPUT = 16 * 1024 * 1024;

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: Object.keys(ROWS).join(',') },
    quick: { type: 'boolean', default: false },
    out: { type: 'string', default: OUT },
  },
});

async function runRow(row: number): Promise<readonly Judged[]> {
  process.stderr.write(`row ${row} …\n`);
  const args = ['--expose-gc', ROW_FILE, String(row), ...(values.quick ? ['quick'] : [])];
  const { stdout } = await runFile(process.execPath, args, { maxBuffer: MOST_OUTPUT });
  // Written by run-row.ts of this very checkout.
  return (JSON.parse(stdout) as readonly Figure[]).map(judge);
}

const rows = values.rows.split(',').map(Number);
const strange = rows.find((row) => ROWS[row] === undefined);
if (strange === undefined) {
  const figures: Judged[] = [];
  for (const row of rows) figures.push(...(await runRow(row)));
  for (const line of tableLines(figures)) process.stdout.write(`${line}\n`);
  const run = { node: process.version, cpu: cpus()[0]?.model ?? '', isQuick: values.quick, figures };
  mkdirSync(dirname(values.out), { recursive: true });
  writeFileSync(values.out, `${JSON.stringify(run, null, 2)}\n`);
} else {
  process.stderr.write(`there is no row \`${strange}\`: say --rows ${Object.keys(ROWS).join(',')}\n`);
  process.exitCode = 2;
}
