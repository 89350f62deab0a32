import { type View } from '../../../shared/contract/view.ts';
import { type Action } from '../../../shared/plant/types.ts';
import { assertNever } from '../../../shared/std/bug.ts';
import { type PageWords } from '../../../shared/words/page-words.ts';
import { effectIn, lineNameIn } from '../../state/strip/reading.ts';
import { type StripStart } from '../../state/strip-start.ts';

/** How is it called what the strip is about?
 *  Promise: names verb and object, from the words of the page and the names of the view. */

type Words = PageWords['strip'];
export type About = { readonly words: Words; readonly view: View };

/** `question` says Revoke, `name` says REVOKE. */
export type Manner = 'question' | 'name';

export function subjectOf({ words, view }: About, start: StripStart, manner: Manner): string {
  const verb = (action: Action): string =>
    manner === 'name' ? words.verbs[action].toUpperCase() : words.verbs[action];
  switch (start.kind) {
    case 'decide': {
      const write = start.way === 'regular' ? words.subjects.decide : words.subjects.breakGlass;
      return write(verb(start.action), start.identity, lineNameIn(view, start.line));
    }
    case 'decide-class':
      return words.subjects.decideClass(verb(start.action), lineNameIn(view, start.line));
    case 'declare': {
      const line = lineNameIn(view, start.line);
      return start.event === null
        ? words.subjects.declareSome(line)
        : words.subjects.declare(eventWords(view, start.event), line);
    }
    case 'ask':
      return words.subjects.ask(
        words.verbs[start.action].toUpperCase(),
        start.identity,
        lineNameIn(view, start.line),
      );
    case 'report-effect':
    case 'withdraw':
    case 'open-incident':
    case 'note':
    case 'close-incident':
    case 'review':
    case 'add-identity':
    case 'sign-in':
    case 'sign-out':
    case 'presence':
      return matterOf({ words, view }, start);
    default:
      return assertNever(start);
  }
}

type Matter = Exclude<StripStart, { readonly kind: 'decide' | 'decide-class' | 'declare' | 'ask' }>;

function matterOf(about: About, start: Matter): string {
  const { subjects } = about.words;
  switch (start.kind) {
    case 'report-effect':
      return ofEffect(about, start.decisionId, { write: subjects.report, gone: subjects.reportGone });
    case 'withdraw':
      return ofEffect(about, start.decisionId, { write: subjects.withdraw, gone: subjects.withdrawGone });
    case 'open-incident':
      return subjects.openIncident;
    case 'note':
      return subjects.note(incidentCode(about.view, start.incidentId));
    case 'close-incident':
      return subjects.closeIncident(incidentCode(about.view, start.incidentId));
    case 'review': {
      const debt = about.view.debts.find(({ id }) => id === start.breakGlassId);
      return debt === undefined
        ? subjects.reviewGone
        : subjects.review(debt.identity, lineNameIn(about.view, debt.line));
    }
    case 'add-identity':
      return subjects.addIdentity(lineNameIn(about.view, start.line));
    case 'sign-in':
      return subjects.signIn;
    case 'sign-out':
      return subjects.signOut;
    case 'presence':
      return subjects.presence;
    default:
      return assertNever(start);
  }
}

type OfEffect = {
  readonly write: (verb: string, identity: string, line: string) => string;
  readonly gone: string;
};

function ofEffect({ view, words }: About, decisionId: string, { write, gone }: OfEffect): string {
  const effect = effectIn(view, decisionId);
  if (effect === undefined) return gone;
  return write(words.verbs[effect.action].toUpperCase(), effect.identity, lineNameIn(view, effect.line));
}

function incidentCode(view: View, incidentId: string): string {
  return view.incidents.find((incident) => incident.incidentId === incidentId)?.code ?? '';
}

export function eventWords(view: View, event: string): string {
  const sheets = [view.sheet, view.worstSheet];
  const found = sheets
    .flatMap((sheet) => sheet?.declarations ?? [])
    .find((declaration) => declaration.event === event);
  return found?.words ?? event;
}
