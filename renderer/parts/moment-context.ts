import { createContext, useContext, useSyncExternalStore } from 'react';
import { type Instant, instantOf } from '../../shared/std/instant.ts';
import { type LocalTime, localTimeIn } from '../../shared/words/times.ts';

/** What time is it, and how is it written here?
 *  Promise: the plant's time zone; the clock runs on from the last view; only who asks for a beat is drawn again.
 *  Never: the machine's own zone. */

export type Moments = {
  readonly time: LocalTime;
  now(): Instant;
  /** Calls `beat` each second and after each view; call the result to stop. */
  onBeat(beat: () => void): () => void;
};

const STILL: Moments = { time: localTimeIn('UTC'), now: () => instantOf(0), onBeat: () => () => undefined };
export const MomentContext = createContext<Moments>(STILL);

export function useMoments(): Moments {
  return useContext(MomentContext);
}

/** `text` of now, looked at each second, drawn again only when it changes. */
export function useBeat(text: (now: Instant) => string): string {
  const moments = useMoments();
  return useSyncExternalStore(moments.onBeat, () => text(moments.now()));
}
