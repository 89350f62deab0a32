import { type Instant } from '../../shared/std/instant.ts';
import { type IdPort } from './ports.ts';

/** What does it take to find what is due?
 *  Promise: one instant for all that is found at once. */
export type Settling = { readonly now: Instant; readonly ids: IdPort };
