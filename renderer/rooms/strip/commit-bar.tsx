import { Key } from '../../parts/key.tsx';
import { useWords } from '../../parts/words-context.ts';
import { type Phase } from '../../state/strip/phase.ts';

/** How is it committed, or left for later?
 *  Promise: the button names what it records; it does nothing until everything is there and was there for a moment,
 *  and keeps its place in the order of the focus meanwhile. Both buttons are as large as decisions are. */
type Props = {
  readonly label: string;
  readonly phase: Phase;
  /** What is still missing, or that it is ready. */
  readonly hint: string;
  readonly mayCommit: boolean;
  readonly onCommit: () => void;
  readonly onPark: () => void;
};

const HINT = 'strip-commit-hint';

export function CommitBar({ label, phase, hint, mayCommit, onCommit, onPark }: Props) {
  const { strip } = useWords();
  return (
    <div className="strip-commit" data-phase={phase}>
      <button
        type="button"
        className="strip-go"
        data-decision
        data-commit
        aria-disabled={!mayCommit}
        aria-keyshortcuts="Control+Enter"
        aria-describedby={HINT}
        onClick={() => {
          if (mayCommit) onCommit();
        }}
      >
        <span>{label}</span> <Key name="Ctrl+Enter" />
      </button>
      <button type="button" data-decision aria-keyshortcuts="Escape" onClick={onPark}>
        <span>{strip.park}</span> <Key name="Esc" />
      </button>
      <p id={HINT} className="strip-hint">
        {hint}
      </p>
    </div>
  );
}
