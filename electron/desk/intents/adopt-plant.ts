import { PART_LENGTH } from '../../../shared/ledger/bodies/plant.ts';
import { draftOf } from '../../../shared/ledger/bodies/table.ts';
import { type Draft } from '../../../shared/ledger/types.ts';
import { parsePlantContent, plantContent, runbookContent } from '../../../shared/plant/content.ts';
import { type Digest, type Plant } from '../../../shared/plant/types.ts';
import { compiledOf } from '../../../shared/project/compiled.ts';
import { mayKeep } from '../../../shared/project/plant.ts';
import { entryOf } from '../../../shared/project/table.ts';
import { type World } from '../../../shared/project/world.ts';
import { formatInstant } from '../../../shared/std/instant.ts';
import { type AdoptPlant, type RefusePlant } from '../intent.ts';
import { type DigestPort } from '../ports.ts';
import { whyNotSignedIn } from '../signing.ts';
import { type DeskProblem, type Moment, type Outcome, plan, problem, refuse } from '../step.ts';

/** Does this version of the plant come into force?
 *  Promise: whole, in one transaction, with all its content; or not at all, and the ledger says why.
 *  Never: a changed runbook under an old version, or a line left in a state that its new runbook has not. */

export function adoptPlant(moment: Moment, { plant, by }: AdoptPlant): Outcome {
  const { world, ports, now } = moment;
  // 1 who, if a person asks
  const missing = by === null ? undefined : whyNotSignedIn(moment, by);
  if (missing !== undefined) return refuse(missing);
  // 2 the content and its digest
  const content = plantContent(plant);
  const digest = ports.digests.digestOf(content);
  if (world.adopted?.digest === digest) return refuse(problem('plant-in-force', { digest }));
  // 3 the rules of adoption
  const runbooks = runbooksOf(plant, ports.digests);
  const wrong =
    whyUnreadable(content) ??
    whyOther(moment, plant) ??
    whyReused(world, runbooks) ??
    whyStateLost(world, plant);
  if (wrong !== undefined) {
    const refusal = { digest, code: wrong.code, sentences: [wrong.sentence], by };
    return refuse(wrong, [refusedDraft(moment, refusal)]);
  }
  // 4 the records, one a part
  const parts = partsOf(content);
  const shared = {
    digest,
    parts: parts.length,
    runbooks,
    timeZoneData: ports.timeZoneData,
    adoptedBy: by,
    adoptedAt: formatInstant(now),
  };
  const drafts = parts.map((part, index) =>
    draftOf('plant.adopted', { ...shared, part: index, content: part }),
  );
  return plan(drafts, { checkpoint: true });
}

/** A folder that could not even be read. */
export function refusePlant(moment: Moment, intent: RefusePlant): Outcome {
  const found = problem('plant-refused', intent);
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
function whyUnreadable(content: string): DeskProblem | undefined {
  const read = parsePlantContent(content);
  if (read.ok) return undefined;
  return problem('plant-refused', { sentences: read.error.map((each) => each.sentence) });
}

function whyOther({ ports }: Moment, plant: Plant): DeskProblem | undefined {
  const ledger = ports.ledger.origin;
  const isOurs = ledger === plant.origin || ledger.startsWith(`${plant.origin}/`);
  return isOurs ? undefined : problem('other-plant', { origin: plant.origin, ledger });
}

function whyReused(world: World, runbooks: readonly RunbookVersion[]): DeskProblem | undefined {
  const reused = runbooks.find(({ runbook, version, digest }) => {
    const known = entryOf(world.runbookVersions, `${runbook}@${version}`);
    return known !== undefined && known !== digest;
  });
  return reused === undefined ? undefined : problem('version-reused', reused);
}

function whyStateLost(world: World, plant: Plant): DeskProblem | undefined {
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
