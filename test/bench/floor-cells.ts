import { type RuleRef } from '../../shared/authority/types.ts';
import {
  type Action,
  type EquipmentId,
  type Identity,
  type IdentityId,
  type Rule,
  type Runbook,
} from '../../shared/plant/types.ts';
import { type Asking } from './questions.ts';

/** Which rule speaks in which cell of a generated plant?
 *  Promise: read from the rules with plain code of its own, kept in Maps inside Maps; so that the engine is compared
 *  with something else than itself.
 *  Never: more than generated plants have: one path a rule, types and tags as selectors. */

export type Cell<T> = {
  readonly forbids: readonly RuleRef[];
  /** The rule that decides; null where none or several do. */
  readonly rule: string | null;
  /** What that comes to for identities of each vendor. */
  readonly byVendor: Map<string, T>;
};
export type Known = {
  readonly likeness: string;
  readonly vendor: string;
  readonly lines: readonly EquipmentId[];
};
export type Cells<T> = {
  identity(id: IdentityId): Known;
  cell(line: EquipmentId, action: Action, likeness: string): Cell<T>;
};

export function cellsOf<T>({ plant, situation }: Asking): Cells<T> {
  const order = new Map(plant.equipment.map(({ id }, place) => [id, place]));
  const identities = new Map<string, Known>(plant.identities.map((each) => [each.id, knownOf(each, order)]));
  const runbooks = new Map(plant.runbooks.map((runbook) => [runbook.runbook, runbook]));
  const runbookAt = new Map(plant.equipment.map(({ id, runbook }) => [id, runbook]));
  const make = (line: EquipmentId, action: Action, likeness: string): Cell<T> => {
    const runbook = runbooks.get(runbookAt.get(line) ?? never());
    const leaf = situation.states.get(line)?.[0]?.[0] ?? '';
    return { ...spokenIn(runbook ?? never(), { leaf, action, likeness }), byVendor: new Map() };
  };
  const lines = new Map<string, Map<string, Map<string, Cell<T>>>>();
  return {
    identity: (id) => identities.get(id) ?? never(),
    cell(line, action, likeness) {
      const known = lines.get(line)?.get(action)?.get(likeness);
      if (known !== undefined) return known;
      const cell = make(line, action, likeness);
      const actions = lines.get(line) ?? new Map<string, Map<string, Cell<T>>>();
      const likenesses = actions.get(action) ?? new Map<string, Cell<T>>();
      lines.set(line, actions.set(action, likenesses.set(likeness, cell)));
      return cell;
    },
  };
}

function never(): never {
  throw new Error('nothing stands here in a generated plant');
}

function knownOf({ type, tags, vendor, reach }: Identity, order: ReadonlyMap<EquipmentId, number>): Known {
  const lines = [...reach].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  return { likeness: `${type} ${tags.join(' ')}`, vendor: vendor ?? '', lines };
}

type Wanted = {
  readonly leaf: string;
  readonly action: Action;
  readonly likeness: string;
};

function spokenIn(
  { runbook, version, rules }: Runbook,
  wanted: Wanted,
): Pick<Cell<never>, 'forbids' | 'rule'> {
  const matching = rules.filter((rule) => isMatch(rule, wanted));
  const forbids = matching
    .filter(({ effect }) => effect === 'forbid')
    .map(({ id }) => ({ runbook, version, id }));
  const permits = matching.filter(({ effect }) => effect === 'permit');
  const top = permits.filter((rule) => !permits.some((other) => isAbove(other, rule)));
  const [one, ...others] = top;
  return { forbids, rule: others.length === 0 && one !== undefined ? one.id : null };
}

function isMatch(
  { where, actions, identities: { types, tags } }: Rule,
  { leaf, action, likeness }: Wanted,
): boolean {
  const [type = '', ...ownTags] = likeness.split(' ');
  if (!actions.includes(action) || !where.paths.some((path) => path === '*' || path === leaf)) return false;
  if (types !== undefined && !types.some((each) => each === type)) return false;
  return tags === undefined || tags.some((tag) => ownTags.includes(tag));
}

/** As exact in both ways and more exact in one. */
function isAbove(a: Rule, b: Rule): boolean {
  const [[stateOfA, keysOfA], [stateOfB, keysOfB]] = [exactnessOf(a), exactnessOf(b)];
  return stateOfA >= stateOfB && keysOfA >= keysOfB && stateOfA + keysOfA > stateOfB + keysOfB;
}

function exactnessOf({ where, identities }: Rule): readonly [number, number] {
  const [path = '*'] = where.paths;
  return [path === '*' ? 0 : path.split('.').length, Object.keys(identities).length];
}
