import { existsSync, realpathSync } from 'node:fs';
import { digestText, sealRecord } from '../../shared/ledger/record.ts';
import { emptyHead, rootOf } from '../../shared/ledger/tree.ts';
import { parseCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { type AppendProblem, type Draft, type Primitives } from '../../shared/ledger/types.ts';
import { type Instant, formatInstant } from '../../shared/std/instant.ts';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { type WriteConnection, connectWriter } from './connect.ts';
import { createLedgerFile } from './create.ts';
import { type Lease, type LeaseProblem, takeLease } from './lease.ts';
import { type OpenLedger, ledgerOver } from './ledger.ts';
import { type Seal, type SealFor } from './ports.ts';
import { type FileProblem, fileProblemOf } from './problems.ts';
import { type Reader, createReader } from './read.ts';
import { type Segment, closeEarlierSegments, currentSegment, nextSegment } from './segments.ts';
import { type TailProblem, loadTail } from './tail.ts';

/** May this console go on writing this ledger?
 *  Promise: one writer; the end of the file is checked and compared with what was signed before anything is answered;
 *  a ledger that fails this is handed back as a value and goes on only as a new segment.
 *  Never: repairs or removes a file, or starts a segment unasked. */

export type OpenOptions = {
  /** The first file, `….db`; segments lie beside it. */
  readonly path: string;
  /** The origin without `/segment/n`. */
  readonly origin: string;
  readonly at: Instant;
  /** Who we are, for the lease. */
  readonly process: { readonly pid: number; readonly host: string };
  /** What `log.opened` says: versions and engine. */
  readonly session: { readonly product: string; readonly timeZoneData: string; readonly engine: string };
  readonly primitives: Primitives;
  readonly sealFor: SealFor;
  /** How long an append waits for another program's lock. */
  readonly busyMs: number;
};

/** A ledger that may not go on, and the head that its new segment will name. */
export type BrokenLedger = {
  readonly kind: 'broken';
  readonly cause: TailProblem['cause'];
  readonly detail: string;
  readonly segment: Segment;
  readonly head: { readonly origin: string; readonly size: number; readonly root: string };
};

export type OpenProblem =
  | LeaseProblem
  | BrokenLedger
  | { readonly kind: 'seal'; readonly detail: string }
  | { readonly kind: 'unwritten'; readonly problem: AppendProblem; readonly detail: string };

/** Opens the newest segment of a ledger for writing; makes the ledger when there is none. */
export function openLedger(options: OpenOptions): Result<OpenLedger, OpenProblem> {
  return underLease(options, (lease) => {
    const segment = currentSegment(options);
    closeEarlierSegments(options, segment);
    return openSegment(options, segment, { lease, first: undefined });
  });
}

/** Starts the segment that follows a broken one. Record 0 names the broken head; the old files are set read-only. */
export function startSegment(options: OpenOptions, broken: BrokenLedger): Result<OpenLedger, OpenProblem> {
  return underLease(options, (lease) => {
    const segment = nextSegment(options, broken.segment);
    const { cause, detail, head } = broken;
    const body = { ...head, cause, detail, signature: null, recoveredAt: formatInstant(options.at) };
    const opened = openSegment(options, segment, { lease, first: { type: 'log.recovered', body } });
    if (opened.ok) closeEarlierSegments(options, segment);
    return opened;
  });
}

type Opening = { readonly lease: Lease; readonly first: Draft | undefined };

function underLease(
  options: OpenOptions,
  open: (lease: Lease) => Result<OpenLedger, OpenProblem>,
): Result<OpenLedger, OpenProblem> {
  const lease = takeLease(`${realPathOf(options.path)}.lease`, { ...options.process, since: options.at });
  if (!lease.ok) return lease;
  const opened = open(lease.value);
  if (!opened.ok) lease.value.release();
  return opened;
}

/** One file has one lease, by whatever links it was reached; where no file is yet, the path itself counts. */
function realPathOf(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

type Place = { readonly options: OpenOptions; readonly segment: Segment; readonly seal: Seal };

/** 1 find the key  2 make or open the file  3 check its end  4 begin the session. */
function openSegment(
  options: OpenOptions,
  segment: Segment,
  opening: Opening,
): Result<OpenLedger, OpenProblem> {
  const seal = options.sealFor(segment.origin);
  if (!seal.ok) return err({ kind: 'seal', detail: seal.error.detail });
  const place = { options, segment, seal: seal.value };
  const isNew = !existsSync(segment.path);
  const made = isNew ? makeFile(place, opening.first) : ok(undefined);
  if (!made.ok) return made;
  const connection = connectWriter(segment.path, options.busyMs);
  if (!connection.ok) return err(asOpenProblem(place, connection.error));
  const opened = isNew && opening.first === undefined ? [] : [sessionDraft(options)];
  const ledger = checkAndBegin(place, { lease: opening.lease, connection: connection.value, opened });
  if (!ledger.ok) connection.value.db.close();
  return ledger;
}

function makeFile({ options, segment, seal }: Place, first: Draft | undefined): Result<void, OpenProblem> {
  const last = seal.lastSigned();
  if (last !== undefined) {
    const detail = `ledger \`${segment.path}\` is not there, but ${last.size} of its records were signed: put it back, or start a new segment`;
    return err({
      kind: 'broken',
      cause: 'older-backup',
      detail,
      segment,
      head: { origin: seal.origin, ...last },
    });
  }
  const { at, primitives } = options;
  const record = sealRecord(
    primitives,
    { origin: seal.origin, head: emptyHead(), at },
    first ?? sessionDraft(options),
  );
  if (!record.ok) return err({ kind: 'unwritten', problem: record.error, detail: record.error.detail });
  return createLedgerFile(segment.path, { name: seal, first: record.value, at });
}

type Begun = {
  readonly lease: Lease;
  readonly connection: WriteConnection;
  readonly opened: readonly Draft[];
};

function checkAndBegin(place: Place, { lease, connection, opened }: Begun): Result<OpenLedger, OpenProblem> {
  const { options, seal } = place;
  try {
    const source = { reader: createReader(connection), seal, primitives: options.primitives };
    const tail = loadTail(source);
    if (!tail.ok) return err(brokenBy(place, source.reader, tail.error));
    const ledger = ledgerOver({ connection, lease, source, tail: tail.value }, { at: options.at, opened });
    if (ledger.ok) return ledger;
    return err({ kind: 'unwritten', problem: ledger.error, detail: ledger.error.detail });
  } catch (thrown) {
    return err(asOpenProblem(place, fileProblemOf(thrown, connection.path)));
  }
}

function sessionDraft({ at, session }: OpenOptions): Draft {
  return { type: 'log.opened', body: { ...session, openedAt: formatInstant(at) } };
}

/** A damaged file is a broken ledger; every other problem of the file may pass and the ledger with it. */
function asOpenProblem(place: Place, problem: FileProblem): OpenProblem {
  if (problem.kind !== 'damaged') return problem;
  return {
    kind: 'broken',
    cause: 'broken',
    detail: problem.detail,
    segment: place.segment,
    head: lastKnownHead(place, undefined),
  };
}

function brokenBy(place: Place, reader: Reader, { cause, detail }: TailProblem): BrokenLedger {
  const sentence = `ledger \`${place.segment.path}\` ${detail}: keep it as it is and start a new segment`;
  return {
    kind: 'broken',
    cause,
    detail: sentence,
    segment: place.segment,
    head: lastKnownHead(place, reader),
  };
}

/** What was signed last; what the file itself says it signed, when that is lost; else nothing. */
function lastKnownHead({ options, seal }: Place, reader: Reader | undefined): BrokenLedger['head'] {
  const last = seal.lastSigned();
  if (last !== undefined) return { origin: seal.origin, ...last };
  const note = parseCheckpoint(options.primitives, reader?.newestCheckpoint()?.note ?? '');
  if (note.ok) return { origin: seal.origin, size: note.value.size, root: digestText(note.value.root) };
  return { origin: seal.origin, size: 0, root: digestText(rootOf(options.primitives, emptyHead())) };
}
