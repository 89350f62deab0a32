import { type z } from 'zod';
import { nearestWord } from '../std/nearest.ts';
import { type Result, err, ok } from '../std/result.ts';
import { type Fault, type KeyPath, type Source, listed, shown } from './problem.ts';
import { EMPTY_LIST } from './schema-words.ts';
import { subjectOf, valueAt } from './subject.ts';

/** Has this file the shape it should have, and if not, what is to be written instead?
 *  Promise: every fault of the file at once, each at the value that is wrong, in our words.
 *  Never: a word of the schema library; the value of a PIN. */

type Issue = z.core.$ZodIssue;

/** The value in its shape with defaults filled in, or everything that is wrong with it. */
export function shapeOf<T>(schema: z.ZodType<T>, source: Source): Result<T, readonly Fault[]> {
  // A folder is read once: writing code for each schema first, as the library does, takes longer than it saves.
  const parsed = schema.safeParse(source.value, { jitless: true });
  if (parsed.success) return ok(parsed.data);
  return err(parsed.error.issues.flatMap((issue) => faultsOf(issue, [], source)));
}

function faultsOf(issue: Issue, above: KeyPath, source: Source): readonly Fault[] {
  const path = [...above, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey({ path, key, known: issue.message.split(' '), source }));
  if (issue.code === 'invalid_key')
    return [wrongName(path, issue.issues[0]?.message ?? issue.message, source)];
  if (issue.code === 'invalid_union') {
    const branch = issue.errors.find((errors) => errors.every((each) => !isAboutWhole(each)));
    if (branch !== undefined) return branch.flatMap((each) => faultsOf(each, path, source));
  }
  return [wrongValue(issue, path, source)];
}

/** The value is not of this branch at all: a map where a text is asked for, or the other way round. */
function isAboutWhole(issue: Issue): boolean {
  return issue.path.length === 0 && issue.code === 'invalid_type';
}

type UnknownKey = {
  readonly path: KeyPath;
  readonly key: string;
  readonly known: readonly string[];
  readonly source: Source;
};

function unknownKey({ path, key, known, source }: UnknownKey): Fault {
  const near = nearestWord(key.slice(0, 100), known);
  const remedy =
    near === undefined ? `the keys here are ${listed(known, 'and')}` : `did you mean \`${near}\`?`;
  const full = [...path, key];
  return {
    path: full,
    atKey: true,
    says: `${subjectOf(source, full)} has unknown key \`${shown(key)}\``,
    remedy,
  };
}

function wrongName(path: KeyPath, expected: string, source: Source): Fault {
  const name = `\`${shown(path.at(-1))}\` in \`${labelOf(path.slice(0, -1))}\``;
  const says = `${subjectOf(source, path)} has the name ${name}`;
  return { path, atKey: true, says, remedy: `write ${expected}` };
}

function wrongValue(issue: Issue, path: KeyPath, source: Source): Fault {
  const subject = subjectOf(source, path);
  const label = labelOf(path);
  const value = valueAt(source.value, path);
  const expected = expectedBy(issue, value);
  if (path.length === 0)
    return { path, says: `${subject} is ${wholeOf(value)}`, remedy: `write ${expected}` };
  if (value === undefined) return { path, says: `${subject} has no \`${label}\``, remedy: `add ${expected}` };
  if (value === null)
    return {
      path,
      says: `${subject} has nothing as \`${label}\``,
      remedy: `write ${expected}, or leave the key out where it may be missing`,
    };
  if (issue.message === EMPTY_LIST)
    return {
      path,
      says: `${subject} has an empty list \`${label}\``,
      remedy: `write ${EMPTY_LIST}, or leave the key out where it may be missing`,
    };
  const near =
    typeof value === 'string' && issue.code === 'invalid_value' ? nearestOf(value, issue) : undefined;
  const remedy = near === undefined ? `write ${expected}` : `did you mean \`${near}\`?`;
  return { path, says: `${subject} has ${described(value, label)}`, remedy };
}

function nearestOf(value: string, issue: z.core.$ZodIssueInvalidValue): string | undefined {
  return nearestWord(
    value.slice(0, 100),
    issue.values.filter((word) => typeof word === 'string'),
  );
}

/** `` `criticality` `high` `` or `` a list as `criticality` `` */
function described(value: unknown, label: string): string {
  if (label === 'pin') return 'a `pin` that is none';
  return typeof value === 'object' ? `${shown(value)} as \`${label}\`` : `\`${label}\` \`${shown(value)}\``;
}

/** What stands there instead of a whole file. */
function wholeOf(value: unknown): string {
  return typeof value === 'object' ? shown(value) : `\`${shown(value)}\``;
}

/** A text that YAML read as something else needs quotes; a number or a flag that it read as text has some. */
function expectedBy(issue: Issue, value: unknown): string {
  if (issue.code === 'invalid_value' && typeof issue.values[0] === 'string')
    return listed(issue.values.map(String), 'or');
  const isTextWanted = issue.code === 'invalid_type' && issue.expected === 'string';
  const isOtherScalar = typeof value === 'number' || typeof value === 'boolean';
  if (isTextWanted && isOtherScalar) return `${issue.message}, in quotes`;
  return isQuoted(issue, value) ? `${issue.message}, without quotes` : issue.message;
}

function isQuoted(issue: Issue, value: unknown): boolean {
  if (issue.code === 'invalid_value')
    return issue.values.some((each) => typeof each !== 'string' && String(each) === value);
  return (
    issue.code === 'invalid_type' && issue.expected === 'boolean' && (value === 'true' || value === 'false')
  );
}

/** The key as people call it: `credential.kind` of an identity, `after` of a state, `reach` for one of its
 *  entries. */
function labelOf(path: KeyPath): string {
  const first = path.findIndex((part) => typeof part === 'number');
  const inItem = path.slice(first + 1).filter((part) => typeof part === 'string');
  const words =
    first === -1 || inItem.length === 0 ? path.filter((part) => typeof part === 'string').slice(-1) : inItem;
  return shown(words.join('.'));
}
