import { type Person, type PersonId, type RoleId } from '../plant/types.ts';
import { type Dual, type Ladder, type LadderRung } from './compiled.ts';
import {
  type Candidate,
  type Crew,
  type CrewRung,
  type CrewsThere,
  type Engine,
  type Line,
  type Member,
  type Scene,
} from './engine.ts';
import { holdersOf } from './reach.ts';
import { type LastResort, type Reason, type Seat, type Situation } from './types.ts';

/** Who can act in a rung, who can be second to whom, and who is on call?
 *  Promise: authority.md step 5. Everybody named is on shift (or, as last resort, not declared absent), holds
 *  the role at the line or above it, and is neither of the identity's vendor nor, for a restore, the one who
 *  revoked.
 *  Never: anybody else. No list is ever filled because it would be empty. */

/** Who is left out of every list: people of this vendor, and this person. */
export type Outsiders = { readonly vendor: string | undefined; readonly revoker: PersonId | undefined };

/** Where people are looked for, and when. */
export type Post = {
  readonly engine: Engine;
  readonly situation: Situation;
  /** Crews of this line that were gathered before in this situation. */
  readonly crews: Map<Ladder, CrewsThere>;
  readonly line: Line;
  readonly outsiders: Outsiders;
};

export const NOBODY_OUT: Outsiders = { vendor: undefined, revoker: undefined };

/** Crews are kept while the same sets of people are asked about; a set that is changed in place is not
 *  noticed. */
export function openPost(
  engine: Engine,
  situation: Situation,
  { line, outsiders }: Pick<Post, 'line' | 'outsiders'>,
): Post {
  const { crews: byLine } = sceneOf(engine, situation);
  const crews = byLine.get(line) ?? new Map<Ladder, CrewsThere>();
  byLine.set(line, crews);
  return { engine, situation, line, outsiders, crews };
}

function sceneOf({ memo }: Engine, { onShift, absent }: Situation): Scene {
  const known = memo.scene;
  if (known?.onShift === onShift && known.absent === absent) return known;
  memo.scene = { onShift, absent, crews: new Map() };
  return memo.scene;
}

/** The people on a ladder at this line, now. */
export function crewOf(post: Post, ladder: Ladder): Crew {
  const known = post.crews.get(ladder);
  const crews = known ?? { whole: gather({ ...post, outsiders: NOBODY_OUT }, ladder), without: new Map() };
  if (known === undefined) post.crews.set(ladder, crews);
  const { vendor, revoker } = post.outsiders;
  if (revoker === undefined && (vendor === undefined || !crews.whole.vendors.has(vendor))) return crews.whole;
  const key = JSON.stringify([vendor ?? 0, revoker ?? 0]);
  const crew = crews.without.get(key) ?? gather(post, ladder);
  crews.without.set(key, crew);
  return crew;
}

function gather(post: Post, ladder: Ladder): Crew {
  const bench = ladder.dual === null ? [] : benchOf(post, ladder.dual);
  const rungs: CrewRung[] = [];
  const why: Reason[] = [];
  for (const rung of ladder.rungs) {
    const seats = seatsIn(post, rung.roles);
    const people = seats.filter(
      (seat) => countsAlone(ladder) || isSecondedBy(post.engine, { ladder, bench }, [seat]),
    );
    if (people.length === 0) why.push(whyUnmanned(rung, seats));
    else
      rungs.push({
        ...rung,
        people,
        ids: people.map(({ person }) => person),
        seconds: secondsTo(post.engine, { ladder, bench }, people),
      });
  }
  return { rungs, why, lastResort: onCall(post, ladder.lastResort), bench, vendors: vendorsOn(post, ladder) };
}

/** One person is enough: nobody else is asked for, or may be missing. */
function countsAlone({ dual, alone }: Ladder): boolean {
  return dual === null || alone;
}

function isSecondedBy(engine: Engine, on: OnBench, seats: readonly Seat[]): boolean {
  return secondsTo(engine, on, seats).length > 0;
}

function whyUnmanned({ rung, roles }: LadderRung, seats: readonly Seat[]): Reason {
  return seats.length === 0
    ? { code: 'rung-unmanned', rung, roles }
    : { code: 'no-second-person', rung, people: seats.map(({ person }) => person) };
}

/** People on shift in any of the roles, each in the first of them that they hold here. In the order of the
 *  plant. */
export function seatsIn(post: Post, roles: readonly RoleId[]): readonly Seat[] {
  const seated = new Map<Member, RoleId>();
  for (const role of roles) {
    for (const member of holdersOf(post.engine, post.line, role)) {
      if (!seated.has(member) && isThere(post, member.person)) seated.set(member, role);
    }
  }
  return [...seated]
    .sort(([a], [b]) => a.place - b.place)
    .map(([{ person }, role]) => ({ person: person.id, role }));
}

function benchOf(post: Post, dual: Dual): readonly Candidate[] {
  return seatsIn(post, dual.roles).map(({ person }) => ({
    person,
    roles: dual.roles.filter((role) => holdsHere(post, person, role)),
  }));
}

function holdsHere({ engine, line }: Post, person: PersonId, role: RoleId): boolean {
  return holdersOf(engine, line, role).some((member) => member.person.id === person);
}

function isThere(post: Post, person: Person): boolean {
  const { onShift, absent } = post.situation;
  return onShift.has(person.id) && !absent.has(person.id) && !isOutsider(post.outsiders, person);
}

export function isOutsider({ vendor, revoker }: Outsiders, person: Person): boolean {
  return person.id === revoker || (vendor !== undefined && person.vendor === vendor);
}

type OnBench = { readonly ladder: Ladder; readonly bench: readonly Candidate[] };

/** Everybody who could be second to at least one of `firsts`; nobody where no second is asked for. */
// INVARIANT (two-are-two): a second is another person, and with `distinctTeams` of another team.
export function secondsTo(
  engine: Engine,
  { ladder, bench }: OnBench,
  firsts: readonly Seat[],
): readonly Seat[] {
  const { dual } = ladder;
  if (dual === null) return [];
  return bench.flatMap(({ person, roles }) => {
    const role = roles.find((each) =>
      firsts.some((first) => first.person !== person && isOtherTeam(engine, dual, [first.role, each])),
    );
    return role === undefined ? [] : [{ person, role }];
  });
}

/** A role without a team is of no other team: what nobody wrote never makes two people two. */
function isOtherTeam({ teams }: Engine, dual: Dual, [first, second]: readonly [RoleId, RoleId]): boolean {
  if (!dual.distinctTeams) return true;
  const [ours = '', theirs = ''] = [teams.get(first), teams.get(second)];
  return ours !== '' && theirs !== '' && ours !== theirs;
}

/** Everybody in the role here, on shift or not, less those declared absent. */
function onCall(post: Post, role: RoleId | null): LastResort | null {
  if (role === null) return null;
  const people = holdersOf(post.engine, post.line, role).map(({ person }) => person);
  const callable = people.filter(({ id }) => !post.situation.absent.has(id));
  return { role, people: callable.filter((each) => !isOutsider(post.outsiders, each)).map(({ id }) => id) };
}

function vendorsOn({ engine, line }: Post, { rungs, dual, lastResort }: Ladder): ReadonlySet<string> {
  const roles = [
    ...rungs.flatMap((rung) => rung.roles),
    ...(dual?.roles ?? []),
    ...(lastResort === null ? [] : [lastResort]),
  ];
  const members = [...new Set(roles)].flatMap((role) => holdersOf(engine, line, role));
  return new Set(members.flatMap(({ person }) => person.vendor ?? []));
}
