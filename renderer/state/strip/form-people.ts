import { type PersonCall } from '../../../shared/contract/sheet.ts';
import { type View } from '../../../shared/contract/view.ts';
import { assertNever } from '../../../shared/std/bug.ts';
import { type StripStart } from '../strip-start.ts';
import { choice, incidentFields, shortText, worded } from './fields.ts';
import { type Field, type Part, type Situation, blockedBy, part } from './form.ts';
import { choiceIn, declarationIn } from './reading.ts';

/** Who signs, who is here, and what is this unknown identity?
 *  Promise: everybody who may sign can be chosen, whoever the ladder names first; the PIN has no name among the
 *  entries.
 *  Never: keeps a PIN. */

type StartOf<K extends StripStart['kind']> = Extract<StripStart, { readonly kind: K }>;

export const PRESENCES = ['present', 'absent'] as const;
/** The types of vocabulary.md; the view names those of the plant only. */
export const TYPES = [
  'serviceAccount',
  'deviceCredential',
  'apiKey',
  'certificate',
  'remoteAccess',
  'automationAgent',
  'aiAgent',
  'sharedAccount',
  'person',
] as const;
export const CRITICALITIES = ['1', '2', '3', '4', '5'] as const;
export const UNSAID = 'unsaid';

/** A decision signs with person and PIN; a shift signs in once. */
export function signInForm(situation: Situation): Part {
  const { view, composition } = situation;
  if (view.plant === null) return blockedBy({ kind: 'reading' });
  const wanted = composition.start.kind === 'sign-in' ? composition.start.person : null;
  const signed = new Set(view.signedIn.map(({ person }) => person));
  const named = [...(wanted === null ? [] : [wanted]), ...calledFirst(situation).map(({ person }) => person)];
  const signers = view.plant.people.filter(({ id, maySign }) => maySign && !signed.has(id));
  const first = named.flatMap((person) => signers.filter(({ id }) => id === person));
  const ordered = [...new Set([...first, ...signers])];
  const people = ordered.map(({ id, name }) => ({ value: id as string, words: name }));
  const [usual] = ordered;
  const person = signers.find(({ id }) => id === composition.entries.person) ?? usual;
  return part([choice('person', people, usual?.id ?? null), { kind: 'pin', person: person?.id ?? null }]);
}

/** Whose turn it is, or who is offered it. */
function calledFirst(situation: Situation): readonly PersonCall[] {
  const { start } = situation.composition;
  if (start.kind === 'declare') return declarationIn(situation)?.who ?? [];
  if (start.kind !== 'decide') return [];
  const found = choiceIn(situation.sheet, start.action);
  return start.way === 'break-glass'
    ? (found?.breakGlass?.people ?? [])
    : (found?.ladder.flatMap(({ people }) => people) ?? []);
}

export function peopleForm(
  { view }: Situation,
  start: StartOf<'sign-out' | 'presence' | 'add-identity'>,
): Part {
  switch (start.kind) {
    case 'sign-out': {
      const people = view.signedIn.map(({ person, name }) => ({ value: person as string, words: name }));
      return part([choice('person', people, people.at(-1)?.value ?? null)]);
    }
    case 'presence': {
      const people = view.plant?.people.map(({ id, name }) => ({ value: id as string, words: name })) ?? [];
      return part([choice('person', people, start.person), choice('presence', worded(PRESENCES), null)]);
    }
    case 'add-identity':
      return part(identityFields(view, start));
    default:
      return assertNever(start);
  }
}

function identityFields(view: View, { line }: StartOf<'add-identity'>): readonly Field[] {
  const lines = view.lines.map(({ id, name }) => ({ value: id as string, words: name }));
  return [
    shortText('name', 1),
    choice('type', worded(TYPES), null),
    { kind: 'many', name: 'reach', options: lines, usual: line, atLeast: 1 },
    shortText('vendor', 0),
    shortText('purpose', 0),
    choice('criticality', worded([UNSAID, ...CRITICALITIES]), UNSAID),
    choice('safetyCritical', worded([UNSAID, 'yes', 'no']), UNSAID),
    ...incidentFields(view, line),
  ];
}
