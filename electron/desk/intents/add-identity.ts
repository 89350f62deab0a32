import { draftOf } from '../../../shared/ledger/bodies/table.ts';
import { governedInReach } from '../../../shared/plant/reach.ts';
import { type EquipmentId, type Plant } from '../../../shared/plant/types.ts';
import { compiledOf } from '../../../shared/project/compiled.ts';
import { identityIdOf } from '../../../shared/project/ids.ts';
import { formatInstant } from '../../../shared/std/instant.ts';
import { type AddIdentity } from '../intent.ts';
import { whyNotSignedIn } from '../signing.ts';
import { type Moment, type Outcome, type Trouble, noPlant, plan, problem, refuse } from '../step.ts';
import { whyNotWritten, whyTooLong } from '../words.ts';
import { whyNotIncident } from './incident.ts';

/** How does an identity that nobody knew get an answer in seconds?
 *  Promise: a name, a kind and where it acts are enough; from the record on it is answered for like any other, and what
 *  nobody said counts as the stricter.
 *  Never: changes an identity that is there. */

const LONGEST_ID = 64;
const ID = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
/** An id of a name in letters that no id may have. */
const NAMELESS = 'unknown';

export function addIdentity(moment: Moment, intent: AddIdentity): Outcome {
  // 1 who, what, under which incident
  const wrong =
    whyNotSignedIn(moment, intent.by) ??
    whyNotWell(intent) ??
    whyNotIncident(moment.world, intent.incidentId);
  if (wrong !== undefined) return refuse(wrong);
  const { adopted } = moment.world;
  if (adopted === null) return refuse(noPlant(moment.world));
  // 2 where
  const nowhere = whyNowhere(adopted.plant, intent.reach);
  if (nowhere !== undefined) return refuse(nowhere);
  // 3 under which id
  const taken = takenIds(moment);
  const id = intent.id ?? freeId(intent.name, taken);
  if (!ID.test(id) || id.length > LONGEST_ID) return refuse(problem('not-an-id', { id: id.slice(0, 100) }));
  if (taken.has(id)) return refuse(problem('identity-known', { identity: id }));
  // 4 the record
  return plan([addedDraft(moment, intent, id)], { made: [id] });
}

function whyNotWell({ name, vendor, purpose }: AddIdentity): Trouble | undefined {
  return (
    whyNotWritten('identity-name', name) ??
    whyTooLong('vendor', vendor ?? '') ??
    whyTooLong('purpose', purpose ?? '')
  );
}

function whyNowhere(plant: Plant, reach: readonly EquipmentId[]): Trouble | undefined {
  const { tree } = compiledOf(plant);
  const unknown = reach.find((id) => !tree.byId.has(id));
  if (unknown !== undefined || reach.length === 0)
    return problem('unknown-equipment', { equipment: unknown ?? '' });
  // Without a line there is no state and no runbook that could answer for it.
  const [first] = reach;
  return governedInReach(tree, { reach }).length > 0 || first === undefined
    ? undefined
    : problem('not-governed', { equipment: first });
}

/** An id never moves to another thing, so one that was ever added here stays taken. */
function takenIds({ world }: Moment): ReadonlySet<string> {
  const folder = world.adopted?.plant.identities ?? [];
  return new Set<string>([...folder, ...world.added.map(({ identity }) => identity)].map(({ id }) => id));
}

/** `ACME laptop (new)` → `acme-laptop-new`, and a number behind it when that is taken. */
function freeId(name: string, taken: ReadonlySet<string>): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
  const cut = words
    .join('-')
    .slice(0, LONGEST_ID - 5)
    .replace(/-$/, '');
  const first = cut === '' ? NAMELESS : cut;
  let id = first;
  for (let count = 2; taken.has(id); count += 1) id = `${first}-${count}`;
  return id;
}

function addedDraft({ now }: Moment, intent: AddIdentity, id: string) {
  const { name, type, reach, vendor, purpose, criticality, safetyCritical } = intent;
  return draftOf('identity.added', {
    identity: [
      {
        id: identityIdOf(id),
        name: name.trim(),
        type,
        reach: [...new Set(reach)],
        vendor: written(vendor),
        purpose: written(purpose),
        criticality,
        safetyCritical,
      },
    ],
    incidentId: intent.incidentId,
    addedBy: intent.by,
    addedAt: formatInstant(now),
  });
}

/** Blanks say nothing. */
function written(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim();
}
