import { decisionReasons, mayOmitRationale } from '../../../shared/words/decision-reasons.ts';
import { decisionReasonSentence } from '../../../shared/words/reasons.ts';
import { type OwedEffect } from '../../../shared/contract/matters.ts';
import { type ReasonChoice } from '../../../shared/contract/sheet.ts';
import { assertNever } from '../../../shared/std/bug.ts';
import { type StripStart } from '../strip-start.ts';
import { choice, demandedFields, incidentFields, shortText, text, worded } from './fields.ts';
import { type Field, type Part, type Situation, blockedBy, part } from './form.ts';
import { leastRationale } from './met.ts';
import { choiceIn, declarationIn, effectIn } from './reading.ts';

/** What do a declaration, an effect, a withdrawal, an incident, a question and a review ask for?
 *  Promise: what the view demands where it demands something, else what the record needs.
 *  Never: goes on about something that the view no longer has. */

type StartOf<K extends StripStart['kind']> = Extract<StripStart, { readonly kind: K }>;

export const REPORTS = ['instruct', 'confirm', 'fail'] as const;
export const VERDICTS = ['justified', 'not-justified'] as const;

export function declareForm(situation: Situation, start: StartOf<'declare'>): Part {
  const { sheet, composition, view } = situation;
  if (sheet === null) return blockedBy({ kind: 'reading' });
  const events = sheet.declarations.map(({ event, words }) => ({ value: event as string, words }));
  const which = start.event === null ? [choice('event', events, null)] : [];
  const found = declarationIn(situation);
  if (found === undefined) return start.event === null ? part(which) : blockedBy({ kind: 'gone' });
  const { demands, why } = found;
  if (demands === null) return blockedBy({ kind: 'said', sentences: why }, which);
  const asked = demandedFields(demands, { composition });
  return part([...which, ...asked, ...incidentFields(view, start.line)], demands);
}

export function withdrawForm(situation: Situation, start: StartOf<'withdraw'>): Part {
  const { view, actor, sheet, composition } = situation;
  const effect = effectIn(view, start.decisionId);
  if (effect === undefined) return blockedBy({ kind: 'gone' });
  if (effect.decidedBy.person === actor) return part(ownWithdrawal(situation));
  const found = choiceIn(sheet, 'withdraw');
  if (found === undefined) return blockedBy({ kind: 'reading' });
  const { demands, toActor, sentence } = found;
  if (demands === null) return blockedBy({ kind: 'said', sentences: [toActor ?? sentence] });
  return part(demandedFields(demands, { composition }), demands);
}

/** One's own decision is taken back without a rule; only a reason is recorded. */
function ownWithdrawal({ composition }: Situation): readonly Field[] {
  const options = decisionReasons
    .filter(({ usualVerbs }) => usualVerbs.includes('withdraw'))
    .map(({ code }): ReasonChoice => ({
      code,
      words: decisionReasonSentence(code),
      needsRationale: !mayOmitRationale(code),
    }));
  const reason = options.find(({ code }) => code === composition.entries.reason);
  return [{ kind: 'reasons', name: 'reason', options }, text('rationale', leastRationale(0, reason))];
}

export function effectForm({ view, composition }: Situation, start: StartOf<'report-effect'>): Part {
  const effect = effectIn(view, start.decisionId);
  if (effect === undefined) return blockedBy({ kind: 'gone' });
  const usual = usualReport(effect);
  const which = choice('report', worded(REPORTS), usual);
  const report = REPORTS.find((each) => each === (composition.entries.report ?? usual)) ?? usual;
  return part([which, ...reportFields(report, effect.carryOut)]);
}

/** What is said next of an effect, unless somebody says something else. */
export function usualReport(effect: OwedEffect | undefined): (typeof REPORTS)[number] {
  return effect?.status === 'decided' ? 'instruct' : 'confirm';
}

function reportFields(report: (typeof REPORTS)[number], carryOut: string | null): readonly Field[] {
  switch (report) {
    case 'instruct': {
      const known = carryOut?.trim() === '' ? null : carryOut;
      const instruction: Field = { ...LONG, name: 'instruction', otherwise: known };
      return [shortText('carriedOutBy', 1), instruction];
    }
    case 'confirm':
      return [text('seenHow', 1), { kind: 'ago', name: 'minutesAgo' }];
    case 'fail':
      return [text('failure', 1)];
    default:
      return assertNever(report);
  }
}

const LONG = { kind: 'text', atLeast: 1, isLong: true } as const;

type About = 'ask' | 'open-incident' | 'note' | 'close-incident' | 'review';

export function matterForm({ view }: Situation, start: StartOf<About>): Part {
  switch (start.kind) {
    case 'ask':
      return part([text('text', 0), ...incidentFields(view, start.line)]);
    case 'open-incident': {
      const lines = view.lines.map(({ id, name }) => ({ value: id as string, words: name }));
      const where = choice('line', [...worded(['none']), ...lines], start.line ?? 'none');
      return part([shortText('title', 1), where, { kind: 'ago', name: 'minutesAgo' }]);
    }
    case 'note':
      return ofIncident(view.incidents, start.incidentId, text('text', 1));
    case 'close-incident':
      return ofIncident(view.incidents, start.incidentId, text('summary', 1));
    case 'review': {
      const debt = view.debts.find(({ id }) => id === start.breakGlassId);
      if (debt === undefined) return blockedBy({ kind: 'gone' });
      const fields = [choice('verdict', worded(VERDICTS), null), text('text', 1)];
      return debt.mayReview ? part(fields) : blockedBy({ kind: 'said', sentences: [debt.sentence] });
    }
    default:
      return assertNever(start);
  }
}

function ofIncident(open: Situation['view']['incidents'], incidentId: string, field: Field): Part {
  const isOpen = open.some((incident) => incident.incidentId === incidentId);
  return isOpen ? part([field]) : blockedBy({ kind: 'gone' });
}
