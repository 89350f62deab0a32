import { draftOf } from '../../../shared/ledger/bodies/table.ts';
import { entryOf } from '../../../shared/project/table.ts';
import { type IncidentState, type World } from '../../../shared/project/world.ts';
import { formatInstant } from '../../../shared/std/instant.ts';
import { type Result, err, ok } from '../../../shared/std/result.ts';
import { type CloseIncident, type NoteIncident, type OpenIncident } from '../intent.ts';
import { whyNotSignedIn } from '../signing.ts';
import { type Trouble, type Moment, type Outcome, plan, problem, refuse } from '../step.ts';
import { whyNotWritten } from '../words.ts';

/** What frames questions and decisions?
 *  Promise: an incident closes only when its effects are reported and its break-glasses have ended; its open
 *  questions lapse with it. Reviews are owed after it as before.
 *  Never: ends a pause; that has its own end. */

export function openIncident(moment: Moment, intent: OpenIncident): Outcome {
  // 1 who, what, where
  const wrong = whyNotSignedIn(moment, intent.by) ?? whyNotWritten('title', intent.title);
  if (wrong !== undefined) return refuse(wrong);
  const equipment = moment.world.adopted?.plant.equipment.map((each) => each.id) ?? [];
  if (intent.at !== null && !equipment.includes(intent.at))
    return refuse(problem('unknown-equipment', { equipment: intent.at }));
  // 2 noticed before opened
  if (intent.noticedAt > moment.now)
    return refuse(problem('in-the-future', { what: 'noticed', at: intent.noticedAt }));
  // 3 the record
  const incidentId = moment.ports.ids.occurrence(moment.now);
  const body = {
    incidentId,
    title: intent.title,
    equipmentId: intent.at,
    openedBy: intent.by,
    noticedAt: formatInstant(intent.noticedAt),
    openedAt: formatInstant(moment.now),
  };
  return plan([draftOf('incident.opened', body)], { made: [incidentId] });
}

export function noteIncident(moment: Moment, intent: NoteIncident): Outcome {
  const wrong = whyNotSignedIn(moment, intent.by) ?? whyNotWritten('note', intent.text);
  if (wrong !== undefined) return refuse(wrong);
  const open = openIncidentOf(moment.world, intent.incidentId);
  if (!open.ok) return refuse(open.error);
  const { incidentId, text, by } = intent;
  return plan([
    draftOf('incident.noted', { incidentId, text, notedBy: by, notedAt: formatInstant(moment.now) }),
  ]);
}

export function closeIncident(moment: Moment, intent: CloseIncident): Outcome {
  // 1 who, which, why
  const wrong = whyNotSignedIn(moment, intent.by) ?? whyNotWritten('summary', intent.summary);
  if (wrong !== undefined) return refuse(wrong);
  const open = openIncidentOf(moment.world, intent.incidentId);
  if (!open.ok) return refuse(open.error);
  // 2 nothing may be left half done
  const unsettled = whyUnsettled(moment.world, intent.incidentId);
  if (unsettled !== undefined) return refuse(unsettled);
  // 3 the record; open questions lapse in the same transaction
  const { incidentId, summary, by } = intent;
  const body = { incidentId, summary, closedBy: by, closedAt: formatInstant(moment.now) };
  return plan([draftOf('incident.closed', body)], { checkpoint: true });
}

function whyUnsettled(world: World, incidentId: string): Trouble | undefined {
  const effects = world.unconfirmed.filter(
    (ref) => entryOf(world.decisions, ref.decisionId)?.incidentId === incidentId,
  ).length;
  const glasses = world.unreviewed
    .map((id) => entryOf(world.glasses, id))
    .filter((glass) => glass?.status === 'open' && glass.incidentId === incidentId).length;
  return effects + glasses === 0 ? undefined : problem('incident-unsettled', { effects, glasses });
}

/** The incident, when it is there and open. */
export function openIncidentOf(world: World, incidentId: string): Result<IncidentState, Trouble> {
  const incident = entryOf(world.incidents, incidentId);
  if (incident === undefined) return err(problem('unknown-occurrence', { what: 'incident', id: incidentId }));
  if (incident.closedAt !== null) return err(problem('already-closed', { what: 'incident', id: incidentId }));
  return ok(incident);
}

/** Why something cannot be filed under this incident; null files it under none. */
export function whyNotIncident(world: World, incidentId: string | null): Trouble | undefined {
  if (incidentId === null) return undefined;
  const open = openIncidentOf(world, incidentId);
  return open.ok ? undefined : open.error;
}
