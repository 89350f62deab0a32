import { draftOf } from '../../shared/ledger/bodies/table.ts';
import { type Draft } from '../../shared/ledger/types.ts';
import { type IdentityId } from '../../shared/plant/types.ts';
import { standingWithout } from '../../shared/project/holds.ts';
import { activePaths } from '../../shared/project/plant.ts';
import { hasOpenAccess, holdsOn, isJustInTime } from '../../shared/project/standing.ts';
import { entryOf } from '../../shared/project/table.ts';
import { isDue } from '../../shared/project/timer.ts';
import { type DecisionState, type Exit, type Hold, type World } from '../../shared/project/world.ts';
import { type Instant, formatInstant, instantOf } from '../../shared/std/instant.ts';
import { type Settling } from './settling.ts';

/** Which pauses, openings, constraints and overrides are over?
 *  Promise: INVARIANT (pause-ends): by time, by the exit of the state that bound them, or because what an
 *  override lifted, or a constraint lay on, has ended. One end an identity and round, the newest first.
 *  Never: ends a revocation. */

export function dueHolds(world: World, settling: Settling): readonly Draft[] {
  return world.held.flatMap((identity) => {
    const end = [...holdsOn(world, identity)]
      .reverse()
      .flatMap((hold) => endOf(world, hold, settling) ?? [])[0];
    if (end === undefined) return [];
    const decision = entryOf(world.decisions, end.hold.decisionId);
    return decision === undefined ? [] : [record(world, { ...end, decision, identity, settling })];
  });
}

type End = {
  readonly hold: Hold;
  readonly reason: 'time' | 'state-left' | 'superseded';
  readonly dueAt: Instant;
};

function endOf(world: World, hold: Hold, { now }: Settling): End | undefined {
  const exit = hold.exits.find((each) => hasLeft(world, each));
  if (exit !== undefined) return { hold, reason: 'state-left', dueAt: leftAt(world, exit) ?? now };
  if (isBaseless(world, hold)) return { hold, reason: 'superseded', dueAt: now };
  const caution = hold.kind === 'pause' || hold.kind === 'constraint' ? 'restriction' : 'grant';
  if (hold.ends === null || !isDue(world, hold.ends, { now, caution })) return undefined;
  return { hold, reason: 'time', dueAt: hold.ends.at };
}

function hasLeft(world: World, { equipment, paths, setSeq }: Exit): boolean {
  const state = entryOf(world.machines, equipment);
  if (state === undefined) return true;
  const active = new Set(activePaths(state.snapshot.configuration));
  return paths.some((path) => !active.has(path) || (state.entries.get(path)?.seq ?? -1) > setSeq);
}

function leftAt(world: World, { equipment }: Exit): Instant | undefined {
  return entryOf(world.machines, equipment)?.since;
}

/** An override without what it lifts, or a constraint without the just-in-time access it was laid on: left alone,
 *  the constraint would keep the identity able to act after its access has ended. */
function isBaseless(world: World, hold: Hold): boolean {
  const identity = entryOf(world.decisions, hold.decisionId)?.identity;
  if (identity === undefined) return hold.kind === 'override';
  if (hold.kind === 'override')
    return !holdsOn(world, identity).some((each) => each.decisionId === hold.lifts);
  return hold.kind === 'constraint' && isJustInTime(world, identity) && !hasOpenAccess(world, identity);
}

type Ending = End & {
  readonly decision: DecisionState;
  readonly identity: IdentityId;
  readonly settling: Settling;
};

const TYPES = {
  pause: 'pause.ended',
  access: 'pause.ended',
  constraint: 'constraint.ended',
  revocation: 'pause.ended',
  override: 'override.ended',
} as const;

function record(world: World, ending: Ending): Draft {
  const { hold, decision, identity, reason, dueAt, settling } = ending;
  const mayAsk = hold.kind === 'pause' || hold.kind === 'constraint';
  if (reason === 'time' && mayAsk && hold.onExpiry === 'ask' && !hold.asked)
    return dueQuestion(world, ending);
  return draftOf(TYPES[hold.kind], {
    decisionId: hold.decisionId,
    identityId: identity,
    reason,
    standingAfter: standingWithout(world, decision).kind,
    dueAt: formatInstant(dueAt),
    endedAt: formatInstant(settling.now),
  });
}

/** `onExpiry: ask`: people decide, and get the same time again to do so; then it ends all the same. */
function dueQuestion(world: World, { hold, decision, identity, settling }: Ending): Draft {
  const { now, ids } = settling;
  const again = Math.max(60_000, (hold.ends?.at ?? now) - decision.decidedAt);
  const states = entryOf(world.machines, decision.equipment)?.snapshot.configuration ?? [];
  return draftOf('question.raised', {
    questionId: ids.occurrence(now),
    incidentId: decision.incidentId,
    cause: 'pause-due',
    action: hold.kind === 'pause' ? 'resume' : 'release',
    identityId: identity,
    equipmentId: decision.equipment,
    raisedBy: null,
    text: '',
    states: [...states],
    expected: null,
    edge: null,
    decisionId: decision.decisionId,
    askedAt: formatInstant(now),
    lapsesAt: formatInstant(instantOf(now + again)),
  });
}
