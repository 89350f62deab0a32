import { type ReactNode, useMemo } from 'react';
import { instantOf } from '../../shared/std/instant.ts';
import { localTimeIn } from '../../shared/words/times.ts';
import { MomentContext, type Moments } from '../parts/moment-context.ts';
import { type Console } from '../state/console.ts';
import { useConsole, useView } from '../state/use-console.ts';

/** How do the leaves get the time?
 *  Promise: the wall clock of the last view, carried on by the page's steady clock. */
export function MomentsOfView({ children }: { readonly children: ReactNode }) {
  const console = useConsole();
  const zone = useView((view) => view.zone.name) ?? 'UTC';
  const moments = useMemo(() => momentsIn(console, zone), [console, zone]);
  return <MomentContext value={moments}>{children}</MomentContext>;
}

function momentsIn({ view, clock }: Console, zone: string): Moments {
  return {
    time: localTimeIn(zone),
    now: () => {
      const state = view.getState();
      const base = state.view?.now ?? instantOf(0);
      return instantOf(Math.floor(base + clock.monotonicMs() - state.arrivedAtMs));
    },
    onBeat: (beat) => {
      const stops = [clock.everySecond(beat), view.subscribe(beat)];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
