import { useWords } from '../../parts/words-context.ts';
import { useStrip, useStripState } from '../../state/strip/use-strip.ts';
import { Changed, Refusal, Unanswered } from './news.tsx';
import { changeWords } from './wording-commit.ts';

/** What has happened to this composition since it was begun?
 *  Promise: a change before a refusal; nothing when nothing has. */
export function NewsOfForm() {
  const { strip } = useWords();
  const { send } = useStrip();
  const phase = useStripState((state) => state.phase);
  const change = useStripState(({ context }) => context.change);
  const problem = useStripState(({ context }) => context.problem);
  const isUnanswered = useStripState(({ context }) => context.isUnanswered);
  if (phase === 'changed') {
    const sentence =
      change === null ? (problem?.sentence ?? strip.changed.other) : changeWords(strip, change);
    return (
      <Changed
        sentence={sentence}
        onRead={() => {
          send({ type: 'change.read' });
        }}
      />
    );
  }
  if (problem !== null) return <Refusal problem={problem} />;
  return isUnanswered ? <Unanswered /> : null;
}
