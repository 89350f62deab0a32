import {
  type Action,
  type Consequence,
  type EquipmentId,
  type Identity,
  type PersonId,
} from '../plant/types.ts';
import { type Instant } from '../std/instant.ts';
import { type Locale, phrasesOf } from './locales.ts';
import { type Names } from './names.ts';
import { type Speaker } from './phrases.ts';
import { speakerFor } from './speaker.ts';
import { countdown, lengthWords } from './times.ts';

/** What stands beside the answer: a state in doubt, what would stop, what was recorded, what nobody has seen
 *  yet?
 *  Promise: pure; recorded and decided are never told as effective.
 *  Never: a sentence about who may; that is `authority-sentence.ts`. */

export type StateSeen = { readonly path: string; readonly at: Instant };
export type StateDoubt =
  | {
      readonly kind: 'stale';
      readonly equipment: EquipmentId;
      readonly last: StateSeen;
      readonly now: Instant;
    }
  | {
      readonly kind: 'disputed';
      readonly equipment: EquipmentId;
      readonly declared: StateSeen;
      readonly measured: StateSeen;
      readonly now: Instant;
    };

/** Why the state of a line is in doubt. The answer's own sentence says what that leaves. */
export function stateDoubtSentence(doubt: StateDoubt, names: Names, locale: Locale = 'en'): string {
  const { status, grammar } = phrasesOf(locale);
  const line = speakerFor(names, phrasesOf(locale)).line(doubt.equipment);
  const { now } = doubt;
  if (doubt.kind === 'stale') {
    const { path, at } = doubt.last;
    const age = lengthWords(Math.max(0, now - at));
    const stale = status.stale({
      line,
      state: grammar.state(path),
      moment: names.time.precise(at, now),
      age,
    });
    return `${stale} ${status.untilSettled}`;
  }
  const { declared, measured } = doubt;
  const sentence = status.disputed({
    line,
    declared: grammar.state(declared.path),
    declaredAt: names.time.precise(declared.at, now),
    measured: grammar.state(measured.path),
    measuredAt: names.time.precise(measured.at, now),
  });
  return `${sentence} ${status.untilSettled}`;
}

/** What stops when the identity is paused or revoked, what is safe if unsure, and how work goes on. */
export function consequenceSentence(identity: Identity, locale: Locale = 'en'): string {
  const { status } = phrasesOf(locale);
  const { fallback } = identity;
  return [
    ...consequenceOf('revoke', identity.ifRevoked, locale),
    ...consequenceOf('pause', identity.ifPaused, locale),
    status.safeIfUnsure(identity.whenUnsure.toUpperCase()),
    ...(fallback === undefined || fallback.trim() === '' ? [] : [status.fallback(fallback)]),
  ].join(' ');
}

function consequenceOf(action: Action, consequence: Consequence, locale: Locale): readonly string[] {
  const { status, grammar } = phrasesOf(locale);
  const { effect, within, text } = consequence;
  const words = {
    verb: action.toUpperCase(),
    effect: status.effects[effect],
    within: within === undefined ? null : grammar.length(within),
  };
  const sentence = status.consequence(words);
  return text === undefined || text.trim() === '' ? [sentence] : [sentence, status.consequenceText(text)];
}

/** A decision is in the ledger; nothing has happened in the plant yet. `carryOut` says how it is done. */
export function recordedSentence(
  recorded: { readonly at: Instant; readonly now: Instant; readonly carryOut?: string },
  names: Names,
  locale: Locale = 'en',
): string {
  const { status } = phrasesOf(locale);
  const { at, now, carryOut } = recorded;
  const how = carryOut === undefined || carryOut.trim() === '' ? [] : [status.carryOut(carryOut)];
  return [status.recorded(names.time.precise(at, now)), ...how, status.confirmHere].join(' ');
}

/** A decision whose effect nobody has seen. */
export function notYetSeenSentence(
  open: {
    readonly action: Action;
    readonly decidedAt: Instant;
    readonly now: Instant;
    readonly instructed: PersonId | null;
    readonly carryOut?: string;
  },
  names: Names,
  locale: Locale = 'en',
): string {
  const phrases = phrasesOf(locale);
  const say: Speaker = speakerFor(names, phrases, open.now);
  const age = lengthWords(Math.max(0, Math.floor((open.now - open.decidedAt) / 60_000) * 60_000));
  const decided = phrases.status.notConfirmed(say.verb(open.action), age);
  if (open.instructed === null) return `${decided} ${phrases.status.nobodyInstructed}`;
  return `${decided} ${phrases.status.toCarryOut(say.call(open.instructed), open.carryOut ?? null)}`;
}

/** A break-glass that is running. */
export function breakGlassSentence(
  glass: { readonly by: PersonId; readonly endsAt: Instant; readonly now: Instant; readonly reason: string },
  names: Names,
  locale: Locale = 'en',
): string {
  const phrases = phrasesOf(locale);
  const say = speakerFor(names, phrases, glass.now);
  const running = phrases.status.breakGlass({
    who: say.call(glass.by),
    left: countdown(glass.endsAt - glass.now),
    ends: say.moment(glass.endsAt),
  });
  return glass.reason.trim() === '' ? running : `${running} ${phrases.status.breakGlassReason(glass.reason)}`;
}
