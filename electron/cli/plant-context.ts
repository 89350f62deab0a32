import { compileAuthority } from '../../shared/authority/compile.ts';
import { type Engine } from '../../shared/authority/engine.ts';
import { initialConfiguration } from '../../shared/machine/configuration.ts';
import { compileMachine } from '../../shared/machine/tree.ts';
import { type Configuration, type Machine } from '../../shared/machine/types.ts';
import { loadPlainly } from '../../shared/plant/load-plainly.ts';
import { type PlantError, plantErrorLine } from '../../shared/plant/problem.ts';
import { compileTree, governedInReach } from '../../shared/plant/reach.ts';
import { compileRota } from '../../shared/plant/rota.ts';
import { type EquipmentId, type Identity, type PersonId, type Plant } from '../../shared/plant/types.ts';
import { type Instant } from '../../shared/std/instant.ts';
import { type Result, err, ok } from '../../shared/std/result.ts';
import { type Names, namesOf } from '../../shared/words/names.ts';
import { readPlantFolder } from '../folder/read.ts';

/** Which plant does the terminal answer about?
 *  Promise: a folder that is whole, compiled once for every question that follows; or its errors, a line each.
 *  Never: a plant from a folder with an error. */
export type PlantContext = {
  readonly plant: Plant;
  readonly engine: Engine;
  readonly names: Names;
  /** Every governed equipment in the initial state of its runbook. */
  readonly initialStates: ReadonlyMap<EquipmentId, readonly Configuration[]>;
  machineAt(equipment: EquipmentId): Machine | undefined;
  identityOf(id: string): Identity | undefined;
  personOf(id: string): PersonId | undefined;
  governedInReach(identity: Identity): readonly EquipmentId[];
  /** By the rota alone. */
  onShiftAt(now: Instant): ReadonlySet<PersonId>;
};

/** Reads, checks and compiles the folder. Errors come one a line, in the order of files and lines. */
export async function loadPlantContext(folder: string): Promise<Result<PlantContext, readonly string[]>> {
  const loaded = await loadPlant(folder);
  if (!loaded.ok) return err(loaded.error.map((error) => `${folder}: ${plantErrorLine(error)}`));
  return ok(contextOf(loaded.value));
}

async function loadPlant(folder: string): Promise<Result<Plant, readonly PlantError[]>> {
  const listing = readPlantFolder(folder);
  if (!listing.ok) return listing;
  const plain = loadPlainly(listing.value);
  if (plain !== undefined) return ok(plain);
  const { parsePlant } = await import('../../shared/plant/load.ts');
  const loaded = parsePlant(listing.value);
  return loaded.ok ? ok(loaded.value.plant) : loaded;
}

function contextOf(plant: Plant): PlantContext {
  const machines = machinesOf(plant);
  const tree = compileTree(plant);
  const rota = compileRota(plant);
  const identities = new Map<string, Identity>(plant.identities.map((identity) => [identity.id, identity]));
  const people = new Map<string, PersonId>(plant.people.map(({ id }) => [id, id]));
  return {
    plant,
    engine: compileAuthority(plant),
    names: namesOf(plant),
    initialStates: new Map([...machines].map(([id, machine]) => [id, [initialConfiguration(machine)]])),
    machineAt: (equipment) => machines.get(equipment),
    identityOf: (id) => identities.get(id),
    personOf: (id) => people.get(id),
    governedInReach: (identity) => governedInReach(tree, identity),
    onShiftAt: (now) => rota.peopleAt(now),
  };
}

/** One machine for each runbook, shared by the equipment that it governs. */
function machinesOf(plant: Plant): ReadonlyMap<EquipmentId, Machine> {
  const byRunbook = new Map(plant.runbooks.map(({ runbook, machine }) => [runbook, compileMachine(machine)]));
  const machines = new Map<EquipmentId, Machine>();
  for (const { id, runbook } of plant.equipment) {
    const machine = runbook === undefined ? undefined : byRunbook.get(runbook);
    if (machine !== undefined) machines.set(id, machine);
  }
  return machines;
}
