import { type Person, type PersonId, type RoleId } from '../plant/types.ts';
import { holdersOf } from './reach.ts';
import { type Turn } from './ladder.ts';
import { type Post, crewOf, seatsIn } from './people.ts';
import { type Basis } from './compiled.ts';
import { type Reason } from './types.ts';

/** Why not this person?
 *  Promise: at least one reason for everybody whom an answer does not name, the most useful first.
 *  Never: decides; it explains what was decided. */

/** Being of the identity's vendor, or having revoked it, settles the matter whatever else is true. */
export function whyOutsider({ outsiders }: Post, { id: person, vendor }: Person): readonly Reason[] {
  const reasons: Reason[] = [];
  if (vendor !== undefined && vendor === outsiders.vendor)
    reasons.push({ code: 'vendor-of-identity', person, vendor });
  if (person === outsiders.revoker) reasons.push({ code: 'revoked-it', person });
  return reasons;
}

/** Why somebody else holds: an acknowledgement, the turn, a missing second, or what the person is not. */
export function whyNotHolder(
  post: Post,
  basis: Basis,
  asked: { person: Person; turn: Turn },
): readonly Reason[] {
  const { person } = asked;
  const outsider = whyOutsider(post, person);
  if (outsider.length > 0) return outsider;
  const waiting = whyWaiting(post, basis, asked);
  if (waiting.length > 0) return waiting;
  const unseconded = whyUnseconded(post, basis, person.id);
  return unseconded.length > 0 ? unseconded : whyNotInRoles(post, rolesOf(basis), person);
}

/** The last resort speaks when the ladder is empty: who is on neither, and why. */
export function whyNotLastResort(post: Post, basis: Basis, person: Person): readonly Reason[] {
  const outsider = whyOutsider(post, person);
  if (outsider.length > 0) return outsider;
  const unseconded = whyUnseconded(post, basis, person.id);
  const { lastResort } = basis.ladder;
  const roles = [...rolesOf(basis), ...(lastResort === null ? [] : [lastResort])];
  return unseconded.length > 0 ? unseconded : whyNotInRoles(post, roles, person);
}

function rolesOf({ ladder }: Basis): readonly RoleId[] {
  return [...new Set(ladder.rungs.flatMap(({ roles }) => roles))];
}

function whyWaiting(
  post: Post,
  { ladder }: Basis,
  { person, turn }: { person: Person; turn: Turn },
): readonly Reason[] {
  const { holder, next } = turn;
  const rung = crewOf(post, ladder).rungs.find(({ ids }) => ids.includes(person.id));
  if (rung === undefined) return [];
  const by = holder.acknowledgedBy;
  const later = next.find(({ people }) => people.some((seat) => seat.person === person.id));
  // A frozen ladder goes to no rung behind, by time or by escalation: nobody there waits for a turn.
  if (by !== undefined && (later !== undefined || rung.rung >= holder.rung))
    return [{ code: 'acknowledged-by-other', person: person.id, by }];
  if (later !== undefined)
    return [{ code: 'not-your-turn', person: person.id, rung: later.rung, at: later.at }];
  return rung.rung < holder.rung ? [{ code: 'turn-over', person: person.id, rung: rung.rung }] : [];
}

function whyUnseconded(post: Post, { ladder }: Basis, person: PersonId): readonly Reason[] {
  const crew = crewOf(post, ladder);
  const rung = ladder.rungs.find(({ roles }) => seatsIn(post, roles).some((seat) => seat.person === person));
  const counts = crew.rungs.some(({ ids }) => ids.includes(person));
  return rung === undefined || counts
    ? []
    : [{ code: 'no-second-person', rung: rung.rung, people: [person] }];
}

function whyNotInRoles(post: Post, roles: readonly RoleId[], person: Person): readonly Reason[] {
  const { onShift, absent } = post.situation;
  const reasons: Reason[] = [];
  const isHere = roles.some((role) =>
    holdersOf(post.engine, post.line, role).some((each) => each.person === person),
  );
  const elsewhere = roles.filter((role) => person.roles.some((held) => held.role === role));
  if (!isHere && elsewhere.length > 0)
    reasons.push({ code: 'role-elsewhere', person: person.id, roles: elsewhere });
  if (!isHere && elsewhere.length === 0) reasons.push({ code: 'not-in-role', person: person.id, roles });
  if (absent.has(person.id)) reasons.push({ code: 'declared-absent', person: person.id });
  else if (!onShift.has(person.id)) reasons.push({ code: 'not-on-shift', person: person.id });
  return reasons;
}
