import { type Fact, parseBody } from '../ledger/bodies/table.ts';
import { type LedgerRecord } from '../ledger/types.ts';
import { type Instant } from '../std/instant.ts';
import { instantIn } from './ids.ts';
import { reduceIdentityAdded } from './added.ts';
import { reduceDecisionRecorded, reduceDecisionWithdrawn } from './decision.ts';
import { reduceConfirmed, reduceFailed, reduceInstructed } from './effect.ts';
import { reduceEnded } from './ends.ts';
import { reduceGlassEnded, reduceGlassOpened, reduceGlassReviewed } from './glass.ts';
import { reduceIncidentClosed, reduceIncidentOpened } from './incident.ts';
import { reduceClockAdjusted, reduceLogOpened, reduceLogRecovered } from './log.ts';
import { reduceAbsent, reducePinRefused, reducePresent, reduceSignedIn, reduceSignedOut } from './person.ts';
import { withNotice } from './notices.ts';
import { reducePlantAdopted } from './plant.ts';
import { reduceAcknowledged, reduceEscalated, reduceLapsed, reduceQuestionRaised } from './question.ts';
import { reduceStateDeclared, reduceStateLeft } from './state.ts';
import { EMPTY_WORLD, type World } from './world.ts';

/** What is the world after one more record?
 *  Promise: INVARIANT (replay-is-truth): a pure fold from record 0; live and rebuilt are the same. A record
 *  type that this version does not know is passed over; a known one that cannot be read is remembered in
 *  `unread`.
 *  Never: decides, or refuses a record. */

/** All that a projection reads of a record. */
export type Recorded = Pick<LedgerRecord, 'seq' | 'ts' | 'type' | 'body'>;

export function reduce(world: World, record: Recorded): World {
  const next = { ...world, seq: record.seq, latestAt: later(world.latestAt, instantIn(record.ts)) };
  const fact = parseBody(record);
  if (fact.ok) return withVersion(withNotice(reduceFact(next, fact.value), fact.value), record);
  if (fact.error.kind === 'unknown-type') return next;
  return { ...next, unread: [...next.unread, record.seq] };
}

function later(before: Instant | null, now: Instant): Instant {
  return before === null || now > before ? now : before;
}

/** Record 0 onwards. */
export function rebuild(records: Iterable<Recorded>): World {
  let world = EMPTY_WORLD;
  for (const record of records) world = reduce(world, record);
  return world;
}

/** Records after which every answer and every draft on screen is still what it was. */
const WITHOUT_BEARING: ReadonlySet<string> = new Set([
  'log.opened',
  'log.closed',
  'checkpoint.issued',
  'peer.checkpoint.seen',
  'export.made',
  'plant.refused',
  'pin.refused',
  'incident.noted',
  'decision.refused',
  'person.signed-in',
  'person.signed-out',
]);

function withVersion(world: World, record: Recorded): World {
  return WITHOUT_BEARING.has(record.type) ? world : { ...world, version: record.seq };
}

type Reducers = { readonly [T in Fact['type']]?: (world: World, fact: Extract<Fact, { type: T }>) => World };

const REDUCERS: Reducers = {
  'log.opened': reduceLogOpened,
  'log.recovered': reduceLogRecovered,
  'clock.adjusted': reduceClockAdjusted,
  'plant.adopted': reducePlantAdopted,
  'identity.added': reduceIdentityAdded,
  'state.declared': reduceStateDeclared,
  'state.left': reduceStateLeft,
  'person.signed-in': reduceSignedIn,
  'person.signed-out': reduceSignedOut,
  'person.present': reducePresent,
  'person.absent': reduceAbsent,
  'pin.refused': reducePinRefused,
  'incident.opened': reduceIncidentOpened,
  'incident.closed': reduceIncidentClosed,
  'question.raised': reduceQuestionRaised,
  'question.acknowledged': reduceAcknowledged,
  'question.escalated': reduceEscalated,
  'question.lapsed': reduceLapsed,
  'decision.recorded': reduceDecisionRecorded,
  'decision.withdrawn': reduceDecisionWithdrawn,
  'effect.instructed': reduceInstructed,
  'effect.confirmed': reduceConfirmed,
  'effect.failed': reduceFailed,
  'pause.ended': (world, { body }) => reduceEnded(world, body),
  'constraint.ended': (world, { body }) => reduceEnded(world, body),
  'override.ended': (world, { body }) => reduceEnded(world, body),
  'breakglass.opened': reduceGlassOpened,
  'breakglass.ended': reduceGlassEnded,
  'breakglass.reviewed': reduceGlassReviewed,
};

function reduceFact(world: World, fact: Fact): World {
  // The table pairs each type with its own reducer; the compiler cannot follow that through the lookup.
  const reducer = REDUCERS[fact.type] as ((world: World, fact: Fact) => World) | undefined;
  return reducer === undefined ? world : reducer(world, fact);
}
