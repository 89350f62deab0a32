import { type StatePath } from '../plant/types.ts';

/** Where is a machine?
 *  Promise: plain data; the active leaves in document order, one unless a parallel state is active.
 *  Never: an XState object. */
export type Configuration = readonly StatePath[];
