import { type View } from '../../../shared/contract/view.ts';
import { assertNever } from '../../../shared/std/bug.ts';
import { classForm, decideForm } from './form-decide.ts';
import { declareForm, effectForm, matterForm, withdrawForm } from './form-matters.ts';
import { peopleForm, signInForm } from './form-people.ts';
import { type Blocked, type Form, type Part, type Situation } from './form.ts';

/** Which form does this composition have now?
 *  Promise: pure; nobody signed in comes first, then what the view demands. A ledger that does not record blocks all.
 *  Never: a way round a demand. */

export function formOf(situation: Situation): Form {
  const { view, actor, composition } = situation;
  const isSigning =
    composition.start.kind === 'sign-in' ||
    composition.isSigningIn ||
    (actor === null && view.plant !== null);
  const made = isSigning ? signInForm(situation) : partOf(situation);
  return {
    step: isSigning ? 'sign-in' : 'main',
    actor,
    fields: made.fields,
    demands: made.demands,
    blocked: whyNotRecording(view) ?? made.blocked,
  };
}

function partOf(situation: Situation): Part {
  const { start } = situation.composition;
  switch (start.kind) {
    case 'decide':
      return decideForm(situation, start);
    case 'decide-class':
      return classForm(situation, start);
    case 'declare':
      return declareForm(situation, start);
    case 'withdraw':
      return withdrawForm(situation, start);
    case 'report-effect':
      return effectForm(situation, start);
    case 'ask':
    case 'open-incident':
    case 'note':
    case 'close-incident':
    case 'review':
      return matterForm(situation, start);
    case 'sign-in':
      return signInForm(situation);
    case 'sign-out':
    case 'presence':
    case 'add-identity':
      return peopleForm(situation, start);
    default:
      return assertNever(start);
  }
}

function whyNotRecording({ ledger }: View): Blocked | null {
  switch (ledger.kind) {
    case 'recording':
    case 'degraded':
      return null;
    case 'not-recording':
    case 'broken':
    case 'opening':
      return { kind: 'not-recording', sentence: ledger.sentence };
    default:
      return assertNever(ledger);
  }
}
