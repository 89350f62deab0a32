import { z } from 'zod';

/** Which schema stands for a value that is written short or long?
 *  Promise: one message for whatever is neither; zod's own never reaches a person.
 *  Never: a default. */

/** A text or a map, as the writer likes. `expected` says both; what is wrong inside one of them is said by
 *  itself. */
export function either<Short extends z.ZodType, Long extends z.ZodType>(
  short: Short,
  long: Long,
  expected: string,
) {
  return z.union([short, long], { error: expected });
}
