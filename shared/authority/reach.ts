import { governedInReach } from '../plant/reach.ts';
import { type IdentityId, type RoleId } from '../plant/types.ts';
import { likenessIn } from './candidates.ts';
import { type Engine, type Line, type Member, type Reaching } from './engine.ts';

/** Which lines does an identity reach, and who holds a role at a line?
 *  Promise: plant-format.md, "governed" and "covers", worked out once for each identity and each line and
 *  role.
 *  Never: who is on shift. */

/** An identity and all governed equipment in its reach, or undefined when the plant has no such identity. */
export function reachingOf(engine: Engine, id: IdentityId): Reaching | undefined {
  const known = engine.memo.reaching.get(id);
  if (known !== undefined) return known;
  const identity = engine.identities.get(id);
  if (identity === undefined) return undefined;
  const lines = governedInReach(engine.tree, identity).flatMap((at) => engine.lines.get(at) ?? []);
  const reached = lines.map((line) => ({ line, likeness: likenessIn(line.runbook, identity) }));
  const reaching = { identity, reached };
  engine.memo.reaching.set(id, reaching);
  return reaching;
}

/** Who holds `role` at the line or above it, on shift or not, in the order of the plant. */
export function holdersOf(engine: Engine, line: Line, role: RoleId): readonly Member[] {
  const known = line.holders.get(role);
  if (known !== undefined) return known;
  const places = engine.membersAt.get(role);
  const found = (engine.tree.upwards.get(line.id) ?? []).flatMap((at) => places?.get(at) ?? []);
  const holders = [...new Set(found)].sort((a, b) => a.place - b.place);
  line.holders.set(role, holders);
  return holders;
}
