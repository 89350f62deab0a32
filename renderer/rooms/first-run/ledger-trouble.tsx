import { useEffect, useRef, useState } from 'react';
import { type LedgerStatus } from '../../../shared/contract/view.ts';
import { Mark } from '../../parts/mark.tsx';
import { useWords } from '../../parts/words-context.ts';
import { useRecovery } from '../../state/registry-recover.ts';
import { useView } from '../../state/use-console.ts';
import '../../style/registry.css';

/** What now, when the log is broken (ux.md §10)?
 *  Promise: the sentence and the first bad entry, with shape and word; a new segment takes two deliberate steps.
 *  Never: on screen while the log is whole; a repair of what is broken. */
export function LedgerTrouble() {
  const ledger = useView((view) => view.ledger);
  return ledger?.kind === 'broken' ? <Trouble ledger={ledger} /> : null;
}

type Broken = Extract<LedgerStatus, { readonly kind: 'broken' }>;

function Trouble({ ledger }: { readonly ledger: Broken }) {
  const { firstRun } = useWords();
  const [isSure, setSure] = useState(false);
  return (
    <section className="ledger-trouble" aria-label={firstRun.broken} data-critical="">
      <p className="trouble-head">
        <Mark shape="octagon" />
        <strong>{ledger.sentence}</strong>
      </p>
      {ledger.firstBad === null ? null : <p>{firstRun.firstBad(String(ledger.firstBad))}</p>}
      <p>{firstRun.stillSafe}</p>
      {isSure ? (
        <SecondStep
          onLeave={() => {
            setSure(false);
          }}
        />
      ) : (
        <button
          type="button"
          data-decision=""
          onClick={() => {
            setSure(true);
          }}
        >
          {firstRun.goOn}
        </button>
      )}
    </section>
  );
}

/** The focus goes to the question, so that a second Enter starts nothing. */
function SecondStep({ onLeave }: { readonly onLeave: () => void }) {
  const { firstRun } = useWords();
  const { isAsking, problem, recover } = useRecovery();
  const question = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    question.current?.focus();
  }, []);
  return (
    <div className="second-step">
      <h3 ref={question} tabIndex={-1}>
        {firstRun.sure}
      </h3>
      <p>{firstRun.sureSays}</p>
      <div className="buttons">
        <button type="button" data-decision="" disabled={isAsking} onClick={recover}>
          {firstRun.start}
        </button>
        <button type="button" data-decision="" onClick={onLeave}>
          {firstRun.leave}
        </button>
      </div>
      {problem === null ? null : <p role="alert">{problem}</p>}
    </div>
  );
}
