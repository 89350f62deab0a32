/** What is wrong with a plant folder, and where?
 *  Promise: every error names its file, its line and the remedy, in one line of plain words.
 *  Never: a stack, a type name, a word of a library. */

/** Keys and zero-based places from the top of a file down to one value. */
export type KeyPath = readonly (string | number)[];
/** Counted from 1. */
export type Spot = { readonly line: number; readonly column?: number };

export type PlantError = {
  /** Path inside the plant folder, with `/`. */
  readonly file: string;
  /** Counted from 1; 1 when the whole file is meant. */
  readonly line: number;
  readonly column?: number;
  /** The full key path, `rules[3].holders[0].roles[0]`; empty when the whole file is meant. */
  readonly path: string;
  /** One line without the file's name: `runbook x names unknown role y (rules[3], line 41): did you mean
   *  z?` */
  readonly sentence: string;
};

/** A value that stands somewhere: one file, read. */
export type Source = {
  readonly file: string;
  readonly value: unknown;
  /** Where the value at `path` stands; its nearest surroundings when it is not there. With `atKey` where its
   *  key stands. */
  readonly spotOf: (path: KeyPath, atKey?: boolean) => Spot;
};

/** What is wrong with one value of a source. */
export type Fault = {
  readonly path: KeyPath;
  /** `runbook x names unknown role y` */
  readonly says: string;
  /** What to do instead. */
  readonly remedy: string;
  /** The key is at fault, not its value. */
  readonly atKey?: boolean;
};

/** Takes down faults while a folder is read. */
export type Report = (source: Source, fault: Fault) => void;

/** The error that stands for a fault. */
export function errorOf(source: Source, fault: Fault): PlantError {
  const spot = source.spotOf(fault.path, fault.atKey);
  const place = [itemText(fault.path), `line ${spot.line}`].filter((part) => part !== '').join(', ');
  return {
    file: source.file,
    ...spot,
    path: pathText(fault.path),
    sentence: `${fault.says} (${place}): ${fault.remedy}`,
  };
}

/** An error about a file as a whole. */
export function fileError(file: string, says: string, remedy: string): PlantError {
  return { file, line: 1, path: '', sentence: `${says}: ${remedy}` };
}

/** One line for people: file, line, sentence. */
export function plantErrorLine(error: PlantError): string {
  return `${error.file}:${error.line}: ${error.sentence}`;
}

/** By file, then by line, then by column; the order is the same on every machine. */
export function inOrder(errors: readonly PlantError[]): readonly PlantError[] {
  return [...errors].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || (a.column ?? 0) - (b.column ?? 0),
  );
}

/** Errors beyond this many in one file are counted, not said one by one. */
const MOST_ERRORS = 1000;

/** Of errors in order at most so many a file, the last of them saying how many more there are. */
export function firstOfEachFile(errors: readonly PlantError[]): readonly PlantError[] {
  const counts = new Map<string, number>();
  const kept: PlantError[] = [];
  for (const error of errors) {
    const count = (counts.get(error.file) ?? 0) + 1;
    counts.set(error.file, count);
    if (count <= MOST_ERRORS) kept.push(error);
  }
  for (const [file, count] of counts)
    if (count > MOST_ERRORS)
      kept.push(fileError(file, `${file} has ${count - MOST_ERRORS} more errors`, 'mend the others first'));
  return kept;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `rules[3].holders[0].roles[0]` */
export function pathText(path: KeyPath): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else text += text === '' ? part : `.${part}`;
  }
  return shown(text, 200);
}

/** The path down to the first entry of a list, which is what people look for: `rules[3]`. */
function itemText(path: KeyPath): string {
  const first = path.findIndex((part) => typeof part === 'number');
  return pathText(first === -1 ? path : path.slice(0, first + 1));
}

/** A value from outside as it may stand in a sentence: one line, not too long, a list or a map by its
 *  name. */
export function shown(value: unknown, longest = 60): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a map';
  const text = String(value).replace(/[\s`]+/gu, ' ');
  return text.length <= longest ? text : `${Array.from(text).slice(0, longest).join('')}…`;
}

/** `` `a`, `b` or `c` `` */
export function listed(words: readonly string[], joint: 'and' | 'or'): string {
  const quoted = words.map((word) => `\`${shown(word)}\``);
  const last = quoted.at(-1) ?? '';
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} ${joint} ${last}`;
}
