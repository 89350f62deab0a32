import { type Sources } from './sources.ts';
import { type KeyPath, type Source } from './problem.ts';
import { valueAt } from './subject.ts';
import {
  type EquipmentId,
  type IdentityId,
  type PersonId,
  type RoleId,
  type RuleId,
  type RunbookId,
  type StatePath,
} from './types.ts';

/** Where in the folder does a part of the plant stand?
 *  Promise: a file and a line for everything a finding may speak of; the index is made when it is first
 *  asked for.
 *  Never: part of the plant; the same plant may stand elsewhere. */

export type PlantRef =
  | { readonly kind: 'plant' }
  | { readonly kind: 'equipment'; readonly id: EquipmentId }
  | { readonly kind: 'role'; readonly id: RoleId }
  | { readonly kind: 'person'; readonly id: PersonId }
  /** Zero-based place in the rota. */
  | { readonly kind: 'rota'; readonly index: number }
  | { readonly kind: 'identity'; readonly id: IdentityId }
  | { readonly kind: 'runbook' | 'version' | 'breakGlass'; readonly runbook: RunbookId }
  | { readonly kind: 'rule'; readonly runbook: RunbookId; readonly id: RuleId }
  | { readonly kind: 'state'; readonly runbook: RunbookId; readonly path: StatePath }
  | { readonly kind: 'declare' | 'expect'; readonly runbook: RunbookId; readonly index: number };
export type Place = { readonly file: string; readonly line: number };
/** The place of a part; the first line of plant.yaml for a part that is not there. */
export type Places = (ref: PlantRef) => Place;

export function placesOf(sources: Pick<Sources, 'plant' | 'people' | 'identities' | 'runbooks'>): Places {
  const indexes = new Map<string, ReadonlyMap<string, number>>();
  const indexOf = (source: Source | undefined, key: string, id: string): number | undefined => {
    const name = `${source?.file ?? ''} ${key}`;
    const index = indexes.get(name) ?? indexById(source, key);
    indexes.set(name, index);
    return index.get(id);
  };
  const runbookAt = (id: string): Source | undefined =>
    sources.runbooks.find(({ value }) => valueAt(value, ['runbook']) === id);
  return (ref) => {
    const [source, path] = locate(ref, { ...sources, runbookAt, indexOf });
    if (source === undefined) return { file: 'plant.yaml', line: 1 };
    return { file: source.file, line: source.spotOf(path).line };
  };
}

function indexById(source: Source | undefined, key: string): ReadonlyMap<string, number> {
  const entries = source === undefined ? undefined : valueAt(source.value, [key]);
  if (!Array.isArray(entries)) return new Map();
  return new Map(entries.map((entry: unknown, index) => [String(valueAt(entry, ['id'])), index]));
}

type Index = Pick<Sources, 'plant' | 'people' | 'identities'> & {
  readonly runbookAt: (id: string) => Source | undefined;
  readonly indexOf: (source: Source | undefined, key: string, id: string) => number | undefined;
};
type Located = readonly [source: Source | undefined, path: KeyPath];

function locate(ref: PlantRef, { plant, people, identities, runbookAt, indexOf }: Index): Located {
  const entry = (source: Source | undefined, key: string, id: string): Located => {
    const index = indexOf(source, key, id);
    return index === undefined ? [source, []] : [source, [key, index]];
  };
  switch (ref.kind) {
    case 'plant':
      return [plant, []];
    case 'equipment':
      return entry(plant, 'equipment', ref.id);
    case 'role':
      return entry(people, 'roles', ref.id);
    case 'person':
      return entry(people, 'people', ref.id);
    case 'rota':
      return [people, ['rota', ref.index]];
    case 'identity':
      return entry(identities, 'identities', ref.id);
    case 'runbook':
      return [runbookAt(ref.runbook), []];
    case 'rule':
      return entry(runbookAt(ref.runbook), 'rules', ref.id);
    case 'state':
      return [
        runbookAt(ref.runbook),
        ['machine', ...ref.path.split('.').flatMap((part) => ['states', part])],
      ];
    case 'version':
    case 'breakGlass':
      return [runbookAt(ref.runbook), [ref.kind]];
    case 'declare':
    case 'expect':
      return [runbookAt(ref.runbook), [ref.kind, ref.index]];
  }
}
