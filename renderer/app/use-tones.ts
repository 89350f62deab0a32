import { useEffect } from 'react';
import { useConsole } from '../state/use-console.ts';
import { type Desktop } from '../state/use-hands.ts';
import { SILENT, stepTones } from '../state/tones.ts';

/** When do the tones sound?
 *  Promise: looked at each second and at each change; nothing sounds before the first view. */
export function useTones({ settings, sound }: Desktop): void {
  const { view, screen, clock } = useConsole();
  useEffect(() => {
    let state = SILENT;
    const step = (): void => {
      const { tones } = settings.store.getState();
      const next = stepTones(state, {
        alerts: view.getState().view?.alerts ?? null,
        silenced: screen.getState().silenced,
        tones,
        nowMs: clock.monotonicMs(),
      });
      state = next.state;
      if (next.play !== null) sound.play(next.play, tones.volume);
    };
    step();
    const stops = [clock.everySecond(step), view.subscribe(step), screen.subscribe(step)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [settings, sound, view, screen, clock]);
}
