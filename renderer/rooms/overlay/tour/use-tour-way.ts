import { useEffect } from 'react';
import { type View } from '../../../../shared/contract/view.ts';
import { advanceTour, beginTour, isSample } from '../../../state/tour-steps.ts';
import { useConsole } from '../../../state/use-console.ts';
import { type Desktop, useDesktop } from '../../../state/use-hands.ts';

/** When does the tour begin, and go on?
 *  Promise: begins when it is asked for, and once by itself when the sample plant is loaded on an empty console;
 *  a console that has it already only mentions it. */
export function useTourWay(): void {
  const { view, screen } = useConsole();
  const desktop = useDesktop();
  useEffect(() => {
    let before: View | null = null;
    const look = (): void => {
      const now = view.getState().view;
      const was = before;
      // Before anything is said: whoever listens to that comes here again.
      before = now;
      greet(desktop, was, now);
      if (screen.getState().overlay === 'tour') begin(desktop, now);
      advanceTour(desktop.tour, now);
    };
    look();
    const stops = [view.subscribe(look), screen.subscribe(look), desktop.tour.subscribe(look)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [view, screen, desktop]);
}

/** Asked for: from here on the tour's own store says that it is on, so another overlay may lie over it for a while. */
function begin({ hands, tour }: Desktop, now: View | null): void {
  if (tour.getState().step === null) beginTour(tour, now);
  hands.console.actions.show({ overlay: null });
}

function greet({ hands, settings, tour }: Desktop, before: View | null, now: View | null): void {
  const isNew = isSample(now) && !isSample(before);
  if (!isNew || settings.store.getState().tourDone || tour.getState().step !== null) return;
  const wasEmpty = before !== null && before.plant === null && before.ledger.kind !== 'opening';
  if (wasEmpty) beginTour(tour, now);
  else hands.console.actions.say({ sentence: hands.words.tour.offer, level: 'none' });
}
