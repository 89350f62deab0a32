import {
  type EquipmentId,
  type Identity,
  type IdentityId,
  type Person,
  type PersonId,
  type Plant,
  type RoleId,
} from '../plant/types.ts';
import { type EquipmentTree } from '../plant/reach.ts';
import { type Instant } from '../std/instant.ts';
import {
  type Choice,
  type CompiledRunbook,
  type Ladder,
  type LadderRung,
  type Likeness,
  type Matches,
  type Window,
} from './compiled.ts';
import { type LastResort, type Reason, type Seat, type Situation } from './types.ts';

/** What does the engine keep of a plant, so that one answer costs microseconds?
 *  Promise: made once for each adopted plant by `compileAuthority`; what depends on a situation sits in
 *  `memo` alone.
 *  Never: looked into by other rooms; they ask `answer`, `choices` and their like. */
export type Engine = {
  readonly plant: Plant;
  /** Governed equipment, in the order of the plant. */
  readonly lines: ReadonlyMap<EquipmentId, Line>;
  readonly identities: ReadonlyMap<IdentityId, Identity>;
  readonly people: ReadonlyMap<PersonId, Member>;
  readonly teams: ReadonlyMap<RoleId, string>;
  readonly tree: EquipmentTree;
  readonly membersAt: ReadonlyMap<RoleId, ReadonlyMap<EquipmentId, readonly Member[]>>;
  readonly memo: Memo;
};

/** A governed equipment with its runbook. */
export type Line = {
  readonly id: EquipmentId;
  readonly runbook: CompiledRunbook;
  /** Who holds a role here, on shift or not, in the order of the plant; filled when first asked. */
  readonly holders: Map<RoleId, readonly Member[]>;
};
export type Member = { readonly person: Person; readonly place: number };

/** An identity with every line that it reaches, in equipment order. */
export type Reaching = { readonly identity: Identity; readonly reached: readonly Reached[] };
export type Reached = { readonly line: Line; readonly likeness: Likeness };

/** What was worked out before. Forgetting it changes no answer. */
type Memo = {
  readonly reaching: Map<IdentityId, Reaching>;
  /** One instant and one set of people at a time, so a ticking clock fills nothing. */
  moment: Moment | undefined;
  scene: Scene | undefined;
};

/** What depends on the instant alone. */
export type Moment = {
  readonly now: Instant;
  readonly open: Map<Window, boolean>;
  readonly choices: Map<Matches, Choice>;
};

/** Who stands on the ladders of each line while these people are on shift. A set is a value: other people,
 *  another set. */
export type Scene = Pick<Situation, 'onShift' | 'absent'> & {
  readonly crews: Map<Line, Map<Ladder, CrewsThere>>;
};
/** The crew when nobody is left out, and those with somebody left out, by whom. */
export type CrewsThere = { readonly whole: Crew; readonly without: Map<string, Crew> };

/** A ladder with the people who stand on it now. */
export type Crew = {
  /** Only rungs that have people, lowest first. */
  readonly rungs: readonly CrewRung[];
  /** Why each of the others has none. */
  readonly why: readonly Reason[];
  /** Null when the ladder names none. */
  readonly lastResort: LastResort | null;
  /** Everybody who could be second to somebody. */
  readonly bench: readonly Candidate[];
  /** Vendors of all who were looked at: an identity of another vendor leaves this crew as it is. */
  readonly vendors: ReadonlySet<string>;
};
export type MannedRung = LadderRung & { readonly people: readonly Seat[] };
export type CrewRung = MannedRung & {
  readonly ids: readonly PersonId[];
  /** Everybody who could be second to at least one of the people. */
  readonly seconds: readonly Seat[];
};
/** A possible second and the roles, in order, in which they could be. */
export type Candidate = { readonly person: PersonId; readonly roles: readonly RoleId[] };
