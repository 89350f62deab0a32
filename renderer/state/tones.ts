import { type Alert } from '../../shared/contract/board.ts';
import { type Settings } from '../../shared/contract/settings.ts';

/** What must be heard now?
 *  Promise: P1 again and again until somebody silences it or its condition ends; P2 once; P3 never (ux.md §7).
 *  Never: a sound for what was there when the window opened and is only P2. */

/** How the two tones are made; a port, because a test has no ears. Volume from 0 to 100. */
export type Sound = { play(level: 'P1' | 'P2', volume: number): void };

/** Between two tones of P1. */
export const AGAIN_MS = 4000;

export type ToneState = {
  /** Alerts of P2 that were heard, or that were there at first. */
  readonly heard: readonly string[];
  /** Steady milliseconds of the last P1; null: none sounds. */
  readonly lastP1AtMs: number | null;
};
export const SILENT: ToneState = { heard: [], lastP1AtMs: null };

export type ToneFacts = {
  /** Null: no view yet. */
  readonly alerts: readonly Alert[] | null;
  readonly silenced: readonly string[];
  readonly tones: Settings['tones'];
  readonly nowMs: number;
};
export type ToneStep = { readonly state: ToneState; readonly play: 'P1' | 'P2' | null };

/** One step: called when something changed, and each second. */
export function stepTones(state: ToneState, { alerts, silenced, tones, nowMs }: ToneFacts): ToneStep {
  if (alerts === null) return { state, play: null };
  const open = alerts.filter(({ id }) => !silenced.includes(id));
  const isP1 = open.some(({ level }) => level === 'P1');
  const p2 = open.filter(({ level }) => level === 'P2').map(({ id }) => id);
  const isNew = p2.some((id) => !state.heard.includes(id));
  // What has gone is forgotten: when it comes again, it is heard again.
  const heard = p2;
  if (isP1) {
    const isDue = state.lastP1AtMs === null || nowMs - state.lastP1AtMs >= AGAIN_MS;
    return {
      state: { heard, lastP1AtMs: isDue ? nowMs : state.lastP1AtMs },
      play: isDue && tones.on ? 'P1' : null,
    };
  }
  return { state: { heard, lastP1AtMs: null }, play: isNew && tones.on ? 'P2' : null };
}
