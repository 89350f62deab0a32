import { type StoreApi, createStore } from 'zustand/vanilla';
import { type EquipmentId, type IdentityId } from '../../shared/plant/types.ts';
import { type CommandId } from './commands-form.ts';

/** How far is the tour?
 *  Promise: it knows what was done since its step began, so that a step waits for the real thing.
 *  Never: does a step by itself. */

export type Done = {
  /** `found`: chosen in the palette. */
  readonly id: CommandId | 'found';
  /** The chord, or the identity that was found. */
  readonly what: string | null;
};
/** About what the steps are. */
export type TourSubject = {
  readonly line: EquipmentId;
  readonly place: number;
  readonly identity: IdentityId;
};
export type TourState = {
  /** From 0; `STEPS` when all are done; null: no tour is on. */
  readonly step: number | null;
  readonly subject: TourSubject | null;
  /** Since the step began, oldest first. */
  readonly done: readonly Done[];
};
export type TourStore = StoreApi<TourState>;

export const STEPS = 5;

export function createTourStore(): TourStore {
  return createStore<TourState>(() => ({ step: null, subject: null, done: [] }));
}

/** Keeps what was done, while a tour is on. */
export function noteDone(tour: TourStore, done: Done): void {
  const { step, done: before } = tour.getState();
  if (step !== null) tour.setState({ done: [...before, done] });
}

export function leaveTour(tour: TourStore): void {
  tour.setState({ step: null, subject: null, done: [] });
}
