import {
  type ActorAnswer,
  type Answered,
  type BreakGlassOffer,
  type Reason,
  type Seat,
} from '../../shared/authority/types.ts';
import { type BodyOf } from '../../shared/ledger/bodies/table.ts';
import { type IdentityId, type Obligation, type RoleId } from '../../shared/plant/types.ts';
import { entryOf } from '../../shared/project/table.ts';
import { type Instant } from '../../shared/std/instant.ts';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { ask } from './ask.ts';
import { type Decide } from './intent.ts';
import { endOf, isOpenGlass, supersededBy } from './limits.ts';
import { limitMsOf, whyNotMet } from './obligations.ts';
import { type Trouble, type Moment, problem } from './step.ts';

/** May this person decide this about one identity, and have they brought what it needs?
 *  Promise: the engine's answer decides; break-glass counts only where that answer offers it to this person.
 *  Never: a may that the engine did not say. */
export type Judged = {
  readonly identity: IdentityId;
  readonly answered: Answered;
  readonly kind: BodyOf<'decision.recorded'>['authority']['kind'];
  readonly role: RoleId;
  readonly obligations: readonly Obligation[];
  readonly whyNot: readonly Reason[];
  /** From whom the second must come; null where none is needed. */
  readonly seats: readonly Seat[] | null;
  readonly endsAt: Instant | null;
  readonly supersedes: string | null;
};

export type Ground = Pick<Judged, 'kind' | 'role' | 'obligations' | 'whyNot' | 'seats'>;

export function judge(moment: Moment, intent: Decide, identity: IdentityId): Result<Judged, Trouble> {
  const { world } = moment;
  const about = {
    identity,
    at: intent.at,
    actor: intent.by,
    openBreakGlass: intent.supersedes !== null && isOpenGlass(world, intent.supersedes, identity),
  };
  // 1 the engine's answer
  const answered = ask(moment, intent.action, about);
  const ground =
    intent.breakGlassId === null ? groundOf(answered) : glassGround(moment, intent, { identity, answered });
  if (!ground.ok) return ground;
  // 2 what it rests on, and until when
  const supersedes = supersededBy(world, intent.action, { identity, id: intent.supersedes });
  if (!supersedes.ok) return supersedes;
  const limitMs = limitMsOf(ground.value.obligations);
  const { action, by, endsAt: wanted } = intent;
  const ends = endOf(world, {
    action,
    identity,
    by,
    now: moment.now,
    limitMs,
    wanted,
    supersedes: supersedes.value,
  });
  if (!ends.ok) return ends;
  // 3 what must come with it
  const missing = whyNotMet(ground.value.obligations, brought(intent, ground.value));
  if (missing !== undefined) return err(missing);
  return ok({ ...ground.value, identity, answered, endsAt: ends.value, supersedes: supersedes.value });
}

const WEIGHTY: ReadonlySet<string> = new Set(['revoke', 'restore', 'override']);

function brought(intent: Decide, ground: Ground) {
  const isAlone = ground.kind !== 'permit' || ground.obligations.some((each) => 'review' in each);
  return {
    rationale: intent.rationale,
    confirmed: intent.confirmed,
    seats: ground.seats,
    hasSecond: intent.second !== null,
    needsRationale: isAlone || WEIGHTY.has(intent.action) || intent.reasonCode === 'other',
  };
}

/** What the answer lets this person do, as a ground for the record. */
export function groundOf(
  answered: Pick<Answered, 'answer' | 'actor' | 'action' | 'identity'>,
): Result<Ground, Trouble> {
  const { answer, actor, action, identity } = answered;
  const facts = { person: actor?.person ?? '', deed: { kind: 'action', action, identity } } as const;
  const mayNot = (why: readonly Reason[]): Result<Ground, Trouble> =>
    err(problem('may-not', facts, { answer: answer.kind, why }));
  if (actor === null || actor.may === 'may-not') return mayNot(actor?.why ?? []);
  if (answer.kind !== 'permit' && answer.kind !== 'last-resort') return mayNot(answer.why);
  const whyNot = answer.kind === 'last-resort' ? answer.why : [];
  return ok({
    kind: answer.kind,
    ...seatsOf(actor, answer.obligations),
    whyNot: [...whyNot, ...aloneWhy(actor)],
  });
}

type Acting = Exclude<ActorAnswer, { may: 'may-not' }>;

/** Alone with review: the review is owed, and the record says so even where the rule did not. */
export function seatsOf(actor: Acting, obligations: readonly Obligation[]): Omit<Ground, 'kind' | 'whyNot'> {
  const seats = actor.may === 'may-with-second' ? actor.seconds : null;
  const isAlone = actor.may === 'may-alone-with-review' && !obligations.some((each) => 'review' in each);
  return { role: actor.role, seats, obligations: isAlone ? [...obligations, { review: true }] : obligations };
}

export function aloneWhy(actor: Acting): readonly Reason[] {
  return actor.may === 'may-alone-with-review' ? actor.why : [];
}

type Said = { readonly identity: IdentityId; readonly answered: Answered };

function glassGround(
  { world }: Moment,
  intent: Decide,
  { identity, answered }: Said,
): Result<Ground, Trouble> {
  const id = intent.breakGlassId ?? '';
  const glass = entryOf(world.glasses, id);
  if (glass?.status !== 'open') return err(problem('glass-not-open', { id }));
  const isTheirs =
    glass.openedBy === intent.by &&
    glass.identity === identity &&
    glass.equipment === intent.at &&
    glass.action === intent.action;
  if (!isTheirs) return err(problem('glass-elsewhere', { id }));
  const offered = offeredSeat(answered);
  if (offered === undefined) return err(notOffered(answered));
  return ok({
    kind: 'break-glass',
    role: offered.seat.role,
    obligations: [{ timeLimit: offered.offer.limit }],
    whyNot: 'why' in answered.answer ? answered.answer.why : [],
    seats: null,
  });
}

export type Offered = { readonly offer: BreakGlassOffer; readonly seat: Seat };

/** The seat in which this actor may break the glass, if the answer offers it to them. */
export function offeredSeat({ answer, actor }: Answered): Offered | undefined {
  const offer = 'breakGlass' in answer ? answer.breakGlass : null;
  const seat = offer?.people.find((each) => each.person === actor?.person);
  return offer === null || seat === undefined ? undefined : { offer, seat };
}

export function notOffered({ answer, actor, action, identity }: Answered): Trouble {
  const why = 'why' in answer ? answer.why : actor !== null && 'why' in actor ? actor.why : [];
  return problem('glass-not-offered', { action, identity }, { answer: answer.kind, why });
}
