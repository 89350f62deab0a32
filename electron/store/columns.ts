import { type LedgerRecord } from '../../shared/ledger/types.ts';
import { type Json } from '../../shared/std/canonical.ts';

/** By what is a record found again?
 *  Promise: columns beside the bytes, derived from the record alone; a body without a field leaves its column empty.
 *  Never: evidence. The bytes are verified, the columns are only for finding. */

export type Columns = {
  readonly seq: number;
  /** Milliseconds of `ts`. */
  readonly at: number;
  readonly type: string;
  readonly incident: string | null;
  readonly identity: string | null;
  readonly person: string | null;
  /** Only of a recorded decision; the indexes of decisions hang on it. */
  readonly decision: string | null;
};

/** The columns of a record. `at` is the instant behind its `ts`. */
export function columnsOf(record: LedgerRecord, at: number): Columns {
  const { body, seq, type } = record;
  const decidedBy = body['decidedBy'];
  const isDecision = type === 'decision.recorded';
  return {
    seq,
    at,
    type,
    incident: textOf(body['incidentId']),
    identity: textOf(body['identityId']),
    person: textOf(body['personId']) ?? (isObject(decidedBy) ? textOf(decidedBy['personId']) : null),
    decision: isDecision ? textOf(body['decisionId']) : null,
  };
}

/** Parts of a body in which nobody looks for words: what the engine knew, not what a person said. */
const UNSEARCHED = new Set(['snapshot', 'options', 'obligations', 'content', 'digest']);

/** Every text of a body that a person may look for, a line each. */
export function wordsOf(record: LedgerRecord): string {
  const lines: string[] = [];
  collect(record.body, lines);
  return lines.join('\n');
}

function collect(value: Json, lines: string[]): void {
  if (typeof value === 'string') lines.push(value);
  else if (Array.isArray(value)) for (const item of value) collect(item, lines);
  else if (isObject(value))
    for (const [key, member] of Object.entries(value)) if (!UNSEARCHED.has(key)) collect(member, lines);
}

function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
