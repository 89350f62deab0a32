/** How much may a plant folder ask of the reader?
 *  Promise: the limits of plant-format.md, in one place, for the folder on disk and for text from anywhere
 *  else.
 *  Never: a limit that a person's own plant would meet. */

/** Bytes in one file: 4 MB. */
export const MOST_BYTES = 4 * 1024 * 1024;
/** Levels of lists and maps inside each other. */
export const DEEPEST = 64;
/** Aliases followed while one file is read, those inside aliased content included. */
export const MOST_ALIASES = 100;
/** Values that all aliases of one file may stand for together. */
export const MOST_ALIASED_VALUES = 100_000;

/** Controls, halves of surrogate pairs, non-characters, and the marks that turn the direction of text. */
const UNPRINTABLE =
  /[\x00-\x08\x0B-\x1F\x7F-\x84\x86-\x9F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]|\p{Surrogate}/u;

/** Where the first unprintable character stands, or -1. Tabs and line feeds are printable. */
export function unprintableAt(text: string): number {
  return text.search(UNPRINTABLE);
}
