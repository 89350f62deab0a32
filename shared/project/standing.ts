import { type Standing } from '../authority/types.ts';
import { type Identity, type IdentityId } from '../plant/types.ts';
import { compiledOf } from './compiled.ts';
import { entryOf } from './table.ts';
import { type Hold, type World } from './world.ts';

/** How does an identity stand, and what made it so?
 *  Promise: the newest decision that still stands and is not lifted by an override; none: at rest.
 *  Never: a feed's opinion. Standing follows from decisions only. */

export function identityOf(world: World, identity: IdentityId): Identity | undefined {
  return world.adopted === null ? undefined : compiledOf(world.adopted.plant).identities.get(identity);
}

export function holdsOn(world: World, identity: IdentityId): readonly Hold[] {
  return entryOf(world.holds, identity) ?? [];
}

/** The hold that gives the identity its standing, if a decision does. */
export function deciding(holds: readonly Hold[]): Hold | undefined {
  return standingHolds(holds).at(-1);
}

/** Holds that set a standing and that no running override lifts, oldest first. */
export function standingHolds(holds: readonly Hold[]): readonly Hold[] {
  const lifted = new Set(holds.map((hold) => hold.lifts));
  return holds.filter((hold) => hold.sets !== null && !lifted.has(hold.decisionId));
}

export function standingWith(holds: readonly Hold[], atRest: 'active' | 'paused'): Standing {
  const hold = deciding(holds);
  if (hold?.sets === undefined || hold.sets === null) return { kind: atRest };
  return hold.sets === 'revoked' ? { kind: 'revoked', by: hold.by } : { kind: hold.sets };
}

/** Is a just-in-time identity open for a task? A pause closes it at once and needs no end of its own. */
export function hasOpenAccess(world: World, identity: IdentityId): boolean {
  return isJustInTime(world, identity) && holdsOn(world, identity).some((hold) => hold.kind === 'access');
}

export function isJustInTime(world: World, identity: IdentityId): boolean {
  return identityOf(world, identity)?.atRest === 'paused';
}

export function standingOf(world: World, identity: IdentityId): Standing {
  return standingWith(holdsOn(world, identity), identityOf(world, identity)?.atRest ?? 'active');
}
