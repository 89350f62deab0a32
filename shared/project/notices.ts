import { type BodyOf, type Fact, type FactOf } from '../ledger/bodies/table.ts';
import { type Instant } from '../std/instant.ts';
import { equipmentIdOf, identityIdOf, instantIn, personIdOf, roleIdOf } from './ids.ts';
import { type Notice } from './notice.ts';
import { entryOf } from './table.ts';
import { type World } from './world.ts';

/** Which records are people to be told about, although nothing that stands open shows them?
 *  Promise: jumps of the clock, what was due while nobody looked, questions that nobody answered, and whom a rule wants
 *  told; the newest ones, in the order of the ledger.
 *  Never: says for how long they matter; that depends on the clock of whoever looks. */

const KEPT = 50;
/** The desk looks every second: what is later than this was due while the console was off or asleep. */
const LATE_MS = 60_000;

export function withNotice(world: World, fact: Fact): World {
  // The table pairs each type with its own teller; the compiler cannot follow that through the lookup.
  const teller = TELLERS[fact.type] as ((world: World, fact: Fact) => Unplaced | undefined) | undefined;
  const told = teller?.(world, fact);
  if (told === undefined) return world;
  return { ...world, notices: [...world.notices, { ...told, seq: fact.seq }].slice(-KEPT) };
}

type Unplaced = Notice extends infer N ? (N extends Notice ? Omit<N, 'seq'> : never) : never;
type Tellers = {
  readonly [T in Fact['type']]?: (world: World, fact: FactOf<T>) => Unplaced | undefined;
};

const TELLERS: Tellers = {
  'clock.adjusted': (_world, { body }) => ({
    kind: 'clock',
    at: instantIn(body.shownAt),
    differenceMs: body.differenceMs,
  }),
  'question.lapsed': (_world, { body }) =>
    body.reason === 'unanswered'
      ? { kind: 'unanswered', at: instantIn(body.lapsedAt), questionId: body.questionId }
      : undefined,
  'decision.recorded': (_world, { body }) =>
    toNotify(body.authority, {
      deed: body.action,
      identity: identityIdOf(body.identityId),
      line: equipmentIdOf(body.equipmentId),
      by: personIdOf(body.decidedBy.personId),
      at: instantIn(body.decidedAt),
    }),
  'decision.withdrawn': (world, { body }) => {
    const decision = entryOf(world.decisions, body.decisionId);
    if (decision === undefined) return undefined;
    return toNotify(body.authority, {
      deed: 'withdraw',
      identity: decision.identity,
      line: decision.equipment,
      by: personIdOf(body.withdrawnBy.personId),
      at: instantIn(body.withdrawnAt),
    });
  },
  'state.declared': (_world, { body }) =>
    toNotify(body.authority, {
      deed: body.event,
      identity: null,
      line: equipmentIdOf(body.equipmentId),
      by: personIdOf(body.declaredBy.personId),
      at: instantIn(body.declaredAt),
    }),
  'state.left': (_world, { body }) =>
    late(body.dueAt, body.leftAt, { line: equipmentIdOf(body.equipmentId), identity: null }),
  'pause.ended': (_world, { body }) => lateEnd(body),
  'constraint.ended': (_world, { body }) => lateEnd(body),
  'override.ended': (_world, { body }) => lateEnd(body),
  'breakglass.ended': (world, { body }) => {
    const glass = entryOf(world.glasses, body.breakGlassId);
    if (body.reason !== 'time' || glass === undefined) return undefined;
    return late(body.dueAt, body.endedAt, { line: glass.equipment, identity: glass.identity });
  },
};

type About = Omit<Extract<Unplaced, { kind: 'notify' }>, 'kind' | 'roles'>;
type Authority = BodyOf<'decision.recorded'>['authority'];

function toNotify({ obligations }: Authority, about: About): Unplaced | undefined {
  const roles = obligations.flatMap(({ notify }) =>
    Array.isArray(notify) ? notify.map((role) => roleIdOf(String(role))) : [],
  );
  return roles.length === 0 ? undefined : { kind: 'notify', roles, ...about };
}

function lateEnd({ reason, dueAt, endedAt, identityId }: BodyOf<'pause.ended'>): Unplaced | undefined {
  if (reason !== 'time') return undefined;
  return late(dueAt, endedAt, { line: null, identity: identityIdOf(identityId) });
}

type Where = Pick<Extract<Unplaced, { kind: 'late' }>, 'line' | 'identity'>;

function late(due: string, done: string, where: Where): Unplaced | undefined {
  const dueAt: Instant = instantIn(due);
  const at = instantIn(done);
  return at - dueAt < LATE_MS ? undefined : { kind: 'late', at, dueAt, ...where };
}
