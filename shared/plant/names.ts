import { nearestWord } from '../std/nearest.ts';
import { type KeyPath, type PlantError, type Source, errorOf, shown } from './problem.ts';
import { subjectOf, valueAt } from './subject.ts';

/** Does what is named exist?
 *  Promise: each missing reference is an error at the place that names it, with the nearest known name;
 *  looking for it
 *  never takes long, however many are missing.
 *  Never: complains of a name whose own file could not be read. */

export type NameKind = 'role' | 'person' | 'equipment' | 'identity' | 'runbook';
/** Undefined when the file that defines them could not be read. */
export type Names = Readonly<Record<NameKind, ReadonlySet<string> | undefined>>;

const DEFINE: Readonly<Record<NameKind, string>> = {
  role: 'add it to `roles` in people.yaml',
  person: 'add the person to `people` in people.yaml',
  equipment: 'add it to `equipment` in plant.yaml',
  identity: 'add it to the identities',
  runbook: 'add a file for it to runbooks/',
};

/** How many known words may be compared with unknown ones while one folder is read. */
const MOST_COMPARISONS = 1_000_000;

/** Longer words are compared by their beginning. */
const LONGEST_WORD = 100;

/** What all checks of one folder share. */
export type Check = {
  readonly names: Names;
  readonly errors: PlantError[];
  comparisons: number;
};

export function createCheck(names: Names): Check {
  return { names, errors: [], comparisons: 0 };
}

/** Takes down that the thing at `path` `does` something it may not. */
export type Complaint = { readonly path: KeyPath; readonly does: string; readonly remedy: string };
export function complain(check: Check, source: Source, { path, does, remedy }: Complaint): void {
  check.errors.push(errorOf(source, { path, says: `${subjectOf(source, path)} ${does}`, remedy }));
}

export type Reference = { readonly kind: NameKind; readonly name: string; readonly path: KeyPath };
export function checkReference(check: Check, source: Source, { kind, name, path }: Reference): void {
  const known = check.names[kind];
  if (known === undefined || known.has(name)) return;
  complain(check, source, {
    path,
    does: `names unknown ${kind} \`${shown(name)}\``,
    remedy: suggestion(check, { word: name, known: () => known, otherwise: DEFINE[kind] }),
  });
}

/** Each of a list of references; `path` is that of the list. */
export function checkReferences(
  check: Check,
  source: Source,
  {
    kind,
    names,
    path,
  }: { readonly kind: NameKind; readonly names: readonly string[]; readonly path: KeyPath },
): void {
  const known = check.names[kind];
  if (known === undefined) return;
  for (let index = 0; index < names.length; index += 1) {
    const name = names[index] ?? '';
    if (!known.has(name)) checkReference(check, source, { kind, name, path: [...path, index] });
  }
}

export type Unknown = {
  readonly word: string;
  /** Made only when it may still be compared. */
  readonly known: () => Iterable<string>;
  readonly otherwise: string;
};

/** `did you mean x?`, or what else to do. */
export function suggestion(check: Check, { word, known, otherwise }: Unknown): string {
  if (check.comparisons > MOST_COMPARISONS) return otherwise;
  const words = [...known()];
  check.comparisons += words.length;
  const near = nearestWord(word.slice(0, LONGEST_WORD), words);
  return near === undefined ? otherwise : `did you mean \`${shown(near)}\`?`;
}

/** Every id of a list stands once. */
export function checkUnique(
  check: Check,
  source: Source,
  { key, items }: { readonly key: string; readonly items: readonly { readonly id: string }[] },
): void {
  const first = new Map<string, number>();
  for (const [index, { id }] of items.entries()) {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, index);
    else {
      const { line } = source.spotOf([key, earlier, 'id']);
      complain(check, source, {
        path: [key, index, 'id'],
        does: key === 'rules' ? `has rule \`${shown(id)}\` twice` : 'stands twice',
        remedy: `the other is on line ${line}; give one of them another id`,
      });
    }
  }
}

/** The ids of the entries of a list, whatever else may be wrong with them. */
export function idsIn(source: Source | undefined, key: string): ReadonlySet<string> {
  const entries = source === undefined ? undefined : valueAt(source.value, [key]);
  const ids = Array.isArray(entries) ? entries.map((entry: unknown) => valueAt(entry, ['id'])) : [];
  return new Set(ids.filter((id) => typeof id === 'string'));
}
