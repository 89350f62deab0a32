import { Bug, assertNever } from '../../../shared/std/bug.ts';
import { classIntent, decideIntent, declareIntent, withdrawIntent } from './intent-decide.ts';
import { REPORTS, VERDICTS } from './form-matters.ts';
import { PRESENCES, TYPES, UNSAID, CRITICALITIES } from './form-people.ts';
import {
  type Composed,
  type Intent,
  type IntentOf,
  chosen,
  common,
  filledIn,
  momentAgo,
  startOf,
} from './intents.ts';
import { effectIn } from './reading.ts';
import { type StripStart } from '../strip-start.ts';

/** Which intent does a composition become?
 *  Promise: one, for every kind but a break-glass, which opens first (see `commit.ts`) and decides then.
 *  Never: a class without a selector, a reason that was not chosen. */

export function intentOf(composed: Composed): Intent {
  const { composition, by, seen } = composed;
  switch (composition.start.kind) {
    case 'decide':
      return decideIntent(composed, null);
    case 'decide-class':
      return classIntent(composed);
    case 'declare':
      return declareIntent(composed);
    case 'withdraw':
      return withdrawIntent(composed);
    case 'report-effect':
      return effectIntent(composed);
    case 'ask':
    case 'open-incident':
    case 'note':
    case 'close-incident':
    case 'review':
      return matterIntent(composed, composition.start);
    case 'sign-out':
      return { kind: 'signOut', person: filledIn(composed, 'person') };
    case 'presence': {
      const isHere = chosen(PRESENCES, filledIn(composed, 'presence')) === 'present';
      const person = filledIn(composed, 'person');
      return { kind: isHere ? 'sayPresent' : 'sayAbsent', version: seen.version, by, person };
    }
    case 'add-identity':
      return identityIntent(composed);
    case 'sign-in':
      throw new Bug('signing in is not composed by anybody');
    default:
      return assertNever(composition.start);
  }
}

function effectIntent(composed: Composed): IntentOf<'instruct' | 'confirmEffect' | 'failEffect'> {
  const { decisionId } = startOf(composed.composition, 'report-effect');
  const about = { version: composed.seen.version, by: composed.by, decisionId };
  const report = chosen(REPORTS, filledIn(composed, 'report'));
  switch (report) {
    case 'instruct': {
      const written = composed.composition.entries.instruction?.trim() ?? '';
      const known = effectIn(composed.view, decisionId)?.carryOut ?? '';
      // Nothing written means the identity's own text, which the desk has.
      const instruction = written === '' && known !== '' ? null : written;
      return { kind: 'instruct', ...about, carriedOutBy: filledIn(composed, 'carriedOutBy'), instruction };
    }
    case 'confirm': {
      const effectiveAt = momentAgo(composed);
      return { kind: 'confirmEffect', ...about, seenHow: filledIn(composed, 'seenHow'), effectiveAt };
    }
    case 'fail':
      return { kind: 'failEffect', ...about, why: filledIn(composed, 'failure') };
    default:
      return assertNever(report);
  }
}

type Matter = Extract<
  StripStart,
  { readonly kind: 'ask' | 'open-incident' | 'note' | 'close-incident' | 'review' }
>;

function matterIntent(composed: Composed, start: Matter): Intent {
  const base = { version: composed.seen.version, by: composed.by };
  switch (start.kind) {
    case 'ask': {
      const { action, identity, line } = start;
      const text = filledIn(composed, 'text');
      return { kind: 'raiseQuestion', ...common(composed, line), action, identity, at: line, text };
    }
    case 'open-incident': {
      const line = filledIn(composed, 'line');
      const at = line === 'none' ? null : line;
      const title = filledIn(composed, 'title');
      return { kind: 'openIncident', ...base, title, at, noticedAt: momentAgo(composed) };
    }
    case 'note':
      return {
        kind: 'noteIncident',
        ...base,
        incidentId: start.incidentId,
        text: filledIn(composed, 'text'),
      };
    case 'close-incident': {
      const summary = filledIn(composed, 'summary');
      return { kind: 'closeIncident', ...base, incidentId: start.incidentId, summary };
    }
    case 'review': {
      const verdict = chosen(VERDICTS, filledIn(composed, 'verdict'));
      const { breakGlassId } = start;
      return { kind: 'reviewBreakGlass', ...base, breakGlassId, verdict, text: filledIn(composed, 'text') };
    }
    default:
      return assertNever(start);
  }
}

function identityIntent(composed: Composed): IntentOf<'addIdentity'> {
  const start = startOf(composed.composition, 'add-identity');
  const said = filledIn(composed, 'criticality');
  const isSafety = filledIn(composed, 'safetyCritical');
  return {
    kind: 'addIdentity',
    ...common(composed, start.line),
    name: filledIn(composed, 'name'),
    id: null,
    type: chosen(TYPES, filledIn(composed, 'type')),
    reach: filledIn(composed, 'reach').split('\n'),
    vendor: filledIn(composed, 'vendor') || null,
    purpose: filledIn(composed, 'purpose') || null,
    criticality: said === UNSAID ? null : NUMBERS[chosen(CRITICALITIES, said)],
    safetyCritical: isSafety === UNSAID ? null : isSafety === 'yes',
  };
}

const NUMBERS = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 } as const;
