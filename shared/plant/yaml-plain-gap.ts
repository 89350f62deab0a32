/** What may stand between two parts of a plainly written YAML text?
 *  Promise: blanks, new lines and comments; outside of brackets the marks of lists, inside of them commas and
 *  closing brackets, each line deeper than the block around, comments too.
 *  Never: knows what the parts are. */

export type Gap = {
  readonly text: string;
  /** The column of the block in which brackets were opened last, counted from 0. */
  readonly bracketFloor: number;
  /** Brackets are open behind it. */
  readonly isFlow: boolean;
  /** What stands before it: nothing, a value, or the mark of one that follows on the same line. */
  readonly behind: 'start' | 'value' | 'mark';
};

/** No more than the usual stands in the gap. */
export function isPlainGap({ text, bracketFloor, isFlow, behind }: Gap): boolean {
  // Something stands where a gap ends in brackets, so that its last line counts as well.
  const bare = (behind === 'start' ? `\n${text}` : text).replace(COMMENTS, '#') + (isFlow ? ',' : '');
  const closing = Math.max(bare.lastIndexOf(','), bare.lastIndexOf(']'), bare.lastIndexOf('}')) + 1;
  const outside = bare.slice(closing);
  const mayGoOn = isFlow || (behind !== 'value' && closing === 0);
  if (!IN_BLOCK.test(outside) || !(mayGoOn || LINE_ENDS.test(outside))) return false;
  const inside = bare.slice(0, closing);
  return inside === '' || (IN_BRACKETS.test(inside) && isDeeper(inside, bracketFloor));
}

/** A comment has a blank or the start of a line before it. */
const COMMENTS = /(?<=[ \n])#.*/g;
const IN_BLOCK = /^[ \n#-]*$/;
const IN_BRACKETS = /^[ \n#,\]}]*$/;
const LINE_ENDS = /^ *#?\n/;
const LINE_STARTS = /\n( *)[^ \n]/g;

function isDeeper(inside: string, floor: number): boolean {
  for (const [, blanks = ''] of inside.matchAll(LINE_STARTS)) if (blanks.length <= floor) return false;
  return true;
}
