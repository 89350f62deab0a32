import {
  type EquipmentFacts,
  type IdentityFacts,
  type PersonFacts,
  type ReadinessMark,
  type Registry,
  type RunbookFacts,
  type ShiftFacts,
} from '../../shared/contract/registry.ts';
import { ACTIONS, type Identity, type Person, type Runbook } from '../../shared/plant/types.ts';
import { addedOf } from '../../shared/project/added.ts';
import { ancestorsOf } from '../../shared/plant/reach.ts';
import { type Shift } from '../../shared/plant/rota.ts';
import { formatDate, parseDate } from '../../shared/std/date.ts';
import { instantOf } from '../../shared/std/instant.ts';
import { wallAt } from '../../shared/std/zone.ts';
import { equipmentName, personName, roleName } from '../../shared/words/names.ts';
import { consequenceSentence } from '../../shared/words/status-sentences.ts';
import { type Scene } from './scene.ts';

/** What is in the plant in force, and what is missing in it?
 *  Promise: everything, in the order of the folder; dates are judged in the time zone of the plant.
 *  Never: a PIN. */

const DAY_MS = 86_400_000;
const SOON_DAYS = 30;

export function registryOf(scene: Scene): Registry {
  const { world, plant } = scene;
  return {
    digest: world.adopted?.digest ?? '',
    adoptedAt: world.adopted?.at ?? instantOf(0),
    timeZone: plant.timeZone,
    equipment: plant.equipment.map((each) => equipmentFacts(scene, each)),
    identities: plant.identities.map((each) => identityFacts(scene, each)),
    people: plant.people.map((each) => personFacts(scene, each)),
    rota: rotaOf(scene),
    runbooks: plant.runbooks.map((each) => runbookFacts(scene, each)),
  };
}

function equipmentFacts(
  { names, compiled }: Scene,
  each: Scene['plant']['equipment'][number],
): EquipmentFacts {
  return {
    id: each.id,
    name: equipmentName(names, each.id),
    level: each.level,
    depth: ancestorsOf(compiled.tree, each.id).filter((id) => id !== each.id).length,
    parent: each.parent ?? null,
    runbook: each.runbook ?? null,
    owner: each.owner === undefined ? null : roleName(names, each.owner),
    safetyRelevant: each.safetyRelevant ?? false,
    purdue: each.purdue ?? null,
  };
}

function identityFacts(scene: Scene, identity: Identity): IdentityFacts {
  const { names } = scene;
  const { expires, credential } = identity;
  return {
    id: identity.id,
    name: identity.name,
    typeWords: scene.say.phrases.screen.identityType(identity.type),
    purpose: identity.purpose ?? null,
    owner: identity.owner === undefined ? null : roleName(names, identity.owner),
    vendor: identity.vendor ?? null,
    criticality: identity.criticality,
    reach: identity.reach.map((id) => ({ id, name: equipmentName(names, id) })),
    expires:
      expires === undefined || typeof expires === 'string'
        ? (expires ?? null)
        : scene.say.phrases.registry.never(expires.never),
    credential: credential?.kind ?? null,
    fallback: identity.fallback ?? null,
    carryOut: ACTIONS.flatMap((action) => {
      const text = identity.carryOut?.[action];
      return text === undefined ? [] : [{ verb: scene.say.phrases.screen.verb(action), text }];
    }),
    consequence: consequenceSentence(identity, scene.locale),
    marks: marksOf(scene, identity).map((code) => ({
      code,
      sentence: scene.say.phrases.registry.mark(code),
    })),
  };
}

function marksOf(scene: Scene, identity: Identity): readonly ReadinessMark['code'][] {
  const { owner, purpose, expires, carryOut, credential, fallback, ifPaused, ifRevoked } = identity;
  const stops = ifPaused.effect !== 'none' || ifRevoked.effect !== 'none';
  const found: Readonly<Record<ReadinessMark['code'], boolean>> = {
    'added-here': addedOf(scene.world, identity.id) !== undefined,
    'no-owner': owner === undefined,
    'no-purpose': purpose === undefined,
    'no-expiry': expires === undefined,
    expired: typeof expires === 'string' && daysUntil(scene, expires) < 0,
    'expires-soon': typeof expires === 'string' && isSoon(daysUntil(scene, expires)),
    'no-carry-out': carryOut?.pause === undefined && carryOut?.revoke === undefined,
    shared: credential?.shared === true,
    'no-fallback': stops && fallback === undefined,
  };
  const codes = Object.keys(found) as readonly ReadinessMark['code'][];
  return codes.filter((code) => found[code]);
}

function isSoon(days: number): boolean {
  return days >= 0 && days <= SOON_DAYS;
}

/** Local days from today to that date. */
function daysUntil({ plant, now }: Scene, date: string): number {
  const day = parseDate(date);
  return day.ok ? day.value - wallAt(plant.timeZone, now).day : 0;
}

function personFacts({ names, situation }: Scene, person: Person): PersonFacts {
  return {
    id: person.id,
    name: personName(names, person.id),
    phone: person.phone ?? null,
    vendor: person.vendor ?? null,
    roles: person.roles.map(({ role, at }) => ({
      role: roleName(names, role),
      at: equipmentName(names, at),
    })),
    maySign: person.pin !== undefined,
    onShift: situation.onShift.has(person.id),
    declaredAbsent: situation.absent.has(person.id),
  };
}

/** Rows that run now, then those that start within a day. */
function rotaOf(scene: Scene): readonly ShiftFacts[] {
  const { compiled, now } = scene;
  const next = compiled.rota.shiftsStarting(instantOf(now + 1), instantOf(now + DAY_MS));
  return [
    ...compiled.rota.shiftsAt(now).map((shift) => shiftFacts(scene, shift, true)),
    ...next.map((shift) => shiftFacts(scene, shift, false)),
  ];
}

function shiftFacts({ names }: Scene, { row, from, to }: Shift, isNow: boolean): ShiftFacts {
  const crew = row.crew.map((person) => ({ person, name: personName(names, person) }));
  return { shift: row.shift, from, to, isNow, crew };
}

function runbookFacts(scene: Scene, runbook: Runbook): RunbookFacts {
  const { names, world, plant, now } = scene;
  const today = formatDate(wallAt(plant.timeZone, now).day);
  const lines = plant.equipment.filter((each) => each.runbook === runbook.runbook);
  return {
    id: runbook.runbook,
    title: runbook.title ?? runbook.runbook,
    version: runbook.version,
    digest: world.adopted?.runbooks.get(runbook.runbook) ?? '',
    owner: runbook.owner === undefined ? null : roleName(names, runbook.owner),
    reviewDue: runbook.reviewDue ?? null,
    isReviewOverdue: runbook.reviewDue !== undefined && runbook.reviewDue < today,
    lines: lines.map(({ id }) => ({ id, name: equipmentName(names, id) })),
  };
}
