import { type Sound } from '../state/tones.ts';

/** How do the two tones sound?
 *  Promise: made by the machine's own oscillator: P1 two high beats, P2 one lower. A machine without sound is quiet.
 *  Never: a file, a fetch. */

const HIGH_HZ = 880;
const LOW_HZ = 587;
const BEAT_S = 0.18;
const GAP_S = 0.08;
/** Over this time a beat begins and ends, or it clicks. */
const SLOPE_S = 0.02;

export function soundOf(page: Window & typeof globalThis): Sound {
  let context: AudioContext | null = null;
  return {
    play: (level, volume) => {
      context ??= new page.AudioContext();
      void context.resume();
      const loudness = (volume / 100) ** 2;
      const start = context.currentTime;
      beat(context, { hz: level === 'P1' ? HIGH_HZ : LOW_HZ, at: start, loudness });
      if (level === 'P1') beat(context, { hz: HIGH_HZ, at: start + BEAT_S + GAP_S, loudness });
    },
  };
}

type Beat = { readonly hz: number; readonly at: number; readonly loudness: number };

function beat(context: AudioContext, { hz, at, loudness }: Beat): void {
  const oscillator = new OscillatorNode(context, { type: 'triangle', frequency: hz });
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(loudness, at + SLOPE_S);
  gain.gain.setValueAtTime(loudness, at + BEAT_S - SLOPE_S);
  gain.gain.linearRampToValueAtTime(0, at + BEAT_S);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(at);
  oscillator.stop(at + BEAT_S);
}
