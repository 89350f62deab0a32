import { type Entries } from '../../../shared/contract/draft.ts';
import { type RequestOf } from '../../../shared/contract/requests.ts';
import { type View } from '../../../shared/contract/view.ts';
import { type PersonId } from '../../../shared/plant/types.ts';
import { Bug } from '../../../shared/std/bug.ts';
import { type Instant, instantOf } from '../../../shared/std/instant.ts';
import { type StripStart } from '../strip-start.ts';
import { incidentIdIn } from './fields.ts';
import { type Composition, type Field, type Form } from './form.ts';
import { minutesIn, writtenIn } from './met.ts';
import { type Pins } from './pins.ts';
import { type Seen } from './seen.ts';

/** What is sent, once everything is there?
 *  Promise: what the person filled in and confirmed, with the version of the view that they had read.
 *  Never: a value that was on no screen. */

export type Intent = RequestOf<'intent:submit'>;
export type IntentOf<K extends Intent['kind']> = Extract<Intent, { readonly kind: K }>;
type Second = NonNullable<IntentOf<'decide'>['second']>;

/** A composition as it is committed. */
export type Composed = {
  readonly composition: Composition;
  readonly form: Form;
  readonly view: View;
  readonly seen: Seen;
  readonly by: PersonId;
  readonly pins: Pins;
  readonly now: Instant;
};

const MINUTE_MS = 60_000;
const SECOND_MS = 1000;

export function fieldOf<K extends Field['kind']>(
  form: Form,
  kind: K,
): Extract<Field, { kind: K }> | undefined {
  return form.fields.find((field): field is Extract<Field, { kind: K }> => field.kind === kind);
}

/** A field has what it needs by now, or the flow would not have come here. */
export function filledIn(
  { form, composition }: Pick<Composed, 'form' | 'composition'>,
  name: keyof Entries,
): string {
  const field = form.fields.find((each) => 'name' in each && each.name === name);
  const text = composition.entries[name];
  if (field?.kind === 'text') return writtenIn(field, composition.entries).trim();
  if (field?.kind === 'choice' || field?.kind === 'many') return text ?? field.usual ?? '';
  return text ?? '';
}

export function common({ view, composition, by, seen }: Composed, line: Parameters<typeof incidentIdIn>[2]) {
  return { version: seen.version, by, incidentId: incidentIdIn(view, composition.entries, line) };
}

/** Null: no second is asked for. */
export function secondIn({ form, composition, pins }: Composed): Second | null {
  const field = fieldOf(form, 'second');
  if (field === undefined) return null;
  const { second: person, secondWay, readBack = '' } = composition.entries;
  const call = field.seconds.find((each) => each.person === person);
  if (call === undefined) throw new Bug('the second was chosen from nobody');
  return secondWay === 'phone'
    ? { kind: 'phone', person: call.person, number: call.phone ?? '', readBack }
    : { kind: 'pin', person: call.person, pin: pins.second };
}

/** Null asks for the latest end allowed. */
export function endsAtIn({ form, composition, now }: Composed): Instant | null {
  const field = fieldOf(form, 'minutes');
  if (field === undefined) return null;
  const written = minutesIn(composition.entries.minutes ?? '');
  const minutes = Number.isNaN(written) ? field.usual : written;
  // The longest time counts from the desk's own now, which is a little later than ours.
  if (minutes === null || minutes * MINUTE_MS === field.longestMs) return null;
  return instantOf(now + minutes * MINUTE_MS);
}

/** Some minutes ago; in whole seconds, so that two clocks never make a future of it. */
export function momentAgo({ composition, now }: Composed): Instant {
  const minutes = minutesIn(composition.entries.minutesAgo ?? '');
  const at = now - (Number.isNaN(minutes) ? 0 : minutes * MINUTE_MS);
  return instantOf(Math.floor(at / SECOND_MS) * SECOND_MS);
}

export function startOf<K extends StripStart['kind']>(
  { start }: Composition,
  kind: K,
): Extract<StripStart, { readonly kind: K }> {
  if (!isKind(start, kind)) throw new Bug(`the strip composed \`${start.kind}\``);
  return start;
}

function isKind<K extends StripStart['kind']>(
  start: StripStart,
  kind: K,
): start is Extract<StripStart, { readonly kind: K }> {
  return start.kind === kind;
}

/** The member of a closed list that somebody chose from exactly this list. */
export function chosen<T extends string>(list: readonly T[], text: string): T {
  const found = list.find((each) => each === text);
  if (found === undefined) throw new Bug(`\`${text}\` was in no list of the strip`);
  return found;
}
