import { parseConfiguration, printConfiguration } from '../machine/configuration.ts';
import { start } from '../machine/machine.ts';
import { type Snapshot } from '../machine/types.ts';
import { type FactOf } from '../ledger/bodies/table.ts';
import { type EquipmentId, type Plant, type StatePath } from '../plant/types.ts';
import { type Instant } from '../std/instant.ts';
import { plantWith } from './added.ts';
import { type Governed, compiledOf, plantOf } from './compiled.ts';
import { digestOf, instantIn, runbookIdOf } from './ids.ts';
import { type Table, emptyTable, entryOf, withEntry } from './table.ts';
import { type Adopted, type MachineState, type World } from './world.ts';

/** What changes when a plant comes into force?
 *  Promise: nothing before its last part. Lines keep their state where the new runbook still has it; new ones
 *  start at the beginning of their machine. Who is no longer in the plant is signed out.
 *  Never: drops a decision, a question or a review that is owed. */

export function reducePlantAdopted(world: World, fact: FactOf<'plant.adopted'>): World {
  const { body } = fact;
  const before = body.part === 0 ? [] : (world.adopting?.content ?? []);
  const content = [...before, body.content];
  if (body.part + 1 < body.parts) return { ...world, adopting: { digest: digestOf(body.digest), content } };
  return adopt({ ...world, adopting: null }, fact, content.join(''));
}

function adopt(world: World, { body, seq }: FactOf<'plant.adopted'>, content: string): World {
  const at = instantIn(body.adoptedAt);
  const digests = body.runbooks.map((each) => [runbookIdOf(each.runbook), digestOf(each.digest)] as const);
  const folder = plantOf(content);
  if (folder === undefined) return { ...world, unread: [...world.unread, seq] };
  const plant = plantWith(folder, world.added);
  const adopted: Adopted = {
    plant,
    folder,
    digest: digestOf(body.digest),
    runbooks: new Map(digests),
    timeZoneData: body.timeZoneData,
    at,
    seq,
  };
  let runbookVersions = world.runbookVersions;
  for (const { runbook, version, digest } of body.runbooks) {
    runbookVersions = withEntry(runbookVersions, `${runbook}@${version}`, digestOf(digest));
  }
  const people = new Set(plant.people.map((person) => person.id));
  const signedIn = world.signedIn.filter((person) => people.has(person));
  return { ...world, adopted, runbookVersions, signedIn, machines: machinesFor(world, plant, { at, seq }) };
}

type Moment = { readonly at: Instant; readonly seq: number };

function machinesFor(world: World, plant: Plant, moment: Moment): Table<EquipmentId, MachineState> {
  let machines = emptyTable<EquipmentId, MachineState>();
  for (const governed of compiledOf(plant).governed.values()) {
    const known = entryOf(world.machines, governed.equipment);
    const kept = known !== undefined && mayKeep(governed, known.snapshot);
    machines = withEntry(machines, governed.equipment, kept ? known : begin(governed, moment));
  }
  return machines;
}

/** Has the new machine every state that the old one is in? */
export function mayKeep({ machine }: Governed, snapshot: Snapshot): boolean {
  // Read again, so that a region which the new machine has and the old one had not counts as missing.
  const read = parseConfiguration(machine, printConfiguration(snapshot.configuration));
  const isSame = read.ok && inAnyOrder(read.value) === inAnyOrder(snapshot.configuration);
  const remembered = Object.entries(snapshot.history).flatMap(([path, children]) => [path, ...children]);
  return isSame && remembered.every((path) => machine.byPath.has(path));
}

/** A folder has its regions as they were written, a content by their names. */
function inAnyOrder(configuration: Snapshot['configuration']): string {
  return printConfiguration([...configuration].sort());
}

function begin({ machine }: Governed, { at, seq }: Moment): MachineState {
  const snapshot = start(machine);
  const entered = activePaths(snapshot.configuration);
  const entry = { at, seq, deadlineSpent: false };
  const entries = new Map(entered.map((path) => [path, entry]));
  const lastMove = { seq, from: [], entered, left: [] };
  return { snapshot, entries, since: at, lastMove, setBy: { kind: 'adopted' } };
}

/** The leaves and everything around them, outermost first. */
export function activePaths(configuration: readonly StatePath[]): readonly StatePath[] {
  const paths = configuration.flatMap((leaf) => {
    const names = leaf.split('.');
    return names.map((_, index) => names.slice(0, index + 1).join('.') as StatePath);
  });
  return [...new Set(paths)];
}
