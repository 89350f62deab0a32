import { type EquipmentId, type IdentityId, type PersonId, type RoleId } from '../plant/types.ts';
import { type Instant } from '../std/instant.ts';

/** What are people told once, because nothing that stands open shows it?
 *  Promise: plain data of one record each. */

/** Said once, by the record at `seq`. */
export type Notice = { readonly seq: number; readonly at: Instant } & (
  | { readonly kind: 'clock'; readonly differenceMs: number }
  /** Due while the console was off or asleep; `line` or `identity`, or both. */
  | {
      readonly kind: 'late';
      readonly dueAt: Instant;
      readonly line: EquipmentId | null;
      readonly identity: IdentityId | null;
    }
  /** Nobody answered in time. */
  | { readonly kind: 'unanswered'; readonly questionId: string }
  /** A rule says that these are to be told. Null identity: it is about a state. */
  | {
      readonly kind: 'notify';
      readonly roles: readonly RoleId[];
      readonly line: EquipmentId;
      readonly identity: IdentityId | null;
      /** The verb, `withdraw`, or the event. */
      readonly deed: string;
      readonly by: PersonId;
    }
);
