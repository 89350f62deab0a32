import { useWords } from '../../parts/words-context.ts';
import { useStripState } from '../../state/strip/use-strip.ts';
import { changeWords } from './wording-commit.ts';

/** What must be heard without being looked for?
 *  Promise: what was recorded and that it is ready, politely; what changed or was refused, at once. Always there, or
 *  a reader would miss the first. */
export function Announcer() {
  const { strip } = useWords();
  const phase = useStripState((state) => state.phase);
  const recorded = useStripState(({ context }) => context.recorded?.sentence ?? '');
  const problem = useStripState(({ context }) => context.problem);
  const change = useStripState(({ context }) => context.change);
  const isUnanswered = useStripState(({ context }) => context.isUnanswered);
  const ready = phase === 'armed' ? strip.phases.armed : '';
  const unanswered = isUnanswered ? strip.phases.unanswered : '';
  const moved = change === null ? '' : changeWords(strip, change);
  return (
    <>
      <p role="status" className="visually-hidden">
        {recorded === '' ? ready : recorded}
      </p>
      <p role="alert" className="visually-hidden">
        {moved === '' ? (problem?.sentence ?? unanswered) : moved}
      </p>
    </>
  );
}
