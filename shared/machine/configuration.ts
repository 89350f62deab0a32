import { type StatePath } from '../plant/types.ts';
import { Bug } from '../std/bug.ts';
import { nearestWord } from '../std/nearest.ts';
import { type Result, err, ok } from '../std/result.ts';
import { ancestorsOf, isInside, nodeAt } from './tree.ts';
import { type Configuration, type Machine, type Snapshot } from './types.ts';

/** Which states does this text name, and how is a configuration written?
 *  Promise: what is not said takes its initial state; leaves that cannot be active together are a failure; printing
 *  what was parsed and parsing it again gives the same configuration.
 *  Never: asks whether events can lead there. A what-if may name any configuration the machine allows. */

export type ConfigurationProblem = {
  readonly kind: 'malformed' | 'unknown-state' | 'not-together';
  readonly sentence: string;
};

/** Where a machine is before anything has happened. */
export function initialConfiguration(machine: Machine): Configuration {
  return leavesOf(machine, settle(machine, 0, new Set()));
}

/** `a.b`, `a.b,c.d` for parallel leaves, `a.b|a.c` for alternatives, each of them a whole configuration; no blanks. */
export function parseConfigurations(
  machine: Machine,
  text: string,
): Result<readonly Configuration[], ConfigurationProblem> {
  const configurations: Configuration[] = [];
  for (const alternative of text.split('|')) {
    const parsed = parseConfiguration(machine, alternative);
    if (!parsed.ok) return parsed;
    configurations.push(parsed.value);
  }
  return ok(configurations);
}

/** One alternative: `a.b`, or `a.b,c.d` for parallel leaves. A state that is not a leaf takes its initial states. */
export function parseConfiguration(
  machine: Machine,
  text: string,
): Result<Configuration, ConfigurationProblem> {
  const named: number[] = [];
  for (const path of text.split(',')) {
    const index = findState(machine, path);
    if (!index.ok) return index;
    const other = named.find((earlier) => !mayBeTogether(machine, earlier, index.value));
    if (other !== undefined) return err(notTogether(machine, other, index.value));
    named.push(index.value);
  }
  const chosen = new Set(named.flatMap((index) => [index, ...ancestorsOf(machine, index)]));
  return ok(leavesOf(machine, settle(machine, 0, chosen)));
}

/** `a.b,c.d`, leaves in document order. */
export function printConfiguration(configuration: Configuration): string {
  return configuration.join(',');
}

/** `a.b|a.c`, one for each alternative. */
export function printConfigurations(configurations: readonly Configuration[]): string {
  return configurations.map(printConfiguration).join('|');
}

/** Text that is the same for two snapshots exactly when they are the same. */
export function keyOfSnapshot({ configuration, history }: Snapshot): string {
  const remembered = Object.entries(history).map(([path, children]) => `${path}:${children.join(',')}`);
  return `${printConfiguration(configuration)} ${remembered.sort().join(' ')}`;
}

/** Everything active below `top`: the chosen child where there is one, else the initial one, and every region. */
export function settle(machine: Machine, top: number, chosen: ReadonlySet<number>): readonly number[] {
  const node = nodeAt(machine, top);
  if (node.kind !== 'parallel' && node.kind !== 'compound') return [];
  const wanted = node.children.find((child) => chosen.has(child)) ?? node.initial;
  const entered = node.kind === 'parallel' ? node.children : [wanted];
  return entered.flatMap((child) => [child, ...settle(machine, child, chosen)]);
}

/** The paths of the leaves among these states, in document order. */
export function leavesOf(machine: Machine, places: Iterable<number>): Configuration {
  const leaves = [...places].filter((index) => nodeAt(machine, index).children.length === 0);
  return leaves.sort((a, b) => a - b).map((index) => nodeAt(machine, index).path);
}

/** The leaves of a configuration and every state around them, the root among them. */
export function activePlaces(machine: Machine, configuration: Configuration): ReadonlySet<number> {
  const places = new Set<number>([0]);
  for (const path of configuration) {
    const index = machine.byPath.get(path);
    if (index === undefined) throw new Bug(`state \`${path}\` is not of this machine`);
    for (const place of [index, ...ancestorsOf(machine, index)]) places.add(place);
  }
  return places;
}

function findState(machine: Machine, path: string): Result<number, ConfigurationProblem> {
  if (!/^[A-Za-z0-9]+(\.[A-Za-z0-9]+)*$/.test(path))
    return err({
      kind: 'malformed',
      sentence: `\`${path}\` is not a state: write names joined by dots, no blanks`,
    });
  const index = machine.byPath.get(path);
  if (index !== undefined && nodeAt(machine, index).kind !== 'history') return ok(index);
  return err({
    kind: 'unknown-state',
    sentence: `state \`${path}\` does not exist: ${suggestion(machine, path)}`,
  });
}

function suggestion(machine: Machine, path: string): string {
  const known = machine.nodes
    .filter((node) => node.index > 0 && node.kind !== 'history')
    .map((node) => node.path);
  const nearest = nearestWord(path, known);
  if (nearest !== undefined) return `did you mean \`${nearest}\`?`;
  return `the states are ${known.map((each: StatePath) => `\`${each}\``).join(' ')}`;
}

function mayBeTogether(machine: Machine, one: number, other: number): boolean {
  if (one === other || isInside(machine, one, other) || isInside(machine, other, one)) return true;
  const around = ancestorsOf(machine, one).find((outer) => isInside(machine, other, outer));
  return around !== undefined && nodeAt(machine, around).kind === 'parallel';
}

function notTogether(machine: Machine, one: number, other: number): ConfigurationProblem {
  const [first, second] = [nodeAt(machine, one).path, nodeAt(machine, other).path];
  return {
    kind: 'not-together',
    sentence: `states \`${first}\` and \`${second}\` cannot be active together: for alternatives write \`${first}|${second}\``,
  };
}
