import { type z } from 'zod';
import { Bug } from '../../std/bug.ts';
import { type Result, err, ok } from '../../std/result.ts';
import { type Draft, type JsonObject, type LedgerRecord } from '../types.ts';
import * as breakglass from './breakglass.ts';
import * as decision from './decision.ts';
import * as effect from './effect.ts';
import * as ends from './ends.ts';
import * as incident from './incident.ts';
import * as later from './later.ts';
import * as log from './log.ts';
import * as person from './person.ts';
import * as plant from './plant.ts';
import * as question from './question.ts';
import * as state from './state.ts';

/** Which record types are there, and is this the body of one?
 *  Promise: one schema a type; a type from a newer console is told apart from a body that is wrong.
 *  Never: decides whether a ledger is intact; verification does not look at bodies. */

export const RECORD_TYPES = {
  'log.opened': log.logOpened,
  'log.closed': log.logClosed,
  'log.recovered': log.logRecovered,
  'clock.adjusted': log.clockAdjusted,
  'checkpoint.issued': log.checkpointIssued,
  'peer.checkpoint.seen': log.peerCheckpointSeen,
  'plant.adopted': plant.plantAdopted,
  'plant.refused': plant.plantRefused,
  'state.declared': state.stateDeclared,
  'state.observed': state.stateObserved,
  'state.left': state.stateLeft,
  'person.signed-in': person.personSignedIn,
  'person.signed-out': person.personSignedOut,
  'person.present': person.personPresent,
  'person.absent': person.personAbsent,
  'pin.refused': person.pinRefused,
  'incident.opened': incident.incidentOpened,
  'incident.noted': incident.incidentNoted,
  'incident.closed': incident.incidentClosed,
  'question.raised': question.questionRaised,
  'question.acknowledged': question.questionAcknowledged,
  'question.escalated': question.questionEscalated,
  'question.lapsed': question.questionLapsed,
  'decision.recorded': decision.decisionRecorded,
  'decision.refused': decision.decisionRefused,
  'decision.withdrawn': decision.decisionWithdrawn,
  'effect.instructed': effect.effectInstructed,
  'effect.confirmed': effect.effectConfirmed,
  'effect.failed': effect.effectFailed,
  'pause.ended': ends.pauseEnded,
  'constraint.ended': ends.constraintEnded,
  'override.ended': ends.overrideEnded,
  'breakglass.opened': breakglass.breakglassOpened,
  'breakglass.ended': breakglass.breakglassEnded,
  'breakglass.reviewed': breakglass.breakglassReviewed,
  'handover.offered': later.handoverOffered,
  'handover.accepted': later.handoverAccepted,
  'review.opened': later.reviewOpened,
  'review.noted': later.reviewNoted,
  'review.signed': later.reviewSigned,
  'improvement.assigned': later.improvementAssigned,
  'improvement.closed': later.improvementClosed,
  'exercise.started': later.exerciseStarted,
  'inject.released': later.injectReleased,
  'inject.skipped': later.injectSkipped,
  'exercise.paused': later.exercisePaused,
  'exercise.ended': later.exerciseEnded,
  'identity.added': plant.identityAdded,
  'export.made': log.exportMade,
} as const;

export type RecordType = keyof typeof RECORD_TYPES;
export type BodyOf<T extends RecordType> = z.infer<(typeof RECORD_TYPES)[T]>;
/** A record whose body has been parsed: switch on `type`. */
export type Fact = { readonly [T in RecordType]: FactOf<T> }[RecordType];
export type FactOf<T extends RecordType> = {
  readonly type: T;
  readonly seq: number;
  readonly body: BodyOf<T>;
};

export type BodyProblem =
  | { readonly kind: 'unknown-type' }
  | { readonly kind: 'wrong-body'; readonly path: string; readonly problem: string };

/** May this text stand as a type of ours? */
export function isRecordType(type: string): type is RecordType {
  return Object.hasOwn(RECORD_TYPES, type);
}

/** The record with its body read, or why it cannot be. */
export function parseBody(record: Pick<LedgerRecord, 'type' | 'seq' | 'body'>): Result<Fact, BodyProblem> {
  if (!isRecordType(record.type)) return err({ kind: 'unknown-type' });
  const parsed = RECORD_TYPES[record.type].safeParse(record.body);
  if (parsed.success) return ok({ type: record.type, seq: record.seq, body: parsed.data } as Fact);
  const issue = parsed.error.issues[0];
  return err({
    kind: 'wrong-body',
    path: issue?.path.join('.') ?? '',
    problem: issue?.message ?? 'is wrong',
  });
}

/** A draft of this type. Our own body not fitting its schema is a bug of ours. */
export function draftOf<T extends RecordType>(type: T, body: BodyOf<T>): Draft {
  const parsed = RECORD_TYPES[type].safeParse(body);
  if (!parsed.success) throw new Bug(`body of ${type}: ${JSON.stringify(parsed.error.issues)}`);
  return { type, body: parsed.data as JsonObject };
}
