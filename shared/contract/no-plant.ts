import { type View } from './view.ts';

/** What is in a view before there is a plant?
 *  Promise: complete, so that whoever sends a view adds only what is known without one.
 *  Never: anything of a plant. */

type OfThePlant = Omit<View, 'revision' | 'version' | 'mode' | 'banner' | 'now' | 'ledger' | 'log'>;

export const NO_PLANT: OfThePlant = {
  zone: { name: 'UTC', offsetMinutes: 0 },
  plant: null,
  lines: [],
  identities: [],
  worst: null,
  worstSheet: null,
  sheet: null,
  alerts: [],
  questions: [],
  incidents: [],
  effects: [],
  glasses: [],
  debts: [],
  signedIn: [],
  pinWaits: [],
  nextAt: null,
};
