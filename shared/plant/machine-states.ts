import { type WrittenState } from './schema-runbook.ts';

/** Which states has a machine, and where does a target lead?
 *  Promise: the same reading of a target for every room: a sibling, `sibling.child` or `.child`.
 *  Never: runs anything. */

type Branch = Pick<WrittenState, 'states'>;

/** Every state with its path, parents before their children, in the order of the file. */
export function statesOf(machine: Branch): ReadonlyMap<string, WrittenState> {
  const found = new Map<string, WrittenState>();
  const gather = (branch: Branch, above: string): void => {
    for (const [name, state] of Object.entries(branch.states ?? {})) {
      found.set(above + name, state);
      gather(state, `${above}${name}.`);
    }
  };
  gather(machine, '');
  return found;
}

/** Every event that some state takes. */
export function eventsOf(machine: Branch): ReadonlySet<string> {
  const events = new Set<string>();
  for (const state of statesOf(machine).values())
    for (const event of Object.keys(state.on ?? {})) events.add(event);
  return events;
}

/** The path a target of the state at `from` names; undefined when it is not written as a target may be. */
export function targetPath(from: string, target: string): string | undefined {
  if (/^\.[^.]+$/.test(target)) return from + target;
  if (!/^[^.]+(?:\.[^.]+)?$/.test(target)) return undefined;
  return siblingPrefix(from) + target;
}

/** `running.` for `running.normal`; nothing for a state at the top. */
export function siblingPrefix(path: string): string {
  return path.slice(0, path.lastIndexOf('.') + 1);
}
