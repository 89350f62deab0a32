import { z } from 'zod';
import { parseDate } from '../std/date.ts';
import { parseDuration } from '../std/duration.ts';
import { ACTIONS } from './types.ts';

/** What may a single value in a plant folder look like?
 *  Promise: each schema carries, as its message, what to write instead; the words of the library never get
 *  out.
 *  Never: looks at another value. */

const ID = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;
const LONGEST_ID = 64;
const RULE_ID = /^[A-Z]-\d{1,9}$/;
const STATE_NAME = /^[A-Za-z][A-Za-z0-9]*$/;
const STATE_PATH = /^[A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z][A-Za-z0-9]*)*$/;
const EVENT = /^[A-Za-z][A-Za-z0-9_]*(?:[.-][A-Za-z0-9_]+)*$/;
const WALL = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const SEMVER_NUMBER = '(?:0|[1-9]\\d*)';
const SEMVER_LABEL = `(?:${SEMVER_NUMBER}|\\d*[A-Za-z-][0-9A-Za-z-]*)`;
/** Semantic Versioning 2.0.0, section 2, 9 and 10. */
const SEMVER = new RegExp(
  `^${SEMVER_NUMBER}(?:\\.${SEMVER_NUMBER}){2}(?:-${SEMVER_LABEL}(?:\\.${SEMVER_LABEL})*)?` +
    '(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$',
);
const LONGEST_VERSION = 64;
// At least 16 bytes of salt: a digest of a line with less could be guessed from the PIN.
const PIN = /^scrypt\$\d{1,6}\$\d{1,2}\$\d{1,2}\$[A-Za-z0-9+/]{22,88}={0,2}\$[A-Za-z0-9+/]{20,88}={0,2}$/;
const PIN_DIGEST = /^sha256:[0-9a-f]{64}$/;

function textLike(isRight: (text: string) => boolean, expected: string) {
  return z.string({ error: expected }).refine(isRight, { error: expected });
}

export const text = textLike((value) => value.trim() !== '', 'a text');
export const id = textLike(
  (value) => value.length <= LONGEST_ID && ID.test(value),
  'small letters and digits in words joined by `-` or `.`, at most 64 characters',
);
export const ruleId = textLike(
  (value) => RULE_ID.test(value),
  'a capital letter, a dash and a number, such as `R-12`',
);
/** Words that JavaScript gives a meaning to as a key. */
const RESERVED: ReadonlySet<string> = new Set(['constructor', 'prototype']);
export const stateName = textLike(
  (value) => value.length <= LONGEST_ID && STATE_NAME.test(value) && !RESERVED.has(value),
  'a letter, then letters and digits, at most 64',
);
export const statePath = textLike(
  (value) => value === '*' || STATE_PATH.test(value),
  'names of states joined by dots, such as `running.normal`',
);
export const event = textLike(
  (value) =>
    value.length <= LONGEST_ID && EVENT.test(value) && !RESERVED.has(value) && !value.startsWith('xstate.'),
  'words of letters and digits joined by dots, such as `work.started`',
);
export const target = textLike((value) => value !== '', 'one state: a sibling, `sibling.child` or `.child`');
export const wallTime = textLike((value) => WALL.test(value), 'a time of day from `"00:00"` to `"23:59"`');
export const duration = textLike(
  (value) => parseDuration(value).ok,
  'an ISO 8601 duration of days, hours, minutes and seconds up to `P31D`, such as `PT30M`',
);
export const date = textLike((value) => parseDate(value).ok, 'a date on the calendar, such as `2026-12-31`');
/** What `expires` may say: a date, or why there is none. */
export const EXPIRY = 'a date on the calendar, such as `2026-12-31`, or `{ never: "reason" }`';
export const expiryDate = textLike((value) => parseDate(value).ok, EXPIRY);
export const version = textLike(
  (value) => value.length <= LONGEST_VERSION && SEMVER.test(value),
  'a semantic version, such as `1.2.0`',
);
export const origin = textLike((value) => /^[^\s+]+$/u.test(value), 'a name without spaces and without `+`');
export const pin = textLike((value) => PIN.test(value), 'the line that `watchbill pin` prints');
/** What the content of a plant has instead of the line. */
export const pinDigest = textLike((value) => PIN_DIGEST.test(value), 'the digest of a PIN line');

export const flag = z.boolean({ error: '`true` or `false`' });
export const yes = z.literal(true, { error: '`true`, or leave the key out' });
export const format = z.literal(1, { error: '`1`, the only version of this format' });
export const criticality = z.literal([1, 2, 3, 4, 5], {
  error: 'a whole number from 1 (low) to 5 (highest)',
});

/** One word of a closed list. */
export function word<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z.enum(words, { error: 'one word of the list' });
}

/** A list with at least one entry: an empty one is an error wherever it stands. */
export function list<Item extends z.ZodType>(item: Item) {
  return z.array(item, { error: 'a list' }).min(1, { error: EMPTY_LIST });
}
/** The message of an empty list, by which the translator knows it. */
export const EMPTY_LIST = 'at least one entry';

/** A map with these keys and no others. The message of an unknown key is the list of the known ones. */
export function map<Shape extends z.ZodRawShape>(shape: Shape) {
  const keys = Object.keys(shape).join(' ');
  return z.strictObject(shape, { error: ({ code }) => (code === 'unrecognized_keys' ? keys : 'a map') });
}

export const weekday = word(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
export const action = word(ACTIONS);
