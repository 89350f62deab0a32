import { type Equipment, type EquipmentId, type Identity, type Plant } from './types.ts';

/** Which equipment covers which, and whose runbook answers for an identity?
 *  Promise: answers are in equipment order; equipment that nobody knows covers nothing.
 *  Never: looks at a state or a rule. */

export type EquipmentTree = {
  readonly items: readonly Equipment[];
  readonly byId: ReadonlyMap<EquipmentId, Equipment>;
  /** Zero-based place in the plant file: equipment order. */
  readonly orderOf: ReadonlyMap<EquipmentId, number>;
  /** Governed equipment in equipment order. */
  readonly governed: readonly EquipmentId[];
  /** The item and everything above it, from the item up to the root. */
  readonly upwards: ReadonlyMap<EquipmentId, readonly EquipmentId[]>;
  /** Governed equipment that an entry of `reach` names by standing at it, below it or above it. */
  readonly answeredAt: ReadonlyMap<EquipmentId, readonly EquipmentId[]>;
};

export function compileTree({ equipment }: Pick<Plant, 'equipment'>): EquipmentTree {
  const byId = new Map(equipment.map((item) => [item.id, item]));
  const upwards = new Map<EquipmentId, readonly EquipmentId[]>();
  for (const { id } of equipment) upwards.set(id, climb(id, byId));
  const governed = equipment.filter(({ runbook }) => runbook !== undefined).map(({ id }) => id);
  return {
    items: equipment,
    byId,
    orderOf: new Map(equipment.map(({ id }, index) => [id, index])),
    governed,
    upwards,
    answeredAt: answeredAt(governed, upwards),
  };
}

function climb(id: EquipmentId, byId: ReadonlyMap<EquipmentId, Equipment>): readonly EquipmentId[] {
  const above: EquipmentId[] = [];
  for (let next: EquipmentId | undefined = id; next !== undefined; next = byId.get(next)?.parent)
    above.push(next);
  return above;
}

function answeredAt(
  governed: readonly EquipmentId[],
  upwards: EquipmentTree['upwards'],
): ReadonlyMap<EquipmentId, readonly EquipmentId[]> {
  const answered = new Map<EquipmentId, EquipmentId[]>();
  for (const id of upwards.keys()) answered.set(id, []);
  for (const id of governed) for (const above of upwards.get(id) ?? []) answered.get(above)?.push(id);
  const isGoverned = new Set(governed);
  for (const [id, path] of upwards) {
    const above = path.slice(1).find((each) => isGoverned.has(each));
    if (above !== undefined) answered.get(id)?.push(above);
  }
  return answered;
}

/** A covers B when B is A or lies below A. */
export function covers(tree: EquipmentTree, a: EquipmentId, b: EquipmentId): boolean {
  return tree.upwards.get(b)?.includes(a) ?? false;
}

/** Everything above an item, from its parent up to the root. */
export function ancestorsOf(tree: EquipmentTree, id: EquipmentId): readonly EquipmentId[] {
  return tree.upwards.get(id)?.slice(1) ?? [];
}

/** The governed equipment an identity reaches, each once, in equipment order. */
export function governedInReach(
  tree: EquipmentTree,
  { reach }: Pick<Identity, 'reach'>,
): readonly EquipmentId[] {
  const [only] = reach;
  if (only !== undefined && reach.length === 1) return tree.answeredAt.get(only) ?? [];
  const reached = new Set(reach.flatMap((entry) => tree.answeredAt.get(entry) ?? []));
  const order = (id: EquipmentId): number => tree.orderOf.get(id) ?? 0;
  return [...reached].sort((a, b) => order(a) - order(b));
}

/** The governed equipment that answers for an item: the item itself or the one above it; undefined when none
 *  does. */
export function governedAbove(tree: EquipmentTree, id: EquipmentId): EquipmentId | undefined {
  return tree.upwards.get(id)?.find((each) => tree.byId.get(each)?.runbook !== undefined);
}
