import { type MachineEvent } from '../plant/types.ts';
import { type Result, err, ok } from '../std/result.ts';
import { eventsFrom } from './active.ts';
import { keyOfSnapshot, printConfiguration } from './configuration.ts';
import { advancePlainly, startPlainly } from './step.ts';
import { type Configuration, type Machine, type Snapshot } from './types.ts';

/** Which configurations can events lead to, and which event leads where?
 *  Promise: every reachable snapshot once, the initial one first, in the order of discovery, so the same machine has
 *  the same table; the size is bounded. Made on first use and kept with its machine.
 *  Never: XState, which would take some hundred times as long (step.ts says why both agree). */

export type MachineTable = {
  /** Distinct in configuration *and* history. */
  readonly snapshots: readonly Snapshot[];
  /** For each snapshot: event → place in `snapshots`. An event that is not here is ignored there. */
  readonly moves: readonly ReadonlyMap<MachineEvent, number>[];
  /** Distinct configurations, initial first. */
  readonly configurations: readonly Configuration[];
};
export type TooLarge = { readonly kind: 'too-large'; readonly limit: number };

/** A machine of more reachable snapshots is not walked. */
export const TABLE_LIMIT = 20_000;

const tables = new WeakMap<Machine, Result<MachineTable, TooLarge>>();

/** The table of this machine, compiled on first use. */
export function tableOf(machine: Machine): Result<MachineTable, TooLarge> {
  const known = tables.get(machine);
  if (known !== undefined) return known;
  const made = compileTable(machine, TABLE_LIMIT);
  tables.set(machine, made);
  return made;
}

/** Every reachable configuration: what is plausible when the state is undefined. */
export function configurationsOf(machine: Machine): Result<readonly Configuration[], TooLarge> {
  const table = tableOf(machine);
  return table.ok ? ok(table.value.configurations) : table;
}

/** Every other configuration that one event leads to from here, whatever history states remember. Together with
 *  `configuration` itself: what is plausible when the state is stale. */
export function oneEventAway(
  machine: Machine,
  configuration: Configuration,
): Result<readonly Configuration[], TooLarge> {
  const table = tableOf(machine);
  if (!table.ok) return table;
  const own = printConfiguration(configuration);
  const found = new Map<string, Configuration>();
  const add = (next: Configuration): void => {
    const key = printConfiguration(next);
    if (key !== own && !found.has(key)) found.set(key, next);
  };
  for (const snapshot of snapshotsAt(table.value, configuration)) {
    for (const event of eventsFrom(machine, configuration)) {
      const step = advancePlainly(machine, snapshot, event);
      if (step.kind === 'moved') add(step.snapshot.configuration);
    }
  }
  return ok([...found.values()]);
}

/** A what-if may stand where no event leads: then there is no history either. */
function snapshotsAt(table: MachineTable, configuration: Configuration): readonly Snapshot[] {
  const own = printConfiguration(configuration);
  const known = table.snapshots.filter((snapshot) => printConfiguration(snapshot.configuration) === own);
  return known.length > 0 ? known : [{ configuration, history: {} }];
}

/** Walks the machine breadth first, to at most `limit` snapshots. */
export function compileTable(machine: Machine, limit: number): Result<MachineTable, TooLarge> {
  const snapshots: Snapshot[] = [];
  const placeByKey = new Map<string, number>();
  const placeOf = (snapshot: Snapshot): number => {
    const key = keyOfSnapshot(snapshot);
    const place = placeByKey.get(key) ?? snapshots.length;
    if (place === snapshots.length) {
      snapshots.push(snapshot);
      placeByKey.set(key, place);
    }
    return place;
  };
  placeOf(startPlainly(machine));
  const moves: ReadonlyMap<MachineEvent, number>[] = [];
  for (const snapshot of snapshots) {
    if (snapshots.length > limit) return err({ kind: 'too-large', limit });
    const steps = eventsFrom(machine, snapshot.configuration).map(
      (event) => [event, advancePlainly(machine, snapshot, event)] as const,
    );
    moves.push(
      new Map(
        steps.flatMap(([event, step]) =>
          step.kind === 'moved' ? [[event, placeOf(step.snapshot)] as const] : [],
        ),
      ),
    );
  }
  return ok({ snapshots, moves, configurations: distinct(snapshots) });
}

function distinct(snapshots: readonly Snapshot[]): readonly Configuration[] {
  const byText = new Map<string, Configuration>();
  for (const { configuration } of snapshots) {
    const key = printConfiguration(configuration);
    if (!byText.has(key)) byText.set(key, configuration);
  }
  return [...byText.values()];
}
