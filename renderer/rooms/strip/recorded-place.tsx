import { useStripState } from '../../state/strip/use-strip.ts';
import { useActions } from '../../state/use-console.ts';
import { RecordedNote } from './recorded.tsx';

/** What did the desk record last, and which effect does it owe?
 *  Promise: both as the desk says them. */
export function RecordedPlace() {
  const { compose, closeStrip } = useActions();
  const recorded = useStripState(({ context }) => context.recorded);
  const owed = useStripState(
    ({ context }) =>
      context.view?.effects.find(({ decisionId }) => recorded?.made.includes(decisionId)) ?? null,
  );
  if (recorded === null) return null;
  return (
    <div data-strip-first>
      <RecordedNote
        sentence={recorded.sentence}
        owed={owed}
        onReport={(decisionId) => {
          compose({ kind: 'report-effect', decisionId });
        }}
        onTakeBack={(decisionId) => {
          compose({ kind: 'withdraw', decisionId });
        }}
        onClose={closeStrip}
      />
    </div>
  );
}
