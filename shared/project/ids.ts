import {
  type Digest,
  type EquipmentId,
  type IdentityId,
  type MachineEvent,
  type PersonId,
  type RoleId,
  type RunbookId,
  type StatePath,
} from '../plant/types.ts';
import { type Instant, parseInstant } from '../std/instant.ts';
import { Bug } from '../std/bug.ts';

/** Which thing of the plant does the text in a record name?
 *  Promise: only gives the text its type back; whether the thing still exists is asked where it is used.
 *  Never: used on text that no schema has read. */

export const equipmentIdOf = (text: string): EquipmentId => text as EquipmentId;
export const identityIdOf = (text: string): IdentityId => text as IdentityId;
export const personIdOf = (text: string): PersonId => text as PersonId;
export const roleIdOf = (text: string): RoleId => text as RoleId;
export const runbookIdOf = (text: string): RunbookId => text as RunbookId;
export const statePathOf = (text: string): StatePath => text as StatePath;
export const machineEventOf = (text: string): MachineEvent => text as MachineEvent;
export const digestOf = (text: string): Digest => text as Digest;

/** The instant in a body; its schema has already refused anything else. */
export function instantIn(text: string): Instant {
  const read = parseInstant(text);
  if (!read.ok) throw new Bug(`a body passed its schema with the instant \`${text}\``);
  return read.value;
}
