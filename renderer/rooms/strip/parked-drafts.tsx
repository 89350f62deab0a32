import { useWords } from '../../parts/words-context.ts';
import { useStrip, useStripState } from '../../state/strip/use-strip.ts';
import { Parked } from './parked.tsx';
import { subjectOf } from './wording.ts';

/** Which drafts wait in this window?
 *  Promise: each under the name of what it is about. */
export function ParkedDrafts() {
  const { strip: words } = useWords();
  const { resume, send } = useStrip();
  const view = useStripState(({ context }) => context.view);
  const parked = useStripState(({ context }) => context.parked);
  if (view === null) return null;
  return (
    <Parked
      drafts={parked.map((draft) => ({ draft, subject: subjectOf({ words, view }, draft.start, 'name') }))}
      onResume={resume}
      onDiscard={({ draftId }) => {
        send({ type: 'draft.discarded', draftId });
      }}
    />
  );
}
