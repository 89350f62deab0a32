import { draftOf } from '../../../shared/ledger/bodies/table.ts';
import { entryOf } from '../../../shared/project/table.ts';
import { type GlassState } from '../../../shared/project/world.ts';
import { Bug } from '../../../shared/std/bug.ts';
import { formatDuration, parseDuration } from '../../../shared/std/duration.ts';
import { type Instant, formatInstant, instantOf } from '../../../shared/std/instant.ts';
import { type Result, err, ok } from '../../../shared/std/result.ts';
import { ask } from '../ask.ts';
import { type EndBreakGlass, type OpenBreakGlass, type ReviewBreakGlass } from '../intent.ts';
import { type Offered, notOffered, offeredSeat } from '../judge.ts';
import { whyNotSignedIn } from '../signing.ts';
import { refuseOnRecord } from '../saying.ts';
import { type Trouble, type Moment, type Outcome, plainOf, noPlant, plan, problem, refuse } from '../step.ts';
import { whyNoRationale, whyNotWritten } from '../words.ts';
import { whyNotIncident } from './incident.ts';

/** May somebody act outside the rules, and who looks at it afterwards?
 *  Promise: only where the answer offers it, to the people it names, up to the runbook's limit; seen by all;
 *  it ends by itself. INVARIANT (glass-is-reviewed): nobody who took part reviews it.
 *  Never: passes a forbid. */

export function openBreakGlass(moment: Moment, intent: OpenBreakGlass): Outcome {
  const { world, now, ports } = moment;
  // 1 who, and under which incident
  if (world.adopted === null) return refuse(noPlant(world));
  const missing = whyNotSignedIn(moment, intent.by) ?? whyNotIncident(world, intent.incidentId);
  if (missing !== undefined) return refuse(missing);
  // 2 is it offered to them, for how long
  const { by, identity, at, incidentId } = intent;
  const about = { action: 'break-glass', by, identity, equipment: at, incidentId };
  const answered = ask(moment, intent.action, { identity, at, actor: by });
  const offered = offeredSeat(answered);
  if (offered === undefined) return refuseOnRecord(moment, about, notOffered(answered));
  const ends = endOf(now, intent.endsAt, offered);
  if (!ends.ok) return refuseOnRecord(moment, about, ends.error);
  const wrong = whyNoRationale(intent.rationale, true);
  if (wrong !== undefined) return refuseOnRecord(moment, about, wrong);
  // 3 the record, and everybody is told
  const breakGlassId = ports.ids.occurrence(now);
  const draft = draftOf('breakglass.opened', {
    breakGlassId,
    incidentId,
    identityId: identity,
    equipmentId: at,
    action: intent.action,
    category: intent.category,
    openedBy: { personId: by, roleId: offered.seat.role },
    rationale: intent.rationale,
    answer: answered.answer.kind,
    whyNot: plainOf('why' in answered.answer ? answered.answer.why : []),
    limit: formatDuration(ends.value - now),
    openedAt: formatInstant(now),
    endsAt: formatInstant(ends.value),
  });
  const alerts = [{ kind: 'break-glass', roles: [], about: breakGlassId } as const];
  return plan([draft], { checkpoint: true, made: [breakGlassId], alerts });
}

function endOf(now: Instant, wanted: Instant | null, { offer }: Offered): Result<Instant, Trouble> {
  const limit = parseDuration(offer.limit);
  if (!limit.ok) throw new Bug(`break-glass limit \`${offer.limit}\` passed the loader`);
  const latest = instantOf(now + limit.value);
  if (wanted === null) return ok(latest);
  // A part of a second cannot be written as a duration, so less than one is no time at all.
  if (wanted < now + 1000) return err(problem('end-passed', { at: wanted }));
  return wanted > latest ? err(problem('end-too-late', { latest })) : ok(wanted);
}

export function endBreakGlass(moment: Moment, { by, breakGlassId }: EndBreakGlass): Outcome {
  const found = glassOf(moment, by, breakGlassId);
  if (!found.ok) return refuse(found.error);
  if (found.value.status !== 'open') return refuse(problem('glass-not-open', { id: breakGlassId }));
  const body = {
    breakGlassId,
    reason: 'asked',
    endedBy: by,
    dueAt: formatInstant(found.value.ends.at),
    endedAt: formatInstant(moment.now),
  } as const;
  return plan([draftOf('breakglass.ended', body)], { checkpoint: true });
}

export function reviewBreakGlass(moment: Moment, intent: ReviewBreakGlass): Outcome {
  const { by, breakGlassId, verdict, text } = intent;
  // 1 who, which, what they say
  const found = glassOf(moment, by, breakGlassId);
  if (!found.ok) return refuse(found.error);
  const { status, involved, identity, equipment, incidentId } = found.value;
  const wrong = whyNotWritten('review', text);
  if (wrong !== undefined) return refuse(wrong);
  // 2 it is over, and nobody reviews their own
  if (status === 'open') return refuse(problem('glass-still-open', { id: breakGlassId }));
  if (status === 'reviewed')
    return refuse(problem('already-closed', { what: 'break-glass', id: breakGlassId }));
  const about = { action: 'review', by, identity, equipment, incidentId };
  if (involved.includes(by))
    return refuseOnRecord(moment, about, problem('reviewer-involved', { person: by }));
  // 3 the record
  const body = { breakGlassId, verdict, text, reviewedBy: by, reviewedAt: formatInstant(moment.now) };
  return plan([draftOf('breakglass.reviewed', body)], { checkpoint: true });
}

function glassOf(moment: Moment, by: OpenBreakGlass['by'], id: string): Result<GlassState, Trouble> {
  const missing = whyNotSignedIn(moment, by);
  if (missing !== undefined) return err(missing);
  const glass = entryOf(moment.world.glasses, id);
  return glass === undefined ? err(problem('unknown-occurrence', { what: 'break-glass', id })) : ok(glass);
}
