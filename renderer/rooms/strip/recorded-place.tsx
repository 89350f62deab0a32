import { useStripState } from '../../state/strip/use-strip.ts';
import { useActions } from '../../state/use-console.ts';
import { RecordedNote } from './recorded.tsx';

/** What the desk recorded last, with the effect that it owes. */
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
