import { isZoneName, zoneNames } from '../std/zone-name.ts';
import { type Check, checkReference, checkUnique, complain, suggestion } from './names.ts';
import { type Source, listed, shown } from './problem.ts';
import { type PlantFile } from './schema-plant.ts';

/** Is the equipment one tree, and does every governed part of it stand alone on its branch?
 *  Promise: one root, no circle, no governed item below a governed one; the time zone is one.
 *  Never: cares for the order of levels. */

type Item = PlantFile['equipment'][number];

/** Far more than any plant has, and few enough to climb for every question. */
const DEEPEST_ITEM = 64;

export function checkPlantFile(check: Check, source: Source, plant: PlantFile): void {
  checkZone(check, source, plant.timeZone);
  checkUnique(check, source, { key: 'equipment', items: plant.equipment });
  for (const [index, item] of plant.equipment.entries()) {
    const at = (key: string) => ['equipment', index, key];
    const { parent, runbook, owner } = item;
    if (parent !== undefined)
      checkReference(check, source, { kind: 'equipment', name: parent, path: at('parent') });
    if (runbook !== undefined)
      checkReference(check, source, { kind: 'runbook', name: runbook, path: at('runbook') });
    if (owner !== undefined) checkReference(check, source, { kind: 'role', name: owner, path: at('owner') });
  }
  checkTree(check, source, plant.equipment);
}

function checkZone(check: Check, source: Source, zone: string): void {
  if (isZoneName(zone)) return;
  complain(check, source, {
    path: ['timeZone'],
    does: `names unknown time zone \`${shown(zone)}\``,
    remedy: suggestion(check, {
      word: zone,
      known: zoneNames,
      otherwise: 'write an IANA name, such as `Europe/Lisbon`',
    }),
  });
}

function checkTree(check: Check, source: Source, items: readonly Item[]): void {
  const climb: Climb = { byId: new Map(items.map((item) => [item.id, item])), above: new Map(), circles: [] };
  for (const item of items) climbFrom(item, climb);
  const places = new Map(items.map(({ id }, index) => [id, index]));
  for (const circle of climb.circles)
    complainOfCircle(check, source, { index: places.get(circle[0] ?? '') ?? 0, circle });
  for (const [index, item] of items.entries()) {
    const { governed, depth } = climb.above.get(item.id) ?? TOP;
    if (item.runbook !== undefined && governed !== undefined)
      complainOfTwo(check, source, { index, governed });
    if (depth === DEEPEST_ITEM + 1) {
      const does = `lies more than ${DEEPEST_ITEM} levels below the root`;
      complain(check, source, {
        path: ['equipment', index, 'parent'],
        does,
        remedy: 'build the tree flatter',
      });
    }
  }
  checkRoots(check, source, { items, hasCircle: climb.circles.length > 0 });
}

type Roots = { readonly items: readonly Item[]; readonly hasCircle: boolean };

function checkRoots(check: Check, source: Source, { items, hasCircle }: Roots): void {
  const [first, ...others] = [...items.entries()].filter(([, { parent }]) => parent === undefined);
  if (first === undefined && !hasCircle) {
    const remedy = 'leave `parent` out at one item';
    complain(check, source, { path: ['equipment'], does: 'has no root', remedy });
  }
  for (const [index] of others) {
    const does = `is a second root beside \`${first?.[1].id ?? ''}\``;
    complain(check, source, { path: ['equipment', index], does, remedy: 'give it a `parent`' });
  }
}

/** The nearest governed item above an item, and how many items are above it. */
type Above = { readonly governed: string | undefined; readonly depth: number };
const TOP: Above = { governed: undefined, depth: 0 };
type Climb = {
  readonly byId: ReadonlyMap<string, Item>;
  readonly above: Map<string, Above>;
  readonly circles: (readonly string[])[];
};

/** Climbs to the root, or to where somebody has climbed before, so that all items together take one walk. */
function climbFrom(item: Item, climb: Climb): void {
  const path: Item[] = [];
  const onPath = new Set<string>();
  let next: Item | undefined = item;
  while (next !== undefined && !climb.above.has(next.id) && !onPath.has(next.id)) {
    path.push(next);
    onPath.add(next.id);
    next = next.parent === undefined ? undefined : climb.byId.get(next.parent);
  }
  const meets = next?.id;
  if (meets !== undefined && onPath.has(meets)) {
    const ids = path.map(({ id }) => id);
    climb.circles.push(ids.slice(ids.indexOf(meets)));
  }
  let over = next;
  for (const below of path.reverse()) {
    const above = over === undefined ? undefined : climb.above.get(over.id);
    const governed = over?.runbook === undefined ? above?.governed : over.id;
    climb.above.set(below.id, over === undefined ? TOP : { governed, depth: (above?.depth ?? 0) + 1 });
    over = below;
  }
}

type Circle = { readonly index: number; readonly circle: readonly string[] };

function complainOfCircle(check: Check, source: Source, { index, circle }: Circle): void {
  const others = circle.slice(1, 4);
  complain(check, source, {
    path: ['equipment', index, 'parent'],
    does: others.length === 0 ? 'is its own parent' : `lies below itself, by way of ${listed(others, 'and')}`,
    remedy: 'change one `parent`',
  });
}

function complainOfTwo(
  check: Check,
  source: Source,
  { index, governed }: { readonly index: number; readonly governed: string },
): void {
  complain(check, source, {
    path: ['equipment', index, 'runbook'],
    does: `names a runbook below \`${governed}\`, which has one`,
    remedy: 'leave out one `runbook` of the two',
  });
}
