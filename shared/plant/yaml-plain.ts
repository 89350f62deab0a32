import { COLLECTION_STYLE, EVENT_ID, type Event, SCALAR_STYLE, parseEvents } from 'js-yaml';
import { type MappingEvent, type ScalarEvent, type SequenceEvent } from 'js-yaml';
import { type Gap, isPlainGap } from './yaml-plain-gap.ts';
import { isPlainKey, plainValue, quotedText } from './yaml-plain-words.ts';

/** Which value does this text stand for, when it is written so plainly that no two readers of YAML could differ?
 *  Promise: the value that the thorough reading gives, and that one finds no error then; or undefined, which says
 *  nothing at all about the text.
 *  Never: an error, a place, a guess: what is written in any other than the usual way is left to the thorough
 *  reading. */

/** The value of a text that may be read (`inspectText`), or undefined when it is not certain. */
export function readPlainly(text: string): unknown {
  const events = STRANGE.test(text) ? [] : eventsOf(text);
  const [document, root] = events;
  const isImplicit = document?.type === EVENT_ID.DOCUMENT && !document.explicitStart && !document.explicitEnd;
  if (!isImplicit || root?.type !== EVENT_ID.MAPPING || root.style !== COLLECTION_STYLE.BLOCK)
    return undefined;
  const reading: Reading = {
    text,
    events,
    next: 1,
    end: 0,
    bracketFloor: -1,
    behind: 'start',
    isCertain: true,
  };
  const value = nodeOf(reading, OUTSIDE);
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
  /** The column of the block in which the newest brackets stand. */
  bracketFloor: number;
  behind: Gap['behind'];
  isCertain: boolean;
};
/** What a part stands in: the column of the innermost block, counted from 0, and whether brackets are open. */
type Around = { readonly floor: number; readonly isFlow: boolean };
const OUTSIDE: Around = { floor: -1, isFlow: false };

function doubt(reading: Reading): undefined {
  reading.isCertain = false;
  return undefined;
}

/** Steps over what stands before the next part, if it is nothing but what may stand there. */
function goTo(reading: Reading, start: number, { isFlow }: Around): void {
  const text = reading.text.slice(reading.end, start) + (start === reading.text.length ? '\n' : '');
  const { bracketFloor, behind } = reading;
  if (!isUsual(text, isFlow, behind) && !isPlainGap({ text, bracketFloor, isFlow, behind })) doubt(reading);
  reading.end = start;
}

/** Nine gaps of ten: known before anything is made of them. */
function isUsual(gap: string, isFlow: boolean, behind: Gap['behind']): boolean {
  if (isFlow) return gap === '' || gap === ' ' || gap === ', ';
  return behind === 'mark' ? gap === '' || gap === ' ' : /^\n *(?:- )?$/.test(gap);
}

/** Readers differ about a comment between a key or the mark of a list and a text on a line of its own. */
function expectNoCommentBefore(reading: Reading, start: number, { isFlow }: Around): void {
  const gap = isFlow ? '' : reading.text.slice(reading.end, start);
  const before = gap.trimEnd();
  const isOwnLine = gap.includes('\n', before.length);
  if (isOwnLine && before.includes('#', before.lastIndexOf('\n') + 1)) doubt(reading);
}

function nodeOf(reading: Reading, around: Around): unknown {
  const event = reading.events[reading.next];
  reading.next += 1;
  if (!reading.isCertain) return undefined;
  if (event?.type === EVENT_ID.SCALAR) {
    expectNoCommentBefore(reading, event.valueStart, around);
    return scalarOf(reading, event, around);
  }
  if (event?.type === EVENT_ID.SEQUENCE) return listOf(reading, event, around);
  return event?.type === EVENT_ID.MAPPING ? mapOf(reading, event, around) : doubt(reading);
}

function scalarOf(reading: Reading, event: ScalarEvent, around: Around): unknown {
  if (!isBare(event) || event.valueStart < reading.end) return doubt(reading);
  const isPlain = event.style === SCALAR_STYLE.PLAIN;
  const width = isPlain ? 0 : 1;
  goTo(reading, event.valueStart - width, around);
  reading.end = event.valueEnd + width;
  reading.behind = 'value';
  const written = reading.text.slice(event.valueStart - width, reading.end);
  return (isPlain ? plainValue(written) : quotedText(written)) ?? doubt(reading);
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
  if (!reading.isCertain) return false;
  if (reading.events[reading.next]?.type !== EVENT_ID.POP) return true;
  reading.next += 1;
  return false;
}

const OPENS = { [EVENT_ID.SEQUENCE]: '[', [EVENT_ID.MAPPING]: '{' } as const;

function enter(reading: Reading, event: SequenceEvent | MappingEvent, around: Around): Around {
  const { text } = reading;
  const isBlock = event.style === COLLECTION_STYLE.BLOCK;
  if (!isBlock) expectNoCommentBefore(reading, event.start, around);
  goTo(reading, event.start, around);
  reading.behind = 'mark';
  if (!isBare(event)) doubt(reading);
  if (isBlock) return { floor: event.start - text.lastIndexOf('\n', event.start - 1) - 1, isFlow: false };
  // A pair in a list, without braces around it, starts with its key.
  if (text[event.start] !== OPENS[event.type]) doubt(reading);
  reading.end = event.start + 1;
  reading.bracketFloor = around.floor;
  return { floor: around.floor, isFlow: true };
}

/** A key with its colon right behind it; none that stands twice, none that every object has. */
function keyOf(reading: Reading, map: object, around: Around): string | undefined {
  const event = reading.events[reading.next];
  reading.next += 1;
  const key = event?.type === EVENT_ID.SCALAR ? scalarOf(reading, event, around) : undefined;
  const colon = reading.text.slice(reading.end, reading.end + 2);
  if (typeof key !== 'string' || !isPlainKey(key) || key in map || !/^:[ \n]$/.test(colon))
    return doubt(reading);
  reading.end += 1;
  reading.behind = 'mark';
  return key;
}
