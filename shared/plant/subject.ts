import { type KeyPath, shown } from './problem.ts';

/** Of which thing does an error speak?
 *  Promise: the thing by its own id where it has one: a person, an identity, a runbook; else the file.
 *  Never: fails on a value of another shape than the file should have. */

type Noun = { readonly noun: string; readonly unnamed: string; readonly nameKey: 'id' | 'shift' };
const NOUNS: ReadonlyMap<string, Noun> = new Map([
  ['equipment', { noun: 'equipment', unnamed: 'a piece of equipment', nameKey: 'id' }],
  ['roles', { noun: 'role', unnamed: 'a role', nameKey: 'id' }],
  ['people', { noun: 'person', unnamed: 'a person', nameKey: 'id' }],
  ['rota', { noun: 'shift', unnamed: 'a rota row', nameKey: 'shift' }],
  ['identities', { noun: 'identity', unnamed: 'an identity', nameKey: 'id' }],
]);

/** `identity x`, `runbook y` or the name of the file. */
export function subjectOf(source: { readonly file: string; readonly value: unknown }, path: KeyPath): string {
  if (source.file.startsWith('runbooks/')) {
    const name = valueAt(source.value, ['runbook']);
    return typeof name === 'string' ? `runbook \`${shown(name)}\`` : source.file;
  }
  const [key, index] = path;
  const noun = NOUNS.get(String(key));
  if (noun === undefined || key === undefined || index === undefined) return source.file;
  const name = valueAt(source.value, [key, index, noun.nameKey]);
  return typeof name === 'string' ? `${noun.noun} \`${shown(name)}\`` : noun.unnamed;
}

/** The plain value at a path; undefined when it is not there. */
export function valueAt(value: unknown, path: KeyPath): unknown {
  let found = value;
  for (const part of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return undefined;
    found = Reflect.get(found, part);
  }
  return found;
}
