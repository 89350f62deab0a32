import * as z from 'zod/mini';
import {
  ACTIONS,
  type Action,
  type EquipmentId,
  type IdentityId,
  type MachineEvent,
  type PersonId,
} from '../plant/types.ts';
import { type Result, err, ok } from '../std/result.ts';

/** What may a draft of the decision strip hold, while nobody has committed it?
 *  Promise: what people typed, under the names of a closed list; text that is no draft is refused whole.
 *  Never: a PIN: no entry has a name for one. */

// The page forbids code made of text; zod would try it once and be reported for it.
z.config({ jitless: true });

/** Everything a person can fill in, but for PINs. */
export const ENTRY_NAMES = [
  'reason',
  'rationale',
  'category',
  'secondWay',
  'second',
  'readBack',
  'minutes',
  'lineCode',
  'incident',
  'event',
  'types',
  'vendors',
  'tags',
  'text',
  'report',
  'carriedOutBy',
  'instruction',
  'seenHow',
  'failure',
  'minutesAgo',
  'title',
  'line',
  'summary',
  'verdict',
  'person',
  'presence',
  'name',
  'type',
  'reach',
  'vendor',
  'purpose',
  'criticality',
  'safetyCritical',
] as const;
export type EntryName = (typeof ENTRY_NAMES)[number];
export type Entries = Readonly<Partial<Record<EntryName, string>>>;

/** As much as a record keeps. */
export const LONGEST_ENTRY = 4000;
export const MOST_DRAFTS = 8;
/** The channel takes no more; what is older goes first. */
const LONGEST_TEXT = 64_000;

const word = z.string().check(z.minLength(1), z.maxLength(128));
const line = z.pipe(
  word,
  z.transform((text) => text as EquipmentId),
);
const identity = z.pipe(
  word,
  z.transform((text) => text as IdentityId),
);
const person = z.pipe(
  word,
  z.transform((text) => text as PersonId),
);
const event = z.pipe(
  word,
  z.transform((text) => text as MachineEvent),
);
const anyAction = z.enum(ACTIONS);
const decided = z.enum(
  ACTIONS.filter((action): action is Exclude<Action, 'withdraw'> => action !== 'withdraw'),
);

/** What the strip was asked to compose (renderer/state/strip-start.ts). */
const start = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('decide'),
    action: decided,
    way: z.enum(['regular', 'break-glass']),
    line,
    identity,
  }),
  z.strictObject({ kind: z.literal('decide-class'), action: decided, line }),
  z.strictObject({ kind: z.literal('declare'), line, event: z.nullable(event) }),
  z.strictObject({ kind: z.literal('ask'), action: anyAction, line, identity }),
  z.strictObject({ kind: z.literal('report-effect'), decisionId: word }),
  z.strictObject({ kind: z.literal('withdraw'), decisionId: word }),
  z.strictObject({ kind: z.literal('open-incident'), line: z.nullable(line) }),
  z.strictObject({ kind: z.literal('note'), incidentId: word }),
  z.strictObject({ kind: z.literal('close-incident'), incidentId: word }),
  z.strictObject({ kind: z.literal('review'), breakGlassId: word }),
  z.strictObject({ kind: z.literal('add-identity'), line }),
  z.strictObject({ kind: z.literal('sign-in'), person: z.nullable(person) }),
  z.strictObject({ kind: z.literal('sign-out') }),
  z.strictObject({ kind: z.literal('presence'), person: z.nullable(person) }),
]);

const entry = z.string().check(z.maxLength(LONGEST_ENTRY));
const draft = z.strictObject({
  /** Tells the drafts of one page apart. */
  draftId: z.int().check(z.minimum(1)),
  start,
  entries: z.partialRecord(z.enum(ENTRY_NAMES), entry),
  /** Sentences that were confirmed, as they stood. */
  confirmed: z.array(entry).check(z.maxLength(32)),
});
const drafts = z.strictObject({ form: z.literal(1), drafts: z.array(draft).check(z.maxLength(MOST_DRAFTS)) });
export type StripDraft = z.infer<typeof draft>;

/** Oldest first. */
export function parseDrafts(text: string): Result<readonly StripDraft[], 'not-a-draft'> {
  try {
    const read = drafts.safeParse(JSON.parse(text));
    return read.success ? ok(read.data.drafts) : err('not-a-draft');
  } catch {
    return err('not-a-draft');
  }
}

/** Null when there is nothing to keep. The newest that fit. */
export function writeDrafts(all: readonly StripDraft[]): string | null {
  const kept = all.slice(-MOST_DRAFTS);
  if (kept.length === 0) return null;
  const text = JSON.stringify({ form: 1, drafts: kept });
  return text.length > LONGEST_TEXT ? writeDrafts(kept.slice(1)) : text;
}
