import { type FactOf } from '../ledger/bodies/table.ts';
import { type Identity, type Plant } from '../plant/types.ts';
import { equipmentIdOf, identityIdOf, instantIn, personIdOf } from './ids.ts';
import { type AddedIdentity, type World } from './world.ts';

/** What does an identity change that people found and no folder knows?
 *  Promise: it is answered for at once, as the stricter of whatever nobody said; it outlives a restart and the next
 *  version of the plant, until a folder names it, whose word then counts.
 *  Never: changes what the digest of the plant covers. */

export function reduceIdentityAdded(world: World, { body }: FactOf<'identity.added'>): World {
  const said = { by: personIdOf(body.addedBy), at: instantIn(body.addedAt) };
  const added = [...world.added, ...body.identity.map((each) => ({ ...said, identity: identityOf(each) }))];
  const { adopted } = world;
  if (adopted === null) return { ...world, added };
  return { ...world, added, adopted: { ...adopted, plant: plantWith(adopted.folder, added) } };
}

type Said = FactOf<'identity.added'>['body']['identity'][number];

const HIGHEST = 5;
const UNKNOWN = { effect: 'unknown' } as const;

/** INVARIANT (doubt-denies): what nobody said counts as the stricter: critical for safety, and for production. */
function identityOf(said: Said): Identity {
  return {
    id: identityIdOf(said.id),
    name: said.name,
    type: said.type,
    reach: said.reach.map(equipmentIdOf),
    ...(said.vendor === null ? {} : { vendor: said.vendor }),
    ...(said.purpose === null ? {} : { purpose: said.purpose }),
    criticality: said.criticality ?? HIGHEST,
    safetyCritical: said.safetyCritical ?? true,
    tags: [],
    ifPaused: UNKNOWN,
    ifRevoked: UNKNOWN,
    whenUnsure: 'pause',
    atRest: 'active',
  };
}

/** The newest plant made of a folder's. Forgetting it changes no answer; it saves a second engine. */
const made = new WeakMap<Plant, { readonly key: string; readonly plant: Plant }>();

/** The folder's plant with what people added behind its own identities. */
export function plantWith(folder: Plant, added: readonly AddedIdentity[]): Plant {
  const named = new Set(folder.identities.map(({ id }) => id));
  const missing = added.map(({ identity }) => identity).filter(({ id }) => !named.has(id));
  if (missing.length === 0) return folder;
  const key = JSON.stringify(missing);
  const known = made.get(folder);
  if (known?.key === key) return known.plant;
  const identities = [...folder.identities, ...missing.map((each) => within(folder, each))];
  const plant = { ...folder, identities };
  made.set(folder, { key, plant });
  return plant;
}

/** Where everything it could act on is gone, nobody knows what it reaches: it counts everywhere. */
function within({ equipment }: Plant, identity: Identity): Identity {
  const there = new Set(equipment.map(({ id }) => id));
  const reach = identity.reach.filter((id) => there.has(id));
  if (reach.length === identity.reach.length) return identity;
  const tops = equipment.filter(({ parent }) => parent === undefined).map(({ id }) => id);
  return { ...identity, reach: reach.length === 0 ? tops : reach };
}

/** Who added this identity and when; undefined of one that the folder names. */
export function addedOf({ added, adopted }: World, identity: Identity['id']): AddedIdentity | undefined {
  const found = added.find((each) => each.identity.id === identity);
  if (found === undefined) return undefined;
  const isNamed = adopted?.folder.identities.some(({ id }) => id === identity) ?? false;
  return isNamed ? undefined : found;
}
