import { type MachineEvent, type StatePath } from '../plant/types.ts';
import { activePlaces, leavesOf, settle } from './configuration.ts';
import { ancestorsOf, isInside, nodeAt } from './tree.ts';
import { type Advance, type Machine, type Snapshot } from './types.ts';

/** What does an event do, read plainly from the data?
 *  Promise: the same answer as XState for every machine a runbook may hold (test/machine proves it on generated ones),
 *  some hundred times faster; the innermost state that knows an event answers it, and of two answers from parallel
 *  regions that would leave the same state the first in document order counts.
 *  Never: the truth. When the two differ, XState is right and this file is wrong. */

type Step = { readonly source: number; readonly target: number };
type Memory = ReadonlyMap<number, readonly number[]>;

/** Where a machine is before anything has happened. */
export function startPlainly(machine: Machine): Snapshot {
  return { configuration: leavesOf(machine, [0, ...settle(machine, 0, new Set())]), history: {} };
}

/** The snapshot must come from this machine. */
export function advancePlainly(machine: Machine, snapshot: Snapshot, event: MachineEvent): Advance {
  const held = heldBy(machine, snapshot);
  const steps = withoutConflicts(machine, answersTo(machine, held, event), held);
  return steps.length === 0 ? { kind: 'ignored' } : take(machine, steps, held);
}

/** Would two parallel regions answer this event, one of them by leaving the other? */
export function hasConflict(machine: Machine, snapshot: Snapshot, event: MachineEvent): boolean {
  const held = heldBy(machine, snapshot);
  const steps = answersTo(machine, held, event);
  return steps.length > 1 && withoutConflicts(machine, steps, held).length < steps.length;
}

/** Is nothing left to happen below `index`? A finished root ends the machine. */
export function isFinished(machine: Machine, active: ReadonlySet<number>, index: number): boolean {
  const node = nodeAt(machine, index);
  if (node.kind === 'parallel') return node.children.every((child) => isFinished(machine, active, child));
  if (node.kind !== 'compound') return node.kind === 'final';
  return node.children.some((child) => active.has(child) && nodeAt(machine, child).kind === 'final');
}

type Held = { readonly active: ReadonlySet<number>; readonly memory: Memory };

function heldBy(machine: Machine, snapshot: Snapshot): Held {
  return { active: activePlaces(machine, snapshot.configuration), memory: memoryOf(machine, snapshot) };
}

/** The innermost states that know the event, one for each region. */
function answersTo(machine: Machine, { active }: Held, event: MachineEvent): readonly Step[] {
  const select = (source: number): readonly Step[] => {
    const node = nodeAt(machine, source);
    const inner = node.children.filter((child) => active.has(child)).flatMap(select);
    if (inner.length > 0) return inner;
    const target = node.on.get(event);
    return target === undefined ? [] : [{ source, target }];
  };
  return isFinished(machine, active, 0) ? [] : select(0);
}

function withoutConflicts(machine: Machine, steps: readonly Step[], held: Held): readonly Step[] {
  const kept: { step: Step; touched: ReadonlySet<number> }[] = [];
  for (const step of steps) {
    const domain = domainOf(machine, step, held.memory);
    const touched = new Set([step.source, ...leftBy(machine, domain, held.active)]);
    if (!kept.some((other) => [...touched].some((index) => other.touched.has(index))))
      kept.push({ step, touched });
  }
  return kept.map(({ step }) => step);
}

/** Where a step really leads: a history state stands for what it remembers. */
function targetsOf(machine: Machine, step: Step, memory: Memory): readonly number[] {
  const node = nodeAt(machine, step.target);
  return node.kind === 'history' ? (memory.get(node.index) ?? [node.initial]) : [node.index];
}

/** The innermost state that stays: everything active below it is left. */
function domainOf(machine: Machine, step: Step, memory: Memory): number {
  const targets = targetsOf(machine, step, memory);
  const within = (index: number): boolean => index === step.source || isInside(machine, index, step.source);
  if (targets.every(within)) return step.source;
  const all = [...targets, step.source];
  const around = ancestorsOf(machine, step.source);
  return around.find((outer) => all.every((index) => isInside(machine, index, outer))) ?? 0;
}

function leftBy(machine: Machine, domain: number, active: ReadonlySet<number>): readonly number[] {
  return [...active].filter((index) => isInside(machine, index, domain));
}

function take(machine: Machine, steps: readonly Step[], held: Held): Advance {
  const left = steps.flatMap((step) => leftBy(machine, domainOf(machine, step, held.memory), held.active));
  const memory = new Map([...held.memory, ...remembered(machine, left, held.active)]);
  const entered = steps.flatMap((step) => {
    const chosen = targetsOf(machine, step, memory).flatMap((to) => [to, ...ancestorsOf(machine, to)]);
    return settle(machine, domainOf(machine, step, memory), new Set(chosen));
  });
  const gone = new Set(left);
  const next = [...[...held.active].filter((index) => !gone.has(index)), ...entered];
  return {
    kind: 'moved',
    snapshot: { configuration: leavesOf(machine, next), history: plainMemory(machine, memory) },
    entered: [...entered].sort((a, b) => a - b).map((index) => nodeAt(machine, index).path),
    left: left.sort((a, b) => b - a).map((index) => nodeAt(machine, index).path),
  };
}

/** What the history states of the states that are left will remember. */
function remembered(machine: Machine, left: readonly number[], active: ReadonlySet<number>): Memory {
  const histories = machine.nodes.filter((node) => node.kind === 'history' && left.includes(node.parent));
  return new Map(
    histories.map(({ index, parent }) => [
      index,
      nodeAt(machine, parent).children.filter((child) => active.has(child)),
    ]),
  );
}

function plainMemory(machine: Machine, memory: Memory): Snapshot['history'] {
  const pathOf = (index: number): StatePath => nodeAt(machine, index).path;
  return Object.fromEntries([...memory].map(([index, children]) => [pathOf(index), children.map(pathOf)]));
}

function memoryOf(machine: Machine, snapshot: Snapshot): Memory {
  const entries = Object.entries(snapshot.history).map(([path, children]) => {
    const places = [path, ...children].map((each) => machine.byPath.get(each) ?? 0);
    return [places[0] ?? 0, places.slice(1)] as const;
  });
  return new Map(entries);
}
