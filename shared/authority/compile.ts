import { createCalendar } from '../plant/calendar.ts';
import { compileTree } from '../plant/reach.ts';
import { type EquipmentId, type Plant, type RoleId } from '../plant/types.ts';
import { type Engine, type Line, type Member } from './engine.ts';
import { type Pool, compileRunbook } from './rules.ts';

/** How is a plant made ready for questions?
 *  Promise: once for each adopted plant, in time and memory that grow with the plant alone; answers change
 *  nothing but `memo`.
 *  Never: refuses a plant. What points nowhere is left out, and who asks about it gets a deny with its
 *  reason. */

/** The engine of one plant; give it to `answer`, `choices` and their like. */
export function compileAuthority(plant: Plant): Engine {
  const people = new Map(plant.people.map((person, place) => [person.id, { person, place }]));
  return {
    plant,
    people,
    tree: compileTree(plant),
    lines: compileLines(plant),
    identities: new Map(plant.identities.map((identity) => [identity.id, identity])),
    teams: new Map(plant.roles.map(({ id, team }) => [id, team])),
    membersAt: groupMembers([...people.values()]),
    memo: { reaching: new Map(), moment: undefined, scene: undefined },
  };
}

function compileLines({ equipment, runbooks, timeZone }: Plant): Map<EquipmentId, Line> {
  const pool: Pool = { calendar: createCalendar(timeZone), ladders: new Map(), windows: new Map() };
  const compiled = new Map(runbooks.map((runbook) => [runbook.runbook, compileRunbook(runbook, pool)]));
  const lines = new Map<EquipmentId, Line>();
  for (const { id, runbook: name } of equipment) {
    const runbook = name === undefined ? undefined : compiled.get(name);
    if (runbook !== undefined) lines.set(id, { id, runbook, holders: new Map() });
  }
  return lines;
}

function groupMembers(members: readonly Member[]): Map<RoleId, Map<EquipmentId, Member[]>> {
  const grouped = new Map<RoleId, Map<EquipmentId, Member[]>>();
  for (const member of members) {
    for (const { role, at } of member.person.roles) {
      const places = grouped.get(role) ?? new Map<EquipmentId, Member[]>();
      grouped.set(role, places);
      add(places, at, member);
    }
  }
  return grouped;
}

function add<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}
