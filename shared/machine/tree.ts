import {
  type DurationText,
  type MachineConfig,
  type MachineEvent,
  type StateNode,
  type StatePath,
} from '../plant/types.ts';
import { Bug } from '../std/bug.ts';
import { parseDuration } from '../std/duration.ts';
import { type Machine, type MachineNode, type NodeKind } from './types.ts';

/** Which states does a runbook's machine have, and where does each event lead?
 *  Promise: every target and initial state is resolved once, here; a machine that the plant loader would have refused
 *  throws `Bug` instead of behaving in some way.
 *  Never: loads XState, so a caller that only needs paths does not pay for it. */

type Place = {
  readonly index: number;
  readonly parent: number;
  readonly key: string;
  readonly path: StatePath;
  readonly config: StateNode;
  readonly children: number[];
  end: number;
};

/** The machine of a runbook (`runbook.machine`), ready to be asked. */
export function compileMachine(config: MachineConfig): Machine {
  const places: Place[] = [];
  lay({ places, parent: -1, key: '', config });
  const byPath = new Map<string, number>(places.map((place) => [place.path, place.index]));
  const nodes = places.map((place) => nodeOf(place, places, byPath));
  const events = new Set(nodes.flatMap((node) => [...node.on.keys()]));
  return { config, nodes, byPath, events: [...events] };
}

/** The state at a place. A place that does not exist is a mistake of ours. */
export function nodeAt(machine: Machine, index: number): MachineNode {
  const node = machine.nodes[index];
  if (node === undefined) throw new Bug(`machine has no state number ${index}`);
  return node;
}

/** May `inner` only be active while `outer` is? A state is not inside itself. */
export function isInside(machine: Machine, inner: number, outer: number): boolean {
  return inner > outer && inner < nodeAt(machine, outer).end;
}

/** The states around this one, nearest first, the root last. */
export function ancestorsOf(machine: Machine, index: number): readonly number[] {
  const ancestors: number[] = [];
  for (let at = nodeAt(machine, index).parent; at >= 0; at = nodeAt(machine, at).parent) ancestors.push(at);
  return ancestors;
}

type Lay = {
  readonly places: Place[];
  readonly parent: number;
  readonly key: string;
  readonly config: StateNode;
};

function lay({ places, parent, key, config }: Lay): void {
  const index = places.length;
  const above = places[parent];
  const path = (above === undefined || above.path === '' ? key : `${above.path}.${key}`) as StatePath;
  const place: Place = { index, parent, key, path, config, children: [], end: index + 1 };
  places.push(place);
  above?.children.push(index);
  for (const [childKey, child] of Object.entries(config.states ?? {}))
    lay({ places, parent: index, key: childKey, config: child });
  place.end = places.length;
}

function nodeOf(place: Place, places: readonly Place[], byPath: ReadonlyMap<string, number>): MachineNode {
  const { index, path, parent, end, config } = place;
  const find = (target: string): number => {
    const found = byPath.get(target);
    if (found === undefined) throw new Bug(`state \`${path}\` leads to \`${target}\`, which does not exist`);
    return found;
  };
  const kind = kindOf(config);
  const entries = Object.entries(config.on ?? {}).map(
    ([event, { target }]) => [event as MachineEvent, find(targetPath(place, target, places))] as const,
  );
  return {
    index,
    path,
    kind,
    parent,
    end,
    children: place.children.filter((child) => places[child]?.config.type !== 'history'),
    initial: initialOf(place, places, find),
    on: new Map(entries),
    tags: config.tags ?? [],
    deadline: config.deadline === undefined ? undefined : deadlineOf(config.deadline),
  };
}

function kindOf(config: StateNode): NodeKind {
  if (config.type !== undefined) return config.type;
  return Object.keys(config.states ?? {}).length > 0 ? 'compound' : 'leaf';
}

/** `.child` starts at the state itself, everything else beside it. */
function targetPath(place: Place, target: string, places: readonly Place[]): string {
  if (target.startsWith('.')) return below(place.path, target.slice(1));
  return below(places[place.parent]?.path ?? '', target);
}

function below(path: string, rest: string): string {
  return path === '' ? rest : `${path}.${rest}`;
}

function initialOf(place: Place, places: readonly Place[], find: (path: string) => number): number {
  const kind = kindOf(place.config);
  if (kind !== 'compound' && kind !== 'history') return -1;
  const first =
    kind === 'compound' ? find(below(place.path, initialName(place))) : historyDefault(place, places, find);
  if (places[first]?.config.type === 'history')
    throw new Bug(`state \`${place.path}\` starts in a history state`);
  return first;
}

function initialName(place: Place): string {
  if (place.config.initial === undefined) throw new Bug(`state \`${place.path}\` has no initial state`);
  return place.config.initial;
}

function historyDefault(place: Place, places: readonly Place[], find: (path: string) => number): number {
  const around = places[place.parent];
  if (around === undefined) throw new Bug('a machine cannot be a history state');
  return find(below(around.path, place.config.target ?? defaultChild(around.config)));
}

/** Where a history state leads that has neither history nor target. Of a parallel state any region stands for all. */
export function defaultChild(config: StateNode): string {
  const region = Object.entries(config.states ?? {}).find(([, child]) => child.type !== 'history')?.[0];
  const name = config.type === 'parallel' ? region : config.initial;
  if (name === undefined) throw new Bug('a state with a history state has no initial state');
  return name;
}

function deadlineOf({ after, event }: { readonly after: DurationText; readonly event: MachineEvent }): {
  readonly after: DurationText;
  readonly afterMs: number;
  readonly event: MachineEvent;
} {
  const afterMs = parseDuration(after);
  if (!afterMs.ok) throw new Bug(`deadline \`${after}\` is not a duration`);
  return { after, afterMs: afterMs.value, event };
}
