import { initialTransition, setup, transition } from 'xstate';
import { type MachineEvent, type StateNode, type StatePath } from '../plant/types.ts';
import { Bug } from '../std/bug.ts';
import { activePlaces, keyOfSnapshot, leavesOf } from './configuration.ts';
import { advancePlainly, hasConflict, isFinished } from './step.ts';
import { defaultChild, nodeAt } from './tree.ts';
import { type Advance, type Machine, type Snapshot } from './types.ts';

/** What does an event do to a machine?
 *  Promise: the semantics of XState 5 (SCXML), as a pure step from one plain snapshot to the next; an event that
 *  matches nothing is said to be ignored, where XState is silent.
 *  Never: lets an XState object out, runs an actor or a timer, or lets a runbook's event meet XState's own events. */

const ROOT = 'machine';
/** XState gives a meaning to events named `xstate.…` and to `*`; behind a prefix no event of a runbook has one. */
const FACT = 'fact:';

/** What is kept with a machine: XState's form of it, and each step already taken, since a replay repeats them. */
type Kept = { readonly xstate: Xstate; readonly steps: Map<string, Advance> };
type Xstate = ReturnType<typeof build>;
const kept = new WeakMap<Machine, Kept>();
const MOST_STEPS = 20_000;

/** Where the machine is before anything has happened. */
export function start(machine: Machine): Snapshot {
  const [first] = initialTransition(keptOf(machine).xstate);
  return plainOf(machine, first);
}

/** One event. The snapshot must come from this machine; after the final state everything is ignored. */
export function advance(machine: Machine, snapshot: Snapshot, event: MachineEvent): Advance {
  const { xstate, steps } = keptOf(machine);
  const key = `${event} ${keyOfSnapshot(snapshot)}`;
  const known = steps.get(key);
  if (known !== undefined) return known;
  const step = take(machine, xstate, { snapshot, event });
  if (steps.size < MOST_STEPS) steps.set(key, step);
  return step;
}

type Asked = { readonly snapshot: Snapshot; readonly event: MachineEvent };

function take(machine: Machine, xstate: Xstate, { snapshot, event }: Asked): Advance {
  const active = activePlaces(machine, snapshot.configuration);
  if (isFinished(machine, active, 0)) return { kind: 'ignored' };
  // XState would enter two children of one state here (5.33: a step that leaves nothing never conflicts with another).
  if (hasConflict(machine, snapshot, event)) return advancePlainly(machine, snapshot, event);
  const historyValue = historyValueOf(xstate, snapshot);
  const before = xstate.resolveState({ value: valueOf(machine, active), historyValue });
  const fact = { type: `${FACT}${event}` };
  if (!before.can(fact)) return { kind: 'ignored' };
  const [after, effects] = transition(xstate, before, fact);
  const paths = [...active].map((index) => nodeAt(machine, index).path);
  return { kind: 'moved', snapshot: plainOf(machine, after), ...passagesOf(paths, effects) };
}

function keptOf(machine: Machine): Kept {
  const known = kept.get(machine);
  if (known !== undefined) return known;
  const made: Kept = { xstate: build(machine), steps: new Map() };
  kept.set(machine, made);
  return made;
}

/** The only place where an XState machine is made, straight from the runbook's data. Entry and exit are actions, so
 *  XState itself tells what a step entered and left; they come back as data and nothing runs them. */
function build(machine: Machine) {
  const told = setup({ actions: { entered: tell, left: tell } });
  return told.createMachine({ ...configOf(machine.config, ''), id: ROOT });
}

type Passage = { readonly path: StatePath };
function tell(_: unknown, __: Passage): void {
  // Nothing to do: `advance` reads the effect, it does not run it.
}

type Config = {
  type?: 'parallel' | 'final' | 'history';
  initial?: string;
  target?: string;
  states?: Record<string, Config>;
  on?: Record<string, { target: string }>;
  entry?: { type: 'entered'; params: Passage };
  exit?: { type: 'left'; params: Passage };
};

function configOf(node: StateNode, path: string): Config {
  const params = { path: path as StatePath };
  const states = Object.entries(node.states ?? {}).map(([key, child]) => {
    const made: Config =
      child.type === 'history'
        ? { type: 'history', target: child.target ?? defaultChild(node) }
        : configOf(child, path === '' ? key : `${path}.${key}`);
    return [key, made] as const;
  });
  const on = Object.entries(node.on ?? {}).map(
    ([event, to]) => [`${FACT}${event}`, { target: to.target }] as const,
  );
  return {
    ...(node.type === undefined ? {} : { type: node.type }),
    ...(node.initial === undefined ? {} : { initial: node.initial }),
    ...(states.length === 0 ? {} : { states: Object.fromEntries(states) }),
    on: Object.fromEntries(on),
    entry: { type: 'entered', params },
    exit: { type: 'left', params },
  };
}

/** XState's nested form of the same leaves: `{ running: { line: 'normal', access: 'closed' } }`. */
type Value = { [key: string]: Value | string };

function valueOf(machine: Machine, active: ReadonlySet<number>): Value {
  const inside = (index: number): Value => {
    const children = nodeAt(machine, index).children.filter((child) => active.has(child));
    return Object.fromEntries(children.map((child) => [nameOf(machine, child), inside(child)]));
  };
  return inside(0);
}

function nameOf(machine: Machine, index: number): string {
  return nodeAt(machine, index).path.split('.').at(-1) ?? '';
}

function plainOf(machine: Machine, snapshot: Seen): Snapshot {
  const places = snapshot._nodes.map((node) => placeOf(machine, node));
  const history = Object.entries(snapshot.historyValue).map(([id, nodes]) => {
    const remembered = nodes.map((node) => placeOf(machine, node)).sort((a, b) => a - b);
    return [id.slice(ROOT.length + 1), remembered.map((index) => nodeAt(machine, index).path)] as const;
  });
  return { configuration: leavesOf(machine, places), history: Object.fromEntries(history) };
}

/** What we read of XState's snapshot. */
type SeenNode = { readonly path: readonly string[] };
type Seen = {
  readonly _nodes: readonly SeenNode[];
  readonly historyValue: Readonly<Record<string, readonly SeenNode[]>>;
};

function placeOf(machine: Machine, node: SeenNode): number {
  const path = node.path.join('.');
  const place = machine.byPath.get(path);
  if (place === undefined) throw new Bug(`the machine has no state \`${path}\``);
  return place;
}

function historyValueOf(xstate: Xstate, snapshot: Snapshot) {
  const nodeOf = (path: string) => xstate.getStateNodeById(`${ROOT}.${path}`);
  const entries = Object.entries(snapshot.history);
  return Object.fromEntries(entries.map(([path, children]) => [`${ROOT}.${path}`, children.map(nodeOf)]));
}

/** Exits come first; behind the entries XState exits everything once more when the machine is final, which is no move.
 *  A history that leads to the very state that asked is entered without being left, which is none either. */
function passagesOf(before: readonly StatePath[], effects: readonly Effect[]): Passages {
  const first = effects.findIndex((effect) => effect.type === 'entered');
  const left = effects.slice(0, Math.max(first, 0)).map(pathOf);
  const stayed = new Set(before.filter((path) => !left.includes(path)));
  const entered = effects.filter((effect) => effect.type === 'entered').map(pathOf);
  return { left, entered: entered.filter((path) => !stayed.has(path)) };
}

type Effect = { readonly type: string; readonly params: unknown };
type Passages = { readonly entered: readonly StatePath[]; readonly left: readonly StatePath[] };

function pathOf(effect: Effect): StatePath {
  return (effect.params as Passage).path;
}
