import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type Language, longName } from './long-names.ts';
import { SAMPLE_PLANT } from './sample-folder.ts';

/** Which plant does a page under test show?
 *  Promise: a folder like the sample plant's, with its people, PINs and runbooks, as `PlantWish` says; the loader
 *  takes it. A big one has 12 lines, 120 identities and 14 people.
 *  Never: a change of the sample plant itself. */

export type PlantWish = {
  readonly size?: 'sample' | 'big';
  /** IANA; the sample's is Europe/Lisbon. */
  readonly timeZone?: string;
  /** Every name 60 characters long. */
  readonly names?: Language;
  /** Nobody is ever on shift, and there is no last resort. */
  readonly rota?: 'none';
  /** No rule asks for a rationale. */
  readonly rationale?: 'none';
};

const LINES = 12;
const IDENTITIES = 120;
/** Vendors' technicians: without them the sample has fourteen people. */
const VENDORS: readonly string[] = ['jo-acme', 'kim-frostline'];

type Item = Record<string, unknown> & { readonly id: string; readonly name: string };
type Equipment = { equipment: Item[]; timeZone: string; origin: string };
type People = { people: Item[]; roles: Item[]; rota?: { readonly crew: readonly string[] }[] };
type Identities = { identities: Item[] };

/** A folder of its own; whoever made it removes it. */
export function makePlantFolder(wish: PlantWish): string {
  const folder = mkdtempSync(join(tmpdir(), 'watchbill-plant-'));
  for (const part of ['plant.yaml', 'people.yaml', 'identities.yaml', 'runbooks'])
    cpSync(join(SAMPLE_PLANT, part), join(folder, part), { recursive: true });
  change<Equipment>(folder, 'plant.yaml', (plant) => {
    if (wish.timeZone !== undefined) plant.timeZone = wish.timeZone;
    if (wish.size === 'big') plant.equipment = moreLines(plant.equipment);
    plant.equipment = named(plant.equipment, wish.names, 0);
  });
  change<People>(folder, 'people.yaml', (who) => {
    if (wish.size === 'big') who.people = who.people.filter(({ id }) => !VENDORS.includes(id));
    who.people = named(who.people, wish.names, 100);
    who.roles = named(who.roles, wish.names, 200);
    if (wish.rota === 'none') delete who.rota;
  });
  change<Identities>(folder, 'identities.yaml', (all) => {
    if (wish.size === 'big') all.identities = moreIdentities(all.identities);
    all.identities = named(all.identities, wish.names, 300);
  });
  for (const [key, without] of [
    ['lastResort', wish.rota],
    ['rationale', wish.rationale],
  ] as const)
    if (without === 'none') forgetEverywhere(join(folder, 'runbooks'), key);
  return folder;
}

export function removePlantFolder(folder: string): void {
  if (folder !== SAMPLE_PLANT) rmSync(folder, { recursive: true, force: true });
}

/** The files of the sample are ours, and the loader checks what comes of them. */
function change<T>(folder: string, file: string, edit: (content: T) => void): void {
  const path = join(folder, file);
  const content: T = parse(readFileSync(path, 'utf8'));
  edit(content);
  writeFileSync(path, stringify(content, { aliasDuplicateObjects: false, lineWidth: 0 }));
}

function forgetEverywhere(runbooks: string, key: string): void {
  for (const file of readdirSync(runbooks))
    change<object>(runbooks, file, (runbook) => {
      forget(runbook, key);
    });
}

/** The key, and every list and group that is empty without it. */
function forget(part: object, key: string): void {
  Reflect.deleteProperty(part, key);
  for (const [name, inner] of Object.entries(part) as readonly [string, unknown][]) {
    if (typeof inner !== 'object' || inner === null) continue;
    forget(inner, key);
    if (Array.isArray(inner)) inner.splice(0, inner.length, ...inner.filter((each) => !isEmpty(each)));
    if (isEmpty(inner) && !Array.isArray(part)) Reflect.deleteProperty(part, name);
  }
}

function isEmpty(part: unknown): boolean {
  return typeof part === 'object' && part !== null && Object.keys(part).length === 0;
}

function named(items: Item[], language: Language | undefined, from: number): Item[] {
  if (language === undefined) return items;
  return items.map((item, index) => ({ ...item, name: longName(language, from + index) }));
}

/** Line 1 before the sample's lines, the others between them and the cold store, which is the last. */
function moreLines(equipment: Item[]): Item[] {
  const isArea = ({ level }: Item): boolean => level === 'site' || level === 'area';
  const isCold = ({ id }: Item): boolean => id.startsWith('cold-store');
  const between = Array.from({ length: LINES - 5 }, (_nothing, index) => lineItem(index + 5));
  return [
    ...equipment.filter(isArea),
    lineItem(1),
    ...equipment.filter((item) => !isArea(item) && !isCold(item)),
    ...between,
    ...equipment.filter(isCold),
  ];
}

function lineItem(number: number): Item {
  const runbook = number % 2 === 1 ? 'packaging-line' : 'robot-cell';
  const parent = number < 9 ? 'packaging' : 'processing';
  return { id: `line-${number}`, level: 'workCenter', parent, name: `Line ${number}`, runbook };
}

/** The sample's own, and copies of them on the other lines, two lines each. */
function moreIdentities(identities: Item[]): Item[] {
  const lines = [1, 5, 6, 7, 8, 9, 10, 11];
  const copies = Array.from({ length: IDENTITIES - identities.length }, (_nothing, index): Item[] => {
    const model = identities[index % identities.length];
    if (model === undefined) return [];
    const { externalIds: _foreign, ...rest } = model;
    const line = lines[index % lines.length] ?? 1;
    return [
      {
        ...rest,
        id: `${model.id}-${index + 2}`,
        name: `${model.name} ${index + 2}`,
        reach: [`line-${line}`],
      },
    ];
  });
  return [...identities, ...copies.flat()];
}
