import { advance } from '../machine/machine.ts';
import { type FactOf } from '../ledger/bodies/table.ts';
import { type EquipmentId, type StatePath } from '../plant/types.ts';
import { type Instant } from '../std/instant.ts';
import { governedAt } from './compiled.ts';
import { equipmentIdOf, instantIn, machineEventOf, personIdOf } from './ids.ts';
import { withApprovals } from './approvals.ts';
import { entryOf, withEntry } from './table.ts';
import { type Entry, type MachineState, type SetBy, type World } from './world.ts';

/** What do records about production states change?
 *  Promise: the machine takes the recorded event again, so replay and live are the same step; instants of
 *  entry are those of the record.
 *  Never: moves a machine by an observation. */

type Move = {
  readonly equipment: EquipmentId;
  readonly event: string;
  readonly at: Instant;
  readonly seq: number;
  readonly setBy: SetBy;
};

export function reduceStateDeclared(world: World, { body, seq }: FactOf<'state.declared'>): World {
  const move = {
    event: body.event,
    at: instantIn(body.declaredAt),
    seq,
    equipment: equipmentIdOf(body.equipmentId),
    setBy: { kind: 'declared', person: personIdOf(body.declaredBy.personId) } as const,
  };
  return withApprovals(moved(world, move), body.approvals, seq);
}

/** A deadline is spent once its event was sent, even if the machine ignored it. */
export function reduceStateLeft(world: World, { body, seq }: FactOf<'state.left'>): World {
  const equipment = equipmentIdOf(body.equipmentId);
  const state = entryOf(world.machines, equipment);
  const entry = state?.entries.get(body.path as StatePath);
  if (state === undefined || entry === undefined) return world;
  const entries = new Map(state.entries).set(body.path as StatePath, { ...entry, deadlineSpent: true });
  const spent = { ...world, machines: withEntry(world.machines, equipment, { ...state, entries }) };
  const setBy = { kind: 'time-limit' } as const;
  return moved(spent, { equipment, event: body.event, at: instantIn(body.leftAt), seq, setBy });
}

function moved(world: World, { equipment, event, at, seq, setBy }: Move): World {
  const state = entryOf(world.machines, equipment);
  const governed = world.adopted === null ? undefined : governedAt(world.adopted.plant, equipment);
  if (state === undefined || governed === undefined) return world;
  const step = advance(governed.machine, state.snapshot, machineEventOf(event));
  if (step.kind === 'ignored') return world;
  const next: MachineState = {
    snapshot: step.snapshot,
    entries: entriesAfter(state, step, { at, seq, deadlineSpent: false }),
    since: at,
    lastMove: { seq, from: state.snapshot.configuration, entered: step.entered, left: step.left },
    setBy,
  };
  return { ...world, machines: withEntry(world.machines, equipment, next) };
}

function entriesAfter(
  state: MachineState,
  step: { readonly entered: readonly StatePath[]; readonly left: readonly StatePath[] },
  entry: Entry,
): ReadonlyMap<StatePath, Entry> {
  const entries = new Map(state.entries);
  for (const path of step.left) entries.delete(path);
  for (const path of step.entered) entries.set(path, entry);
  return entries;
}
