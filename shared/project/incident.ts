import { type FactOf } from '../ledger/bodies/table.ts';
import { equipmentIdOf, instantIn, personIdOf } from './ids.ts';
import { entryOf, withEntry } from './table.ts';
import { type World } from './world.ts';

/** What do records about incidents change?
 *  Promise: an incident is open from its record to the record that closes it; nothing else closes it. */

export function reduceIncidentOpened(world: World, { body }: FactOf<'incident.opened'>): World {
  const state = {
    incidentId: body.incidentId,
    title: body.title,
    equipment: body.equipmentId === null ? null : equipmentIdOf(body.equipmentId),
    openedBy: personIdOf(body.openedBy),
    noticedAt: instantIn(body.noticedAt),
    openedAt: instantIn(body.openedAt),
    closedAt: null,
  };
  return { ...world, incidents: withEntry(world.incidents, body.incidentId, state) };
}

export function reduceIncidentClosed(world: World, { body }: FactOf<'incident.closed'>): World {
  const incident = entryOf(world.incidents, body.incidentId);
  if (incident === undefined) return world;
  const closed = { ...incident, closedAt: instantIn(body.closedAt) };
  return { ...world, incidents: withEntry(world.incidents, body.incidentId, closed) };
}
