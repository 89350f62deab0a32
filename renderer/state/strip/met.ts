import { type Entries, LONGEST_ENTRY } from '../../../shared/contract/draft.ts';
import { type Composition, type Field, type Filled, type Form } from './form.ts';

/** Is there everything that the strip asked for?
 *  Promise: says for each field whether it holds what was demanded in the view.
 *  Never: whether the desk will take it; that is the desk's. */

/** Of one entry; a record keeps no more. */
export const LONGEST_TEXT = LONGEST_ENTRY;
const MINUTE_MS = 60_000;
/** A rationale that can be understood later, where the reason code alone asks for one (ux.md §9). */
const LEAST_RATIONALE = 10;

type Brought = Pick<Composition, 'entries' | 'confirmed'> & { readonly filled: Filled };

/** Fields that are still to be filled in, in their order. */
export function missingOf({ fields }: Pick<Form, 'fields'>, brought: Brought): readonly Field[] {
  return fields.filter((field) => !isMet(field, brought));
}

export function isMet(field: Field, { entries, confirmed, filled }: Brought): boolean {
  switch (field.kind) {
    case 'reasons':
      return field.options.some(({ code }) => code === entries.reason);
    case 'text':
      return isLongEnough(writtenIn(field, entries), field.atLeast);
    case 'choice':
      return field.options.some(({ value }) => value === (entries[field.name] ?? field.usual));
    case 'many':
      return partsOf(entries[field.name] ?? field.usual).length >= field.atLeast;
    case 'minutes':
    case 'ago':
      return isLength(field, entries[field.name] ?? '');
    case 'confirm':
      return field.sentences.every((sentence) => confirmed.includes(sentence));
    case 'line-code':
      return (entries.lineCode ?? '').trim().toLowerCase() === field.code.toLowerCase();
    case 'second':
      return isSecondThere(field, entries, filled.second);
    case 'pin':
      return filled.own;
  }
}

export function writtenIn(field: Extract<Field, { kind: 'text' }>, entries: Entries): string {
  const text = entries[field.name] ?? '';
  return text.trim() === '' ? (field.otherwise ?? '') : text;
}

function isLongEnough(text: string, atLeast: number): boolean {
  return text.trim().length >= atLeast && text.length <= LONGEST_TEXT;
}

/** How long the rationale must be with this reason. */
export function leastRationale(
  demanded: number,
  reason: { readonly needsRationale: boolean } | undefined,
): number {
  return reason?.needsRationale === true ? Math.max(demanded, LEAST_RATIONALE) : demanded;
}

/** A list in one entry, one a line. */
export function partsOf(text: string): readonly string[] {
  return text.split('\n').filter((each) => each !== '');
}

/** Whole minutes; NaN: not a length. */
export function minutesIn(text: string): number {
  return /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN;
}

function isLength(field: Extract<Field, { kind: 'minutes' | 'ago' }>, text: string): boolean {
  if (text.trim() === '') return true;
  const minutes = minutesIn(text);
  if (field.kind === 'ago') return minutes >= 0;
  return minutes >= 1 && (field.longestMs === null || minutes * MINUTE_MS <= field.longestMs);
}

function isSecondThere(
  { seconds, readBack }: Extract<Field, { kind: 'second' }>,
  entries: Entries,
  isPinFilled: boolean,
): boolean {
  const second = seconds.find(({ person }) => person === entries.second);
  if (second === undefined) return false;
  if (entries.secondWay !== 'phone') return isPinFilled;
  return second.phone !== null && unsaidOf(readBack, entries.readBack ?? '').length === 0;
}

/** What the second on the telephone has not named yet; whole words, as the desk will look for them. */
export function unsaidOf(readBack: readonly string[], said: string): readonly string[] {
  const words = new Set(said.toLowerCase().match(/[a-z0-9]+(?:[.-][a-z0-9]+)*/g));
  return readBack.filter((word) => !words.has(word.toLowerCase()));
}
