import {
  type Equipment,
  type EquipmentId,
  IDENTITY_TYPES,
  type Identity,
  type IdentityId,
  type Person,
  type PersonId,
  type Plant,
  type PlantId,
  type Role,
  type RoleId,
  type RotaRow,
  type WallText,
} from '../../shared/plant/types.ts';
import { CLASSES, bigRunbook, runbookId } from './generate-plant-big-rules.ts';
import { type Chance, chanceFrom } from './generate-plant-random.ts';

/** What does a plant of a given size look like?
 *  Promise: the sizes of the performance targets to the number; the same seed gives the same plant; it
 *  passes the loader; most questions about it end with a person, a few in a forbid. */

export const SIZES = {
  small: { lines: 4, people: 60, roles: 6, identities: 200, rules: 150, runbooks: 3 },
  large: { lines: 60, people: 800, roles: 20, identities: 5000, rules: 5000, runbooks: 20 },
  extreme: { lines: 400, people: 5000, roles: 40, identities: 100_000, rules: 50_000, runbooks: 100 },
} as const;
export type Size = keyof typeof SIZES;
type Numbers = (typeof SIZES)[Size];

const VENDORS = ['acme', 'bolt', 'cobra', 'delta'];
const TEAMS = ['operations', 'ot', 'security', 'maintenance', 'it'];
const LINES_IN_AREA = 10;

/** A plant of `size`; `seed` is any whole number. */
export function makePlant(size: Size, seed: number): Plant {
  const numbers = SIZES[size];
  const chance = chanceFrom(seed);
  const roles = rolesOf(numbers);
  const people = peopleOf(numbers, roles, chance);
  return {
    watchbill: 1,
    plant: `generated-${size}` as PlantId,
    name: `Generated plant, ${size}`,
    timeZone: 'Europe/Lisbon',
    origin: `generated.example/${size}`,
    equipment: equipmentOf(numbers),
    roles,
    people,
    rota: rotaOf(people),
    identities: Array.from({ length: numbers.identities }, (_nothing, index) =>
      identityAt(index, { numbers, roles, chance }),
    ),
    runbooks: Array.from({ length: numbers.runbooks }, (_nothing, index) =>
      bigRunbook({ index, roles, rules: numbers.rules / numbers.runbooks, chance }),
    ).toSorted((a, b) => (a.runbook < b.runbook ? -1 : 1)),
  };
}

function equipmentOf({ lines, runbooks }: Numbers): readonly Equipment[] {
  const areas = Math.ceil(lines / LINES_IN_AREA);
  return [
    { id: 'site' as EquipmentId, level: 'site', name: 'Site' },
    ...Array.from({ length: areas }, (_nothing, index): Equipment => ({
      id: areaId(index),
      level: 'area',
      name: `Area ${index + 1}`,
      parent: 'site' as EquipmentId,
    })),
    ...Array.from({ length: lines }, (_nothing, index): readonly Equipment[] => [
      {
        id: lineId(index),
        level: 'workCenter',
        name: `Line ${index + 1}`,
        parent: areaId(Math.floor(index / LINES_IN_AREA)),
        runbook: runbookId(index % runbooks),
      },
      {
        id: `${lineId(index)}.cell` as EquipmentId,
        level: 'workUnit',
        name: `Cell of line ${index + 1}`,
        parent: lineId(index),
      },
    ]).flat(),
  ];
}

function areaId(index: number): EquipmentId {
  return `area-${index + 1}` as EquipmentId;
}

function lineId(index: number): EquipmentId {
  return `line-${index + 1}` as EquipmentId;
}

function rolesOf({ roles }: Numbers): readonly Role[] {
  return Array.from({ length: roles }, (_nothing, index) => ({
    id: `role-${index + 1}` as RoleId,
    name: `Role ${index + 1}`,
    team: TEAMS[index % TEAMS.length] ?? '',
  }));
}

/** Mostly for one area, a few for the whole site, every tenth from a vendor. */
function peopleOf(numbers: Numbers, roles: readonly Role[], chance: Chance): readonly Person[] {
  const areas = Math.ceil(numbers.lines / LINES_IN_AREA);
  return Array.from({ length: numbers.people }, (_nothing, index) => {
    const at = chance.isLuckyIn(15) ? ('site' as EquipmentId) : areaId(chance.below(areas));
    const first = roles[index % roles.length]?.id ?? ('role-1' as RoleId);
    const second = chance.oneOf(roles).id;
    return {
      id: `person-${index + 1}` as PersonId,
      name: `Person ${index + 1}`,
      phone: `ext ${1000 + index}`,
      ...(index % 10 === 9 ? { vendor: chance.oneOf(VENDORS) } : {}),
      roles: first === second ? [{ role: first, at }] : [first, second].map((role) => ({ role, at })),
    };
  });
}

/** Three shifts of eight hours every day; each person is in one of them. */
function rotaOf(people: readonly Person[]): readonly RotaRow[] {
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
  const shifts = [
    ['early', '06:00', '14:00'],
    ['late', '14:00', '22:00'],
    ['night', '22:00', '06:00'],
  ] as const;
  return shifts.map(([shift, from, to], index) => ({
    shift,
    days,
    from: from as WallText,
    to: to as WallText,
    crew: people.filter((_person, place) => place % shifts.length === index).map(({ id }) => id),
  }));
}

type Setting = { readonly numbers: Numbers; readonly roles: readonly Role[]; readonly chance: Chance };

/** Only what an inventory list has; the rest keeps its defaults, so that 100 000 rows fit into one file. */
function identityAt(index: number, { numbers, roles, chance }: Setting): Identity {
  const line = lineId(chance.below(numbers.lines));
  const reach = chance.isLuckyIn(80) ? [line] : [line, lineId(chance.below(numbers.lines))];
  const vendor = chance.isLuckyIn(20) ? { vendor: chance.oneOf(VENDORS) } : {};
  return {
    id: `i${index + 1}` as IdentityId,
    name: 'Id',
    type: chance.oneOf(IDENTITY_TYPES),
    reach: [...new Set(reach)],
    ...(numbers.identities <= SIZES.large.identities ? { owner: chance.oneOf(roles).id } : {}),
    ...vendor,
    criticality: 3,
    safetyCritical: false,
    tags: [chance.oneOf(CLASSES)],
    ifPaused: { effect: 'unknown' },
    ifRevoked: { effect: 'unknown' },
    whenUnsure: 'pause',
    atRest: 'active',
  };
}
