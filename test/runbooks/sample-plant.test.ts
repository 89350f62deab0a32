import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scryptPins } from '../../electron/seal/pin.ts';
import { compileMachine } from '../../shared/machine/tree.ts';
import { type MachineTable, tableOf } from '../../shared/machine/table.ts';
import { IDENTITY_TYPES, type Identity, type RoleId } from '../../shared/plant/types.ts';
import { SAMPLE_FOLDER, loadSamplePlant } from './sample-plant.ts';

/** Is the sample plant what its README says, with the planted faults and no others? */

const plant = loadSamplePlant();
const TODAY = '2026-11-21';

describe('the sample plant', () => {
  it('has the size that the tour promises', () => {
    expect(plant.equipment.filter(({ runbook }) => runbook !== undefined)).toHaveLength(4);
    expect(plant.equipment.filter(({ level }) => level === 'area')).toHaveLength(2);
    expect(plant.identities).toHaveLength(40);
    expect(plant.people).toHaveLength(16);
    expect(new Set(plant.roles.map(({ team }) => team)).size).toBe(5);
    const vendors = plant.people.flatMap(({ vendor }) => (vendor === undefined ? [] : [vendor]));
    expect(new Set(vendors).size).toBe(2);
    expect(plant.runbooks.flatMap(({ rules }) => rules).length).toBeGreaterThanOrEqual(40);
  });

  it('has identities of all nine types', () => {
    expect(new Set(plant.identities.map(({ type }) => type))).toEqual(new Set(IDENTITY_TYPES));
  });

  it('lets every machine be left from every reachable state, back to where it started', () => {
    for (const { runbook, machine } of plant.runbooks) {
      const table = tableOf(compileMachine(machine));
      if (!table.ok) throw new Error(`${runbook} is too large to walk`);
      expect(stuckIn(table.value), runbook).toEqual([]);
    }
  });

  it('uses history, final and parallel states somewhere, because it is the reference', () => {
    const text = JSON.stringify(plant.runbooks.map(({ machine }) => machine));
    for (const type of ['history', 'final', 'parallel']) expect(text).toContain(`"type":"${type}"`);
  });
});

describe('sample PINs', () => {
  const documented = readmePins();

  it('are documented for every person, all different', () => {
    expect([...documented.keys()].toSorted()).toEqual(plant.people.map(({ id }) => String(id)).toSorted());
    expect(new Set(documented.values()).size).toBe(plant.people.length);
  });

  it.each(plant.people.map(({ id, pin }) => ({ id, pin })))(
    'of $id opens their own line',
    async ({ id, pin }) => {
      expect(await scryptPins.matches(documented.get(id) ?? '', pin ?? '')).toBe(true);
      expect(await scryptPins.matches('0000', pin ?? ''), 'and nothing else does').toBe(false);
    },
  );
});

type Fault = {
  readonly fault: string;
  readonly of: (one: Identity) => boolean;
  readonly ids: readonly string[];
};
const faults: readonly Fault[] = [
  {
    fault: 'shared credential',
    of: ({ credential }) => credential?.shared === true,
    ids: ['opcua-operator', 'vnd-acme-rdp'],
  },
  {
    fault: 'not rotatable',
    of: ({ credential }) => credential?.rotatable === false,
    ids: ['plc-cold-store', 'vnd-acme-rdp'],
  },
  { fault: 'not revocable', of: ({ credential }) => credential?.revocable === 'no', ids: ['plc-cold-store'] },
  { fault: 'expired', of: hasExpired, ids: ['cert-hmi-line-2'] },
  {
    fault: 'orphan',
    of: ({ owner }) => owner !== undefined && !isHeld(owner),
    ids: ['ci-recipe-deploy'],
  },
  { fault: 'no owner, own or inherited', of: (one) => !hasOwner(one), ids: [] },
  { fault: 'no purpose', of: ({ purpose }) => purpose === undefined, ids: [] },
  { fault: 'no expiry', of: ({ expires }) => expires === undefined, ids: [] },
  { fault: 'no fallback', of: ({ fallback }) => fallback === undefined, ids: [] },
  { fault: 'nothing said of how to carry it out', of: (one) => !saysHow(one), ids: [] },
  {
    fault: 'unknown consequence',
    of: ({ ifPaused, ifRevoked }) => [ifPaused.effect, ifRevoked.effect].includes('unknown'),
    ids: [],
  },
];

describe('planted faults in the inventory', () => {
  it.each(faults)('$fault: exactly $ids', ({ of, ids }) => {
    expect(
      plant.identities
        .filter(of)
        .map(({ id }) => String(id))
        .toSorted(),
    ).toEqual(ids);
  });

  it('are named in the README', () => {
    const readme = readFileSync(`${SAMPLE_FOLDER}/README.md`, 'utf8');
    for (const id of faults.flatMap(({ ids }) => ids)) expect(readme).toContain(`\`${id}\``);
  });
});

function hasExpired({ expires }: Identity): boolean {
  return typeof expires === 'string' && expires < TODAY;
}

function saysHow({ carryOut }: Identity): boolean {
  return carryOut?.pause !== undefined && carryOut.revoke !== undefined;
}

function isHeld(role: RoleId): boolean {
  return plant.people.some(({ roles }) => roles.some((held) => held.role === role));
}

function hasOwner({ owner, reach }: Identity): boolean {
  return (
    owner !== undefined || plant.equipment.some((one) => reach.includes(one.id) && one.owner !== undefined)
  );
}

/** The table of the README: the id stands in backticks, the PIN in the last column. */
function readmePins(): ReadonlyMap<string, string> {
  const readme = readFileSync(`${SAMPLE_FOLDER}/README.md`, 'utf8');
  const rows = readme.matchAll(/^\|[^|]+\|\s*`([a-z-]+)`\s*\|.*\|\s*(\d{4,6})\s*\|$/gm);
  return new Map([...rows].map(([, id = '', pin = '']) => [id, pin] as const));
}

/** Snapshots from which no chain of events leads to the initial configuration, whatever they remember. */
function stuckIn({ snapshots, moves }: MachineTable): readonly string[] {
  const leaves = snapshots.map(({ configuration }) => configuration.join(','));
  const home = new Set(leaves.flatMap((text, place) => (text === leaves[0] ? [place] : [])));
  for (let before = 0; before !== home.size;) {
    before = home.size;
    moves.forEach((move, place) => {
      if ([...move.values()].some((to) => home.has(to))) home.add(place);
    });
  }
  return leaves.filter((_, place) => !home.has(place));
}
