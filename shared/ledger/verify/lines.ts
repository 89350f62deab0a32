/** Where does each record of `records.jsonl` begin and end?
 *  Promise: lines without their LF, in batches, as views on the chunks; memory stays within one chunk and one line.
 *  Never: judges a line, or keeps more than `LONGEST` bytes of one. */

/** Some lines in order; `unterminated` says that the file ended inside the last one, without its LF. */
export type LineBatch = { readonly lines: readonly Uint8Array[]; readonly unterminated: boolean };

/** One byte more than a record may have (1 MiB), so that a longer line is seen to be too long. */
export const LONGEST = 1_048_577;
const LF = 0x0a;

/** Splits the chunks of a file. A chunk must not be changed while its lines are in use. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<LineBatch> {
  let rest: Uint8Array = new Uint8Array(0);
  let hasRest = false;
  for await (const chunk of chunks) {
    const lines: Uint8Array[] = [];
    let from = 0;
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, from)) {
      const line = chunk.subarray(from, at);
      lines.push(hasRest ? joined(rest, line) : line);
      hasRest = false;
      from = at + 1;
    }
    if (from < chunk.length) {
      rest = joined(hasRest ? rest : new Uint8Array(0), chunk.subarray(from));
      hasRest = true;
    }
    if (lines.length > 0) yield { lines, unterminated: false };
  }
  if (hasRest) yield { lines: [rest], unterminated: true };
}

function joined(start: Uint8Array, end: Uint8Array): Uint8Array {
  const line = new Uint8Array(Math.min(start.length + end.length, LONGEST));
  line.set(start);
  line.set(end.subarray(0, line.length - start.length), start.length);
  return line;
}
