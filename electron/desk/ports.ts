import { type AppendProblem, type Draft, type LedgerRecord } from '../../shared/ledger/types.ts';
import { type World } from '../../shared/project/world.ts';
import { type Digest, type PersonId, type RoleId } from '../../shared/plant/types.ts';
import { type Instant } from '../../shared/std/instant.ts';
import { type Result } from '../../shared/std/result.ts';

/** What does the desk need from the world?
 *  Promise: the desk owns these types; a store, a clock or a test provides them, and one contract suite holds
 *  for each.
 *  Never: electron, SQLite, a file path. */

export type LedgerPort = {
  /** The origin of the ledger that is open. */
  readonly origin: string;
  /** Writes all drafts durably in one transaction, in order, or none. With `checkpoint` a signed checkpoint
   *  follows at once; one also follows when it is due by count or by time. The records come back as they
   *  stand in the ledger, the checkpoints' own records among them. `at` is the wall clock of the desk for
   *  every one of them. */
  append(
    drafts: readonly Draft[],
    options: { readonly at: Instant; readonly checkpoint: boolean },
  ): Promise<Result<readonly LedgerRecord[], AppendProblem>>;
  /** Every record from `fromSeq` on, in order. */
  records(fromSeq: number): AsyncIterable<LedgerRecord>;
};

export type ClockPort = {
  /** The wall clock. */
  wall(): Instant;
  /** Milliseconds on a clock that nobody can set. */
  monotonicMs(): number;
};

export type IdPort = {
  /** A new UUIDv7, lower case, for an occurrence at `at`. */
  occurrence(at: Instant): string;
};

/** Why the PIN lines cannot be used: a line is not there, others may read the file, or the disk refuses.
 *  `detail` is what the machine said, never a path or a line. */
export type PinProblem = {
  readonly kind: 'missing' | 'readable-by-others' | 'unreadable' | 'unwritable';
  readonly detail: string;
};

export type PinPort = {
  /** Keeps the lines `scrypt$N$r$p$salt$hash` of a plant that is about to come into force, durably and outside
   *  the ledger, and forgets none. How many it did not have yet. */
  keep(lines: readonly string[]): Promise<Result<number, PinProblem>>;
  /** Does `pin` belong to the kept line with this digest? A malformed line is a no. */
  matches(pin: string, lineDigest: string): Promise<Result<boolean, PinProblem>>;
};

export type DigestPort = {
  /** `sha256:` and the hex digest of the UTF-8 bytes of `text`. */
  digestOf(text: string): Digest;
};

/** Something that people are to be told, once its record is in the ledger. */
export type Alert = {
  readonly kind: 'notify' | 'break-glass' | 'clock-adjusted';
  /** Roles that a rule names; empty means everybody at the console. */
  readonly roles: readonly RoleId[];
  /** The decision or break-glass it is about. */
  readonly about: string | null;
};

export type AlertPort = {
  /** Tells people. `seq` is the record that makes it true; what goes wrong in telling is the port's own to say. */
  alert(alert: Alert, seq: number): void;
};

export type ViewPort = {
  /** What everybody may see now, after these records. */
  publish(world: World, records: readonly LedgerRecord[]): void;
};

/** The ports together, as the composition root hands them over. */
export type DeskPorts = {
  readonly ledger: LedgerPort;
  readonly clock: ClockPort;
  readonly ids: IdPort;
  readonly pins: PinPort;
  readonly digests: DigestPort;
  readonly alerts: AlertPort;
  readonly views: ViewPort;
  /** Version of the time-zone data in use (`2026b`); adopted plants record it. */
  readonly timeZoneData: string;
};

/** Who signs: a person and what they typed. Kept for the length of one call. */
export type Signature = { readonly person: PersonId; readonly pin: string };
