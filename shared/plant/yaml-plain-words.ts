/** Which value is one word or text of a plainly written YAML file?
 *  Promise: undefined for whatever readers of YAML could take for two different things.
 *  Never: a text over more than one line; an escape in double quotes. */

/** The value of a text without quotes. */
export function plainValue(written: string): string | number | boolean | undefined {
  if (written === 'true') return true;
  if (written === 'false') return false;
  if (WHOLE_NUMBER.test(written)) return Number(written);
  const isText = (WORDS.test(written) && !OTHER_WORDS.test(written)) || DIGITS_OF_TEXT.test(written);
  return isText && !NOT_PLAIN.test(written) ? written : undefined;
}

/** The text inside of quotes; those stand around it. */
export function quotedText(written: string): string | undefined {
  const text = written.slice(1, -1);
  if (text.includes('\n')) return undefined;
  if (written.startsWith('"')) return text.includes('\\') ? undefined : text;
  return text.replaceAll("''", "'");
}

/** Short, without a meaning for every object. */
export function isPlainKey(key: string): boolean {
  return key.length <= LONGEST_KEY && key !== 'prototype';
}

const LONGEST_KEY = 200;
/** No sign, no zero before other digits, far below where numbers become inexact. */
const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,14})$/;
const WORDS = /^\p{L}/u;
/** What reads as nothing or as a flag, in one spelling or another. */
const OTHER_WORDS = /^(?:null|true|false)$/i;
/** What has a blank or a colon inside, dates and versions: none of it is a number. */
const DIGITS_OF_TEXT = /^(?:[+(\d].*[ :].*|\d{4}-\d\d-\d\d|\d+(?:\.\d+){2,})$/;
/** What starts a comment, a bracket or a quote elsewhere. */
const NOT_PLAIN = /[#\n[\]{}"`]| $/;
