import { Bug } from '../../../shared/std/bug.ts';
import { decisionReasonCodeOf } from '../../../shared/words/decision-reasons.ts';
import { GLASS_CATEGORIES, classQuestion } from './form-decide.ts';
import {
  type Composed,
  type IntentOf,
  chosen,
  common,
  endsAtIn,
  fieldOf,
  filledIn,
  secondIn,
  startOf,
} from './intents.ts';

/** What is sent for a decision, a declaration and a withdrawal?
 *  Promise: the demands of the view, met; reason and sentences as they were chosen and confirmed.
 *  Never: a class without a selector. */

function reasonIn(composed: Composed): IntentOf<'decide'>['reasonCode'] {
  const code = decisionReasonCodeOf(filledIn(composed, 'reason'));
  if (code === undefined) throw new Bug('a reason was chosen that is no code');
  return code;
}

/** Sentences that are asked for now, as they were confirmed. */
function confirmedIn(composed: Composed): readonly string[] {
  return fieldOf(composed.form, 'confirm')?.sentences ?? [];
}

export function decideIntent(composed: Composed, breakGlassId: string | null): IntentOf<'decide'> {
  const start = startOf(composed.composition, 'decide');
  const { demands } = composed.form;
  return {
    kind: 'decide',
    ...common(composed, start.line),
    action: start.action,
    target: { kind: 'identity', identity: start.identity },
    at: start.line,
    reasonCode: reasonIn(composed),
    rationale: filledIn(composed, 'rationale'),
    confirmed: confirmedIn(composed),
    // By break-glass the duration is asked for in any case; only an action that ends has an end.
    endsAt: demands?.end === null ? null : endsAtIn(composed),
    supersedes: demands?.supersedes ?? null,
    second: secondIn(composed),
    breakGlassId,
    shownAt: composed.seen.shownAt,
  };
}

export function openGlassIntent(composed: Composed): IntentOf<'openBreakGlass'> {
  const start = startOf(composed.composition, 'decide');
  return {
    kind: 'openBreakGlass',
    ...common(composed, start.line),
    identity: start.identity,
    at: start.line,
    action: start.action,
    category: chosen(GLASS_CATEGORIES, filledIn(composed, 'category')),
    rationale: filledIn(composed, 'rationale'),
    endsAt: endsAtIn(composed),
  };
}

export function classIntent(composed: Composed): IntentOf<'decide'> {
  const question = classQuestion(composed.composition);
  if (question === null) throw new Bug('a class without a selector was committed');
  return {
    kind: 'decide',
    ...common(composed, question.at),
    action: question.action,
    target: { kind: 'class', selector: question.selector },
    at: question.at,
    reasonCode: reasonIn(composed),
    rationale: filledIn(composed, 'rationale'),
    confirmed: confirmedIn(composed),
    endsAt: endsAtIn(composed),
    supersedes: null,
    second: secondIn(composed),
    breakGlassId: null,
    shownAt: composed.seen.shownAt,
  };
}

export function declareIntent(composed: Composed): IntentOf<'declare'> {
  const start = startOf(composed.composition, 'declare');
  return {
    kind: 'declare',
    ...common(composed, start.line),
    at: start.line,
    event: start.event ?? filledIn(composed, 'event'),
    rationale: filledIn(composed, 'rationale'),
    confirmed: confirmedIn(composed),
    second: secondIn(composed),
  };
}

export function withdrawIntent(composed: Composed): IntentOf<'withdraw'> {
  return {
    kind: 'withdraw',
    version: composed.seen.version,
    by: composed.by,
    decisionId: startOf(composed.composition, 'withdraw').decisionId,
    reasonCode: reasonIn(composed),
    rationale: filledIn(composed, 'rationale'),
    confirmed: confirmedIn(composed),
    second: secondIn(composed),
  };
}
