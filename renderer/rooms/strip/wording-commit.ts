import { type PageWords } from '../../../shared/words/page-words.ts';
import { assertNever } from '../../../shared/std/bug.ts';
import { type Composition, type Field } from '../../state/strip/form.ts';
import { REPORTS, usualReport } from '../../state/strip/form-matters.ts';
import { effectIn } from '../../state/strip/reading.ts';
import { type Change } from '../../state/strip/seen.ts';
import { type About, eventWords } from './wording.ts';

/** What does the strip say about committing: what it does, what is missing, what changed?
 *  Promise: the button names what will be recorded; a change says before and after. */

/** On the button that commits. */
export function commitWords({ words, view }: About, composition: Composition, count: number): string {
  const { start, entries } = composition;
  const { commits, verbs } = words;
  switch (start.kind) {
    case 'decide':
      return commits.decide(verbs[start.action], start.identity);
    case 'decide-class':
      return commits.decideClass(verbs[start.action], count);
    case 'declare': {
      const event = start.event ?? entries.event;
      return event === undefined ? commits.declareNone : commits.declare(eventWords(view, event));
    }
    case 'ask':
      return commits.ask;
    case 'report-effect':
      return commits.report[reportIn(view, entries.report, start.decisionId)];
    case 'withdraw': {
      const effect = effectIn(view, start.decisionId);
      if (effect === undefined) return verbs.withdraw;
      return commits.withdraw(verbs[effect.action].toUpperCase(), effect.identity);
    }
    case 'open-incident':
    case 'note':
    case 'close-incident':
    case 'review':
    case 'add-identity':
    case 'sign-in':
    case 'sign-out':
    case 'presence':
      return commits.plain[start.kind];
    default:
      return assertNever(start);
  }
}

function reportIn(
  view: About['view'],
  chosen: string | undefined,
  decisionId: string,
): (typeof REPORTS)[number] {
  const usual = usualReport(effectIn(view, decisionId));
  return REPORTS.find((report) => report === chosen) ?? usual;
}

type Words = PageWords['strip'];

export function changeWords({ changed }: Words, { before, after }: Change): string {
  const line = after.line;
  if (line === null) return changed.other;
  const was = before.stateWords ?? '';
  const now = after.stateWords ?? '';
  if (was !== now) {
    const moved = { line, before: was, after: now };
    return after.who === null
      ? changed.stateOnly(line, was, now)
      : changed.state({ ...moved, who: after.who });
  }
  return before.who !== after.who && before.who !== null && after.who !== null
    ? changed.authority(line, before.who, after.who)
    : changed.demands(line);
}

/** Of a field, for people. */
export function labelOf(words: Words, field: Field): string {
  switch (field.kind) {
    case 'confirm':
      return words.confirm;
    case 'second':
      return words.labels.second;
    case 'pin':
      return words.pin;
    case 'reasons':
    case 'text':
    case 'choice':
    case 'many':
    case 'minutes':
    case 'ago':
    case 'line-code':
      return words.labels[field.name];
    default:
      return assertNever(field);
  }
}
