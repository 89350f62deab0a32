import { type Situation, type Standing } from '../authority/types.ts';
import { type Configuration } from '../machine/types.ts';
import { type EquipmentId, type IdentityId, type PersonId } from '../plant/types.ts';
import { type Presence, type PresenceEvent, compilePresence } from '../plant/presence.ts';
import { type Rota, endOfShift } from '../plant/rota.ts';
import { type Instant, instantOf } from '../std/instant.ts';
import { compiledOf } from './compiled.ts';
import { standingOf } from './standing.ts';
import { entriesOf } from './table.ts';
import { type World } from './world.ts';

/** What does the engine need to know of this world at `now`?
 *  Promise: states as declared, standings as decided, the rota corrected by what was said.
 *  Never: more than one plausible state yet; there are no feeds. */

export function situationOf(world: World, now: Instant): Situation {
  const states = entriesOf(world.machines).map(([id, state]): [EquipmentId, readonly Configuration[]] => [
    id,
    [state.snapshot.configuration],
  ]);
  const standings = world.held.map((id): [IdentityId, Standing] => [id, standingOf(world, id)]);
  return { now, states: new Map(states), standings: new Map(standings), ...presenceAt(world, now) };
}

function presenceAt(world: World, now: Instant): Pick<Situation, 'onShift' | 'absent'> {
  if (world.adopted === null) return { onShift: new Set(), absent: new Set() };
  return presenceOf(compiledOf(world.adopted.plant).rota, world).at(now);
}

/** Worked out once for what was said and a rota. Forgetting it changes no answer. */
const known = new WeakMap<World['presence'], { readonly rota: Rota; readonly presence: Presence }>();

function presenceOf(rota: Rota, world: World): Presence {
  const before = known.get(world.presence);
  if (before?.rota === rota) return before.presence;
  const presence = compilePresence(rota, presenceEvents(world));
  known.set(world.presence, { rota, presence });
  return presence;
}

function presenceEvents(world: World): readonly PresenceEvent[] {
  return entriesOf(world.presence).map(([person, word]) => ({ person, ...word }));
}

/** Longest time for which anything stands by default. */
const LONGEST_MS = 8 * 3_600_000;

/** When a decision of this person ends for want of a limit: with their shift, after eight hours at the
 *  latest. */
export function defaultEnd(world: World, person: PersonId, now: Instant): Instant {
  const latest = instantOf(now + LONGEST_MS);
  const end = world.adopted === null ? null : endOfShift(compiledOf(world.adopted.plant).rota, person, now);
  return end === null || end > latest ? latest : end;
}
