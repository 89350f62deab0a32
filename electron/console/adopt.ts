import { type FolderError, type PlantReply, type Refused } from '../../shared/contract/replies.ts';
import { parsePlant } from '../../shared/plant/load.ts';
import { type LoadedPlant } from '../../shared/plant/load-with.ts';
import { type PlantError } from '../../shared/plant/problem.ts';
import { type Plant, type PersonId } from '../../shared/plant/types.ts';
import { type Result } from '../../shared/std/result.ts';
import { type ShellProblem, shellProblemSentence } from '../../shared/words/shell-problems.ts';
import { readPlantFolder } from '../folder/read.ts';
import { adoptionErrors } from './adoption-errors.ts';
import { type Host, opened } from './host.ts';

/** Does this folder become the plant in force?
 *  Promise: read and checked whole first; a ledger is opened only for a plant that has no error. The sample plant
 *  gives way to a real one, a real one only to its own next version.
 *  Never: half a plant, or a change that nobody signs while one is in force. */

export type AdoptAsked = {
  readonly folder: string;
  readonly by: PersonId | null;
  readonly version: number;
  readonly isSample: boolean;
};

export async function adoptFolder(host: Host, asked: AdoptAsked): Promise<PlantReply | Refused> {
  // 1 read, all of it
  const loaded = loadFolder(asked.folder);
  if (!loaded.ok) return refuseFolder(host, asked, loaded.error);
  const { plant, notes } = loaded.value;
  // 2 may it be loaded now
  if (isOnlyShown(host) && !mayGiveWay(host, plant)) return notOpen(host);
  const wrong = whyNotNow(host, asked, plant);
  if (wrong !== undefined) return refused(wrong);
  const against = mayGiveWay(host, plant) ? [] : adoptionErrors(host.world, loaded.value, hearingOf(host));
  if (against.length > 0) return refuseFolder(host, asked, against);
  // 3 the ledger of this plant
  const inUse = host.around.place.inUse();
  if (host.open === null || mayGiveWay(host, plant)) {
    if (inUse?.origin !== plant.origin || host.open === null)
      await host.use({ origin: plant.origin, isSample: asked.isSample });
  }
  host.publish();
  if (host.open === null) return notOpen(host);
  // 4 the desk adopts
  const { by } = asked;
  const reply = await opened(host).desk.submit({ kind: 'adoptPlant', plant, by });
  host.heard(reply);
  host.publish();
  if (reply.kind === 'recorded') return { kind: 'adopted', digest: host.world.adopted?.digest ?? '', notes };
  const { code, sentence } = reply.problem;
  if (!OF_THE_PLANT.has(code)) return { kind: 'refused', problem: { code, sentence, why: [] } };
  return { kind: 'not-adopted', folder: asked.folder, errors: [{ file: '', line: null, sentence }] };
}

/** What the desk may still have against the plant itself; everything else is about who asks, or when. */
const OF_THE_PLANT: ReadonlySet<string> = new Set([
  'plant-refused',
  'other-plant',
  'version-reused',
  'state-lost',
  'plant-in-force',
]);

function hearingOf(host: Host) {
  return { names: host.names, now: host.around.clock.wall() };
}

function loadFolder(folder: string): Result<LoadedPlant, readonly PlantError[]> {
  const listing = readPlantFolder(folder);
  return listing.ok ? parsePlant(listing.value) : listing;
}

/** A folder that cannot be read is a record, too, once there is a ledger. */
async function refuseFolder(
  host: Host,
  { folder, by }: AdoptAsked,
  found: readonly PlantError[],
): Promise<PlantReply> {
  const sentences = found.map(({ sentence }) => sentence);
  await host.open?.desk.submit({ kind: 'refusePlant', code: 'plant-refused', sentences, digest: null, by });
  host.publish();
  return { kind: 'not-adopted', folder, errors: found.map(folderError) };
}

function folderError({ file, line, sentence }: PlantError): FolderError {
  return { file, line: line ?? null, sentence };
}

function whyNotNow(host: Host, asked: AdoptAsked, plant: Plant): ShellProblem | undefined {
  const { world } = host;
  if (world.adopted === null || mayGiveWay(host, plant)) return undefined;
  if (asked.by === null) return 'sign-in-first';
  return asked.version === world.version ? undefined : 'changed';
}

/** A plant is in force in a ledger that this console may only read. */
function isOnlyShown({ closedSentence, world }: Host): boolean {
  return closedSentence !== null && world.adopted !== null;
}

/** The sample is for trying out: any other plant may take its place. */
function mayGiveWay(host: Host, plant: Plant): boolean {
  const inUse = host.around.place.inUse();
  return inUse !== null && inUse.isSample && inUse.origin !== plant.origin;
}

export function refused(code: ShellProblem): Refused {
  return { kind: 'refused', problem: { code, sentence: shellProblemSentence(code), why: [] } };
}

/** Nothing is decided on what is only shown. */
export function notOpen(host: Host): Refused {
  const sentence = host.closedSentence;
  if (sentence === null) return refused('no-plant');
  const code = host.isBroken ? 'ledger-broken' : 'not-recording';
  return { kind: 'refused', problem: { code, sentence, why: [] } };
}
