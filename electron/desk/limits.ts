import { type Action, type IdentityId, type PersonId } from '../../shared/plant/types.ts';
import { defaultEnd } from '../../shared/project/situation.ts';
import {
  deciding,
  hasOpenAccess,
  holdsOn,
  identityOf,
  standingHolds,
} from '../../shared/project/standing.ts';
import { entryOf } from '../../shared/project/table.ts';
import { type Hold, type World } from '../../shared/project/world.ts';
import { type Instant, instantOf } from '../../shared/std/instant.ts';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { type Trouble, problem } from './step.ts';

/** Until when does a decision stand, and on which earlier one does it rest?
 *  Promise: INVARIANT (pause-ends): whatever takes ability away or gives it for a time has an end, within its
 *  limit.
 *  Never: an end where the action has none. */

/** Does this action, on this identity as it stands, begin something that ends? */
export function mayEnd(world: World, action: Action, identity: IdentityId): boolean {
  const top = deciding(holdsOn(world, identity))?.kind;
  if (action === 'pause') return !hasOpenAccess(world, identity);
  if (action === 'resume') return top !== 'pause' && identityOf(world, identity)?.atRest === 'paused';
  return action === 'constrain' || action === 'override' || action === 'extend';
}

export type Span = {
  readonly action: Action;
  readonly identity: IdentityId;
  readonly by: PersonId;
  readonly now: Instant;
  /** From the rule or the break-glass; undefined without one. */
  readonly limitMs: number | undefined;
  /** What the person asks for; null for the longest. */
  readonly wanted: Instant | null;
  readonly supersedes: string | null;
};

/** The end that the record will hold, null where the action has none. */
export function endOf(world: World, span: Span): Result<Instant | null, Trouble> {
  const { action, identity, now, wanted } = span;
  if (!mayEnd(world, action, identity))
    return wanted === null ? ok(null) : err(problem('end-not-allowed', { action }));
  const latest = latestEnd(world, span);
  const present = action === 'extend' ? presentEnd(world, span) : undefined;
  // Sooner would be an inverse decision, which has rules of its own.
  if (present !== undefined && (wanted ?? latest) < present)
    return err(problem('end-too-early', { present }));
  if (wanted === null) return ok(latest);
  if (wanted <= now) return err(problem('end-passed', { at: wanted }));
  return wanted > latest ? err(problem('end-too-late', { latest })) : ok(wanted);
}

/** When what is to be lengthened ends now. */
function presentEnd(world: World, { identity, supersedes }: Span): Instant | undefined {
  const hold = holdsOn(world, identity).find((each) => each.decisionId === supersedes);
  return (hold?.ends ?? entryOf(world.glasses, supersedes ?? '')?.ends)?.at;
}

/** An extension starts the limit of what it extends anew; its own rule may make that shorter. */
function latestEnd(world: World, span: Span): Instant {
  const own = span.action === 'extend' ? extendedLimit(world, span.supersedes) : undefined;
  const limits = [own, span.limitMs].filter((each) => each !== undefined);
  if (limits.length === 0) return defaultEnd(world, span.by, span.now);
  return instantOf(span.now + Math.min(...limits));
}

function extendedLimit(world: World, id: string | null): number | undefined {
  if (id === null) return undefined;
  return entryOf(world.glasses, id)?.limitMs ?? entryOf(world.decisions, id)?.limitMs ?? undefined;
}

/** The decision that an override lifts or an extension lengthens: the one named, or the newest that stands. */
export function supersededBy(
  world: World,
  action: Action,
  asked: { readonly identity: IdentityId; readonly id: string | null },
): Result<string | null, Trouble> {
  if (action !== 'override' && action !== 'extend') return ok(null);
  if (action === 'extend' && asked.id !== null && isOpenGlass(world, asked.id, asked.identity))
    return ok(asked.id);
  const candidates = standingHolds(holdsOn(world, asked.identity)).filter((hold) => isFit(action, hold));
  const hold =
    asked.id === null ? candidates.at(-1) : candidates.find((each) => each.decisionId === asked.id);
  return hold === undefined ? err(problem('not-standing', { action, ...asked })) : ok(hold.decisionId);
}

function isFit(action: 'override' | 'extend', hold: Hold): boolean {
  return action === 'extend' ? hold.ends !== null : hold.sets !== 'active';
}

export function isOpenGlass(world: World, id: string, identity: IdentityId): boolean {
  const glass = entryOf(world.glasses, id);
  return glass?.status === 'open' && glass.identity === identity;
}
