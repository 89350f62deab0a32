import { draftOf } from '../../../shared/ledger/bodies/table.ts';
import { entryOf } from '../../../shared/project/table.ts';
import { identityOf } from '../../../shared/project/standing.ts';
import { type DecisionState, type EffectRef } from '../../../shared/project/world.ts';
import { formatInstant } from '../../../shared/std/instant.ts';
import { type ConfirmEffect, type FailEffect, type Instruct } from '../intent.ts';
import { whyNotSignedIn } from '../signing.ts';
import { type Moment, type Outcome, plan, problem, refuse } from '../step.ts';
import { whyNotWritten } from '../words.ts';

/** Who carries it out, and was it seen to work?
 *  Promise: said by a person, of an effect that is owed: the decision's own, or the return after its end.
 *  Never: follows from the decision. */

export function instruct(moment: Moment, intent: Instruct): Outcome {
  const owed = owedEffect(moment, intent);
  if (owed.kind === 'refusal') return owed;
  const instruction = intent.instruction ?? carryOutText(moment, owed.decision);
  const wrong =
    whyNotWritten('carried-out-by', intent.carriedOutBy) ?? whyNotWritten('instruction', instruction);
  if (wrong !== undefined) return refuse(wrong);
  return plan([
    draftOf('effect.instructed', {
      ...owed.ref,
      carriedOutBy: intent.carriedOutBy,
      instruction,
      instructedBy: intent.by,
      instructedAt: formatInstant(moment.now),
    }),
  ]);
}

function carryOutText({ world }: Moment, { identity, action }: DecisionState): string {
  return identityOf(world, identity)?.carryOut?.[action] ?? '';
}

export function confirmEffect(moment: Moment, intent: ConfirmEffect): Outcome {
  const owed = owedEffect(moment, intent);
  if (owed.kind === 'refusal') return owed;
  const wrong = whyNotWritten('how-seen', intent.seenHow);
  if (wrong !== undefined) return refuse(wrong);
  if (intent.effectiveAt > moment.now)
    return refuse(problem('in-the-future', { what: 'effective', at: intent.effectiveAt }));
  return plan([
    draftOf('effect.confirmed', {
      ...owed.ref,
      seenHow: intent.seenHow,
      effectiveAt: formatInstant(intent.effectiveAt),
      confirmedBy: intent.by,
      confirmedAt: formatInstant(moment.now),
    }),
  ]);
}

export function failEffect(moment: Moment, intent: FailEffect): Outcome {
  const owed = owedEffect(moment, intent);
  if (owed.kind === 'refusal') return owed;
  const wrong = whyNotWritten('what-failed', intent.why);
  if (wrong !== undefined) return refuse(wrong);
  const failed = { why: intent.why, failedBy: intent.by, failedAt: formatInstant(moment.now) };
  return plan([draftOf('effect.failed', { ...owed.ref, ...failed })]);
}

type Owed = { readonly kind: 'owed'; readonly ref: EffectRef; readonly decision: DecisionState };

function owedEffect(
  moment: Moment,
  intent: Instruct | ConfirmEffect | FailEffect,
): Owed | Extract<Outcome, { kind: 'refusal' }> {
  const missing = whyNotSignedIn(moment, intent.by);
  if (missing !== undefined) return refuse(missing);
  const id = intent.decisionId;
  const decision = entryOf(moment.world.decisions, id);
  if (decision === undefined) return refuse(problem('unknown-occurrence', { what: 'decision', id }));
  const ref = moment.world.unconfirmed.find((each) => each.decisionId === id);
  return ref === undefined ? refuse(problem('no-effect-owed', { id })) : { kind: 'owed', ref, decision };
}
