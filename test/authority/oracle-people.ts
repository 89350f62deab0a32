import {
  type NextRung,
  type Question,
  type Reason,
  type Rung,
  type Seat,
  type Situation,
  type Standing,
} from '../../shared/authority/types.ts';
import {
  type EquipmentId,
  type PermitRule,
  type Person,
  type PersonId,
  type RoleId,
} from '../../shared/plant/types.ts';
import { parseDuration } from '../../shared/std/duration.ts';
import { type Instant, instantOf } from '../../shared/std/instant.ts';
import { type Asked, covers } from './oracle-match.ts';

/** Who can act in each rung, and which rung holds? Steps 5 and 6 of the design, word for word.
 *  Promise: slow and literal; shares no code with shared/authority. */

export type Scene = {
  readonly asked: Asked;
  readonly at: EquipmentId;
  readonly situation: Situation;
  readonly standing: Standing;
};

/** Never: a person of the identity's vendor; for `restore`, the person who decided the revoke. */
export function isExcluded(person: Person, { asked, standing }: Scene): boolean {
  const { identity, action } = asked;
  if (person.vendor !== undefined && person.vendor === identity.vendor) return true;
  return action === 'restore' && standing.by === person.id;
}

export function holdsRoleHere(person: Person, role: RoleId, { asked, at }: Scene): boolean {
  return person.roles.some((held) => held.role === role && covers(asked.plant, held.at, at));
}

/** People on shift who have one of `roles` here, each in the first such role in the order of `roles`. */
export function seatsOnShift(roles: readonly RoleId[], scene: Scene): readonly Seat[] {
  const seats: Seat[] = [];
  for (const person of scene.asked.plant.people) {
    if (!scene.situation.onShift.has(person.id) || isExcluded(person, scene)) continue;
    const role = roles.find((candidate) => holdsRoleHere(person, candidate, scene));
    if (role !== undefined) seats.push({ person: person.id, role });
  }
  return seats;
}

export function dualApprovalOf(
  rule: PermitRule,
): { roles: readonly RoleId[]; distinctTeams: boolean } | null {
  for (const obligation of rule.obligations) if ('dualApproval' in obligation) return obligation.dualApproval;
  return null;
}

export function mayBeAlone(rule: PermitRule): boolean {
  return rule.obligations.some((obligation) => 'aloneWithReview' in obligation);
}

/** Everybody who could be second to at least one of `firsts`, in the first role that makes them one. */
export function secondsOf(firsts: readonly Seat[], rule: PermitRule, scene: Scene): readonly Seat[] {
  const dual = dualApprovalOf(rule);
  if (dual === null) return [];
  const teamOf = (role: RoleId): string | undefined =>
    scene.asked.plant.roles.find(({ id }) => id === role)?.team;
  const seats: Seat[] = [];
  for (const person of scene.asked.plant.people) {
    if (!scene.situation.onShift.has(person.id) || isExcluded(person, scene)) continue;
    const role = dual.roles.find(
      (candidate) =>
        holdsRoleHere(person, candidate, scene) &&
        firsts.some(
          (first) =>
            first.person !== person.id &&
            (!dual.distinctTeams || areOfTwoTeams(teamOf(first.role), teamOf(candidate))),
        ),
    );
    if (role !== undefined) seats.push({ person: person.id, role });
  }
  return seats;
}

/** "no empty list or absent key ever matches more": a role without a team is of no other team. */
function areOfTwoTeams(first = '', second = ''): boolean {
  return first !== '' && second !== '' && first !== second;
}

export type Manned = {
  readonly rung: number;
  readonly of: number;
  readonly roles: readonly RoleId[];
  readonly people: readonly Seat[];
  readonly afterMs: number | null;
};

/** Step 5 and the first half of step 6: the rungs that somebody can act in, and why the others are skipped. */
export function mannedRungs(
  rule: PermitRule,
  scene: Scene,
): { readonly rungs: readonly Manned[]; readonly why: readonly Reason[] } {
  const rungs: Manned[] = [];
  const why: Reason[] = [];
  const needsSecond = dualApprovalOf(rule) !== null && !mayBeAlone(rule);
  for (const [rung, { roles, after }] of rule.holders.entries()) {
    const there = seatsOnShift(roles, scene);
    const people = needsSecond ? there.filter((seat) => secondsOf([seat], rule, scene).length > 0) : there;
    const length = after === undefined ? null : parseDuration(after);
    if (people.length > 0)
      rungs.push({
        rung,
        of: rule.holders.length,
        roles,
        people,
        afterMs: length?.ok === true ? length.value : null,
      });
    else if (there.length === 0) why.push({ code: 'rung-unmanned', rung, roles });
    else why.push({ code: 'no-second-person', rung, people: there.map(({ person }) => person) });
  }
  return { rungs, why };
}

export type Ladder = { readonly holder: Rung; readonly next: readonly NextRung[] };

/** Step 6: which of the manned rungs holds at `now`. Null when there is none. */
export function ladderOf(rungs: readonly Manned[], question: Question, now: Instant): Ladder | null {
  const acknowledgements = question.acknowledgements
    .filter(({ at }) => at <= now)
    .toSorted((a, b) => a.at - b.at);
  for (const { person, at } of acknowledgements) {
    const starts = startsAt(rungs, question, at);
    const place = placeAt(starts, at);
    const seat = rungs[place]?.people.find((candidate) => candidate.person === person);
    if (seat === undefined) continue;
    return ladder({ rungs, starts, place, frozen: seat });
  }
  const starts = startsAt(rungs, question, now);
  const place = placeAt(starts, now);
  return rungs[place] === undefined ? null : ladder({ rungs, starts, place, frozen: null });
}

/** Start of each rung, null for never by time, as escalations up to `until` have made it. */
function startsAt(rungs: readonly Manned[], question: Question, until: Instant): readonly (Instant | null)[] {
  let starts = countedFrom(rungs, [], question.askedAt);
  const escalations = question.escalations.filter(({ at }) => at >= question.askedAt && at <= until);
  for (const { at } of escalations.toSorted((a, b) => a.at - b.at)) {
    const place = placeAt(starts, at);
    if (place + 1 < rungs.length) starts = countedFrom(rungs, starts.slice(0, place + 1), at);
  }
  return starts;
}

/** Keeps the starts given; the next rung starts at `start`, each later one its own `after` behind the one
 *  before. */
function countedFrom(
  rungs: readonly Manned[],
  kept: readonly (Instant | null)[],
  start: Instant,
): readonly (Instant | null)[] {
  const starts: (Instant | null)[] = [...kept];
  for (const rung of rungs.slice(kept.length)) {
    const before = starts.at(-1) ?? null;
    if (starts.length === kept.length) starts.push(start);
    else starts.push(before === null || rung.afterMs === null ? null : instantOf(before + rung.afterMs));
  }
  return starts;
}

/** Place of the last rung whose start is not later than `at`; -1 before the first. */
function placeAt(starts: readonly (Instant | null)[], at: Instant): number {
  return starts.findLastIndex((start) => start !== null && start <= at);
}

function ladder(found: {
  readonly rungs: readonly Manned[];
  readonly starts: readonly (Instant | null)[];
  readonly place: number;
  readonly frozen: Seat | null;
}): Ladder | null {
  const { rungs, starts, place, frozen } = found;
  const held = rungs[place];
  const since = starts[place];
  if (held === undefined || since === undefined || since === null) return null;
  const { rung, of, roles, people } = held;
  const holder: Rung =
    frozen === null
      ? { rung, of, roles, people, since }
      : { rung, of, roles, people: [frozen], since, acknowledgedBy: frozen.person };
  const next = rungs.slice(place + 1).map((behind, index): NextRung => {
    const at = frozen === null ? (starts[place + 1 + index] ?? null) : null;
    return { rung: behind.rung, roles: behind.roles, people: behind.people, at };
  });
  return { holder, next };
}

/** Step 8: the people of the role here, on shift or not, less outsiders and those declared absent. */
export function lastResortPeople(role: RoleId, scene: Scene): readonly PersonId[] {
  return scene.asked.plant.people
    .filter((person) => holdsRoleHere(person, role, scene) && !isExcluded(person, scene))
    .filter((person) => !scene.situation.absent.has(person.id))
    .map(({ id }) => id);
}
