import { CsvError, parse } from 'csv-parse/sync';
import { type Column, COLUMNS, type Row, rowFrom } from './csv-columns.ts';
import { nearestWord } from '../std/nearest.ts';
import { type Result, err, ok } from '../std/result.ts';
import { type PlantError, type Source, fileError, shown } from './problem.ts';
import { inspectText } from './text.ts';

/** Which identities stand in this CSV text?
 *  Promise: RFC 4180 with a first line of column names; the same rows as identities.yaml would give, for
 *  the same
 *  checks; every error has its line.
 *  Never: guesses a separator, a column or a type. */

export function readIdentityCsv(file: string, text: string): Result<Source, readonly PlantError[]> {
  const inspected = inspectText(file, text);
  if (!inspected.ok) return err([inspected.error]);
  const table = tableOf(file, inspected.value);
  if (!table.ok) return err([table.error]);
  const [header = [], ...rows] = table.value;
  const lineOf = lineFinder(inspected.value);
  const columns = columnsOf(file, header);
  if (!columns.ok) return columns;
  const errors: PlantError[] = [];
  const identities: Row[] = [];
  for (const [index, cells] of rows.entries()) {
    const row = rowFrom(columns.value, cells);
    if (row.ok) identities.push(row.value);
    else errors.push(rowError(file, lineOf(index), row.error));
  }
  if (errors.length > 0) return err(errors);
  const spotOf: Source['spotOf'] = ([, index]) => ({ line: typeof index === 'number' ? lineOf(index) : 1 });
  return ok({ file, value: { watchbill: 1, identities }, spotOf });
}

const OPTIONS = { skip_empty_lines: true } as const;

function tableOf(file: string, text: string): Result<readonly (readonly string[])[], PlantError> {
  try {
    return ok(parse(text, OPTIONS));
  } catch (problem) {
    if (!(problem instanceof CsvError)) throw problem;
    const line = typeof problem['lines'] === 'number' ? problem['lines'] : 1;
    const remedy =
      CSV_PROBLEMS[problem.code] ?? 'write RFC 4180: commas between cells, double quotes around text';
    return err({ file, line, path: '', sentence: `${file} is not CSV (line ${line}): ${remedy}` });
  }
}

const CSV_PROBLEMS: Readonly<Record<string, string>> = {
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH:
    'this row has not as many cells as the first line; put a cell with a comma in double quotes',
  CSV_QUOTE_NOT_CLOSED: 'a double quote is not closed',
  CSV_INVALID_CLOSING_QUOTE: 'something follows a closing double quote; double a quote inside a cell',
  INVALID_OPENING_QUOTE: 'a double quote stands inside a cell; put the whole cell in double quotes',
};

/** The line on which a row starts; the lines are counted only when somebody asks. */
function lineFinder(text: string): (row: number) => number {
  let starts: readonly number[] | undefined;
  return (row) => {
    starts ??= rowStarts(text);
    return starts[row] ?? 1;
  };
}

function rowStarts(text: string): readonly number[] {
  const starts: number[] = [];
  const lines = text.split('\n');
  let isQuoted = false;
  for (const [index, line] of lines.entries()) {
    if (!isQuoted && line !== '') starts.push(index + 1);
    // Every quote turns the mode, a doubled one turns it twice.
    if ((line.split('"').length - 1) % 2 === 1) isQuoted = !isQuoted;
  }
  return starts.slice(1);
}

function columnsOf(
  file: string,
  header: readonly string[],
): Result<readonly Column[], readonly PlantError[]> {
  const errors: PlantError[] = [];
  const columns: Column[] = [];
  const seen = new Set<string>();
  for (const [place, cell] of header.entries()) {
    const name = cell.trim();
    const column = COLUMNS.get(name);
    if (column === undefined)
      errors.push(columnError(file, `has unknown column \`${shown(name)}\``, nearest(name)));
    else if (seen.has(name)) errors.push(columnError(file, `has the column \`${name}\` twice`, 'keep one'));
    else columns[place] = column;
    seen.add(name);
  }
  return errors.length === 0 ? ok(columns) : err(errors);
}

function nearest(name: string): string {
  const near = nearestWord(name.slice(0, 100), COLUMNS.keys());
  return near === undefined ? 'remove it; commas stand between columns' : `did you mean \`${near}\`?`;
}

function columnError(file: string, does: string, remedy: string): PlantError {
  return fileError(file, `${file} ${does} (line 1)`, remedy);
}

type RowProblem = { readonly says: string; readonly remedy: string };

function rowError(file: string, line: number, { says, remedy }: RowProblem): PlantError {
  return { file, line, path: '', sentence: `${file} ${says} (line ${line}): ${remedy}` };
}
