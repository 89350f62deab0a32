import { type OwedEffect } from '../../../shared/contract/matters.ts';
import { Key } from '../../parts/key.tsx';
import { useWords } from '../../parts/words-context.ts';

/** What was recorded, and what is still to be done outside?
 *  Promise: the desk's own sentence; nothing else in the strip reads RECORDED. */
type Props = {
  readonly sentence: string;
  /** Nothing is switched off here: the effect is owed. */
  readonly owed: OwedEffect | null;
  readonly onReport: (decisionId: string) => void;
  readonly onTakeBack: (decisionId: string) => void;
  readonly onClose: () => void;
};

export function RecordedNote({ sentence, owed, onReport, onTakeBack, onClose }: Props) {
  const { strip } = useWords();
  return (
    <div className="strip-recorded">
      <p data-critical>
        <strong>{sentence}</strong>
      </p>
      {owed !== null && <p data-critical>{strip.outside}</p>}
      {owed !== null && owed.carryOut !== null && <p>{strip.carryOut(owed.carryOut)}</p>}
      <p className="strip-instead">
        <button type="button" data-decision aria-keyshortcuts="Escape" onClick={onClose}>
          <span>{strip.close}</span> <Key name="Esc" />
        </button>
        {owed !== null && (
          <button
            type="button"
            data-decision
            onClick={() => {
              onReport(owed.decisionId);
            }}
          >
            {strip.report}
          </button>
        )}
        {owed?.mayWithdraw === true && (
          <button
            type="button"
            data-decision
            aria-keyshortcuts="Control+Z"
            onClick={() => {
              onTakeBack(owed.decisionId);
            }}
          >
            <span>{strip.takeBack}</span> <Key name="Ctrl+Z" />
          </button>
        )}
      </p>
    </div>
  );
}
