import { type StoreApi } from 'zustand/vanilla';
import { type StripContext } from './context.ts';
import { type Phase } from './phase.ts';

/** What does the page see of the strip's flow?
 *  Promise: the phase and what was filled in; replaced with every step.
 *  Never: a PIN. */
export type StripState = { readonly phase: Phase; readonly context: StripContext };
export type StripStore = StoreApi<StripState>;
