import { useWords } from '../../../parts/words-context.ts';
import { STEPS, leaveTour } from '../../../state/tour-store.ts';
import { useDesktop, useTour } from '../../../state/use-hands.ts';
import { OverlayFrame } from '../frame.tsx';
import { TourSteps } from './tour-steps.tsx';

/** How does a newcomer find the way of a decision?
 *  Promise: beside the work, which stays in use; a step goes on when it was done, and only then.
 *  Never: a plant of somebody's own; the focus. */
export function Tour() {
  const { tour: words } = useWords();
  const { hands, settings, tour } = useDesktop();
  const step = useTour((state) => state.step);
  const leave = (): void => {
    leaveTour(tour);
    settings.change({ tourDone: true });
    hands.console.actions.show({ overlay: null });
  };
  const isFinished = step === STEPS;
  return (
    <OverlayFrame title={words.title} onClose={null}>
      <p>{words.lead}</p>
      <TourSteps />
      <div aria-live="polite">
        {isFinished ? <p>{words.finished}</p> : <p>{words.progress((step ?? 0) + 1, STEPS)}</p>}
      </div>
      <div className="tour-way">
        <button type="button" onClick={leave}>
          {isFinished ? words.finish : words.leave}
        </button>
      </div>
    </OverlayFrame>
  );
}
