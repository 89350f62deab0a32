import { type MachineEvent } from '../plant/types.ts';
import { activePlaces } from './configuration.ts';
import { isFinished } from './step.ts';
import { type ActiveDeadline, type Configuration, type Machine, type MachineNode } from './types.ts';

/** What holds while a machine is in this configuration?
 *  Promise: counts every active state, not only the leaves, in document order, each answer once. */

/** Tags of all active states. */
export function tagsOf(machine: Machine, configuration: Configuration): readonly string[] {
  return [...new Set(activeNodes(machine, configuration).flatMap((node) => node.tags))];
}

/** Time limits that run, each from the instant its own state was entered. */
export function deadlinesOf(machine: Machine, configuration: Configuration): readonly ActiveDeadline[] {
  return activeNodes(machine, configuration).flatMap(({ path, deadline }) =>
    deadline === undefined ? [] : [{ path, ...deadline }],
  );
}

/** Events that would move the machine; none when it has reached its final state. */
export function eventsFrom(machine: Machine, configuration: Configuration): readonly MachineEvent[] {
  if (isFinished(machine, activePlaces(machine, configuration), 0)) return [];
  return [...new Set(activeNodes(machine, configuration).flatMap((node) => [...node.on.keys()]))];
}

function activeNodes(machine: Machine, configuration: Configuration): readonly MachineNode[] {
  const active = activePlaces(machine, configuration);
  return machine.nodes.filter((node) => active.has(node.index));
}
