import { type ReactNode } from 'react';
import { type Problem } from '../../../shared/contract/replies.ts';
import { Mark } from '../../parts/mark.tsx';
import { useWords } from '../../parts/words-context.ts';

/** What has happened to the composition: it changed below the hand, or the desk refused it?
 *  Promise: shape and words; the sentences of the desk as they stand, with every why. */
type ChangedProps = { readonly sentence: string; readonly onRead: () => void };

export function Changed({ sentence, onRead }: ChangedProps) {
  const { strip } = useWords();
  return (
    <div className="strip-news" data-news="changed">
      <Mark shape="triangle" />
      <p data-critical>
        <strong>{sentence}</strong>
      </p>
      <button type="button" data-decision onClick={onRead}>
        {strip.changed.read}
      </button>
    </div>
  );
}

export function Refusal({ problem }: { readonly problem: Problem }) {
  return (
    <News>
      <strong>{problem.sentence}</strong>
      {problem.why.map((why) => (
        <span key={why}>{why}</span>
      ))}
    </News>
  );
}

export function Unanswered() {
  const { strip } = useWords();
  return (
    <News>
      <strong>{strip.phases.unanswered}</strong>
    </News>
  );
}

function News({ children }: { readonly children: ReactNode }) {
  return (
    <div className="strip-news" data-news="refused">
      <Mark shape="triangle" />
      <p className="strip-why" data-critical>
        {children}
      </p>
    </div>
  );
}
