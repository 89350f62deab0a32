import fc from 'fast-check';
import {
  type Equipment,
  type EquipmentId,
  type Identity,
  type IdentityId,
  type Person,
  type PersonId,
  type Plant,
  type PlantId,
  type RunbookId,
} from '../../shared/plant/types.ts';
import { runbookArbitrary } from './generate-plant-rules.ts';
import { ROLES, TAGS, TYPES, some } from './generate-plant-words.ts';

/** Which plants could trip the engine up?
 *  Promise: small plants in which everything overlaps: one to four governed lines of which one may be
 *  parallel, few roles, teams and vendors, rules that tie, forbid, stand above each other, and people in
 *  several roles.
 *  Never: a plant that the loader would refuse for a reference that does not exist. */

const TEAMS = ['ot', 'ot', 'ot', 'security', 'operations'];
const VENDORS = ['acme', 'bolt'];
const LINE_RUNBOOK = 'filling-line' as RunbookId;
const CELL_RUNBOOK = 'robot-cell' as RunbookId;
const ZONES = ['Europe/Lisbon', 'Asia/Kathmandu', 'America/St_Johns', 'UTC'];

const equipmentArbitrary: fc.Arbitrary<Equipment[]> = fc
  .array(
    fc.record({
      parent: fc.constantFrom('site', 'area-1', 'area-2'),
      runbook: fc.constantFrom(LINE_RUNBOOK, LINE_RUNBOOK, CELL_RUNBOOK),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((lines) => [
    item({ id: 'site', level: 'site' }),
    item({ id: 'area-1', level: 'area', parent: 'site' }),
    item({ id: 'area-2', level: 'area', parent: 'site' }),
    ...lines.flatMap(({ parent, runbook }, index) => [
      item({ id: `line-${index + 1}`, level: 'workCenter', parent, runbook }),
      item({ id: `line-${index + 1}.unit`, level: 'workUnit', parent: `line-${index + 1}` }),
    ]),
  ]);

function item(of: {
  readonly id: string;
  readonly level: Equipment['level'];
  readonly parent?: string;
  readonly runbook?: RunbookId;
}): Equipment {
  const { id, level, parent, runbook } = of;
  return {
    id: id as EquipmentId,
    level,
    name: id.toUpperCase(),
    ...(parent === undefined ? {} : { parent: parent as EquipmentId }),
    ...(runbook === undefined ? {} : { runbook }),
  };
}

function peopleArbitrary(places: readonly EquipmentId[]): fc.Arbitrary<Person[]> {
  const roleAt = fc.record({
    role: fc.constantFrom(...ROLES),
    at: fc.oneof(fc.constantFrom(...places.slice(0, 1)), fc.constantFrom(...places)),
  });
  const person = fc.record(
    {
      roles: fc.array(roleAt, { minLength: 1, maxLength: 3 }),
      vendor: fc.constantFrom(...VENDORS),
      phone: fc.constant('ext 44'),
    },
    { requiredKeys: ['roles'] },
  );
  return fc
    .array(fc.oneof({ weight: 3, arbitrary: person.map(({ roles }) => ({ roles })) }, person), {
      minLength: 2,
      maxLength: 7,
    })
    .map((people) =>
      people.map((one, index) => ({
        id: `person-${index + 1}` as PersonId,
        name: `Person ${index + 1}`,
        ...one,
      })),
    );
}

function identitiesArbitrary(places: readonly EquipmentId[]): fc.Arbitrary<Identity[]> {
  const identity = fc.record(
    {
      type: fc.constantFrom(...TYPES),
      reach: some(places).map((reach) => reach.slice(0, 2)),
      vendor: fc.constantFrom(...VENDORS),
      tags: some(TAGS, 0),
      criticality: fc.constantFrom(1, 3, 4, 5),
      safetyCritical: fc.boolean(),
      whenUnsure: fc.constantFrom('pause', 'keep'),
      atRest: fc.constantFrom('active', 'active', 'paused'),
    },
    { requiredKeys: ['type', 'reach', 'tags', 'criticality', 'safetyCritical', 'whenUnsure', 'atRest'] },
  );
  return fc.array(identity, { minLength: 1, maxLength: 3 }).map((identities) =>
    identities.map((one, index): Identity => ({
      id: IDENTITY_IDS[index] ?? IDENTITY_IDS[0],
      name: `Identity ${index + 1}`,
      ifPaused: { effect: 'unknown' },
      ifRevoked: { effect: 'unknown' },
      ...one,
    })),
  );
}

const IDENTITY_IDS = ['id-1' as IdentityId, 'id-2' as IdentityId, 'id-3' as IdentityId] as const;

/** Whole small plants, of plain objects as the loader would make them. */
export const plantArbitrary: fc.Arbitrary<Plant> = equipmentArbitrary
  .chain((equipment) => plantOn(equipment))
  .map((plant) => structuredClone(plant));

function plantOn(equipment: readonly Equipment[]): fc.Arbitrary<Plant> {
  const places = equipment.map(({ id }) => id);
  return fc
    .record({
      people: peopleArbitrary(places),
      identities: identitiesArbitrary(places),
      timeZone: fc.constantFrom(...ZONES),
    })
    .chain(({ people, identities, timeZone }) => {
      const ids = identities.map(({ id }) => id);
      const runbooks = fc.tuple(
        runbookArbitrary({ runbook: LINE_RUNBOOK, ids, shape: 'line' }),
        runbookArbitrary({ runbook: CELL_RUNBOOK, ids, shape: 'cell' }),
      );
      return runbooks.map((both): Plant => ({
        watchbill: 1,
        plant: 'generated' as PlantId,
        name: 'Generated plant',
        timeZone,
        origin: 'generated.example/plant',
        equipment,
        roles: ROLES.map((id, index) => ({ id, name: id, team: TEAMS[index] ?? '' })),
        people,
        rota: [],
        identities,
        runbooks: both,
      }));
    });
}
