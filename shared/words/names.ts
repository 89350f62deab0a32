import { type EquipmentId, type Person, type PersonId, type Plant, type RoleId } from '../plant/types.ts';
import { type LocalTime, localTimeIn } from './times.ts';

/** What are the things of a plant called when a sentence names them?
 *  Promise: built once from a plant; what has no name, or an empty one, is called by its id.
 *  Never: a number that nobody wrote into the folder. */

export type Names = {
  readonly people: ReadonlyMap<string, PersonName>;
  readonly roles: ReadonlyMap<string, string>;
  readonly equipment: ReadonlyMap<string, string>;
  readonly time: LocalTime;
};
export type PersonName = {
  readonly name: string;
  readonly phone?: string;
  /** The first role of the person, to tell who this is when an answer gives them none. */
  readonly role?: RoleId;
};

export function namesOf(plant: Plant): Names {
  return {
    people: new Map(plant.people.map((person) => [person.id, personNameOf(person)])),
    roles: new Map(plant.roles.map((role) => [role.id, named(role)])),
    equipment: new Map(plant.equipment.map((equipment) => [equipment.id, named(equipment)])),
    time: localTimeIn(plant.timeZone),
  };
}

/** Names for when no plant is at hand: ids, and times in the zone given. */
export function namesWithoutPlant(timeZone = 'UTC'): Names {
  return { people: new Map(), roles: new Map(), equipment: new Map(), time: localTimeIn(timeZone) };
}

function personNameOf({ id, name, phone, roles }: Person): PersonName {
  const role = roles[0]?.role;
  return {
    name: named({ id, name }),
    ...(phone === undefined || phone === '' ? {} : { phone }),
    ...(role === undefined ? {} : { role }),
  };
}

export function personName(names: Names, person: PersonId | string): string {
  return names.people.get(person)?.name ?? person;
}

export function roleName(names: Names, role: RoleId): string {
  return names.roles.get(role) ?? role;
}

export function equipmentName(names: Names, equipment: EquipmentId | string): string {
  return names.equipment.get(equipment) ?? equipment;
}

function named({ id, name }: { readonly id: string; readonly name: string }): string {
  return name.trim() === '' ? id : name;
}
