import { type SnapshotFrom } from 'xstate';
import { Bug } from '../../../shared/std/bug.ts';
import { type stripMachine } from './machine.ts';

/** In which phase is the strip, in one word?
 *  Promise: every state of the machine has one; `guarded` is the 400 ms before `armed`. */

export const PHASES = [
  'closed',
  'composing',
  'guarded',
  'armed',
  'changed',
  'committing',
  'recorded',
  'refused',
  'parked',
] as const;
export type Phase = (typeof PHASES)[number];

export function phaseOf({ value }: Pick<SnapshotFrom<typeof stripMachine>, 'value'>): Phase {
  const state = typeof value === 'string' ? value : value.open;
  const word = typeof state === 'string' ? state : Object.keys(state ?? {})[0];
  const phase = PHASES.find((each) => each === word);
  if (phase === undefined) throw new Bug(`the strip is in \`${JSON.stringify(value)}\``);
  return phase;
}

/** A form is on screen. */
export function isOpen(phase: Phase): boolean {
  return phase !== 'closed' && phase !== 'parked' && phase !== 'recorded';
}
