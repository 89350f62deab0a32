import { draftOf } from '../../shared/ledger/bodies/table.ts';
import { digestText, sealRecord } from '../../shared/ledger/record.ts';
import { emptyHead, growHead, rootOf } from '../../shared/ledger/tree.ts';
import { type AppendProblem, type Draft, type Head, type LedgerRecord } from '../../shared/ledger/types.ts';
import { type Instant, formatInstant } from '../../shared/std/instant.ts';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { nodePrimitives } from '../../electron/seal/primitives.ts';
import { type LedgerPort } from '../../electron/desk/ports.ts';

/** How does a ledger behave that is kept nowhere?
 *  Promise: the same records, chain and checkpoints as the real store, and it fails when told to.
 *  Never: signs. */
export type MemoryLedger = LedgerPort & {
  /** Everything that was written, in order. */
  readonly written: () => readonly LedgerRecord[];
  /** From now on every append fails like this; undefined: works again. */
  readonly failWith: (kind: AppendProblem['kind'] | undefined) => void;
  /** How many appends were tried. */
  readonly tried: () => number;
  /** A session begins again, as after a start. */
  readonly reopen: (at: Instant) => void;
};

const MOST_RECORDS = 64;
const LONGEST_MS = 60_000;

/** With `first`, that is its first record: a segment begins. */
export function openMemoryLedger(origin: string, at: Instant, first?: Draft): MemoryLedger {
  const state: State = {
    origin,
    head: emptyHead(),
    records: [],
    signed: { size: 0, at },
    problem: undefined,
    tried: 0,
  };
  const begin = (now: Instant): void => void write(state, [openedAt(now)], now);
  if (first !== undefined) write(state, [first], at);
  begin(at);
  issue(state, at);
  return {
    origin,
    append: async (drafts, options) => append(state, drafts, options),
    records: (fromSeq) => readFrom(state, fromSeq),
    written: () => state.records,
    failWith: (kind) => void (state.problem = kind),
    tried: () => state.tried,
    reopen: begin,
  };
}

type State = {
  readonly origin: string;
  head: Head;
  records: readonly LedgerRecord[];
  signed: { size: number; at: Instant };
  problem: AppendProblem['kind'] | undefined;
  tried: number;
};

function openedAt(at: Instant): Draft {
  const body = { openedAt: formatInstant(at), product: 'test', timeZoneData: '2026b', engine: 'test' };
  return draftOf('log.opened', body);
}

type Options = Parameters<LedgerPort['append']>[1];

function append(
  state: State,
  drafts: readonly Draft[],
  { at, checkpoint }: Options,
): Result<readonly LedgerRecord[], AppendProblem> {
  state.tried += 1;
  if (state.problem !== undefined) return err({ kind: state.problem, detail: 'the memory' });
  const written = write(state, drafts, at);
  if (!written.ok) return written;
  const isDue = fresh(state) >= MOST_RECORDS || Math.abs(at - state.signed.at) >= LONGEST_MS;
  const issued = fresh(state) > 0 && (checkpoint || isDue) ? issue(state, at) : [];
  return ok([...written.value, ...issued]);
}

/** The record that tells of a checkpoint lies behind it and is not news. */
function fresh({ head, signed }: State): number {
  return head.size - (signed.size === 0 ? 0 : signed.size + 1);
}

function write(
  state: State,
  drafts: readonly Draft[],
  at: Instant,
): Result<readonly LedgerRecord[], AppendProblem> {
  const written: LedgerRecord[] = [];
  let { head } = state;
  for (const draft of drafts) {
    const sealed = sealRecord(nodePrimitives, { origin: state.origin, head, at }, draft);
    if (!sealed.ok) return sealed;
    head = growHead(nodePrimitives, head, sealed.value.leaf);
    written.push(sealed.value.record);
  }
  state.head = head;
  state.records = [...state.records, ...written];
  return ok(written);
}

function issue(state: State, at: Instant): readonly LedgerRecord[] {
  const { size } = state.head;
  const root = digestText(rootOf(nodePrimitives, state.head));
  state.signed = { size, at };
  const written = write(state, [draftOf('checkpoint.issued', { size, root })], at);
  return written.ok ? written.value : [];
}

async function* readFrom(state: State, fromSeq: number): AsyncIterable<LedgerRecord> {
  for (const record of state.records.slice(fromSeq)) yield record;
}
