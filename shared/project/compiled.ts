import { compileAuthority } from '../authority/compile.ts';
import { type Engine } from '../authority/engine.ts';
import { type Machine } from '../machine/types.ts';
import { compileMachine } from '../machine/tree.ts';
import { parsePlantContent } from '../plant/content.ts';
import { type EquipmentTree, compileTree, governedInReach } from '../plant/reach.ts';
import { type Rota, compileRota } from '../plant/rota.ts';
import {
  type EquipmentId,
  type Identity,
  type IdentityId,
  type Plant,
  type Runbook,
  type RunbookId,
} from '../plant/types.ts';
import { Bug } from '../std/bug.ts';

/** What is worked out once from an adopted plant?
 *  Promise: engine, machines, rota and reach of one plant, made when first asked and forgotten with the
 *  plant.
 *  Never: part of a world; two worlds with the same plant share it. */
export type Compiled = {
  readonly engine: Engine;
  readonly rota: Rota;
  readonly tree: EquipmentTree;
  readonly identities: ReadonlyMap<IdentityId, Identity>;
  readonly runbooks: ReadonlyMap<RunbookId, Runbook>;
  /** In the order of the plant. */
  readonly governed: ReadonlyMap<EquipmentId, Governed>;
};
export type Governed = {
  readonly equipment: EquipmentId;
  readonly runbook: Runbook;
  readonly machine: Machine;
};

const made = new WeakMap<Plant, Compiled>();

export function compiledOf(plant: Plant): Compiled {
  const known = made.get(plant);
  if (known !== undefined) return known;
  const compiled = compile(plant);
  made.set(plant, compiled);
  return compiled;
}

function compile(plant: Plant): Compiled {
  return {
    engine: compileAuthority(plant),
    rota: compileRota(plant),
    tree: compileTree(plant),
    identities: new Map(plant.identities.map((identity) => [identity.id, identity])),
    runbooks: new Map(plant.runbooks.map((runbook) => [runbook.runbook, runbook])),
    governed: new Map(governedIn(plant).map((governed) => [governed.equipment, governed])),
  };
}

function governedIn(plant: Plant): readonly Governed[] {
  const runbooks = new Map(
    plant.runbooks.map((runbook) => [runbook.runbook, { runbook, machine: compileMachine(runbook.machine) }]),
  );
  return plant.equipment.flatMap((item) => {
    if (item.runbook === undefined) return [];
    const known = runbooks.get(item.runbook);
    if (known === undefined) throw new Bug(`a loaded plant has no runbook \`${item.runbook}\``);
    return [{ equipment: item.id, ...known }];
  });
}

export function governedAt(plant: Plant, equipment: EquipmentId): Governed | undefined {
  return compiledOf(plant).governed.get(equipment);
}

/** Governed equipment that the identity reaches, in the order of the plant; none for an identity it does not
 *  know. */
export function governedReach(plant: Plant, identity: IdentityId): readonly EquipmentId[] {
  const { tree, identities } = compiledOf(plant);
  const known = identities.get(identity);
  return known === undefined ? [] : governedInReach(tree, known);
}

/** The newest contents that were read. Forgetting them changes no answer; the same text is the same plant. */
const read: { readonly text: string; readonly plant: Plant }[] = [];
const MOST_READ = 4;

/** The plant of an adopted content; undefined when this version cannot read it. */
export function plantOf(text: string): Plant | undefined {
  const known = read.find((each) => each.text === text);
  if (known !== undefined) return known.plant;
  const parsed = parsePlantContent(text);
  if (!parsed.ok) return undefined;
  read.unshift({ text, plant: parsed.value });
  read.length = Math.min(read.length, MOST_READ);
  return parsed.value;
}
