import { COLLECTION_STYLE, EVENT_ID, type Event, SCALAR_STYLE, parseEvents } from 'js-yaml';
import { type MappingEvent, type ScalarEvent, type SequenceEvent } from 'js-yaml';
import { KEY, type Quotes, plainText, plainValue } from './yaml-plain-words.ts';

/** Which value does this text stand for, when it is written so plainly that no two readers of YAML could differ?
 *  Promise: the value that the thorough reading gives, and that one finds no error then; or undefined, which says
 *  nothing at all about the text.
 *  Never: an error, a place, a guess: what is written in any other than the usual way is left to the thorough
 *  reading. */

/** The value of a text that may be read (`inspectText`), or undefined when it is not certain. */
export function readPlainly(text: string): unknown {
  if (STRANGE.test(text)) return undefined;
  const events = eventsOf(text);
  const [document, root] = events;
  if (document?.type !== EVENT_ID.DOCUMENT || document.explicitStart || document.explicitEnd)
    return undefined;
  if (root?.type !== EVENT_ID.MAPPING || root.style !== COLLECTION_STYLE.BLOCK) return undefined;
  const reading: Reading = { text, events, next: 1, end: 0, isCertain: true };
  const value = nodeOf(reading, { floor: -1, isFlow: false });
  goTo(reading, text.length, OUTSIDE);
  // What is left is the end of the only document.
  return reading.isCertain && reading.next === events.length - 1 ? value : undefined;
}

/** White space other than blanks and line feeds; directives and the marks of documents. */
const STRANGE = /[^\S \n]|\u0085|^(?:---|\.\.\.|%)/m;
/** Half of what the thorough reading allows: the two need not agree how levels are counted. */
const DEEPEST_PLAIN = 32;

function eventsOf(text: string): readonly Event[] {
  try {
    return parseEvents(text, { maxDepth: DEEPEST_PLAIN });
  } catch {
    // Whatever it was, the thorough reading finds it and says it in our words.
    return [];
  }
}

type Reading = {
  readonly text: string;
  readonly events: readonly Event[];
  /** The event that is read next. */
  next: number;
  /** Up to here every character of the text has been accounted for. */
  end: number;
  isCertain: boolean;
};
/** What a node stands in: the column of the innermost block, and whether brackets are open. */
type Around = { readonly floor: number; readonly isFlow: boolean };
const OUTSIDE: Around = { floor: -1, isFlow: false };

function doubt(reading: Reading): undefined {
  reading.isCertain = false;
  return undefined;
}

function nodeOf(reading: Reading, around: Around): unknown {
  const event = reading.events[reading.next];
  reading.next += 1;
  if (!reading.isCertain) return undefined;
  switch (event?.type) {
    case EVENT_ID.SCALAR:
      return valueOf(reading, event, around);
    case EVENT_ID.SEQUENCE:
      return listOf(reading, event, around);
    case EVENT_ID.MAPPING:
      return mapOf(reading, event, around);
    default:
      return doubt(reading);
  }
}

function valueOf(reading: Reading, event: ScalarEvent, around: Around): unknown {
  const quotes = quotesOf(event);
  if (quotes === undefined || !isBare(event)) return doubt(reading);
  const width = quotes === '' ? 0 : 1;
  goTo(reading, event.valueStart - width, around);
  reading.end = event.valueEnd + width;
  const written = reading.text.slice(event.valueStart, event.valueEnd);
  const value = quotes === '' ? plainValue(written) : plainText(written, quotes);
  return value === undefined ? doubt(reading) : value;
}

/** Undefined for texts over several lines that have a form of their own. */
function quotesOf({ style }: ScalarEvent): Quotes | undefined {
  if (style === SCALAR_STYLE.PLAIN) return '';
  if (style === SCALAR_STYLE.SINGLE_QUOTED) return "'";
  return style === SCALAR_STYLE.DOUBLE_QUOTED ? '"' : undefined;
}

/** Neither anchor nor tag. */
function isBare({ anchorStart, tagStart }: ScalarEvent | SequenceEvent | MappingEvent): boolean {
  return anchorStart === -1 && tagStart === -1;
}

function listOf(reading: Reading, event: SequenceEvent, around: Around): unknown {
  const within = enter(reading, event, around);
  const list: unknown[] = [];
  while (hasMore(reading)) list.push(nodeOf(reading, within));
  return list;
}

function mapOf(reading: Reading, event: MappingEvent, around: Around): unknown {
  const within = enter(reading, event, around);
  const map: Record<string, unknown> = {};
  while (hasMore(reading)) {
    const key = keyOf(reading, map, within);
    const value = nodeOf(reading, within);
    if (key !== undefined) map[key] = value;
  }
  return map;
}

/** Steps over the end of a list or map when it has come. */
function hasMore(reading: Reading): boolean {
  const event = reading.events[reading.next];
  if (reading.isCertain && event?.type !== EVENT_ID.POP) return event !== undefined;
  reading.next += 1;
  return false;
}

const OPENS = { [EVENT_ID.SEQUENCE]: '[', [EVENT_ID.MAPPING]: '{' } as const;

function enter(reading: Reading, event: SequenceEvent | MappingEvent, around: Around): Around {
  const { text } = reading;
  const isFlow = event.style === COLLECTION_STYLE.FLOW;
  // A pair in a list without braces starts with its key.
  if (!isBare(event) || (isFlow && text[event.start] !== OPENS[event.type])) doubt(reading);
  goTo(reading, event.start, around);
  if (isFlow) reading.end = event.start + 1;
  return isFlow
    ? { floor: around.floor, isFlow: true }
    : { floor: event.start - text.lastIndexOf('\n', event.start - 1) - 1, isFlow: false };
}

/** A key with its colon right behind it; no member of every object, so none that stands twice either. */
function keyOf(reading: Reading, map: object, around: Around): string | undefined {
  const event = reading.events[reading.next];
  const key = event?.type === EVENT_ID.SCALAR ? nodeOf(reading, around) : undefined;
  const colon = reading.text.slice(reading.end, reading.end + 2);
  if (typeof key !== 'string' || !KEY.test(key) || key in map || !/^:[ \n]?$/.test(colon))
    return doubt(reading);
  reading.end += 1;
  return key;
}

/** Blanks, new lines and comments; the marks of lists outside of brackets, inside of them commas and ends. */
const BETWEEN = /(?:[ \n,\]}-]|(?<![^ \n])#.*)*/y;

/** Moves on, if nothing but what may stand between two parts stands there. */
function goTo(reading: Reading, start: number, around: Around): void {
  BETWEEN.lastIndex = reading.end;
  ...
}
