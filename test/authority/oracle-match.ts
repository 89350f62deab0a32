import {
  type EquipmentId,
  type ForbidRule,
  type Identity,
  type PermitRule,
  type Plant,
  type Rule,
  type Runbook,
  type Selector,
  type When,
} from '../../shared/plant/types.ts';
import { type Configuration } from '../../shared/machine/types.ts';
import { type Instant } from '../../shared/std/instant.ts';
import { instantAt, wallAt, weekdayOf } from '../../shared/std/zone.ts';

/** Which rules match, and which of them decides? Steps 2 to 4 of the design, word for word.
 *  Promise: slow and literal; shares no code with shared/authority, so that each can find the other's faults.
 *  Never: an index, a cache, a short cut. */

/** A covers B when B is A or lies below A. */
export function covers(plant: Plant, a: EquipmentId, b: EquipmentId): boolean {
  for (let at: EquipmentId | undefined = b; at !== undefined; at = parentOf(plant, at)) {
    if (at === a) return true;
  }
  return false;
}

function parentOf(plant: Plant, id: EquipmentId): EquipmentId | undefined {
  return plant.equipment.find((equipment) => equipment.id === id)?.parent;
}

/** Governed equipment that a `reach` entry is, lies below or lies above; in equipment order. */
export function governedInReach(plant: Plant, identity: Identity): readonly EquipmentId[] {
  return plant.equipment
    .filter(({ runbook }) => runbook !== undefined)
    .map(({ id }) => id)
    .filter((id) => identity.reach.some((entry) => covers(plant, entry, id) || covers(plant, id, entry)));
}

export function runbookAt(plant: Plant, equipment: EquipmentId): Runbook | undefined {
  const id = plant.equipment.find((candidate) => candidate.id === equipment)?.runbook;
  return plant.runbooks.find(({ runbook }) => runbook === id);
}

/** An `in` path is active when it equals an active leaf or is a prefix of one at a dot; `*` always is. */
function isActive(path: string, state: Configuration): boolean {
  return path === '*' || state.some((leaf) => leaf === path || leaf.startsWith(`${path}.`));
}

function segments(path: string): number {
  return path === '*' ? 0 : path.split('.').length;
}

/** Step 4, state: segments of the longest matching `in` path; for `while` their sum; null when it does not
 *  match. */
function stateSpecificity({ where }: Rule, state: Configuration): number | null {
  if (where.kind === 'while') {
    if (!where.paths.every((path) => isActive(path, state))) return null;
    return where.paths.reduce((sum, path) => sum + segments(path), 0);
  }
  const matching = where.paths.filter((path) => isActive(path, state));
  return matching.length === 0 ? null : Math.max(...matching.map(segments));
}

/** Step 4, identity: `ids` counts above everything; else the number of selector keys. */
function identitySpecificity(selector: Selector): number {
  return selector.ids === undefined ? Object.keys(selector).length : Number.POSITIVE_INFINITY;
}

/** Step 3: every key of the selector matches; a list inside a key means any of. */
function isSelected(selector: Selector, identity: Identity): boolean {
  const { ids, types, tags, vendors, criticalityAtLeast, safetyCritical } = selector;
  const { vendor } = identity;
  if (ids !== undefined && !ids.includes(identity.id)) return false;
  if (types !== undefined && !types.includes(identity.type)) return false;
  if (tags !== undefined && !tags.some((tag) => identity.tags.includes(tag))) return false;
  if (vendors !== undefined && (vendor === undefined || !vendors.includes(vendor))) return false;
  if (criticalityAtLeast !== undefined && identity.criticality < criticalityAtLeast) return false;
  return safetyCritical === undefined || identity.safetyCritical === safetyCritical;
}

/** `when` becomes instants as a rota row does: by the day on which the window starts. */
export function isWithin(when: When | undefined, zone: string, now: Instant): boolean {
  if (when === undefined) return true;
  const today = wallAt(zone, now).day;
  for (let day = today - 2; day <= today + 1; day += 1) {
    if (when.days !== undefined && !when.days.includes(weekdayOf(day))) continue;
    const from = minutesOf(when.from ?? '00:00');
    const to = minutesOf(when.to ?? '00:00');
    const start = instantAt(zone, day, from);
    const end = instantAt(zone, to <= from ? day + 1 : day, to);
    if (start <= now && now < end) return true;
  }
  return false;
}

function minutesOf(wall: string): number {
  return Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3, 5));
}

export type Asked = {
  readonly plant: Plant;
  readonly identity: Identity;
  readonly action: string;
  readonly now: Instant;
};

function isMatch(rule: Rule, asked: Asked, state: Configuration): boolean {
  return (
    stateSpecificity(rule, state) !== null &&
    rule.actions.some((action) => action === asked.action) &&
    isSelected(rule.identities, asked.identity) &&
    isWithin(rule.when, asked.plant.timeZone, asked.now)
  );
}

export function matchingForbids(runbook: Runbook, asked: Asked, state: Configuration): readonly ForbidRule[] {
  return runbook.rules.filter(
    (rule): rule is ForbidRule => rule.effect === 'forbid' && isMatch(rule, asked, state),
  );
}

export type Deciding =
  | { readonly kind: 'none' }
  | { readonly kind: 'rule'; readonly rule: PermitRule }
  | { readonly kind: 'tie'; readonly rules: readonly PermitRule[] };

/** Step 4: exactly one rule that nothing is above decides. */
export function decidingRule(runbook: Runbook, asked: Asked, state: Configuration): Deciding {
  const matched = runbook.rules.filter(
    (rule): rule is PermitRule => rule.effect === 'permit' && isMatch(rule, asked, state),
  );
  if (matched.length === 0) return { kind: 'none' };
  const top = matched.filter((rule) => !matched.some((other) => isAbove(other, rule, state)));
  const [only, another] = top;
  if (only !== undefined && another === undefined) return { kind: 'rule', rule: only };
  return { kind: 'tie', rules: top.length === 0 ? matched : top };
}

/** `above` beats specificity in that pair. */
function isAbove(a: PermitRule, b: PermitRule, state: Configuration): boolean {
  if (a.above.includes(b.id)) return true;
  if (b.above.includes(a.id)) return false;
  const stateA = stateSpecificity(a, state) ?? 0;
  const stateB = stateSpecificity(b, state) ?? 0;
  const identityA = identitySpecificity(a.identities);
  const identityB = identitySpecificity(b.identities);
  return stateA >= stateB && identityA >= identityB && (stateA > stateB || identityA > identityB);
}
