import { PART_LENGTH } from '../../../shared/ledger/bodies/plant.ts';
import { type BodyOf, draftOf } from '../../../shared/ledger/bodies/table.ts';
import { type Draft } from '../../../shared/ledger/types.ts';
import {
  parsePlantContent,
  pinLinesOf,
  plantContent,
  runbookContent,
} from '../../../shared/plant/content.ts';
import { type Digest, type Plant } from '../../../shared/plant/types.ts';
import { compiledOf } from '../../../shared/project/compiled.ts';
import { mayKeep } from '../../../shared/project/plant.ts';
import { entryOf } from '../../../shared/project/table.ts';
import { type World } from '../../../shared/project/world.ts';
import { formatInstant } from '../../../shared/std/instant.ts';
import { type AdoptPlant, type RefusePlant } from '../intent.ts';
import { type DigestPort } from '../ports.ts';
import { said } from '../saying.ts';
import { pinsUnusable, whyNotSignedIn } from '../signing.ts';
import { type Trouble, type Moment, type Outcome, plan, problem, refuse } from '../step.ts';

/** Does this version of the plant come into force?
 *  Promise: whole, in one transaction, with all its content; or not at all, and the ledger says why.
 *  Never: a changed runbook under an old version, or a line left in a state that its new runbook has not. */

export async function adoptPlant(moment: Moment, { plant, by }: AdoptPlant): Promise<Outcome> {
  const { world, ports } = moment;
  // 1 who, if a person asks
  const missing = by === null ? undefined : whyNotSignedIn(moment, by);
  if (missing !== undefined) return refuse(missing);
  // 2 the content and its digest
  const content = plantContent(plant, ports.digests.digestOf);
  const digest = ports.digests.digestOf(content);
  // 3 the rules of adoption
  const runbooks = runbooksOf(plant, ports.digests);
  const wrong =
    whyUnreadable(content) ??
    whyOther(moment, plant) ??
    whyReused(world, runbooks) ??
    whyStateLost(world, plant);
  if (wrong !== undefined) return refuseOnRecord(moment, { digest, by }, wrong);
  // 4 the PIN lines, which the content leaves out; kept without the records they harm nothing
  const kept = await ports.pins.keep(pinLinesOf(plant));
  if (!kept.ok) return refuseOnRecord(moment, { digest, by }, pinsUnusable(kept.error));
  // A plant in force is adopted again only to bring back PINs that were lost.
  if (world.adopted?.digest === digest && kept.value === 0)
    return refuse(problem('plant-in-force', { digest }));
  // 5 the records, one a part
  const shared = { digest, runbooks, adoptedBy: by };
  return plan(adoptedDrafts(moment, content, shared), { checkpoint: true });
}

type Shared = Pick<BodyOf<'plant.adopted'>, 'digest' | 'runbooks' | 'adoptedBy'>;

function adoptedDrafts({ ports, now }: Moment, content: string, shared: Shared): readonly Draft[] {
  const parts = partsOf(content);
  const { timeZoneData } = ports;
  const all = { ...shared, parts: parts.length, timeZoneData, adoptedAt: formatInstant(now) };
  return parts.map((part, index) => draftOf('plant.adopted', { ...all, part: index, content: part }));
}

type Asked = Pick<RefusePlant, 'digest' | 'by'>;

function refuseOnRecord(moment: Moment, asked: Asked, trouble: Trouble): Outcome {
  const { code, sentence } = said(moment, trouble);
  return refuse(trouble, [refusedDraft(moment, { ...asked, code, sentences: [sentence] })]);
}

/** A folder that could not even be read. */
export function refusePlant(moment: Moment, intent: RefusePlant): Outcome {
  const found = problem('plant-refused', { sentences: intent.sentences });
  return refuse(found, [refusedDraft(moment, intent)]);
}

type Refused = Omit<RefusePlant, 'kind'>;

function refusedDraft({ now }: Moment, { digest, code, sentences, by }: Refused): Draft {
  return draftOf('plant.refused', {
    digest,
    code,
    sentences: sentences.slice(0, 100).map((sentence) => sentence.slice(0, 4000)),
    askedBy: by,
    refusedAt: formatInstant(now),
  });
}

type RunbookVersion = { readonly runbook: string; readonly version: string; readonly digest: Digest };

function runbooksOf(plant: Plant, digests: DigestPort): readonly RunbookVersion[] {
  return plant.runbooks.map((runbook) => {
    const { runbook: id, version } = runbook;
    return { runbook: id, version, digest: digests.digestOf(runbookContent(runbook)) };
  });
}

/** What goes into the ledger must come back out of it. */
function whyUnreadable(content: string): Trouble | undefined {
  const read = parsePlantContent(content);
  if (read.ok) return undefined;
  return problem('plant-refused', { sentences: read.error.map((each) => each.sentence) });
}

function whyOther({ ports }: Moment, plant: Plant): Trouble | undefined {
  const ledger = ports.ledger.origin;
  const isOurs = ledger === plant.origin || ledger.startsWith(`${plant.origin}/`);
  return isOurs ? undefined : problem('other-plant', { origin: plant.origin, ledger });
}

function whyReused(world: World, runbooks: readonly RunbookVersion[]): Trouble | undefined {
  const reused = runbooks.find(({ runbook, version, digest }) => {
    const known = entryOf(world.runbookVersions, `${runbook}@${version}`);
    return known !== undefined && known !== digest;
  });
  return reused === undefined
    ? undefined
    : problem('version-reused', { runbook: reused.runbook, version: reused.version });
}

function whyStateLost(world: World, plant: Plant): Trouble | undefined {
  for (const governed of compiledOf(plant).governed.values()) {
    const state = entryOf(world.machines, governed.equipment);
    if (state === undefined || mayKeep(governed, state.snapshot)) continue;
    const { runbook } = governed.runbook;
    const lost = state.snapshot.configuration.join(', ');
    return problem('state-lost', { runbook, equipment: governed.equipment, state: lost });
  }
  return undefined;
}

/** Cut between whole characters: half of a surrogate pair has no canonical text. */
function partsOf(content: string): readonly string[] {
  const parts: string[] = [];
  for (let from = 0; from < content.length;) {
    const end = from + PART_LENGTH;
    const last = content.charCodeAt(end - 1);
    const isHalf = end < content.length && last >= 0xd800 && last <= 0xdbff;
    parts.push(content.slice(from, isHalf ? end - 1 : end));
    from = isHalf ? end - 1 : end;
  }
  return parts;
}
